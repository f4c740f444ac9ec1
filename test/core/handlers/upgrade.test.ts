/** The window sees the copy from before a new version, and can lead the vault back to it. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { schemaVersion } from '../../../electron/core/store/migrate.ts';
import { inspectBackup } from '../../../shared/contract/backup.ts';
import { openCase } from '../../../shared/contract/cases.ts';
import { rollBackUpgrade, upgradeStatus } from '../../../shared/contract/upgrade.ts';
import { olderVaults } from '../vault/older-vault.ts';
import { vaultKit } from '../vault/vault-kit.ts';
import { complaint, register } from './complaint.ts';
import { coreKit, passphrase } from './core-kit.ts';

const vaults = vaultKit();
const { older, inspect, backUp } = olderVaults(vaults);
const kit = coreKit();

test('says what is kept and until when, and goes back to it, closed', async () => {
  cpSync(await older('vault', schemaVersion - 1), join(kit.directory, 'vault'), { recursive: true });
  const window = kit.start('vault');
  expect(await kit.unlock(window, passphrase)).toEqual({ ok: true });
  expect(await window.ask(upgradeStatus, {})).toEqual({
    justNow: true,
    kept: { madeAt: '2026-11-23T09:00:00Z', expiresOn: '2026-12-28' },
  });
  // Told at the opening that did it, and at no later one.
  await window.core.close();
  const later = kit.start('vault');
  await kit.unlock(later, passphrase);
  expect(await later.ask(upgradeStatus, {})).toMatchObject({ justNow: false, kept: { expiresOn: '2026-12-28' } });
  expect(await later.ask(rollBackUpgrade, {})).toEqual({ ok: true });
  expect(inspect(join(kit.directory, 'vault')).schema).toBe(schemaVersion - 1);
});

test('gives no number twice after going back, also when what remembers the last ones is gone', async () => {
  const place = join(kit.directory, 'numbers');
  cpSync(await older('numbers', schemaVersion - 1), place, { recursive: true });
  const window = kit.start('numbers');
  expect(await kit.unlock(window, passphrase)).toEqual({ ok: true });
  for (const number of ['2026-001', '2026-002']) {
    const caseId = await register(window, complaint());
    expect(await window.ask(openCase, { caseId })).toMatchObject({ number });
  }
  rmSync(join(place, 'anchor.json'));
  expect(await window.ask(rollBackUpgrade, {})).toEqual({ ok: true });
  const later = kit.start('numbers');
  expect(await kit.unlock(later, passphrase)).toEqual({ ok: true });
  const caseId = await register(later, complaint());
  expect(await later.ask(openCase, { caseId })).toMatchObject({ number: '2026-003' });
});

test('a backup of an older program is recognised as one before it is put back', async () => {
  const file = backUp(await older('backed-up', schemaVersion - 1), join(kit.directory, 'older.kluis'));
  const window = kit.start('empty');
  window.core.addTarget('file', file);
  const how = { source: 'file', kind: 'passphrase', slotId: null, secret: passphrase } as const;
  expect(await window.ask(inspectBackup, how)).toMatchObject({ ok: true, olderSchema: true });
});

test('without a copy there is no way back, and the vault stays open', async () => {
  const window = await kit.create('new');
  expect(await window.ask(upgradeStatus, {})).toEqual({ justNow: false, kept: null });
  expect(await window.ask(rollBackUpgrade, {})).toEqual({ ok: false });
  expect(await window.ask(upgradeStatus, {})).toEqual({ justNow: false, kept: null });
});
