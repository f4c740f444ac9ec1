import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { judgeClock, lastRecordedMoment } from '../../../electron/core/integrity/clock.ts';
import { acceptHistory, checkpointCode, verifyPrintedCheckpoint } from '../../../electron/core/integrity/history.ts';
import { head } from '../../../electron/core/store/events.ts';
import { allocateCaseNumber } from '../../../electron/core/store/register.ts';
import { verifyChain } from '../../../electron/core/store/verify-chain.ts';
import { addCase, record } from '../vault/filled-vault.ts';
import { must, now, type OpenVault, random, today, vaultKit } from '../vault/vault-kit.ts';

const kit = vaultKit();
const directory = join(kit.directory, 'vault');
const earlier = join(kit.directory, 'earlier.db');
const file = join(directory, 'vault.db');
const by = { actorId: 'a', recordedAt: now, random, today };

const opened = async (work: (vault: OpenVault) => void) => {
  const vault = must(await kit.open(directory));
  try {
    work(vault);
  } finally {
    vault.close();
  }
};

beforeAll(async () => {
  const vault = must(await kit.create(directory));
  addCase(vault.db, 'c1', 'woorden', 1000);
  vault.checkpoint();
  vault.close();
  cpSync(file, earlier);
});

describe('the anchor outside the database', () => {
  test('agrees after every kind of end, also when a crash came before it was written', async () => {
    const anchor = readFileSync(join(directory, 'anchor.json'));
    await opened((vault) => {
      expect(vault.anchor).toEqual({ kind: 'agrees' });
      addCase(vault.db, 'c2', 'meer', 1000);
      addCase(vault.db, 'c3', 'meer', 1000);
      vault.checkpoint();
    });
    expect(readFileSync(join(directory, 'anchor.json')).equals(anchor)).toBe(false);
    const latest = readFileSync(join(directory, 'anchor.json'));
    writeFileSync(join(directory, 'anchor.json'), anchor);
    await opened((vault) => expect(vault.anchor).toEqual({ kind: 'agrees' }));
    expect(readFileSync(join(directory, 'anchor.json')).equals(latest)).toBe(true);
  });

  test('exposes an older database put back; its numbers are not given out again; accepting is logged', async () => {
    cpSync(earlier, file);
    await opened((vault) => {
      expect(vault.anchor).toEqual({ kind: 'rolledBack', known: 9, found: 3 });
      expect(allocateCaseNumber(vault.db, 2026)).toBe('2026-004');
      // As long as nobody has accepted it, the anchor stays where it was.
      record(vault.db, 'vault');
      vault.checkpoint();
    });
    await opened((vault) => {
      expect(vault.anchor).toMatchObject({ kind: 'rolledBack', known: 9 });
      acceptHistory(vault, 'found', by);
    });
    await opened((vault) => {
      expect(vault.anchor).toEqual({ kind: 'agrees' });
      const last = vault.db.prepare('SELECT type, payload FROM event ORDER BY sequence DESC LIMIT 1').get();
      expect(last).toMatchObject({ type: 'historyAccepted' });
      expect(verifyChain(vault.db).ok).toBe(true);
    });
  });

  test('exposes a past that was written anew, and an anchor that was changed', async () => {
    await opened((vault) => {
      const { sequence } = head(vault.db);
      vault.db.exec('DROP TRIGGER event_is_never_deleted');
      vault.db.prepare('DELETE FROM event WHERE sequence = ?').run(sequence);
      record(vault.db, 'vault', 'somethingElse');
    });
    await opened((vault) => expect(vault.anchor.kind).toBe('otherHistory'));
    const path = join(directory, 'anchor.json');
    const good = readFileSync(path, 'utf8');
    for (const bad of [good.replace(/"sequence":\d+/, '"sequence":1'), '{', good.replace('"2026":', '"2025":')]) {
      writeFileSync(path, bad);
      await opened((vault) => expect(vault.anchor).toEqual({ kind: 'altered' }));
    }
    rmSync(path);
    await opened((vault) => expect(vault.anchor).toEqual({ kind: 'none' }));
  });
});

test('a printed checkpoint is recognised as typed, and tells a cut and a rewritten log apart', async () => {
  await opened((vault) => {
    const end = head(vault.db);
    const code = checkpointCode(end);
    expect(code).toMatch(/^\d+(-[0-9A-F]{5}){4}$/);
    addCase(vault.db, 'c9', 'later', 100);
    const sequence = end.sequence;
    expect(verifyPrintedCheckpoint(vault.db, code)).toMatchObject({ ok: true, value: { sequence, recordedAt: now } });
    expect(verifyPrintedCheckpoint(vault.db, ` ${code.toLowerCase().replaceAll('-', ' ')} `).ok).toBe(true);
    const other = code.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    expect(verifyPrintedCheckpoint(vault.db, other)).toEqual({ ok: false, error: 'otherHistory' });
    expect(verifyPrintedCheckpoint(vault.db, code.replace(/^\d+/, '999'))).toEqual({ ok: false, error: 'beyondEnd' });
    for (const typed of ['', '12', code.slice(0, -1), `${code}0`, code.replace('-', '')]) {
      const read = verifyPrintedCheckpoint(vault.db, typed);
      expect(read.ok, typed).toBe(false);
    }
    expect(verifyPrintedCheckpoint(vault.db, checkpointCode({ sequence: 0, hash: new Uint8Array(32) })).ok).toBe(true);
  });
});

test('a clock set back, or far ahead, is seen from what was recorded', async () => {
  expect(judgeClock(null, now)).toBe('plausible');
  expect(judgeClock('2026-11-23T09:05:00Z', now)).toBe('plausible');
  expect(judgeClock('2026-11-23T09:11:00Z', now)).toBe('setBack');
  expect(judgeClock('2026-10-23T09:00:00Z', now)).toBe('plausible');
  expect(judgeClock('2026-10-23T08:59:59Z', now)).toBe('jumped');
  await opened((vault) => expect(lastRecordedMoment(vault.db)).toBe(now));
});
