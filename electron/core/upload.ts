import type { DocumentWriter } from './store/document-writer.ts';

/** A file that is being taken in. */
export type Upload = {
  readonly documentId: string;
  readonly caseId: string | null;
  readonly title: string;
  readonly writer: DocumentWriter;
  /** Bytes announced and received. */
  readonly size: number;
  received: number;
};
