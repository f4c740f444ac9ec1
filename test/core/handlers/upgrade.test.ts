/** The window sees the copy from before a new version, and can lead the vault back to it. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { schemaVersion } from '../../../electron/core/store/migrate.ts';
import { rollBackUpgrade, upgradeStatus } from '../../../shared/contract/upgrade.ts';
import { olderVaults } from '../vault/older-vault.ts';
import { vaultKit } from '../vault/vault-kit.ts';
import { coreKit, passphrase } from './core-kit.ts';

const vaults = vaultKit();
const { older, inspect } = olderVaults(vaults);
const kit = coreKit();

test('says what is kept and until when, and goes back to it, closed', async () => {
  cpSync(await older('vault', schemaVersion - 1), join(kit.directory, 'vault'), { recursive: true });
  const window = kit.start('vault');
  expect(await kit.unlock(window, passphrase)).toEqual({ ok: true });
  expect(await window.ask(upgradeStatus, {})).toEqual({
    kept: { madeAt: '2026-11-23T09:00:00Z', expiresOn: '2026-12-28' },
  });
  expect(await window.ask(rollBackUpgrade, {})).toEqual({ ok: true });
  expect(inspect(join(kit.directory, 'vault')).schema).toBe(schemaVersion - 1);
});

test('without a copy there is no way back, and the vault stays open', async () => {
  const window = await kit.create('new');
  expect(await window.ask(upgradeStatus, {})).toEqual({ kept: null });
  expect(await window.ask(rollBackUpgrade, {})).toEqual({ ok: false });
  expect(await window.ask(upgradeStatus, {})).toEqual({ kept: null });
});
