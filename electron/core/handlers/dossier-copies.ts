import { createHash } from 'node:crypto';
import { cancelCopy, checkDossier, giveDossier } from '../../../shared/contract/dossier-copies.ts';
import type { InputOf, OutputOf } from '../../../shared/contract/endpoint.ts';
import { ok } from '../../../shared/result.ts';
import type { OpenCore } from '../context.ts';
import { CopyFailed, type CopyWish, copyPieces, copyStops, keptVersion } from '../dossier/given-copy.ts';
import { originOf } from '../dossier/origin.ts';
import { commit, type Handler, handle, InvalidRequest } from '../handler.ts';
import { type ExportRecord, nextExportVersion, recordExport } from '../store/exports.ts';
import { drawPassphrase } from '../vault/word-passphrase.ts';
import { writeTargetInTurns } from '../write-target.ts';

export const dossierCopyHandlers: readonly Handler[] = [
  handle(giveDossier)((input, core) => {
    copyStops.begin(core, input.versionId);
    return core.exclusive(() => give(core, input));
  }),

  handle(cancelCopy)(({ versionId }, core) => {
    copyStops.stop(core, versionId);
    return {};
  }),

  handle(checkDossier)(async ({ uploadId }, core) => {
    const upload = core.uploads.get(uploadId);
    if (upload === undefined) throw new InvalidRequest('No such upload');
    core.uploads.delete(uploadId);
    const { writer, documentId } = upload.incoming;
    try {
      return await originOf(core, writer.seal().sha256, documentId);
    } finally {
      // It was only to be looked at.
      writer.abort();
    }
  }),
];

async function give(core: OpenCore, { versionId, token, receiver, sealed }: InputOf<typeof giveDossier>) {
  const kept = keptVersion(core, versionId);
  if (kept === undefined) return { ok: false, problem: 'unknownDocument' } as const;
  const passphrase = sealed ? drawPassphrase(core.ports.random) : null;
  const onProgress = (done: number) => core.push({ push: 'progress', work: `copy:${versionId}`, done });
  const fileDigest = createHash('sha256');
  let sha256 = '';
  let missingGlyphs: readonly string[] = [];
  const onEnd: CopyWish['onEnd'] = (open, missing) => {
    sha256 = open;
    missingGlyphs = missing;
  };
  const pieces = async function* () {
    for await (const piece of copyPieces(core, kept, { receiver, passphrase, onProgress, onEnd })) {
      fileDigest.update(piece);
      yield piece;
    }
  };
  try {
    const goesOn = () => !copyStops.stopped(core, versionId) && !core.closing();
    const written = await writeTargetInTurns(core.targets, token, pieces(), goesOn);
    if (!written.ok) return { ok: false, problem: written.error } as const;
  } catch (error) {
    if (error instanceof CopyFailed) return { ok: false, problem: 'readerGone' } as const;
    throw error;
  }
  const fileSha256 = fileDigest.digest('hex');
  return commit<Extract<OutputOf<typeof giveDossier>, { readonly ok: true }>>(core, ['documents'], () => {
    recordCopy(core, kept.version, { kind: 'copy', receiver, sealed, sha256 });
    // The closed file has bytes of its own, by which it is known again without its passphrase.
    if (sealed) recordCopy(core, kept.version, { kind: 'sealed', receiver, sealed, sha256: fileSha256 });
    return ok({ ok: true, passphrase, missingGlyphs: [...missingGlyphs] });
  });
}

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
