/** What is seldom done and must go well, through the endpoints: taking a vault back, salvaging a damaged one, moving house. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { confirmRecoveryCode, recoveryStatus, renewRecoveryCode } from '../../../shared/contract/access.ts';
import { todayOverview } from '../../../shared/contract/agenda.ts';
import {
  backupStatus,
  chooseBackupFolder,
  makeBackupNow,
  restoreFromBackup,
  salvageDamagedVault,
  undoRestoreVault,
} from '../../../shared/contract/backup.ts';
import { careTick, vaultHealth } from '../../../shared/contract/care.ts';
import { copyToMove, moveAway, takeBackVault } from '../../../shared/contract/move.ts';
import { destroyCases } from '../../../shared/contract/retention.ts';
import { verifyLog } from '../../../shared/contract/settings.ts';
import { vaultStatus } from '../../../shared/contract/vault.ts';
import { complaint, register } from './complaint.ts';
import { coreKit, passphrase, type Window } from './core-kit.ts';

const kit = coreKit();
const folder = join(kit.directory, 'stick');
const unlocking = { source: 'file', kind: 'passphrase', slotId: null, secret: passphrase } as const;
let window: Window;
beforeAll(async () => {
  mkdirSync(folder);
  window = await kit.create('kept');
  await register(window, complaint());
});

const events = async () => (await window.ask(verifyLog, {})).events;
const reopen = async () => {
  await window.core.close();
  window = kit.start('kept');
  expect(await kit.unlock(window)).toEqual({ ok: true });
};

test('a recovery code counts once somebody has read it back from paper', async () => {
  await window.ask(renewRecoveryCode, {});
  expect(await window.ask(recoveryStatus, {})).toMatchObject({ confirmed: false });
  await window.ask(confirmRecoveryCode, {});
  expect(await window.ask(recoveryStatus, {})).toMatchObject({ confirmed: true });
});

test('after a backup was put back there is a way back to what there was, and from there again', async () => {
  window.core.addTarget('out', folder);
  await window.ask(chooseBackupFolder, { target: 'out' });
  expect(await window.ask(makeBackupNow, {})).toMatchObject({ ok: true });
  const file = join(folder, readdirSync(folder)[0] ?? '');
  await register(window, complaint());
  await register(window, complaint());
  const before = await events();
  expect(await window.ask(undoRestoreVault, { replaced: 'replaced-x' })).toEqual({ ok: false, refusal: 'alreadyOpen' });

  await window.core.close();
  window = kit.start('kept');
  expect(await window.ask(undoRestoreVault, { replaced: 'replaced-x' })).toEqual({ ok: false, refusal: 'unknown' });
  window.core.addTarget('file', file);
  expect(await window.ask(restoreFromBackup, { ...unlocking, lastGiven: null })).toMatchObject({ ok: true });
  await kit.unlock(window);
  expect(await events()).toBeLessThan(before);
  await window.core.close();

  window = kit.start('kept');
  const { replaced } = await window.ask(vaultStatus, {});
  kit.clock.now = '2026-11-23T10:00:00Z';
  expect(await window.ask(undoRestoreVault, { replaced: replaced ?? '' })).toEqual({ ok: true });
  expect(await kit.unlock(window)).toEqual({ ok: true });
  // Its whole log, and one line more: that it came back.
  expect(await events()).toBe(before + 1);
  expect(await window.ask(vaultHealth, {})).toMatchObject({ trouble: null, history: 'agrees' });
  expect((await window.ask(backupStatus, {})).replaced).toHaveLength(1);
});

describe('moving', () => {
  test('takes a copy along, and leaves a vault that only reads', async () => {
    expect(await window.ask(moveAway, {})).toEqual({ ok: false, refusal: 'noCopy' });
    window.core.addTarget('in', join(kit.directory, 'kept'));
    expect(await window.ask(copyToMove, { target: 'in' })).toEqual({ ok: false, refusal: 'insideVault' });
    kit.clock.now = '2026-11-23T11:00:00Z';
    const carry = join(kit.directory, 'carried');
    mkdirSync(carry);
    window.core.addTarget('carry', carry);
    expect(await window.ask(copyToMove, { target: 'carry' })).toEqual({ ok: true, file: readdirSync(carry)[0] });
    await register(window, complaint());
    expect(await window.ask(moveAway, {})).toEqual({ ok: false, refusal: 'changedSince' });
    kit.clock.now = '2026-11-23T11:00:01Z';
    window.core.addTarget('carry', carry);
    expect(await window.ask(copyToMove, { target: 'carry' })).toMatchObject({ ok: true });
    expect(await window.ask(moveAway, {})).toEqual({ ok: true });

    await reopen();
    expect(await window.ask(vaultHealth, {})).toMatchObject({ trouble: 'moved', movedAt: kit.clock.now });
    await expect(register(window, complaint())).rejects.toThrow('notWritten');
    expect(await events()).toBeGreaterThan(0);
    // To look at it on another day nothing has to be written.
    const moment = kit.clock.now;
    kit.clock.now = '2026-11-24T09:00:00Z';
    expect((await window.ask(todayOverview, { now: 9, later: 9, waiting: 9 })).today).toBe('2026-11-24');
    kit.clock.now = moment;

    // The copy knows nothing of it: it is the vault that goes on.
    const there = kit.start('there');
    there.core.addTarget('file', join(carry, readdirSync(carry)[1] ?? ''));
    expect(await there.ask(restoreFromBackup, { ...unlocking, lastGiven: 'none' })).toMatchObject({ ok: true });
    expect(await kit.unlock(there)).toEqual({ ok: true });
    expect(await there.ask(vaultHealth, {})).toMatchObject({ trouble: null, history: 'agrees' });
    await register(there, complaint());
    await there.core.close();
  });

  test('can be taken back here', async () => {
    await window.ask(takeBackVault, {});
    expect(await window.ask(vaultHealth, {})).toMatchObject({ trouble: null, movedAt: null });
    await reopen();
    await register(window, complaint());
    expect(await window.ask(verifyLog, {})).toMatchObject({ intact: true });
  });
});

test('nothing is destroyed while a replaced vault is kept: it may hold the same', async () => {
  expect((await window.ask(backupStatus, {})).replaced).not.toEqual([]);
  const asked = { caseIds: ['x'], second: null, confirmedToday: null };
  expect(await window.ask(destroyCases, asked)).toEqual({ ok: false, refusal: 'replacedKept' });
});

test('what can be read of a damaged vault takes its place; the damaged one is kept, and it can be undone', async () => {
  expect(await window.ask(salvageDamagedVault, { kind: 'passphrase', secret: passphrase })).toMatchObject({
    refusal: 'alreadyOpen',
  });
  const before = await events();
  await window.core.close();
  const database = join(kit.directory, 'kept', 'vault.db');
  const bytes = readFileSync(database);
  // The last page of the file is a page of some table or index; the first is left alone.
  bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1;
  writeFileSync(database, bytes);
  window = kit.start('kept');
  const wrong = { kind: 'passphrase', secret: 'niet de goede zin' } as const;
  expect(await window.ask(salvageDamagedVault, wrong)).toEqual({ ok: false, refusal: 'wrongPassphrase' });
  const kept = (await window.ask(vaultStatus, {})).replaced;

  kit.clock.now = '2026-11-23T12:00:00Z';
  const saved = await window.ask(salvageDamagedVault, { kind: 'passphrase', secret: passphrase });
  expect(saved).toMatchObject({ ok: true, brokenCases: 0 });
  if (saved.ok) expect(saved.events).toBeGreaterThan(0);
  expect((await window.ask(vaultStatus, {})).replaced).not.toBe(kept);
  expect(await kit.unlock(window)).toEqual({ ok: true });
  expect(await window.ask(vaultHealth, {})).toMatchObject({ trouble: null });
  // At most that it was salvaged, and that somebody typed a wrong passphrase.
  expect(await events()).toBeLessThanOrEqual(before + 2);
  await register(window, complaint());
  expect(await window.ask(verifyLog, {})).toMatchObject({ intact: true });
});

/** On a busy machine. */
const soon = { timeout: 20_000 };

test('a day later the tick makes the backup of that day, and after a week the check; five weeks later the old ones are gone', async () => {
  const made = async () => (await window.ask(backupStatus, {})).copies.map(({ createdAt }) => createdAt);
  const before = await made();
  kit.clock.now = '2026-11-24T08:00:00Z';
  expect(await window.ask(careTick, {})).toEqual({ started: ['backup', 'check'] });
  await expect.poll(made, soon).toEqual([kit.clock.now, ...before]);
  await expect.poll(async () => (await window.ask(backupStatus, {})).running, soon).toBe(false);
  expect(await window.ask(careTick, {})).toEqual({ started: [] });

  kit.clock.now = '2026-12-31T08:00:00Z';
  expect(await window.ask(backupStatus, {})).toMatchObject({ overdue: true, days: 37 });
  expect(await window.ask(careTick, {})).toEqual({ started: ['backup', 'check'] });
  await expect.poll(made, soon).toEqual([kit.clock.now]);
});
