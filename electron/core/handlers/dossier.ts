import {
  buildDossier,
  cancelDossier,
  endPreview,
  orderExhibits,
  planDossier,
  previewDossier,
} from '../../../shared/contract/dossier.ts';
import { exhibitsOf, exhibitTitle, papersApart } from '../dossier/exhibits.ts';
import { committeeReceiver, keepVersion } from '../dossier/keep-version.ts';
import { beginPreview, throwAwayPreviews } from '../dossier/preview.ts';
import { baseOf, caseOf, dossierStops, writeVersion } from '../dossier/write-version.ts';
import { command, done, type Handler, handle, InvalidRequest } from '../handler.ts';
import { readDocument } from '../store/documents.ts';
import { putDossierOrder, readDossierVersion } from '../store/dossier-versions.ts';
import { exportsOfCase } from '../store/exports.ts';
import { redactionsOfCase } from '../store/redactions.ts';

export const dossierHandlers: readonly Handler[] = [
  handle(planDossier)(({ caseId }, core) => {
    const { db } = core;
    const c = caseOf(core, caseId);
    const made = exportsOfCase(db, caseId).filter((one) => one.kind === 'dossier');
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
    dossierStops.stop(core, caseId);
    return {};
  }),

  handle(buildDossier)((wish, core) => {
    dossierStops.begin(core, wish.caseId);
    return core.exclusive(async () => {
      const written = await writeVersion(core, wish);
      if (!written.ok) return written;
      try {
        return { ...keepVersion(core, written.made) };
      } finally {
        // What was kept stays; of anything else no trace is left.
        written.made.document.writer.abort();
      }
    });
  }),

  handle(previewDossier)((wish, core) => {
    dossierStops.begin(core, wish.caseId);
    return core.exclusive(async () => {
      await throwAwayPreviews(core);
      const written = await writeVersion(core, wish);
      if (!written.ok) return written;
      const { version, document, built } = written.made;
      beginPreview(core, { document, pages: built.pageCount });
      const missingGlyphs = [...built.missingGlyphs];
      return { ok: true, previewId: document.id, version, pages: built.pageCount, missingGlyphs };
    });
  }),

  handle(endPreview)(async ({ previewId }, core) => {
    await throwAwayPreviews(core, previewId);
    return {};
  }),
];
