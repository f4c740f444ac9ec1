import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readTrailer } from '../../../electron/core/backup/backup-file.ts';
import { backupName, listBackups, makeBackup, thinOutBackups } from '../../../electron/core/backup/make-backup.ts';
import type { LastGiven } from '../../../electron/core/backup/numbers-since.ts';
import {
  confirmRestore,
  inspectBackup,
  readBackupLabel,
  restoreBackup,
  undoRestore,
} from '../../../electron/core/backup/restore-backup.ts';
import { forgetRestoreNote, readRestoreNote } from '../../../electron/core/backup/restore-note.ts';
import { acceptHistory } from '../../../electron/core/integrity/history.ts';
import { first } from '../../../electron/core/store/database.ts';
import { allocateCaseNumber } from '../../../electron/core/store/register.ts';
import { kdfFloor } from '../../../electron/core/vault/key-derivation.ts';
import { replacedVaults } from '../../../electron/core/vault/restoring.ts';
import { addSlot, newRecoveryCode } from '../../../electron/core/vault/slots.ts';
import { vaultState } from '../../../electron/core/vault/vault-files.ts';
import { addCase, record } from '../vault/filled-vault.ts';
import { must, now, type OpenVault, passphrase, random, today, vaultKit } from '../vault/vault-kit.ts';

const kit = vaultKit();
const { keyDerivation } = kit;
const directory = join(kit.directory, 'vault');
const folder = join(kit.directory, 'backups');
const canary = 'Kanarievogel';
let vault: OpenVault;
let backup = '';
let recovery = '';

const unlock = (file: string, secret = passphrase, kind: 'passphrase' | 'recovery' = 'passphrase') => ({
  file,
  secret,
  kind,
  slotId: null,
  today,
  keyDerivation,
});

beforeAll(async () => {
  mkdirSync(folder);
  vault = must(await kit.create(directory));
  recovery = must(await newRecoveryCode(vault, { kdf: kdfFloor, random, now, keyDerivation })).code;
  addCase(vault.db, 'c1', canary, 300_000);
  vault.checkpoint();
  return () => {
    if (vault.db.open) vault.close();
  };
});

describe('a backup', () => {
  test('is made while work goes on: one encrypted file that holds what was there and can be opened where it lies', async () => {
    const stages = new Set<string>();
    const making = makeBackup(vault, folder, { now, onProgress: (stage) => stages.add(stage) });
    for (let time = 0; time < 30; time += 1) {
      record(vault.db, 'vault');
      vault.checkpoint();
    }
    const made = must(await making);
    backup = made.file;
    expect(readdirSync(folder)).toEqual(['klachtenkluis-20261123T090000Z.kluis']);
    expect(made.size).toBe(statSync(backup).size);
    expect(stages.has('checking')).toBe(true);
    const bytes = readFileSync(backup);
    expect(bytes.includes(canary) || bytes.includes(Buffer.from(canary, 'utf16le'))).toBe(false);
    expect(must(readBackupLabel(backup))).toMatchObject({
      createdAt: now,
      vaultId: vault.vaultId,
      slots: [{ name: 'Ans de Boer', kind: 'passphrase' }, { kind: 'recovery' }],
    });
    for (const input of [unlock(backup), unlock(backup, recovery, 'recovery')]) {
      expect(must(await inspectBackup(input))).toMatchObject({
        contents: { cases: 1, documents: 1 },
        olderSchema: false,
      });
    }
    expect(readFileSync(backup).equals(bytes)).toBe(true);
    expect(readdirSync(folder)).toHaveLength(1);
    expect(await inspectBackup(unlock(backup, 'een andere zin dan dit'))).toEqual({
      ok: false,
      error: 'wrongPassphrase',
    });
  });

  test('is not made over another one, nor in a place that is not there', async () => {
    expect(await makeBackup(vault, folder, { now })).toEqual({ ok: false, error: 'busy' });
    expect(await makeBackup(vault, join(folder, 'gone'), { now })).toEqual({ ok: false, error: 'targetMissing' });
    expect(existsSync(join(folder, 'gone'))).toBe(false);
  });

  test('that is not sound is never given a name, and takes no older one with it', async () => {
    vault.db.prepare('UPDATE document_chunk SET position = 7').run();
    expect(await makeBackup(vault, folder, { now: '2026-11-24T09:00:00Z' })).toEqual({ ok: false, error: 'damaged' });
    vault.db.prepare('UPDATE document_chunk SET position = 0').run();
    expect(readdirSync(folder)).toEqual([backupName(now)]);
  });

  test('that was changed anywhere is refused', async () => {
    const spoiled = join(kit.directory, 'spoiled.kluis');
    const bytes = readFileSync(backup);
    const length = must(readTrailer(backup)).databaseLength;
    const refusal = async (changed: Buffer) => {
      writeFileSync(spoiled, changed);
      const inspected = await inspectBackup(unlock(spoiled));
      return inspected.ok ? 'opened' : inspected.error;
    };
    const flipped = (at: number) => {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 4;
      return changed;
    };
    for (const at of [0, 5000, length - 1, Math.floor(length / 2)]) expect(await refusal(flipped(at))).toBe('damaged');
    expect(await refusal(bytes.subarray(0, -1))).toBe('notABackup');
    expect(await refusal(bytes.subarray(0, length))).toBe('notABackup');
    expect(await refusal(bytes.subarray(4096))).toBe('notABackup');
    expect(await refusal(Buffer.alloc(0))).toBe('notABackup');
    const edited = (from: string, to: string) => {
      const text = bytes.subarray(length).toString('latin1');
      expect(text).toContain(from);
      return Buffer.concat([bytes.subarray(0, length), Buffer.from(text.replace(from, to), 'latin1')]);
    };
    expect(await refusal(edited(now, '2026-11-25T09:00:00Z'))).toBe('damaged');
    expect(await refusal(edited('Ans de Boer', 'Bas de Boer'))).toBe('wrongPassphrase');
    expect(await refusal(edited('"version":2', '"version":3'))).toBe('newerVersion');
    // The trailer of one backup on the database of another.
    addCase(vault.db, 'c5', 'later', 1000);
    const other = must(await makeBackup(vault, folder, { now: '2026-11-23T10:00:00Z' }));
    const later = readFileSync(other.file);
    const laterLength = must(readTrailer(other.file)).databaseLength;
    const text = bytes.subarray(length).toString('latin1');
    const mixed = Buffer.concat([
      later.subarray(0, laterLength),
      Buffer.from(
        text.slice(0, -20).replace(`"databaseLength":${length}`, `"databaseLength":${laterLength}`),
        'latin1',
      ),
      bytes.subarray(-20),
    ]);
    expect(await refusal(mixed)).toBe(
      length === laterLength || String(length).length === String(laterLength).length ? 'damaged' : 'notABackup',
    );
    rmSync(other.file);
  });

  test('goes when it is too old, once there is a newer one; other files and other vaults are left alone', () => {
    const old = join(folder, backupName('2026-10-01T09:00:00Z'));
    cpSync(backup, old);
    writeFileSync(join(folder, 'klachtenkluis-vakantie.kluis'), 'foto');
    writeFileSync(join(folder, 'foto.jpg'), 'foto');
    expect(listBackups(folder, 'another vault')).toEqual([]);
    // Its trailer tells when it was made, whatever its name says: the copy is as young as the original.
    expect(listBackups(folder, vault.vaultId).map(({ createdAt }) => createdAt)).toEqual([now, now]);
    expect(thinOutBackups(folder, vault.vaultId, now)).toHaveLength(1);
    expect(listBackups(folder, vault.vaultId)).toHaveLength(1);
    const left = listBackups(folder, vault.vaultId)[0]?.file ?? '';
    if (left !== backup) renameSync(left, backup);
    writeFileSync(join(folder, `${backupName('2026-11-20T09:00:00Z')}.tmp-journal`), 'x');
    expect(thinOutBackups(folder, vault.vaultId, '2027-11-23T09:00:00Z')).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual([backupName(now), 'foto.jpg', 'klachtenkluis-vakantie.kluis'].sort());
  });
});

describe('restoring', () => {
  const restore = (at = directory, lastGiven: LastGiven | null = null) =>
    restoreBackup({ ...unlock(backup), directory: at, now: '2026-11-30T09:00:00Z', lastGiven });
  const cases = (of: OpenVault) => first<{ n: number }>(of.db, 'SELECT count(*) AS n FROM case_record')?.n;

  test('is refused while the vault is open, and with a wrong passphrase', async () => {
    expect(await restore()).toEqual({ ok: false, error: 'alreadyOpen' });
    expect(await restoreBackup({ ...unlock(backup, 'niet de goede zin'), directory, now, lastGiven: null })).toEqual({
      ok: false,
      error: 'wrongPassphrase',
    });
    expect(cases(vault)).toBe(2);
  });

  test('keeps the replaced vault, is recognised as older, logged, and gives no number out twice', async () => {
    addCase(vault.db, 'c2', 'na de reservekopie', 1000);
    must(
      await addSlot(vault, {
        kdf: kdfFloor,
        random,
        now,
        keyDerivation,
        name: 'Bea',
        role: 'deputy',
        validUntil: null,
        passphrase: 'lange herfstavond',
      }),
    );
    vault.checkpoint();
    const last = allocateCaseNumber(vault.db, 2026);
    expect(last).toBe('2026-004');
    vault.checkpoint();
    vault.close();

    const restored = must(await restore());
    // The anchor here knows the later ones, so nothing is asked.
    expect(restored.inspection).toMatchObject({ contents: { cases: 1 }, numbersKnown: true });
    expect(restored.replaced).toBe('replaced-20261130T090000Z');
    vault = must(await kit.open(directory));
    expect(cases(vault)).toBe(1);
    expect(vault.anchor).toMatchObject({ kind: 'rolledBack' });
    expect(readRestoreNote(directory)).toEqual({
      restoredAt: '2026-11-30T09:00:00Z',
      backupCreatedAt: now,
      how: 'restored',
      lastNumber: null,
      supposed: false,
    });
    forgetRestoreNote(directory);
    expect(readRestoreNote(directory)).toBeNull();
    acceptHistory(vault, 'restored', { actorId: 'a', recordedAt: now, random, today });
    expect(allocateCaseNumber(vault.db, 2026)).toBe('2026-005');
    vault.checkpoint();
    vault.close();
    // Whoever was added after the backup has no way in any more.
    expect((await kit.open(directory, 'lange herfstavond')).ok).toBe(false);
  });

  test('can be undone, and then confirmed', async () => {
    expect(undoRestore(directory, 'replaced-20261130T090000Z', '2026-12-01T09:00:00Z').ok).toBe(true);
    vault = must(await kit.open(directory));
    expect(cases(vault)).toBe(3);
    expect(vault.anchor.kind).not.toBe('agrees');
    expect(allocateCaseNumber(vault.db, 2026)).toBe('2026-006');
    vault.close();
    expect(replacedVaults(directory)).toEqual(['replaced-20261201T090000Z']);
    confirmRestore(directory, 'replaced-20261201T090000Z');
    expect(replacedVaults(directory)).toEqual([]);
  });

  test('into an empty place makes the same vault there', async () => {
    const elsewhere = join(kit.directory, 'elsewhere');
    expect(await restore(elsewhere)).toEqual({ ok: false, error: 'numberNotSaid' });
    expect(existsSync(elsewhere)).toBe(false);
    expect(must(await restore(elsewhere, 'none')).replaced).toBeNull();
    const there = must(await kit.open(elsewhere));
    expect([there.vaultId, cases(there), there.anchor.kind]).toEqual([vault.vaultId, 1, 'none']);
    expect(readRestoreNote(elsewhere)).toMatchObject({ lastNumber: null });
    there.close();
  });

  test('without an anchor that can be used, the last number is asked, and it lasts until a vault has it', async () => {
    const place = join(kit.directory, 'asked');
    const anchor = join(place, 'anchor.json');
    cpSync(directory, place, { recursive: true });
    const known = readFileSync(anchor, 'utf8');
    const asks = async () => !must(await inspectBackup({ ...unlock(backup), directory: place })).numbersKnown;
    expect(await asks()).toBe(false);
    for (const spoilt of [known.replace(/"2026":\d+/, '"2026":1'), known.replace(vault.vaultId, 'another'), 'noise']) {
      expect(spoilt).not.toBe(known);
      writeFileSync(anchor, spoilt);
      expect(await asks()).toBe(true);
    }
    rmSync(anchor);
    expect(await asks()).toBe(true);
    const last = { year: 2026, serial: 7 };
    must(await restore(place, last));
    // Put back once more before it was ever opened, and that undone: the answer is still there.
    expect(await restore(place)).toEqual({ ok: false, error: 'numberNotSaid' });
    const again = { ...unlock(backup), directory: place, now: '2026-12-01T09:00:00Z' };
    const { replaced } = must(await restoreBackup({ ...again, lastGiven: 'none' }));
    must(undoRestore(place, replaced ?? '', '2026-12-02T09:00:00Z'));
    expect(readRestoreNote(place)).toMatchObject({ how: 'undone', lastNumber: '2026-007' });
    const there = must(await kit.open(place));
    acceptHistory(there, 'undone', { actorId: 'a', recordedAt: now, random, today }, { ...last, supposed: false });
    expect(JSON.parse(readFileSync(anchor, 'utf8'))).toMatchObject({ numbers: { 2026: 7 } });
    expect(allocateCaseNumber(there.db, 2026)).toBe('2026-008');
    there.close();
  });

  test('an anchor of before the backup does not know what came after it', async () => {
    const place = join(kit.directory, 'behind');
    cpSync(directory, place, { recursive: true });
    const anchor = readFileSync(join(place, 'anchor.json'));
    const there = must(await kit.open(place));
    record(there.db, 'vault');
    acceptHistory(there, 'found', { actorId: 'a', recordedAt: now, random, today });
    const later = must(await makeBackup(there, kit.directory, { now: '2026-12-03T09:00:00Z' }));
    there.close();
    const known = async () => must(await inspectBackup({ ...unlock(later.file), directory: place })).numbersKnown;
    expect(await known()).toBe(true);
    writeFileSync(join(place, 'anchor.json'), anchor);
    expect(await known()).toBe(false);
  });

  test('cut off after any rename is finished, or never was, at the next look', async () => {
    const renames: (readonly [string, string])[] = [];
    const place = join(kit.directory, 'cut');
    cpSync(directory, place, { recursive: true });
    const files = () => readdirSync(place, { recursive: true, encoding: 'utf8' }).sort();
    const before = readFileSync(join(place, 'vault.db'));
    must(await restore(place));
    const after = readFileSync(join(place, 'vault.db'));
    expect(after.equals(before)).toBe(false);
    const aside = 'replaced-20261130T090000Z';
    for (const part of ['slots-a.json', 'slots-b.json', 'vault.db']) renames.push([part, join(aside, part)]);
    for (const part of ['restored.json', 'slots-a.json', 'slots-b.json', 'vault.db'])
      renames.push([join('restoring', part), part]);
    const finished = files();
    // Take the exchange back to each point it can have stopped at, from the last to the first, and look again.
    const plan = JSON.stringify({
      replaced: aside,
      parts: ['restored.json', 'slots-a.json', 'slots-b.json', 'vault.db'],
    });
    for (let done = renames.length; done >= 0; done -= 1) {
      mkdirSync(join(place, 'restoring'));
      writeFileSync(join(place, 'restoring', 'plan.json'), plan);
      for (const [from, to] of renames.slice(done).reverse()) renameSync(join(place, to), join(place, from));
      expect(vaultState(place).state, `after ${done} renames`).toBe('present');
      expect(files(), `after ${done} renames`).toEqual(finished);
      expect(readFileSync(join(place, 'vault.db')).equals(after)).toBe(true);
      expect(readFileSync(join(place, aside, 'vault.db')).equals(before)).toBe(true);
    }
    // Cut off before it was decided: the vault stays as it is.
    mkdirSync(join(place, 'restoring'));
    writeFileSync(join(place, 'restoring', 'vault.db'), 'half');
    expect(vaultState(place).state).toBe('present');
    expect(files()).toEqual(finished);
  });
});
