/** A version as it leaves the vault: its receiver at the foot of every page, piece by piece from the vault to where it goes. */
import type { Reader, ReaderProblem } from '../../reader/protocol.ts';
import type { OpenCore } from '../context.ts';
import { readDocument, readDocumentChunks, type StoredDocument } from '../store/documents.ts';
import { type ExportRecord, readExport } from '../store/exports.ts';
import type { Typeset } from '../typeset/typeset.ts';
import { createStops } from './stops.ts';

/** Copies that somebody asked to stop, by version. */
export const copyStops = createStops();

/** The reader gave it up: what was written so far is of no use. */
export class CopyFailed extends Error {
  override readonly name = 'CopyFailed';
  readonly problem: ReaderProblem;
  constructor(problem: ReaderProblem) {
    super('A copy was not made');
    this.problem = problem;
  }
}

export type KeptVersion = { readonly version: ExportRecord; readonly document: StoredDocument };

/** Undefined when there is no such version, or it was destroyed. */
export function keptVersion({ db }: OpenCore, versionId: string): KeptVersion | undefined {
  const version = readExport(db, versionId);
  const document = version?.documentId == null ? undefined : readDocument(db, version.documentId);
  return version?.kind === 'dossier' && document?.state === 'kept' ? { version, document } : undefined;
}

/** What stands at the foot of every page that leaves the vault, as a PDF. */
export const stripFor = ({ ports: { typesetter } }: OpenCore, receiver: string): Promise<Typeset> =>
  typesetter.typeset('receiver', { line: `Exemplaar voor ${receiver}` });

export type CopyWish = {
  readonly receiver: string;
  readonly passphrase: string | null;
  /** How much of the version was taken, 0..1. */
  readonly onProgress: (done: number) => void;
  /** After the last piece; `sha256` (hex) is of the copy before it was closed, the glyphs are missing in the receiver's line. */
  readonly onEnd: (sha256: string, missingGlyphs: readonly string[]) => void;
};

/** The bytes in order; fails with `CopyFailed`. */
export async function* copyPieces(
  core: OpenCore,
  { version, document }: KeptVersion,
  { receiver, passphrase, onProgress, onEnd }: CopyWish,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { reader } = core.ports;
  const footer = await stripFor(core, receiver);
  const { handle } = sound(await reader.beginCopy(footer.pdf, passphrase));
  try {
    let taken = 0;
    for (const chunk of readDocumentChunks(core.db, document.id)) {
      yield sound(await reader.copyPiece(handle, chunk)).bytes;
      taken += chunk.length;
      onProgress(taken / document.size);
    }
    const end = sound(await reader.endCopy(handle));
    // Every page says for whom it is, or the copy is not made.
    if (end.pageCount !== version.pageCount) throw new CopyFailed('broken');
    yield end.bytes;
    onEnd(end.sha256, footer.missingGlyphs);
  } finally {
    await reader.close(handle);
  }
}

type Answer = Awaited<ReturnType<Reader['beginCopy' | 'copyPiece' | 'endCopy']>>;
function sound<A extends Answer>(answer: A): Extract<A, { readonly ok: true }> {
  if (!answer.ok) throw new CopyFailed(answer.problem);
  return answer as Extract<A, { readonly ok: true }>;
}
