/** Writes a version of the dossier as it was asked for, into a document that is not kept yet: to be kept, or only looked at. */
import type { buildDossier } from '../../../shared/contract/dossier.ts';
import type { InputOf, OutputOf } from '../../../shared/contract/endpoint.ts';
import type { ReaderProblem } from '../../reader/protocol.ts';
import { readCaseFile } from '../cases/case-file.ts';
import type { OpenCore } from '../context.ts';
import { beginMadeDocument } from '../documents/made-document.ts';
import { InvalidRequest } from '../handler.ts';
import { lookThroughDocument } from '../redaction/look-through.ts';
import { exportsOfCase, nextExportVersion } from '../store/exports.ts';
import { buildDossier as assemble, type DossierWork } from './build-dossier.ts';
import { type CaseDossier, caseDossier } from './case-dossier.ts';
import { lastForwarded } from './exhibits.ts';
import { copiesFor, type DossierReceiver, needlesFor, remainingInExhibits } from './for-receiver.ts';
import type { Base, Version } from './keep-version.ts';
import { createStops } from './stops.ts';

/** Dossiers that somebody asked to stop, by case. */
export const dossierStops = createStops();

const mostTold = 50;

export type DossierAsked = InputOf<typeof buildDossier>;
type NotMade = Extract<OutputOf<typeof buildDossier>, { readonly ok: false }>;

const problemOf = (problem: ReaderProblem | 'cancelled'): NotMade['problem'] =>
  problem === 'cancelled' ? problem : 'readerGone';
const notMade = (problem: NotMade['problem']): NotMade => ({ ok: false, problem });

export function caseOf({ db }: OpenCore, caseId: string) {
  const file = readCaseFile(db, caseId);
  if (file === undefined) throw new InvalidRequest('No such case');
  return file.c;
}

/** What a supplement would go on from; null when nothing was handed over. */
export function baseOf(core: OpenCore, caseId: string): Base | null {
  const last = lastForwarded(core.db, caseOf(core, caseId));
  const made = exportsOfCase(core.db, caseId).find(({ id }) => id === last?.exportId);
  if (last === undefined || made === undefined) return null;
  return { exportId: made.id, version: made.version, pagesBefore: last.pagesBefore + made.pageCount };
}

/** Nothing is left of what was not made. Of what was, the caller keeps the document or aborts it. */
export async function writeVersion(
  core: OpenCore,
  { caseId, omissions = [], supplement, receiver: asked = null, copies: chosen = [] }: DossierAsked,
): Promise<{ readonly ok: true; readonly made: Version } | NotMade> {
  const version = nextExportVersion(core.db, caseId, 'dossier');
  // What was handed over is the committee's, and so is what continues it.
  if (supplement && asked !== null) throw new InvalidRequest('A supplement for somebody else');
  const copies = copiesFor(core, caseId, chosen);
  if (copies === undefined) throw new InvalidRequest('Not a copy of that document');
  const receiver = { name: asked?.name ?? null, withoutPeople: asked?.withoutPeople ?? [], copies };
  const base = supplement ? baseOf(core, caseId) : null;
  if (supplement && base === null) return notMade('nothingNew');
  const dossier = await caseDossier(core, caseId, { version, omissions, continues: base, receiver });
  if (dossier === undefined) throw new InvalidRequest('No such case');
  const { input } = dossier;
  if (supplement && input.exhibits.length === 0) return notMade('nothingNew');
  const known = new Set(input.exhibits.map(({ id }) => id));
  if (omissions.some(({ documentId }) => !known.has(documentId))) throw new InvalidRequest('An unknown document');

  const what = base === null ? 'Dossier' : 'Aanvulling op dossier';
  const title = `${what} ${input.caseNumber}, versie ${version}`;
  const written = await writeAndLook(core, caseId, title, dossier, receiver);
  if (!written.ok) return written;
  const numbers = new Map(input.exhibits.map(({ id, number }) => [id, number]));
  const exhibits = written.built.exhibits.map(({ id, firstPage, pages, notice }) => ({
    documentId: id,
    number: numbers.get(id) ?? 0,
    firstPage,
    pages,
    embedded: notice === undefined,
  }));
  const leftOut = new Map(omissions.map(({ documentId, reason }) => [documentId, reason]));
  const { document, sha256, built } = written;
  return { ok: true, made: { caseId, version, base, receiver, document, sha256, built, exhibits, leftOut } };
}

type Written = { readonly ok: true } & Pick<Version, 'document' | 'sha256' | 'built'>;

async function writeAndLook(
  core: OpenCore,
  caseId: string,
  title: string,
  dossier: CaseDossier,
  receiver: DossierReceiver,
): Promise<Written | NotMade> {
  const needles = needlesFor(core, caseId, receiver.withoutPeople);
  const stopped = () => dossierStops.stopped(core, caseId);
  const inExhibits = needles.length === 0 ? [] : await remainingInExhibits(core, dossier, receiver, needles, stopped);
  if (stopped()) return notMade('cancelled');
  if (inExhibits.length > 0) return { ok: false, problem: 'detailsRemain', remaining: inExhibits.slice(0, mostTold) };

  const document = beginMadeDocument(core, caseId, title);
  let sound = false;
  try {
    const built = await assemble(dossier.input, dossier.files, workOf(core, caseId, document.writer.append));
    if (!built.ok) return notMade(problemOf(built.error));
    const { sha256 } = document.writer.seal();
    if (needles.length > 0) {
      const remaining = await lookThroughDocument(core, document.id, needles);
      if (remaining === null) return notMade('readerGone');
      const told = remaining.slice(0, mostTold).map((one) => ({ exhibit: null, ...one }));
      if (told.length > 0) return { ok: false, problem: 'detailsRemain', remaining: told };
    }
    sound = true;
    return { ok: true, document, sha256, built: built.value };
  } finally {
    if (!sound) document.writer.abort();
  }
}

function workOf(core: OpenCore, caseId: string, write: DossierWork['write']): DossierWork {
  const { typesetter, reader } = core.ports;
  return {
    reader,
    typesetter,
    write,
    // A number and no title: the window knows what it stands for.
    onProgress: ({ done: share, exhibit }) =>
      core.push({
        push: 'progress',
        work: `dossier:${caseId}`,
        done: share,
        ...(exhibit === null ? {} : { part: exhibit }),
      }),
    stopped: () => dossierStops.stopped(core, caseId),
  };
}
