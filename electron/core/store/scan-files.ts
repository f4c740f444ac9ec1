import type { FileProblemCode } from '../../../shared/contract/document-import.ts';
import type { DocumentId } from '../../../shared/procedure/id.ts';
import { all, type Db, run } from './database.ts';

/** A file in the scanner's folder that was dealt with. `size` in bytes, `modified` in milliseconds, `sha256` in hex. */
export type ScanFile = {
  readonly name: string;
  readonly size: number;
  readonly modified: number;
  /** Empty for what was refused before it was read. */
  readonly sha256: string;
  readonly outcome: 'taken' | FileProblemCode;
  readonly documentId: DocumentId | null;
};

type Row = Omit<ScanFile, 'documentId'> & { readonly document_id: string | null };

export const scanFiles = (db: Db): readonly ScanFile[] =>
  all<Row>(db, 'SELECT * FROM scan_file ORDER BY name').map(({ document_id: documentId, ...row }) => ({
    ...row,
    documentId,
  }));

export function putScanFile(db: Db, file: ScanFile): void {
  run(
    db,
    'INSERT OR REPLACE INTO scan_file (name, size, modified, sha256, outcome, document_id) VALUES (?, ?, ?, ?, ?, ?)',
    file.name,
    file.size,
    file.modified,
    file.sha256,
    file.outcome,
    file.documentId,
  );
}

export function forgetScanFile(db: Db, name: string): void {
  run(db, 'DELETE FROM scan_file WHERE name = ?', name);
}
