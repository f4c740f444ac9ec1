import type { Db } from '../database.ts';

/** Of each version of a dossier: which exhibits stand there as a copy that is partly unreadable, and of whom nothing is in it. */
export function dossierReceivers(db: Db): void {
  db.exec(`
    ALTER TABLE dossier_exhibit ADD COLUMN copy_id TEXT;
    ALTER TABLE dossier_version ADD COLUMN without_people TEXT NOT NULL DEFAULT '[]';
  `);
}
