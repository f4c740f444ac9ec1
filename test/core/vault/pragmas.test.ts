import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { applicationId, assertEncrypted, assertErasing, assertSettings } from '../../../electron/core/vault/pragmas.ts';
import { must, type OpenVault, vaultKit } from './vault-kit.ts';

const kit = vaultKit();
let vault: OpenVault;

beforeAll(async () => {
  vault = must(await kit.create(join(kit.directory, 'vault')));
  return () => vault.close();
});

describe('an open vault', () => {
  test.each([
    ['cipher', 'sqlcipher'],
    ['legacy', '4'],
    ['kdf_iter', '256000'],
    ['hmac_use', '1'],
    ['page_size', 4096],
    ['journal_mode', 'wal'],
    ['synchronous', 3],
    ['temp_store', 2],
    ['secure_delete', 1],
    ['mmap_size', 0],
    ['foreign_keys', 1],
    ['trusted_schema', 0],
    ['cell_size_check', 1],
    ['application_id', applicationId],
  ])('has %s at %s', (name, expected) => {
    expect(vault.db.pragma(name, { simple: true })).toBe(expected);
  });

  test.each([
    'synchronous = NORMAL',
    'temp_store = FILE',
    'secure_delete = OFF',
    'mmap_size = 65536',
    'foreign_keys = OFF',
    'trusted_schema = ON',
    'cell_size_check = OFF',
  ])('is not accepted with %s', (weaker) => {
    const name = weaker.split(' ')[0] ?? '';
    const before = String(vault.db.pragma(name, { simple: true }));
    vault.db.pragma(weaker);
    expect(() => assertSettings(vault.db)).toThrow(name);
    vault.db.pragma(`${name} = ${before}`);
    assertSettings(vault.db);
  });

  test.each(['case_search', 'search_text'])('deletes words from %s for good, or is not opened', (index) => {
    const setting = `SELECT v FROM ${index}_config WHERE k = 'secure-delete'`;
    expect(vault.db.prepare(setting).pluck().get()).toBe(1);
    assertErasing(vault.db);
    vault.db.exec(`INSERT INTO ${index} (${index}, rank) VALUES ('secure-delete', 0)`);
    expect(() => assertErasing(vault.db)).toThrow(index);
    vault.db.exec(`INSERT INTO ${index} (${index}, rank) VALUES ('secure-delete', 1)`);
  });

  test('has a header that says nothing', () => {
    assertEncrypted(join(vault.directory, 'vault.db'));
    expect(() => assertEncrypted(join(vault.directory, 'slots-none'))).toThrow();
  });
});
