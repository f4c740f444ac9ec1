import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';

export type VaultLock = { readonly release: () => void };

/**
 * Keeps a second program (or a second core) away from the vault for as long as this process lives. The lock is the operating
 * system's, taken by SQLite on an empty file of its own: it falls with the process, so a crash leaves nothing to clean up,
 * which a file with a process number would. Undefined when somebody else has it.
 */
export function takeVaultLock(directory: string): VaultLock | undefined {
  const lock = new Database(join(directory, 'vault.lock'), { timeout: 0 });
  try {
    lock.pragma('journal_mode = MEMORY');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return undefined;
    throw error;
  }
  return { release: () => lock.close() };
}
