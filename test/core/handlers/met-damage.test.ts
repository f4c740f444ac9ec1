/** Damage that nobody asked for: met by a check, a backup or work in the background. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { all } from '../../../electron/core/store/database.ts';
import { renameMyself } from '../../../shared/contract/access.ts';
import { chooseBackupFolder, makeBackupNow } from '../../../shared/contract/backup.ts';
import { checkWholeVault, vaultHealth } from '../../../shared/contract/care.ts';
import { sheets } from '../../fixtures/dossier-kit.ts';
import { coreKit, passphrase, type Window } from './core-kit.ts';

const kit = coreKit();
const pageSize = 4096;
let window: Window;

/** A page that an ordinary day's work does not touch, but a copy and a check do. */
let page = 0;
const flip = () => {
  const file = join(kit.directory, 'met', 'vault.db');
  const bytes = readFileSync(file);
  const at = (page - 1) * pageSize + 700;
  bytes[at] = (bytes[at] ?? 0) ^ 4;
  writeFileSync(file, bytes);
};
const backups = join(kit.directory, 'backups');
const reopen = async () => {
  await window.core.close();
  window = kit.start('met');
  await kit.unlock(window);
  expect((await window.ask(vaultHealth, {})).trouble).toBeNull();
  window.pushes.length = 0;
};
const settingsTold = ({ pushes }: Window) =>
  pushes.filter((push) => push.push === 'changed' && push.topics.includes('settings')).length;

beforeAll(async () => {
  window = await kit.create('met');
  mkdirSync(backups);
  window.core.addTarget('out', backups);
  await window.ask(chooseBackupFolder, { target: 'out' });
  await window.take(await sheets([{ text: 'De klacht' }]));
  await window.core.close();
  const vault = await kit.inside('met');
  const [root] = all<{ rootpage: number }>(
    vault.db,
    "SELECT rootpage FROM sqlite_schema WHERE name = 'document_chunk' AND type = 'table'",
  );
  page = root?.rootpage ?? 0;
  vault.close();
  flip();
});

test('by a whole check: read-only at once, and the window is told', async () => {
  await reopen();
  expect(await window.ask(checkWholeVault, {})).toMatchObject({ ok: true, outcome: { sound: false, badPages: 1 } });
  expect((await window.ask(vaultHealth, {})).trouble).toBe('damaged');
  expect(settingsTold(window)).toBe(1);
  const answer = await window.send(renameMyself.name, { name: 'Ans Bakker', passphrase });
  expect(answer).toMatchObject({ ok: false, failure: { kind: 'notWritten', why: 'damaged' } });
});

test('by a backup: it is refused as damaged, and nothing is written from then on', async () => {
  await reopen();
  expect(await window.ask(makeBackupNow, {})).toMatchObject({ ok: false, refusal: 'damaged' });
  expect((await window.ask(vaultHealth, {})).trouble).toBe('damaged');
});

test('by reading pages in the background: the window is told, though it asked for nothing', async () => {
  await window.core.close();
  const quiet = kit.start('met');
  await kit.unlock(quiet);
  const usual = settingsTold(quiet);
  await quiet.core.close();
  window = kit.start('met', true);
  await kit.unlock(window);
  await expect.poll(() => settingsTold(window), { timeout: 20_000 }).toBe(usual + 1);
  expect((await window.ask(vaultHealth, {})).trouble).toBe('damaged');
});
