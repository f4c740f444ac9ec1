import { buildDossier, cancelDossier, orderExhibits, planDossier } from '../../../shared/contract/dossier.ts';
import { ok } from '../../../shared/result.ts';
import type { ReaderProblem } from '../../reader/protocol.ts';
import { readCaseFile } from '../cases/case-file.ts';
import type { OpenCore } from '../context.ts';
import { beginMadeDocument, type MadeDocument } from '../documents/made-document.ts';
import { buildDossier as assemble, type DossierWork } from '../dossier/build-dossier.ts';
import { caseDossier } from '../dossier/case-dossier.ts';
import type { BuiltDossier } from '../dossier/dossier-input.ts';
import { exhibitsOf, exhibitTitle, lastForwarded, papersApart } from '../dossier/exhibits.ts';
import { command, commit, done, type Handler, handle, InvalidRequest } from '../handler.ts';
import { putDossierOrder, readDossierVersion, recordDossierVersion } from '../store/dossier-versions.ts';
import { type ExportRecord, exportsOfCase, nextExportVersion, recordExport } from '../store/exports.ts';

const kind = 'dossier';

/** Cases whose dossier was asked to stop, by vault. */
const stopping = new WeakMap<OpenCore['care'], Set<string>>();
const stoppedIn = ({ care }: OpenCore): Set<string> => {
  const known = stopping.get(care) ?? new Set<string>();
  stopping.set(care, known);
  return known;
};

const problemOf = (problem: ReaderProblem | 'cancelled'): 'tooLarge' | 'readerGone' | 'cancelled' =>
  problem === 'cancelled' ? problem : problem === 'tooLarge' || problem === 'tooManyPages' ? 'tooLarge' : 'readerGone';

function caseOf({ db }: OpenCore, caseId: string) {
  const file = readCaseFile(db, caseId);
  if (file === undefined) throw new InvalidRequest('No such case');
  return file.c;
}

/** What a supplement goes on from. */
type Base = { readonly exportId: string; readonly version: number; readonly pagesBefore: number };

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
      })),
      apart: papersApart(db, c).map((document) => ({
        documentId: document.id,
        title: exhibitTitle(document),
        pages: document.pageCount,
      })),
      continues: baseOf(core, caseId)?.version ?? null,
      versions: made.flatMap(
        ({ id: versionId, documentId, version, pageCount: pages, sha256, recordedAt: builtAt }) => {
          const kept = readDossierVersion(db, versionId);
          const continues = versionOf(kept?.continues ?? null);
          const omissions = (kept?.exhibits ?? []).flatMap(({ documentId: omitted, leftOut }) =>
            leftOut === null ? [] : [{ documentId: omitted, reason: leftOut }],
          );
          return documentId === null
            ? []
            : [{ versionId, documentId, version, pages, sha256, builtAt, continues, omissions }];
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
    stoppedIn(core).add(caseId);
    return {};
  }),

  handle(buildDossier)(({ caseId, omissions, supplement }, core) => {
    // Before anything is waited for: what comes after is meant for this one.
    stoppedIn(core).delete(caseId);
    return core.exclusive(async () => {
      const version = nextExportVersion(core.db, caseId, kind);
      const base = supplement ? baseOf(core, caseId) : null;
      if (supplement && base === null) return { ok: false, problem: 'nothingNew' };
      const dossier = await caseDossier(core, caseId, version, omissions, base);
      if (dossier === undefined) throw new InvalidRequest('No such case');
      const { input, files } = dossier;
      if (supplement && input.exhibits.length === 0) return { ok: false, problem: 'nothingNew' };
      const known = new Set(input.exhibits.map(({ id }) => id));
      if (omissions.some(({ documentId }) => !known.has(documentId))) throw new InvalidRequest('An unknown document');

      const what = base === null ? 'Dossier' : 'Aanvulling op dossier';
      const document = beginMadeDocument(core, caseId, `${what} ${input.caseNumber}, versie ${version}`);
      try {
        const built = await assemble(input, files, workOf(core, caseId, document.writer.append));
        if (!built.ok) return { ok: false, problem: problemOf(built.error) };
        const numbers = new Map(input.exhibits.map(({ id, number }) => [id, number]));
        const exhibits = built.value.exhibits.map(({ id, firstPage, pages, notice }) => ({
          documentId: id,
          number: numbers.get(id) ?? 0,
          firstPage,
          pages,
          embedded: notice === undefined,
        }));
        const leftOut = new Map(omissions.map(({ documentId, reason }) => [documentId, reason]));
        return { ...keepVersion(core, { caseId, version, base, document, built: built.value, exhibits, leftOut }) };
      } finally {
        // What was kept stays; of anything else no trace is left.
        document.writer.abort();
      }
    });
  }),
];

function workOf(core: OpenCore, caseId: string, write: DossierWork['write']): DossierWork {
  const stopped = stoppedIn(core);
  const { typesetter, reader } = core.ports;
  return {
    reader,
    typeset: typesetter.typeset,
    write,
    onProgress: ({ done: part }) => core.push({ push: 'progress', work: `dossier:${caseId}`, done: part }),
    stopped: () => stopped.has(caseId),
  };
}

type Placed = {
  readonly documentId: string;
  readonly number: number;
  readonly firstPage: number;
  readonly pages: number;
  readonly embedded: boolean;
};
type Version = {
  readonly caseId: string;
  readonly version: number;
  readonly base: Base | null;
  readonly document: MadeDocument;
  readonly built: BuiltDossier;
  readonly exhibits: readonly Placed[];
  /** Why a document was left out, by its id. */
  readonly leftOut: ReadonlyMap<string, string>;
};
type Kept = {
  readonly ok: true;
  readonly versionId: string;
  readonly documentId: string;
  readonly version: number;
  readonly pages: number;
  readonly sha256: string;
  readonly exhibits: Placed[];
};

function keepVersion(core: OpenCore, { caseId, version, base, document, built, exhibits, leftOut }: Version): Kept {
  const { pageCount, contentDigest } = built;
  const { id: documentId, writer } = document;
  return commit<Kept>(core, ['documents'], () => {
    const versionId = core.newId();
    const { sha256 } = writer.seal();
    writer.keep({ kind, mime: 'application/pdf', pageCount });
    const record: ExportRecord = {
      id: versionId,
      caseId,
      kind,
      version,
      receiver: 'klachtencommissie',
      channel: '',
      sha256,
      pageCount,
      documentId,
      exportedOn: core.today(),
      recordedAt: core.now(),
      actorId: core.actorId,
    };
    recordExport(core.db, record);
    recordDossierVersion(core.db, {
      exportId: versionId,
      caseId,
      continues: base?.exportId ?? null,
      pagesBefore: base?.pagesBefore ?? 0,
      contentDigest,
      exhibits: exhibits.map((one) => ({ ...one, leftOut: leftOut.get(one.documentId) ?? null })),
    });
    return ok({ ok: true, versionId, documentId, version, pages: pageCount, sha256, exhibits: [...exhibits] });
  });
}
