import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { VaultTrouble } from '../../../electron/core/store/guard.ts';
import { verifyChain } from '../../../electron/core/store/verify-chain.ts';
import { databaseKeyOf } from '../../../electron/core/vault/open-vault.ts';
import { openEncrypted } from '../../../electron/core/vault/pragmas.ts';
import { renewDatabase } from '../../../electron/core/vault/renew-database.ts';
import { readSlotTable } from '../../../electron/core/vault/slot-file.ts';
import { addCase, record } from './filled-vault.ts';
import { must, type OpenVault, random, vaultKit } from './vault-kit.ts';

const kit = vaultKit();
const directory = join(kit.directory, 'vault');
const file = join(directory, 'vault.db');
let vault: OpenVault;

const keyOf = (of: OpenVault) => {
  const { table } = must(readSlotTable(directory));
  expect(table.databaseKeys).toHaveLength(1);
  const key = databaseKeyOf(table, table.databaseKeys[0]?.keyId ?? '', of.masterKey);
  if (!key) throw new Error('No key');
  return key;
};

beforeAll(async () => {
  vault = must(await kit.create(directory));
  addCase(vault.db, 'c1', 'woorden');
  vault.checkpoint();
  return () => vault.close();
});

test('a new key: the old one no longer fits, everything is there, nobody had to type a passphrase', async () => {
  const oldKey = keyOf(vault);
  const before = readFileSync(file);
  const stages = new Set<string>();
  const old = vault;
  const renewing = renewDatabase(vault, { random, onProgress: (stage) => stages.add(stage) });

  // While it is being copied one can read, and not write.
  expect(vault.db.prepare('SELECT count(*) FROM case_record').pluck().get()).toBe(1);
  expect(() => record(old.db, 'vault')).toThrow(VaultTrouble);
  expect(() => old.db.prepare('DELETE FROM draft').run()).toThrow(/readonly/);

  const renewed = await renewing;
  const { keyId, copy } = must(renewed.outcome);
  vault = renewed.vault;
  expect(old.db.open).toBe(false);
  expect(copy.contents).toMatchObject({ cases: 1, documents: 1 });
  expect([...stages]).toContain('checking');
  expect(must(readSlotTable(directory)).table.databaseKeys.map((entry) => entry.keyId)).toEqual([keyId]);
  expect(readFileSync(file).equals(before)).toBe(false);
  expect(() => openEncrypted(file, Buffer.from(oldKey), true)).toThrow(/not a database/);
  expect(readdirSync(directory).filter((name) => name.includes('next'))).toEqual([]);

  record(vault.db, 'vault');
  vault.checkpoint();
  expect(verifyChain(vault.db)).toMatchObject({ ok: true, value: { sequence: 4 } });
  expect(vault.anchor.kind).toBe('agrees');
});

test('is refused while somebody else reads, and while there is trouble; the old handle goes on', async () => {
  const reader = openEncrypted(file, keyOf(vault), true);
  reader.exec('BEGIN');
  reader.prepare('SELECT count(*) FROM event').get();
  record(vault.db, 'vault');
  const refused = await renewDatabase(vault, { random });
  expect(refused.outcome).toEqual({ ok: false, error: 'busy' });
  expect(refused.vault).toBe(vault);
  reader.close();
  record(vault.db, 'vault');
  expect(vault.checkpoint()).toBe(true);
});

test('a copy that is not sound is thrown away, and the old database stays', async () => {
  // A document whose bytes are not those that came in: encrypted and well-formed, but not what it was.
  const good = vault.db.prepare<[], { bytes: Buffer }>('SELECT bytes FROM document_chunk').get()?.bytes;
  vault.db.prepare("UPDATE document_chunk SET bytes = x'00'").run();
  const refused = await renewDatabase(vault, { random });
  expect(refused.outcome).toEqual({ ok: false, error: 'damaged' });
  expect(must(readSlotTable(directory)).table.databaseKeys).toHaveLength(1);
  expect(readdirSync(directory).filter((name) => name.includes('next'))).toEqual([]);
  vault = refused.vault;
  vault.db.prepare('UPDATE document_chunk SET bytes = ?').run(good);
  record(vault.db, 'vault');
  vault.checkpoint();
});
