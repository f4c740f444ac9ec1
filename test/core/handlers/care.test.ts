/** Looking after the vault through the endpoints: ways in, backups, checks, keeping and destroying. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readStream } from '../../../electron/core/store/events.ts';
import { readAttempts } from '../../../electron/core/vault/attempts.ts';
import { kdfFloor } from '../../../electron/core/vault/key-derivation.ts';
import { readSlotTable } from '../../../electron/core/vault/slot-file.ts';
import {
  passphraseStrength,
  proposePassphrase,
  recoveryStatus,
  renameMyself,
  renewRecoveryCode,
  resetForgottenPassphrase,
  unlockByRecoveryCode,
} from '../../../shared/contract/access.ts';
import {
  backupStatus,
  chooseBackupFolder,
  discardReplacedVault,
  inspectBackup,
  makeBackupNow,
  readBackup,
  restoreFromBackup,
} from '../../../shared/contract/backup.ts';
import {
  acceptVaultHistory,
  careTick,
  checkWholeVault,
  lastVaultCheck,
  vaultHealth,
  verifyCheckpoint,
} from '../../../shared/contract/care.ts';
import { openCase } from '../../../shared/contract/cases.ts';
import { destroyCases, retentionOverview, saveCertificate } from '../../../shared/contract/retention.ts';
import {
  addDirector,
  changePassphrase,
  listDirectors,
  removeDirector,
  verifyLog,
} from '../../../shared/contract/settings.ts';
import { vaultStatus } from '../../../shared/contract/vault.ts';
import { COMPLAINANT } from '../../../shared/procedure/fact.ts';
import { complaint, register, step } from './complaint.ts';
import { coreKit, passphrase, type Window } from './core-kit.ts';

const kit = coreKit();
const other = 'paarse wolken boven Urk';

describe('ways in', () => {
  let window: Window;
  beforeAll(async () => {
    window = await kit.create('ways');
  });

  /** What the log of the vault, which is closed, says of wrong secrets. */
  const logged = async () => {
    const inside = await kit.inside('ways');
    const events = readStream(inside.db, 'vault').filter(({ type }) => type === 'wrongSecrets');
    inside.close();
    return events.map(({ event }) => event);
  };

  test('a proposed passphrase is accepted, a name with a year is not', async () => {
    const { passphrase: words } = await window.ask(proposePassphrase, {});
    expect(words.split(' ')).toHaveLength(6);
    expect(await window.ask(passphraseStrength, { passphrase: words, known: [] })).toMatchObject({ enough: true });
    const weak = await window.ask(passphraseStrength, { passphrase: 'Ans de Boer 2026', known: ['Ans de Boer'] });
    expect(weak.enough).toBe(false);
  });

  test('wrong attempts are counted over runs, slowed down, told once the vault is open, and logged', async () => {
    await window.core.close();
    for (let turn = 0; turn < 4; turn += 1) await kit.unlock(kit.start('ways'), 'niet de goede zin');
    expect(kit.pauses.at(-1)).toBe(1000);
    window = kit.start('ways');
    expect(await kit.unlock(window)).toEqual({ ok: true });
    expect(await window.ask(vaultHealth, {})).toMatchObject({ wrongAttempts: 4, trouble: null, history: 'agrees' });
    await window.core.close();
    expect(await logged()).toEqual([{ count: 4, lastAt: kit.clock.now }]);
    window = kit.start('ways');
    await kit.unlock(window);
  });

  test('so are those typed while it is open', async () => {
    const before = kit.pauses.length;
    for (let turn = 0; turn < 3; turn += 1)
      expect(await window.ask(renameMyself, { name: 'Ans', passphrase: other })).toMatchObject({ ok: false });
    const change = { current: other, next: 'zeven paarse fietspompen in Urk' };
    expect(await window.ask(changePassphrase, change)).toMatchObject({ ok: false });
    expect(kit.pauses.slice(before)).toEqual([0, 0, 0, 1000]);
    await window.core.close();
    window = kit.start('ways');
    await kit.unlock(window);
    expect(await window.ask(vaultHealth, {})).toMatchObject({ wrongAttempts: 4 });
    await window.core.close();
    expect(await logged()).toHaveLength(2);
    window = kit.start('ways');
    await kit.unlock(window);
  });

  test('the recovery code opens the vault, names a miscopied group, and gives a new passphrase', async () => {
    expect(await window.ask(recoveryStatus, {})).toEqual({ createdAt: null, confirmed: false });
    const made = await window.ask(renewRecoveryCode, {});
    if (!made.ok) throw new Error(made.refusal);
    expect(await window.ask(recoveryStatus, {})).toEqual({ createdAt: kit.clock.now, confirmed: false });
    await window.core.close();

    window = kit.start('ways');
    const { slots } = await window.ask(vaultStatus, {});
    const wrong = made.code.replace(/^./, (first) => (first === '7' ? '8' : '7'));
    expect(await window.ask(unlockByRecoveryCode, { code: wrong })).toMatchObject({ ok: false, groups: [1] });
    expect(await window.ask(unlockByRecoveryCode, { code: made.code.toLowerCase() })).toEqual({ ok: true });
    expect(await window.ask(vaultStatus, {})).toMatchObject({ byRecoveryCode: true, hasRecoveryCode: true });
    const actorId = slots[0]?.slotId ?? '';
    expect(await window.ask(resetForgottenPassphrase, { actorId, next: other })).toEqual({ ok: true });
    await window.core.close();

    window = kit.start('ways');
    expect(await kit.unlock(window)).toMatchObject({ ok: false });
    expect(await kit.unlock(window, other)).toEqual({ ok: true });
    expect(await window.ask(resetForgottenPassphrase, { actorId, next: passphrase })).toMatchObject({ ok: false });
  });

  test('a name changes by its passphrase only; a deputy has a last day; removal gives the database a new key', async () => {
    expect(await window.ask(renameMyself, { name: 'Ans Vos', passphrase })).toMatchObject({
      refusal: 'wrongPassphrase',
    });
    expect(await window.ask(renameMyself, { name: 'Ans Vos', passphrase: other })).toEqual({ ok: true });
    const deputy = {
      name: 'Bo',
      role: 'deputy',
      passphrase: 'vier natte houten klompen',
      validUntil: '2026-12-31',
    } as const;
    expect(await window.ask(addDirector, deputy)).toEqual({ ok: true });
    const { directors } = await window.ask(listDirectors, {});
    expect(directors).toMatchObject([{ name: 'Ans Vos' }, { name: 'Bo', validUntil: '2026-12-31' }]);
    // Each has the costs that were measured for this machine, whichever way the slot came about.
    const read = readSlotTable(join(kit.directory, 'ways'));
    const costs = read.ok ? read.value.table.slots.map(({ kind, kdf }) => [kind, kdf]) : [];
    expect(costs).toEqual(['passphrase', 'recovery', 'passphrase'].map((kind) => [kind, kdfFloor]));
    const keys = () =>
      readFileSync(join(kit.directory, 'ways', 'slots-a.json'), 'utf8').match(/"keyId":\s*"[^"]+"/)?.[0];
    const before = keys();
    expect(await window.ask(removeDirector, { actorId: directors[1]?.actorId ?? '' })).toEqual({
      ok: true,
      keyWaits: false,
    });
    expect(keys()).not.toBe(before);
    expect(await window.ask(verifyLog, {})).toMatchObject({ intact: true });
  });
});

describe('care', () => {
  const folder = join(kit.directory, 'stick');
  let window: Window;
  let caseId = '';
  let file = '';
  const unlocking = { source: 'file', kind: 'passphrase', slotId: null, secret: passphrase } as const;
  beforeAll(async () => {
    mkdirSync(folder);
    window = await kit.create('care');
    caseId = await register(window, complaint());
  });

  test('a backup needs a folder outside the vault, and is there with what it holds', async () => {
    expect(await window.ask(makeBackupNow, {})).toEqual({ ok: false, refusal: 'noFolder' });
    window.core.addTarget('in', join(kit.directory, 'care'));
    expect(await window.ask(chooseBackupFolder, { target: 'in' })).toMatchObject({ refusal: 'insideVault' });
    window.core.addTarget('out', folder);
    expect(await window.ask(chooseBackupFolder, { target: 'out' })).toEqual({ ok: true });
    expect(await window.ask(backupStatus, {})).toMatchObject({ folder, overdue: true, lastAt: null, copies: [] });
    expect(await window.ask(makeBackupNow, {})).toEqual({ ok: true, createdAt: kit.clock.now });
    expect(await window.ask(backupStatus, {})).toMatchObject({
      overdue: false,
      days: 0,
      copies: [{ createdAt: kit.clock.now }],
    });
    expect(window.pushes.some((push) => push.push === 'progress' && push.work === 'backup')).toBe(true);
    file = join(folder, readdirSync(folder)[0] ?? '');
  });

  test('a whole check is remembered, and is not due again the same week', async () => {
    const checked = await window.ask(checkWholeVault, {});
    expect(checked).toMatchObject({ ok: true, outcome: { sound: true, badPages: 0, logIntact: true } });
    expect((await window.ask(lastVaultCheck, {})).outcome).toMatchObject({ at: kit.clock.now, sound: true });
    expect(await window.ask(careTick, {})).toEqual({ started: [] });
    const { checkpoint } = await window.ask(verifyLog, {});
    expect(await window.ask(verifyCheckpoint, { code: checkpoint })).toMatchObject({ ok: true });
    const changed = checkpoint.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    expect(await window.ask(verifyCheckpoint, { code: changed })).toEqual({ ok: false, problem: 'otherHistory' });
  });

  test('restoring shows first, swaps only while locked, keeps the old one, and gives no number twice', async () => {
    await register(window, complaint());
    window.core.addTarget('file', file);
    expect(await window.ask(restoreFromBackup, { ...unlocking, lastGiven: null })).toEqual({
      ok: false,
      refusal: 'alreadyOpen',
    });
    await window.core.close();
    window = kit.start('care');
    window.core.addTarget('file', file);
    const read = await window.ask(readBackup, { source: 'file' });
    expect(read).toMatchObject({ ok: true, here: { sameVault: true }, slots: [{ name: 'Ans de Boer' }] });
    // Beside what the copy holds: one complaint was registered since.
    const inside = await window.ask(inspectBackup, unlocking);
    if (!read.ok || !inside.ok) throw new Error('Not read');
    expect([inside.lastNumber, read.here?.counts?.lastNumber]).toEqual(['2026-001', '2026-002']);
    expect(read.here?.counts?.events).toBeGreaterThan(inside.events);
    const wrong = { ...unlocking, secret: 'een heel andere zin' };
    const before = readAttempts(join(kit.directory, 'care')).count;
    expect(await window.ask(inspectBackup, wrong)).toEqual({ ok: false, refusal: 'wrongPassphrase' });
    expect(readAttempts(join(kit.directory, 'care')).count).toBe(before + 1);
    const shown = { ok: true, cases: 1, olderSchema: false, lastNumber: '2026-001', numbersKnown: true };
    expect(await window.ask(inspectBackup, unlocking)).toMatchObject(shown);
    expect(await window.ask(restoreFromBackup, { ...unlocking, lastGiven: null })).toEqual({
      ok: true,
      keptAside: true,
    });
    expect(await kit.unlock(window)).toEqual({ ok: true });
    // We put it back ourselves: it stands in the log, and asks nothing.
    expect(await window.ask(vaultHealth, {})).toMatchObject({ trouble: null, history: 'agrees' });
    const { replaced } = await window.ask(backupStatus, {});
    expect(replaced).toHaveLength(1);
    await window.ask(discardReplacedVault, { replaced: replaced[0] ?? '' });
    expect((await window.ask(backupStatus, {})).replaced).toEqual([]);
    const again = await register(window, complaint());
    expect((await window.ask(retentionOverview, {})).due).toEqual([]);
    expect(again).not.toBe(caseId);
  });

  test('on another computer the last number is asked, and the next complaint gets the one after it', async () => {
    const elsewhere = kit.start('elsewhere');
    elsewhere.core.addTarget('file', file);
    const shown = await elsewhere.ask(inspectBackup, unlocking);
    expect(shown).toMatchObject({ ok: true, lastNumber: '2026-001', numbersKnown: false });
    const swap = (lastGiven: string | null) => elsewhere.ask(restoreFromBackup, { ...unlocking, lastGiven });
    expect(await swap(null)).toEqual({ ok: false, refusal: 'numberNotSaid' });
    expect(await swap('2026-999')).toEqual({ ok: false, refusal: 'numberUnlikely' });
    expect((await elsewhere.ask(vaultStatus, {})).state).toBe('none');
    expect(await swap('2026-014')).toEqual({ ok: true, keptAside: false });
    expect(await kit.unlock(elsewhere)).toEqual({ ok: true });
    expect(await elsewhere.ask(vaultHealth, {})).toMatchObject({ trouble: null });
    const next = await register(elsewhere, complaint());
    expect(await elsewhere.ask(openCase, { caseId: next })).toMatchObject({ number: '2026-015' });
    expect(await elsewhere.ask(verifyLog, {})).toMatchObject({ intact: true });
    await elsewhere.core.close();
    const inside = await kit.inside('elsewhere');
    const told = readStream(inside.db, 'vault').filter(({ type }) => type === 'historyAccepted');
    inside.close();
    expect(told.map(({ event }) => event)).toEqual([
      { reason: 'restored', kind: 'none', lastNumber: '2026-014', skipped: 13 },
    ]);
    expect(existsSync(join(kit.directory, 'elsewhere', 'restored.json'))).toBe(false);
  });

  test('when nobody knows the last number, it goes on beyond any that can have been given, and the log says that it was supposed', async () => {
    const anew = kit.start('unknown');
    anew.core.addTarget('file', file);
    const shown = await anew.ask(inspectBackup, unlocking);
    expect(shown).toMatchObject({ numbersKnown: false, ifUnknown: '2026-501' });
    expect(await anew.ask(restoreFromBackup, { ...unlocking, lastGiven: 'unknown' })).toMatchObject({ ok: true });
    expect(await kit.unlock(anew)).toEqual({ ok: true });
    const next = await register(anew, complaint());
    expect(await anew.ask(openCase, { caseId: next })).toMatchObject({ number: '2026-502' });
    expect(await anew.ask(checkWholeVault, {})).toMatchObject({ ok: true, outcome: { sound: true } });
    await anew.core.close();
    const inside = await kit.inside('unknown');
    const told = readStream(inside.db, 'vault').filter(({ type }) => type === 'historyAccepted');
    inside.close();
    expect(told.map(({ event }) => event)).toEqual([
      { reason: 'restored', kind: 'none', lastNumber: '2026-501', skipped: 500, supposed: true },
    ]);
  });

  test('destruction waits for the term, the clock, the date and the second director', async () => {
    const happenedOn = '2026-11-23';
    await step(window, caseId, { type: 'withdraw', happenedOn, text: null, documentId: null });
    const told = {
      type: 'recordSent',
      happenedOn,
      sendingId: 'w',
      letterId: null,
      kind: 'withdrawalConfirmation',
    } as const;
    const facts = { to: COMPLAINANT, channel: 'post', about: null, replyBy: null, documentId: null } as const;
    await step(window, caseId, { ...told, ...facts });
    const close = { type: 'closeCase', happenedOn, outcome: 'withdrawn', noLessonsBecause: 'n' } as const;
    expect(await step(window, caseId, close, { n: 'Er valt niets te leren.' })).toMatchObject({ kind: 'recorded' });
    const second = { actorId: '', passphrase: other };
    const ask = { caseIds: [caseId], second: null, confirmedToday: null };
    expect(await window.ask(destroyCases, ask)).toEqual({ ok: false, refusal: 'retentionRunning' });

    expect(await window.ask(addDirector, { name: 'Bea', role: 'director', passphrase: other })).toEqual({ ok: true });
    const hold = { type: 'placeHold', happenedOn, holdId: 'h', reason: 'why', reviewOn: '2027-06-01' } as const;
    await step(window, caseId, hold, { why: 'De verzekeraar vraagt het.' });
    const [held] = (await window.ask(retentionOverview, {})).later;
    expect(held).toMatchObject({ onHold: true, holds: [{ holdId: 'h', reason: 'De verzekeraar vraagt het.' }] });
    await step(window, caseId, { type: 'liftHold', happenedOn, holdId: 'h', reason: null });
    expect((await window.ask(retentionOverview, {})).later).toMatchObject([{ onHold: false, holds: [] }]);
    kit.clock.now = '2026-11-20T09:00:00Z';
    expect(await window.ask(destroyCases, ask)).toEqual({ ok: false, refusal: 'clockSetBack' });
    kit.clock.now = '2028-12-01T09:00:00Z';
    const overview = await window.ask(retentionOverview, {});
    expect(overview).toMatchObject({ clock: 'jumped', due: [{ caseId }], others: [{ name: 'Bea' }] });
    second.actorId = overview.others[0]?.actorId ?? '';
    expect(await window.ask(destroyCases, ask)).toEqual({ ok: false, refusal: 'dateNotConfirmed' });
    const dated = { ...ask, confirmedToday: '2028-12-01' };
    expect(await window.ask(destroyCases, dated)).toEqual({ ok: false, refusal: 'secondLookMissing' });
    const guessed = { ...second, passphrase: 'dit is een gok' };
    expect(await window.ask(destroyCases, { ...dated, second: guessed })).toMatchObject({ refusal: 'wrongPassphrase' });
    const directly = { type: 'destroyCase', happenedOn: '2028-12-01', certificate: 'c', confirmedBy: second.actorId };
    const sent = await window.send('cases.record', {
      caseId,
      seen: 0,
      command: directly,
      texts: [],
      people: [],
      setAside: [],
      draftKey: null,
    });
    expect(sent).toMatchObject({ ok: false, failure: { kind: 'invalid' } });

    expect(await window.ask(destroyCases, { ...dated, second })).toMatchObject({ ok: true, pending: false });
    const after = await window.ask(retentionOverview, {});
    expect(after).toMatchObject({ due: [], certificates: [{ numbers: ['2026-001'] }] });
    const target = join(kit.directory, 'bewijs.pdf');
    window.core.addTarget('pdf', target);
    const certificateId = after.certificates[0]?.certificateId ?? '';
    window.core.addTarget('nowhere', join(kit.directory, 'geen map', 'bewijs.pdf'));
    expect(await window.ask(saveCertificate, { certificateId, target: 'nowhere' })).toEqual({
      ok: false,
      problem: 'notWritable',
    });
    const saved = { ok: true, missingGlyphs: [] };
    expect(await window.ask(saveCertificate, { certificateId, target: 'pdf' })).toEqual(saved);
    expect(readFileSync(target).subarray(0, 5).toString()).toBe('%PDF-');
    // Of those who decided the name is in it, which may have letters that the fonts lack.
    expect(await window.ask(renameMyself, { name: 'Ans 龘', passphrase })).toEqual({ ok: true });
    window.core.addTarget('odd', target);
    const odd = await window.ask(saveCertificate, { certificateId, target: 'odd' });
    expect(odd).toEqual({ ok: true, missingGlyphs: ['龘'] });
    expect(await window.ask(verifyLog, {})).toMatchObject({ intact: true });
  });

  test('a vault with an older past takes nothing until somebody chose to go on with it', async () => {
    const directory = join(kit.directory, 'older');
    const older = await kit.create('older');
    await older.core.close();
    const parts = ['vault.db', 'slots-a.json', 'slots-b.json'].map((name) => join(directory, name));
    const before = parts.map((path) => readFileSync(path));
    const later = kit.start('older');
    expect(await kit.unlock(later)).toEqual({ ok: true });
    await register(later, complaint());
    await later.core.close();
    parts.forEach((path, at) => {
      writeFileSync(path, before[at] ?? '');
    });

    const again = kit.start('older');
    expect(await kit.unlock(again)).toEqual({ ok: true });
    expect(await again.ask(vaultHealth, {})).toMatchObject({ history: 'rolledBack' });
    const draft = { key: 'intake:x', caseId: null, body: { note: 'x' } };
    const refused = { ok: false, failure: { kind: 'notWritten', why: 'otherPast' } };
    expect(await again.send('drafts.save', draft)).toMatchObject(refused);
    expect(await again.send('recovery.renew', {})).toMatchObject(refused);
    await expect(register(again, complaint())).rejects.toThrow('notWritten');
    expect(await again.ask(careTick, {})).toEqual({ started: [] });
    expect(await again.ask(checkWholeVault, {})).toMatchObject({ ok: true });
    expect((await again.ask(lastVaultCheck, {})).outcome).toBe(null);

    await again.ask(acceptVaultHistory, {});
    expect(await again.send('drafts.save', draft)).toMatchObject({ ok: true });
    await register(again, complaint());
    expect(await again.ask(vaultHealth, {})).toMatchObject({ history: 'agrees' });
    await again.core.close();
  });

  test('a vault that was replaced under us takes nothing more, and says so', async () => {
    const database = join(kit.directory, 'care', 'vault.db');
    expect(existsSync(database)).toBe(true);
    const bytes = readFileSync(database);
    const { rmSync } = await import('node:fs');
    rmSync(database);
    writeFileSync(database, bytes);
    const sent = await window.send('drafts.save', { key: 'intake:x', caseId: null, body: { note: 'x' } });
    expect(sent).toMatchObject({ ok: false, failure: { kind: 'notWritten', why: 'replaced' } });
    expect(await window.ask(vaultHealth, {})).toMatchObject({ trouble: 'replaced' });
  });
});
