import Database from 'better-sqlite3-multiple-ciphers';
import type { VaultRefusalCode } from '../../../shared/contract/vault.ts';
import { KeyDerivationFailed } from './key-derivation.ts';

/** What SQLite and the system call it, first match first, and what it means for somebody who wants the vault open. */
const troubles: readonly (readonly [RegExp, VaultRefusalCode])[] = [
  [/^SQLITE_BUSY/, 'alreadyOpen'],
  [/^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT|EFBIG)$/, 'diskFull'],
  [/^(SQLITE_NOMEM|SQLITE_IOERR_NOMEM|ENOMEM)$/, 'noMemory'],
  [/^(SQLITE_(CANTOPEN|READONLY|PERM|IOERR_ACCESS)\w*|EACCES|EPERM|EROFS)$/, 'noAccess'],
  [/^SQLITE_(IOERR|NOLFS)/, 'ioError'],
];

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** The refusal for a machine that does not let us (no rights, no room, no memory); anything else is a bug and is thrown on. */
export function machineTrouble(error: unknown): VaultRefusalCode {
  if (error instanceof KeyDerivationFailed) return 'noMemory';
  const known = troubles.find(([pattern]) => pattern.test(codeOf(error)));
  if (known !== undefined) return known[1];
  if (error instanceof Error && 'syscall' in error) return 'ioError';
  throw error;
}

/** SQLite met bytes that are not what it wrote there: another key, or damage. */
export const isForeignFile = (error: unknown): boolean =>
  error instanceof Database.SqliteError && /^SQLITE_(NOTADB|CORRUPT)/.test(error.code);
