import { createHash } from 'node:crypto';
import { checkDossier, giveDossier } from '../../../shared/contract/dossier-copies.ts';
import { ok } from '../../../shared/result.ts';
import type { OpenCore } from '../context.ts';
import { originOf } from '../dossier/origin.ts';
import { commit, type Handler, handle, InvalidRequest } from '../handler.ts';
import { readDocument, readDocumentBytes } from '../store/documents.ts';
import { type ExportRecord, nextExportVersion, readExport, recordExport } from '../store/exports.ts';
import { drawPassphrase } from '../vault/word-passphrase.ts';
import { writeTarget } from '../write-target.ts';

export const dossierCopyHandlers: readonly Handler[] = [
  handle(giveDossier)((input, core) =>
    core.exclusive(async () => {
      const { versionId, token, receiver, sealed } = input;
      const version = readExport(core.db, versionId);
      const documentId = version?.documentId ?? null;
      if (version?.kind !== 'dossier' || documentId === null) return { ok: false, problem: 'unknownDocument' };
      if (readDocument(core.db, documentId)?.state !== 'kept') return { ok: false, problem: 'unknownDocument' };
      const { typesetter, reader } = core.ports;
      const footer = await typesetter.typeset('receiver', { line: `Exemplaar voor ${receiver}` });
      const passphrase = sealed ? drawPassphrase(core.ports.random) : null;
      const copy = await reader.givenCopy(readDocumentBytes(core.db, documentId), footer.pdf, passphrase);
      if (!copy.ok) return { ok: false, problem: copy.problem === 'tooLarge' ? 'tooLarge' : 'readerGone' };
      const written = writeTarget(core.targets, token, [copy.pdf]);
      if (!written.ok) return { ok: false, problem: written.error };
      const fileSha256 = createHash('sha256').update(copy.pdf).digest('hex');
      return commit<{ readonly ok: true; readonly passphrase: string | null }>(core, ['documents'], () => {
        recordCopy(core, version, { kind: 'copy', receiver, sealed, sha256: copy.sha256 });
        // The closed file has bytes of its own, by which it is known again without its passphrase.
        if (sealed) recordCopy(core, version, { kind: 'sealed', receiver, sealed, sha256: fileSha256 });
        return ok({ ok: true, passphrase });
      });
    }),
  ),

  handle(checkDossier)(async ({ uploadId }, core) => {
    const upload = core.uploads.get(uploadId);
    if (upload === undefined) throw new InvalidRequest('No such upload');
    core.uploads.delete(uploadId);
    const { writer, documentId } = upload.incoming;
    try {
      const { sha256 } = writer.seal();
      return await originOf(core, sha256, () => readDocumentBytes(core.db, documentId));
    } finally {
      // It was only to be looked at.
      writer.abort();
    }
  }),
];

type Copy = {
  readonly kind: 'copy' | 'sealed';
  readonly receiver: string;
  readonly sealed: boolean;
  readonly sha256: string;
};

function recordCopy(core: OpenCore, version: ExportRecord, { kind, receiver, sealed, sha256 }: Copy): void {
  const { caseId, pageCount, documentId } = version;
  recordExport(core.db, {
    id: core.newId(),
    caseId,
    kind,
    version: nextExportVersion(core.db, caseId, kind),
    receiver,
    channel: sealed ? 'sealedFile' : 'file',
    sha256,
    pageCount,
    documentId,
    exportedOn: core.today(),
    recordedAt: core.now(),
    actorId: core.actorId,
  });
}
