import Database from 'better-sqlite3-multiple-ciphers';
import type { VaultRefusalCode } from '../../../shared/contract/vault.ts';
import { KeyDerivationFailed } from './key-derivation.ts';

const storageTrouble = /^SQLITE_(IOERR|CANTOPEN|FULL|READONLY|PERM|NOMEM|NOLFS)/;

/** The refusal for a machine that does not let us (no rights, no room, no memory); anything else is a bug and is thrown on. */
export function machineTrouble(error: unknown): VaultRefusalCode {
  if (error instanceof KeyDerivationFailed) return 'ioError';
  if (error instanceof Database.SqliteError) {
    if (error.code.startsWith('SQLITE_BUSY')) return 'alreadyOpen';
    if (storageTrouble.test(error.code)) return 'ioError';
  } else if (error instanceof Error && 'syscall' in error) {
    return 'ioError';
  }
  throw error;
}

/** The key was right (it is authenticated elsewhere), but this file is not encrypted with it, or is damaged at its start. */
export const isForeignFile = (error: unknown): boolean =>
  error instanceof Database.SqliteError && /^SQLITE_(NOTADB|CORRUPT)/.test(error.code);
