import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Json } from '../../../shared/json.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import {
  type Drawing,
  type PlacedPage,
  pdfHead,
  type Reader,
  type ReaderProblem,
  type Sheets,
} from '../../reader/protocol.ts';
import type { Typesetter } from '../typeset/typeset.ts';
import type { BuiltDossier, DossierExhibit, DossierInput, DossierProgress, ExhibitFile } from './dossier-input.ts';

/** A4 in points, and the part of it that holds an exhibit's page; the strip below is for the stamp. As in `dossier.typ`. */
const a4 = { short: 595.276, long: 841.89 } as const;
const edge = { side: 17, top: 14, bottom: 37 } as const;
const sheetOf = (width: number, height: number) => ({
  width,
  height,
  frame: { x: edge.side, y: edge.bottom, width: width - 2 * edge.side, height: height - edge.top - edge.bottom },
});
const sheets: Sheets = { upright: sheetOf(a4.short, a4.long), across: sheetOf(a4.long, a4.short) };
/** Bytes until which photos and scans go in as they are; in a dossier with more, the rest is brought down to what paper shows. */
const mostOriginalBytes = 400 * 1024 * 1024;

/** A file is taken out of the vault while the reader is at the one before; a large one only in its turn, so that one is in memory. */
const mostBytesAhead = 4 * 1024 * 1024;

type Shape =
  | { readonly kind: 'pages'; readonly pages: readonly PlacedPage[] }
  | { readonly kind: 'notice'; readonly notice: ReaderProblem | 'omitted' };
type Shaped = { readonly exhibit: DossierExhibit; readonly shape: Shape };

const markSchema = z.object({ exhibit: z.number(), page: z.number() });

export type DossierWork = {
  readonly reader: Reader;
  readonly typesetter: Typesetter;
  /** Takes the file piece by piece, from front to back. After a failure what it took is of no use. */
  readonly write: (piece: Uint8Array) => void;
  readonly onProgress: (progress: DossierProgress) => void;
  readonly stopped: () => boolean;
};

/**
 * One PDF, written from front to back so that it is never in memory whole: first what stands on the exhibits' pages, then
 * Typst's own pages, which keep a blank, stamped page for each of those. Nothing is silently left out: what cannot be shown
 * gets a page that says so. Same input and files, same bytes. Fails only when the end cannot be made, or when `stopped` says so.
 */
export async function buildDossier(
  input: DossierInput,
  files: readonly ExhibitFile[],
  { reader, typesetter, write, onProgress, stopped }: DossierWork,
): Promise<Result<BuiltDossier, ReaderProblem | 'cancelled'>> {
  const steps = input.exhibits.length + 2;
  const places: number[] = [];
  let length = 0;
  const append = (piece: Uint8Array): void => {
    write(piece);
    length += piece.length;
  };
  typesetter.prepare();
  append(pdfHead);

  const store = createReadAhead(files);
  const shapeOf = async (exhibit: DossierExhibit, next: DossierExhibit | undefined): Promise<Shape> => {
    if (exhibit.omitted !== undefined) return { kind: 'notice', notice: 'omitted' };
    const file = store.fileOf(exhibit);
    const asked = reader.exhibitPages(await store.bytesOf(file), {
      firstObject: places.length + 1,
      sheets,
      inspected: file.inspected,
      originals: length < mostOriginalBytes,
    });
    if (next !== undefined && next.omitted === undefined && next.size <= mostBytesAhead)
      store.readAhead(store.fileOf(next));
    const made = await asked;
    if (!made.ok) return { kind: 'notice', notice: made.problem };
    if (made.pages.length === 0) return { kind: 'notice', notice: 'foreign' };
    for (const offset of made.objects.offsets) places.push(length + offset);
    append(made.objects.bytes);
    return { kind: 'pages', pages: made.pages };
  };

  const shaped: Shaped[] = [];
  for (const [index, exhibit] of input.exhibits.entries()) {
    if (stopped()) return fail('cancelled');
    onProgress({ done: shaped.length / steps, exhibit: exhibit.number });
    shaped.push({ exhibit, shape: await shapeOf(exhibit, input.exhibits[index + 1]) });
  }
  if (stopped()) return fail('cancelled');
  onProgress({ done: shaped.length / steps, exhibit: null });

  const content = typstInputs(input, shaped);
  const contentDigest = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  const base = await typesetter.typeset('dossier', { ...content, contentDigest });
  if (stopped()) return fail('cancelled');
  onProgress({ done: (shaped.length + 1) / steps, exhibit: null });
  const firstPages = new Map(
    base.marks.map((mark) => markSchema.parse(mark)).map(({ exhibit, page }) => [exhibit, page]),
  );
  const firstPageOf = ({ number }: DossierExhibit): number => {
    const page = firstPages.get(number);
    if (page === undefined) throw new Error('The template lost an exhibit');
    return page;
  };
  const end = await reader.dossierEnd(base.pdf, drawingsOf(shaped, firstPageOf), { length, places });
  if (!end.ok) return fail(end.problem);
  append(end.bytes);
  onProgress({ done: 1, exhibit: null });
  const pagesBefore = input.continues?.pagesBefore ?? 0;
  return ok({
    pageCount: end.pageCount,
    contentDigest,
    exhibits: shaped.map(({ exhibit, shape }) => ({
      id: exhibit.id,
      firstPage: pagesBefore + firstPageOf(exhibit),
      pages: shape.kind === 'pages' ? shape.pages.length : 1,
      ...(shape.kind === 'notice' ? { notice: shape.notice } : {}),
    })),
    missingGlyphs: base.missingGlyphs,
  });
}

/** The bytes of the exhibits' files, of one of them before they are asked for. */
function createReadAhead(files: readonly ExhibitFile[]) {
  const byId = new Map(files.map((file) => [file.id, file]));
  let ahead: { readonly file: ExhibitFile; readonly bytes: Promise<Uint8Array> } | undefined;
  return {
    fileOf: ({ id }: DossierExhibit): ExhibitFile => {
      const file = byId.get(id);
      if (file === undefined) throw new Error('An exhibit without a file');
      return file;
    },
    readAhead: (file: ExhibitFile): void => {
      ahead = { file, bytes: file.bytes() };
      // Told when it is asked for; until then nobody waits for it.
      ahead.bytes.catch(() => {});
    },
    bytesOf: (file: ExhibitFile): Promise<Uint8Array> => {
      const known = ahead?.file === file ? ahead.bytes : file.bytes();
      ahead = undefined;
      return known;
    },
  };
}

type PlacedDrawing = { readonly page: number; readonly drawing: Drawing };

function drawingsOf(
  shaped: readonly Shaped[],
  firstPageOf: (exhibit: DossierExhibit) => number,
): readonly PlacedDrawing[] {
  return shaped.flatMap(({ exhibit, shape }) =>
    shape.kind === 'notice'
      ? []
      : shape.pages.map(({ drawing }, index) => ({ page: firstPageOf(exhibit) - 1 + index, drawing })),
  );
}

function typstInputs(input: DossierInput, shaped: readonly Shaped[]): { readonly [key: string]: Json } {
  const exhibits = shaped.map(({ exhibit, shape }): Json => {
    const { omitted = '', redacted = '', date = '', fileName = '', ...rest } = exhibit;
    const layout =
      shape.kind === 'pages'
        ? { landscape: shape.pages.map(({ landscape }) => landscape), notice: '' }
        : { landscape: [], notice: shape.notice };
    return { ...rest, omitted, redacted, date, fileName, ...layout };
  });
  const history = input.history.map(
    ({ date, text, norm = '', exhibits: proof = [] }): Json => ({ date, text, norm, exhibits: proof }),
  );
  const { caseNumber, organisation, recipient, preparedOn, facts, parties, elements, chapters, continues, checkpoint } =
    input;
  const about = { caseNumber, organisation, recipient, preparedOn, facts, parties, elements, chapters };
  return { ...about, history, exhibits, continues, checkpoint };
}
