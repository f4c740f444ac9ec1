import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Db } from './database.ts';
import { vaultAndEvents } from './migrations/m0001-vault-and-events.ts';
import { textsAndPeople } from './migrations/m0002-texts-and-people.ts';
import { documents } from './migrations/m0003-documents.ts';
import { lettersDraftsSettings } from './migrations/m0004-letters-drafts-settings.ts';
import { register } from './migrations/m0005-register.ts';
import { exportRecords } from './migrations/m0006-exports.ts';
import { renditions } from './migrations/m0007-renditions.ts';
import { attachments } from './migrations/m0008-attachments.ts';
import { dossierVersions } from './migrations/m0009-dossier-versions.ts';
import { pageReadings } from './migrations/m0010-page-readings.ts';
import { search } from './migrations/m0011-search.ts';
import { redactions } from './migrations/m0012-redactions.ts';
import { inbox } from './migrations/m0015-inbox.ts';
import { workingCopies } from './migrations/m0016-working-copies.ts';
import { replyCodes } from './migrations/m0017-reply-codes.ts';
import { dossierReceivers } from './migrations/m0018-dossier-receivers.ts';
import { asideUntil } from './migrations/m0019-aside-until.ts';
import { lighterIndex } from './migrations/m0020-lighter-index.ts';
import { originalReturned } from './migrations/m0021-original-returned.ts';
import { indexParts } from './migrations/m0022-index-parts.ts';
import { draftsInIndex } from './migrations/m0023-drafts-in-index.ts';
import { vocabularyWithoutPieces } from './migrations/m0024-vocabulary-without-pieces.ts';

/** In order; entry n brings schema n to n + 1. Never change one that was released: add the next. */
const migrations: readonly ((db: Db) => void)[] = [
  vaultAndEvents,
  textsAndPeople,
  documents,
  lettersDraftsSettings,
  register,
  exportRecords,
  renditions,
  attachments,
  dossierVersions,
  pageReadings,
  search,
  redactions,
  inbox,
  workingCopies,
  replyCodes,
  dossierReceivers,
  asideUntil,
  lighterIndex,
  originalReturned,
  indexParts,
  draftsInIndex,
  vocabularyWithoutPieces,
];

export const schemaVersion = migrations.length;

export function currentSchema(db: Db): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/**
 * Brings the schema to the newest version, or for a test only `upTo`, one transaction a step. `newerVersion` when a later
 * program made it.
 */
export function migrate(db: Db, upTo = schemaVersion): Result<number, 'newerVersion'> {
  const before = currentSchema(db);
  if (before > schemaVersion) return fail('newerVersion');
  migrations.forEach((step, index) => {
    if (index < before || index >= upTo) return;
    db.transaction(() => {
      step(db);
      db.pragma(`user_version = ${index + 1}`);
    }).immediate();
  });
  return ok(upTo);
}
