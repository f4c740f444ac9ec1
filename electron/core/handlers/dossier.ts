import { buildDossier, cancelDossier, orderExhibits, planDossier } from '../../../shared/contract/dossier.ts';
import type { ReaderProblem } from '../../reader/protocol.ts';
import { readCaseFile } from '../cases/case-file.ts';
import type { OpenCore } from '../context.ts';
import { beginMadeDocument } from '../documents/made-document.ts';
import { buildDossier as assemble, type DossierWork } from '../dossier/build-dossier.ts';
import { caseDossier } from '../dossier/case-dossier.ts';
import { exhibitsOf, exhibitTitle, lastForwarded, papersApart } from '../dossier/exhibits.ts';
import { copiesFor, needlesFor, remainingInExhibits } from '../dossier/for-receiver.ts';
import { type Base, committeeReceiver, keepVersion } from '../dossier/keep-version.ts';
import { createStops } from '../dossier/stops.ts';
import { command, done, type Handler, handle, InvalidRequest } from '../handler.ts';
import { lookThrough } from '../redaction/look-through.ts';
import { readDocument, readDocumentBytes } from '../store/documents.ts';
import { putDossierOrder, readDossierVersion } from '../store/dossier-versions.ts';
import { exportsOfCase, nextExportVersion } from '../store/exports.ts';
import { redactionsOfCase } from '../store/redactions.ts';
import { sparingMemory } from '../vault/pragmas.ts';

const kind = 'dossier';
const mostTold = 50;

/** Dossiers that somebody asked to stop, by case. */
const stops = createStops();

const problemOf = (problem: ReaderProblem | 'cancelled'): 'tooLarge' | 'readerGone' | 'cancelled' =>
  problem === 'cancelled' ? problem : problem === 'tooLarge' || problem === 'tooManyPages' ? 'tooLarge' : 'readerGone';

function caseOf({ db }: OpenCore, caseId: string) {
  const file = readCaseFile(db, caseId);
  if (file === undefined) throw new InvalidRequest('No such case');
  return file.c;
}

function baseOf(core: OpenCore, caseId: string): Base | null {
  const last = lastForwarded(core.db, caseOf(core, caseId));
  const made = exportsOfCase(core.db, caseId).find(({ id }) => id === last?.exportId);
  if (last === undefined || made === undefined) return null;
  return { exportId: made.id, version: made.version, pagesBefore: last.pagesBefore + made.pageCount };
}

export const dossierHandlers: readonly Handler[] = [
  handle(planDossier)(({ caseId }, core) => {
    const { db } = core;
    const c = caseOf(core, caseId);
    const made = exportsOfCase(db, caseId).filter((one) => one.kind === kind);
    const redactions = redactionsOfCase(db, caseId);
    const versionOf = (exportId: string | null) => made.find(({ id }) => id === exportId)?.version ?? null;
    return {
      exhibits: exhibitsOf(db, c).map(({ document, number, date, fixed }) => ({
        documentId: document.id,
        number,
        title: exhibitTitle(document),
        date,
        pages: document.pageCount,
        kind: document.kind,
        fixed,
        copies: redactions.flatMap(({ originalId, documentId, receiver, reason }) =>
          originalId === document.id && readDocument(db, documentId)?.state === 'kept'
            ? [{ documentId, receiver, reason }]
            : [],
        ),
      })),
      apart: papersApart(db, c).map((document) => ({
        documentId: document.id,
        title: exhibitTitle(document),
        pages: document.pageCount,
      })),
      continues: baseOf(core, caseId)?.version ?? null,
      versions: made.flatMap(
        ({ id: versionId, documentId, version, pageCount: pages, sha256, recordedAt: builtAt, receiver: name }) => {
          const kept = readDossierVersion(db, versionId);
          const continues = versionOf(kept?.continues ?? null);
          const omissions = (kept?.exhibits ?? []).flatMap(({ documentId: omitted, leftOut }) =>
            leftOut === null ? [] : [{ documentId: omitted, reason: leftOut }],
          );
          const redacted = (kept?.exhibits ?? []).flatMap(({ number, copyId, leftOut }) =>
            copyId === null || leftOut !== null ? [] : [number],
          );
          const receiver = name === committeeReceiver ? null : name;
          const withoutPeople = [...(kept?.withoutPeople ?? [])];
          const about = { continues, omissions, receiver, redacted, withoutPeople };
          return documentId === null ? [] : [{ versionId, documentId, version, pages, sha256, builtAt, ...about }];
        },
      ),
    };
  }),

  command(orderExhibits, ['documents'])(({ caseId, documentIds }, core) => {
    const known = new Set(exhibitsOf(core.db, caseOf(core, caseId)).map(({ document }) => document.id));
    if (documentIds.some((documentId) => !known.has(documentId))) throw new InvalidRequest('An unknown document');
    putDossierOrder(core.db, caseId, documentIds);
    return done;
  }),

  handle(cancelDossier)(({ caseId }, core) => {
    stops.stop(core, caseId);
    return {};
  }),

  handle(buildDossier)(({ caseId, omissions, supplement, receiver: asked, copies: chosen }, core) => {
    stops.begin(core, caseId);
    return core.exclusive(async () => {
      const version = nextExportVersion(core.db, caseId, kind);
      // What was handed over is the committee's, and so is what continues it.
      if (supplement && asked !== null) throw new InvalidRequest('A supplement for somebody else');
      const copies = copiesFor(core, caseId, chosen);
      if (copies === undefined) throw new InvalidRequest('Not a copy of that document');
      const receiver = { name: asked?.name ?? null, withoutPeople: asked?.withoutPeople ?? [], copies };
      const base = supplement ? baseOf(core, caseId) : null;
      if (supplement && base === null) return { ok: false, problem: 'nothingNew' };
      const dossier = await caseDossier(core, caseId, { version, omissions, continues: base, receiver });
      if (dossier === undefined) throw new InvalidRequest('No such case');
      const { input, files } = dossier;
      if (supplement && input.exhibits.length === 0) return { ok: false, problem: 'nothingNew' };
      const known = new Set(input.exhibits.map(({ id }) => id));
      if (omissions.some(({ documentId }) => !known.has(documentId))) throw new InvalidRequest('An unknown document');

      const needles = needlesFor(core, caseId, receiver.withoutPeople);
      const stopped = () => stops.stopped(core, caseId);
      const inExhibits =
        needles.length === 0 ? [] : await remainingInExhibits(core, dossier, receiver, needles, stopped);
      if (stopped()) return { ok: false, problem: 'cancelled' };
      if (inExhibits.length > 0)
        return { ok: false, problem: 'detailsRemain', remaining: inExhibits.slice(0, mostTold) };

      const what = base === null ? 'Dossier' : 'Aanvulling op dossier';
      const document = beginMadeDocument(core, caseId, `${what} ${input.caseNumber}, versie ${version}`);
      try {
        const work = workOf(core, caseId, document.writer.append);
        const built = await sparingMemory(core.db, () => assemble(input, files, work));
        if (!built.ok) return { ok: false, problem: problemOf(built.error) };
        const { sha256 } = document.writer.seal();
        if (needles.length > 0) {
          const remaining = await lookThrough(core.ports.reader, readDocumentBytes(core.db, document.id), needles);
          if (remaining === null) return { ok: false, problem: 'readerGone' };
          const told = remaining.slice(0, mostTold).map((one) => ({ exhibit: null, ...one }));
          if (told.length > 0) return { ok: false, problem: 'detailsRemain', remaining: told };
        }
        const numbers = new Map(input.exhibits.map(({ id, number }) => [id, number]));
        const exhibits = built.value.exhibits.map(({ id, firstPage, pages, notice }) => ({
          documentId: id,
          number: numbers.get(id) ?? 0,
          firstPage,
          pages,
          embedded: notice === undefined,
        }));
        const leftOut = new Map(omissions.map(({ documentId, reason }) => [documentId, reason]));
        const kept = { caseId, version, base, receiver, document, sha256, built: built.value, exhibits, leftOut };
        return { ...keepVersion(core, kept) };
      } finally {
        // What was kept stays; of anything else no trace is left.
        document.writer.abort();
      }
    });
  }),
];

function workOf(core: OpenCore, caseId: string, write: DossierWork['write']): DossierWork {
  const { typesetter, reader } = core.ports;
  return {
    reader,
    typeset: typesetter.typeset,
    write,
    // A number and no title: the window knows what it stands for.
    onProgress: ({ done: share, exhibit }) =>
      core.push({
        push: 'progress',
        work: `dossier:${caseId}`,
        done: share,
        ...(exhibit === null ? {} : { part: exhibit }),
      }),
    stopped: () => stops.stopped(core, caseId),
  };
}
