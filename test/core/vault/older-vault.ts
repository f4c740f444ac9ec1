import { copyFileSync, cpSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { appendTrailer, backupMac } from '../../../electron/core/backup/backup-file.ts';
import { run } from '../../../electron/core/store/database.ts';
import { streamHead } from '../../../electron/core/store/events.ts';
import { currentSchema, migrate } from '../../../electron/core/store/migrate.ts';
import { anchorOf } from '../../../electron/core/vault/anchor.ts';
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
    /** A backup of it as a program of its time made it: the closed database, and the trailer. */
    backUp: (directory: string, file: string): string => {
      copyFileSync(databaseFile(directory), file);
      const db = openToRead(file, keyOf(directory));
      const anchor = anchorOf(db);
      db.close();
      const { table } = must(readSlotTable(directory));
      const of = { createdAt: now, databaseLength: statSync(file).size, table, tableV1: null };
      appendTrailer(file, { ...of, mac: backupMac(masterKey, of, anchor) });
      return file;
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
