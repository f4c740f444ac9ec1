import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Json } from '../../../shared/json.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Frame, PageSize, Reader, ReaderProblem } from '../../reader/protocol.ts';
import type { Typesetter } from '../typeset/typeset.ts';
import type { BuiltDossier, DossierExhibit, DossierInput, ExhibitFile } from './dossier-input.ts';

/** A4 in points, and the part of it that holds an exhibit's page; the strip below is for the stamp. As in `dossier.typ`. */
const a4 = { short: 595.276, long: 841.89 } as const;
const edge = { side: 17, top: 14, bottom: 37 } as const;
/** Every round names at least one exhibit that must be done otherwise; more rounds than this means that something is unwell. */
const maximumRounds = 20;
const atOnce = 4;

type Shape =
  | { readonly kind: 'pages'; readonly pages: readonly PageSize[]; readonly asPicture: readonly number[] }
  | { readonly kind: 'notice'; readonly notice: ReaderProblem | 'omitted' };
type Shaped = { readonly exhibit: DossierExhibit; readonly file: ExhibitFile | undefined; readonly shape: Shape };
type Round =
  | { readonly done: BuiltDossier }
  | { readonly failed: ReaderProblem | 'cancelled' }
  | { readonly again: ReadonlyMap<string, Shape> };

const markSchema = z.object({ exhibit: z.number(), page: z.number() });

/**
 * One PDF: Typst sets all our own pages and keeps a blank, stamped page for every page of every exhibit; the reader then puts
 * the exhibits' pages there. Nothing is silently left out: what cannot be shown gets a page that says so. Same input and
 * files, same bytes. `onProgress` gets 0..1. Fails only when the reader cannot finish at all, or when `stopped` says so.
 */
export async function buildDossier(
  input: DossierInput,
  files: readonly ExhibitFile[],
  reader: Reader,
  typeset: Typesetter['typeset'],
  onProgress: (done: number) => void,
  stopped: () => boolean = () => false,
): Promise<Result<BuiltDossier, ReaderProblem | 'cancelled'>> {
  const steps = input.exhibits.length * 2 + 2;
  let seen = 0;
  let shaped = await inTurns(input.exhibits, async (exhibit): Promise<Shaped> => {
    const file = files.find(({ id }) => id === exhibit.id);
    // What was stopped is not looked at any more; the answer below is the same for all of them.
    const shape: Shape = stopped() ? { kind: 'notice', notice: 'omitted' } : await shapeOf(exhibit, file, reader);
    seen += 1;
    onProgress(seen / steps);
    return { exhibit, file, shape };
  });
  for (let round = 0; round < maximumRounds; round += 1) {
    if (stopped()) return fail('cancelled');
    const outcome = await assemble(
      input,
      shaped,
      reader,
      typeset,
      (step) => onProgress((shaped.length + step) / steps),
      stopped,
    );
    if ('failed' in outcome) return fail(outcome.failed);
    if ('done' in outcome) {
      onProgress(1);
      return ok(outcome.done);
    }
    shaped = shaped.map((one) => ({ ...one, shape: outcome.again.get(one.exhibit.id) ?? one.shape }));
  }
  return fail('broken');
}

/** A few at a time, so that pictures are decoded beside each other and never many files are in memory. In order. */
async function inTurns<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let at = 0; at < all.length; at += atOnce) {
    results.push(...(await Promise.all(all.slice(at, at + atOnce).map(work))));
  }
  return results;
}

async function shapeOf(exhibit: DossierExhibit, file: ExhibitFile | undefined, reader: Reader): Promise<Shape> {
  if (exhibit.omitted !== undefined) return { kind: 'notice', notice: 'omitted' };
  if (file === undefined) throw new Error('An exhibit without a file');
  const seen = await reader.inspect(await file.bytes());
  if (!seen.ok) return { kind: 'notice', notice: seen.problem };
  return seen.pages.length === 0
    ? { kind: 'notice', notice: 'foreign' }
    : { kind: 'pages', pages: seen.pages, asPicture: [] };
}

async function assemble(
  input: DossierInput,
  shaped: readonly Shaped[],
  reader: Reader,
  typeset: Typesetter['typeset'],
  onStep: (step: number) => void,
  stopped: () => boolean,
): Promise<Round> {
  const content = typstInputs(input, shaped);
  const contentDigest = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  const base = await typeset('dossier', { ...content, contentDigest });
  const pagesBefore = input.continues?.pagesBefore ?? 0;
  const firstPages = new Map(
    base.marks.map((mark) => markSchema.parse(mark)).map(({ exhibit, page }) => [exhibit, page]),
  );
  const firstPageOf = ({ number }: DossierExhibit): number => {
    const page = firstPages.get(number);
    if (page === undefined) throw new Error('The template lost an exhibit');
    return page;
  };

  const started = await reader.assembleStart(base.pdf);
  if (!started.ok) return { failed: started.problem };
  onStep(1);
  for (const [index, { exhibit, file, shape }] of shaped.entries()) {
    if (stopped()) return { failed: 'cancelled' };
    if (shape.kind === 'notice' || file === undefined) continue;
    const added = await reader.assembleAdd(await file.bytes(), {
      firstPage: firstPageOf(exhibit) - 1,
      frames: shape.pages.map(frameOf),
      asPicture: shape.asPicture,
    });
    if (!added.ok) return { again: new Map([[exhibit.id, { kind: 'notice', notice: added.problem }]]) };
    onStep(index + 1);
  }
  if (stopped()) return { failed: 'cancelled' };
  const finished = await reader.assembleFinish();
  if (!finished.ok) return { failed: finished.problem };
  if (finished.differing.length > 0) return { again: asPictures(shaped, finished.differing, firstPageOf) };
  return {
    done: {
      pdf: finished.pdf,
      pageCount: finished.pageCount,
      sha256: createHash('sha256').update(finished.pdf).digest('hex'),
      contentDigest,
      exhibits: shaped.map(({ exhibit, shape }) => ({
        id: exhibit.id,
        firstPage: pagesBefore + firstPageOf(exhibit),
        pages: shape.kind === 'pages' ? shape.pages.length : 1,
        ...(shape.kind === 'notice' ? { notice: shape.notice } : {}),
      })),
      missingGlyphs: base.missingGlyphs,
    },
  };
}

/** `differing` are pages of the dossier from 0. Their exhibits get those pages as pictures in the next round. */
function asPictures(
  shaped: readonly Shaped[],
  differing: readonly number[],
  firstPageOf: (exhibit: DossierExhibit) => number,
): ReadonlyMap<string, Shape> {
  const again = new Map<string, Shape>();
  for (const { exhibit, shape } of shaped) {
    if (shape.kind === 'notice') continue;
    const first = firstPageOf(exhibit) - 1;
    const own = differing
      .filter((page) => page >= first && page < first + shape.pages.length)
      .map((page) => page - first);
    if (own.length > 0) again.set(exhibit.id, { ...shape, asPicture: [...shape.asPicture, ...own] });
  }
  return again;
}

const isLandscape = ({ width, height }: PageSize): boolean => width > height;

function frameOf(page: PageSize): Frame {
  const [width, height] = isLandscape(page) ? [a4.long, a4.short] : [a4.short, a4.long];
  return { x: edge.side, y: edge.bottom, width: width - 2 * edge.side, height: height - edge.top - edge.bottom };
}

function typstInputs(input: DossierInput, shaped: readonly Shaped[]): { readonly [key: string]: Json } {
  const exhibits = shaped.map(({ exhibit, shape }): Json => {
    const { omitted = '', date = '', fileName = '', ...rest } = exhibit;
    const layout =
      shape.kind === 'pages'
        ? { landscape: shape.pages.map(isLandscape), notice: '' }
        : { landscape: [], notice: shape.notice };
    return { ...rest, omitted, date, fileName, ...layout };
  });
  const history = input.history.map(
    ({ date, text, norm = '', exhibits: proof = [] }): Json => ({ date, text, norm, exhibits: proof }),
  );
  const { caseNumber, organisation, recipient, preparedOn, facts, parties, elements, continues, checkpoint } = input;
  const about = { caseNumber, organisation, recipient, preparedOn, facts, parties, elements };
  return { ...about, history, exhibits, continues, checkpoint };
}
