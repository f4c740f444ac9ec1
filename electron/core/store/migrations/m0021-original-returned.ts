import type { Db } from '../database.ts';

/** `returned_on`: the day on which the paper of a document was given back; null while the organisation has it, or never had. */
export function originalReturned(db: Db): void {
  db.exec('ALTER TABLE document ADD COLUMN returned_on TEXT');
}
