import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../../electron/core/store/database.ts';
import { streamHead } from '../../../electron/core/store/events.ts';
import { currentSchema, migrate } from '../../../electron/core/store/migrate.ts';
import { databaseKeyOf } from '../../../electron/core/vault/open-vault.ts';
import { applicationId, checkpoint, openEncrypted, openToRead } from '../../../electron/core/vault/pragmas.ts';
import { readSlotTable, slotFileNames } from '../../../electron/core/vault/slot-file.ts';
import { databaseFile } from '../../../electron/core/vault/vault-files.ts';
import { record } from './filled-vault.ts';
import { must, now, type vaultKit } from './vault-kit.ts';

/** Makes vaults as programs of earlier schemas left them, with the real migrations of their time. */
export function olderVaults(kit: Pick<ReturnType<typeof vaultKit>, 'directory' | 'create'>) {
  let masterKey = Buffer.alloc(0);
  const keyOf = (directory: string): Buffer => {
    const { table } = must(readSlotTable(directory));
    const key = databaseKeyOf(table, table.databaseKeys[0]?.keyId ?? '', masterKey);
    if (key === undefined) throw new Error('No key');
    return key;
  };
  return {
    keyOf,
    /** A vault with one fact in the stream `before`. The slots, and so the passphrase, are those of one file for all. */
    older: async (name: string, schema: number): Promise<string> => {
      const directory = join(kit.directory, name);
      const model = join(kit.directory, 'model');
      if (!existsSync(model)) {
        const vault = must(await kit.create(model));
        masterKey = Buffer.from(vault.masterKey);
        vault.close();
      }
      mkdirSync(directory);
      for (const file of slotFileNames) cpSync(join(model, file), join(directory, file));
      const db = openEncrypted(databaseFile(directory), keyOf(directory), false);
      db.pragma(`application_id = ${applicationId}`);
      must(migrate(db, schema));
      run(db, 'INSERT INTO vault (one, vault_id, created_at) VALUES (1, ?, ?)', name, now);
      record(db, 'before');
      checkpoint(db);
      db.close();
      return directory;
    },
    /** The schema of a vault that is not open, and how many facts two streams of it have. */
    inspect: (directory: string) => {
      const db = openToRead(databaseFile(directory), keyOf(directory));
      try {
        return { schema: currentSchema(db), before: streamHead(db, 'before'), after: streamHead(db, 'after') };
      } finally {
        db.close();
      }
    },
  };
}
