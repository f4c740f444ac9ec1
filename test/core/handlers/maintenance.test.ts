/** Checking and backing up a vault that stays closed. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { all } from '../../../electron/core/store/database.ts';
import { inspectBackup } from '../../../shared/contract/backup.ts';
import { vaultHealth } from '../../../shared/contract/care.ts';
import { backUpLockedVault, checkLockedVault } from '../../../shared/contract/maintenance.ts';
import { vaultStatus } from '../../../shared/contract/vault.ts';
import { complaint, register } from './complaint.ts';
import { coreKit, passphrase, type Window } from './core-kit.ts';

const kit = coreKit();
const secret = { kind: 'passphrase', secret: passphrase } as const;
const folder = join(kit.directory, 'stick');
let window: Window;

beforeAll(async () => {
  mkdirSync(folder);
  window = await kit.create('kept');
  await register(window, complaint());
  expect(await window.ask(checkLockedVault, secret)).toEqual({ ok: false, refusal: 'alreadyOpen' });
  await window.core.close();
  window = kit.start('kept');
});

test('a check tells numbers, and leaves the vault closed', async () => {
  const checked = await window.ask(checkLockedVault, secret);
  expect(checked).toMatchObject({ ok: true, cases: 1, otherPast: false, outcome: { sound: true, badPages: 0 } });
  expect(await window.ask(vaultStatus, {})).toMatchObject({ state: 'locked' });
  expect(await window.send(vaultHealth.name, {})).toMatchObject({ ok: false, failure: { kind: 'locked' } });
  expect(window.pushes.some((push) => push.push === 'progress' && push.work === 'check')).toBe(true);
});

test('a wrong passphrase counts as one', async () => {
  const wrong = { ...secret, secret: 'niet de goede zin' };
  for (let turn = 0; turn < 3; turn += 1)
    expect(await window.ask(checkLockedVault, wrong)).toEqual({ ok: false, refusal: 'wrongPassphrase' });
  expect(await window.ask(checkLockedVault, secret)).toMatchObject({ ok: true });
  expect(kit.pauses.at(-1)).toBe(1000);
});

test('a backup goes into a folder outside the vault, whole', async () => {
  window.core.addTarget('inside', join(kit.directory, 'kept'));
  expect(await window.ask(backUpLockedVault, { ...secret, target: 'inside' })).toMatchObject({
    refusal: 'insideVault',
  });
  expect(await window.ask(backUpLockedVault, { ...secret, target: 'none' })).toMatchObject({
    refusal: 'unknownTarget',
  });
  window.core.addTarget('stick', folder);
  expect(await window.ask(backUpLockedVault, { ...secret, target: 'stick' })).toMatchObject({ ok: true });
  const [name = ''] = readdirSync(folder);
  window.core.addTarget('file', join(folder, name));
  const how = { ...secret, source: 'file', slotId: null };
  expect(await window.ask(inspectBackup, how)).toMatchObject({ ok: true, cases: 1 });
  expect(await window.ask(vaultStatus, {})).toMatchObject({ state: 'locked' });
});

test('damage is found, and told in numbers', async () => {
  await window.core.close();
  const inside = await kit.inside('kept');
  const [free] = all<{ rootpage: number }>(
    inside.db,
    "SELECT rootpage FROM sqlite_schema WHERE name = 'letter' AND type = 'table'",
  );
  inside.close();
  const file = join(kit.directory, 'kept', 'vault.db');
  const bytes = readFileSync(file);
  bytes.fill(7, ((free?.rootpage ?? 0) - 1) * 4096 + 100, (free?.rootpage ?? 0) * 4096);
  writeFileSync(file, bytes);
  window = kit.start('kept');
  expect(await window.ask(checkLockedVault, secret)).toMatchObject({
    ok: true,
    outcome: { sound: false, badPages: 1 },
  });
});
