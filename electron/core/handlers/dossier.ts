import { buildDossier, planDossier } from '../../../shared/contract/dossier.ts';
import { ok } from '../../../shared/result.ts';
import type { ReaderProblem } from '../../reader/protocol.ts';
import type { OpenCore } from '../context.ts';
import { keepMadeDocument } from '../documents/made-document.ts';
import { buildDossier as assemble } from '../dossier/build-dossier.ts';
import { caseDossier } from '../dossier/case-dossier.ts';
import { exhibitsOf, exhibitTitle } from '../dossier/exhibits.ts';
import { commit, type Handler, handle, InvalidRequest } from '../handler.ts';
import { exportsOfCase, nextExportVersion, recordExport } from '../store/exports.ts';

const kind = 'dossier';

const problemOf = (problem: ReaderProblem): 'tooLarge' | 'readerGone' =>
  problem === 'tooLarge' || problem === 'tooManyPages' ? 'tooLarge' : 'readerGone';

export const dossierHandlers: readonly Handler[] = [
  handle(planDossier)(({ caseId }, { db }) => ({
    exhibits: exhibitsOf(db, caseId).map(({ document, number, date }) => ({
      documentId: document.id,
      number,
      title: exhibitTitle(document),
      date,
      pages: document.pageCount,
      kind: document.kind,
    })),
    versions: exportsOfCase(db, caseId)
      .filter((made) => made.kind === kind)
      .flatMap(({ id: versionId, documentId, version, pageCount: pages, sha256, recordedAt: builtAt }) =>
        documentId === null ? [] : [{ versionId, documentId, version, pages, sha256, builtAt }],
      ),
  })),

  handle(buildDossier)(({ caseId, omissions }, core) =>
    core.exclusive(async () => {
      const version = nextExportVersion(core.db, caseId, kind);
      const dossier = await caseDossier(core, caseId, version, omissions);
      if (dossier === undefined) throw new InvalidRequest('No such case');
      const { input, files } = dossier;
      const known = new Set(input.exhibits.map(({ id }) => id));
      if (omissions.some(({ documentId }) => !known.has(documentId))) throw new InvalidRequest('An unknown document');

      const { typesetter, reader } = core.ports;
      const onProgress = (done: number) => core.push({ push: 'progress', work: `dossier:${caseId}`, done });
      const built = await assemble(input, files, reader, typesetter.typeset, onProgress);
      if (!built.ok) return { ok: false, problem: problemOf(built.error) };
      const { pdf, pageCount, sha256, exhibits } = built.value;
      const numbers = new Map(input.exhibits.map(({ id, number }) => [id, number]));
      return {
        ...keepVersion(core, { caseId, number: input.caseNumber, version, pdf, pageCount, sha256 }),
        exhibits: exhibits.map(({ id, firstPage, pages, notice }) => ({
          documentId: id,
          number: numbers.get(id) ?? 0,
          firstPage,
          pages,
          embedded: notice === undefined,
        })),
      };
    }),
  ),
];

type Version = {
  readonly caseId: string;
  readonly number: string;
  readonly version: number;
  readonly pdf: Uint8Array;
  readonly pageCount: number;
  readonly sha256: string;
};
type Kept = {
  readonly ok: true;
  readonly versionId: string;
  readonly documentId: string;
  readonly version: number;
  readonly pages: number;
  readonly sha256: string;
};

function keepVersion(core: OpenCore, { caseId, number, version, pdf, pageCount, sha256 }: Version): Kept {
  return commit<Kept>(core, ['documents'], () => {
    const versionId = core.newId();
    const documentId = keepMadeDocument(core, {
      caseId,
      title: `Dossier ${number}, versie ${version}`,
      kind,
      pdf,
      pageCount,
    });
    recordExport(core.db, {
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
    });
    return ok({ ok: true, versionId, documentId, version, pages: pageCount, sha256 });
  });
}
