import { ok } from '../../../shared/result.ts';
import type { OpenCore } from '../context.ts';
import type { MadeDocument } from '../documents/made-document.ts';
import { commit } from '../handler.ts';
import { recordDossierVersion } from '../store/dossier-versions.ts';
import { type ExportRecord, recordExport } from '../store/exports.ts';
import type { BuiltDossier } from './dossier-input.ts';
import type { DossierReceiver } from './for-receiver.ts';

/** How the committee stands with what left the vault. */
export const committeeReceiver = 'klachtencommissie';

/** What a supplement goes on from. */
export type Base = { readonly exportId: string; readonly version: number; readonly pagesBefore: number };

type Placed = {
  readonly documentId: string;
  readonly number: number;
  readonly firstPage: number;
  readonly pages: number;
  readonly embedded: boolean;
};
/** What was written, with all that is kept of it. */
export type Version = {
  readonly caseId: string;
  readonly version: number;
  readonly base: Base | null;
  readonly receiver: DossierReceiver;
  readonly document: MadeDocument;
  readonly sha256: string;
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
  readonly missingGlyphs: string[];
};

/** Keeps what was written as a version of the dossier, with what stands where in it. */
export function keepVersion(core: OpenCore, made: Version): Kept {
  const { caseId, version, base, receiver, sha256, exhibits, leftOut } = made;
  const { pageCount, contentDigest, missingGlyphs } = made.built;
  const { id: documentId, writer } = made.document;
  return commit<Kept>(core, ['documents'], () => {
    const versionId = core.newId();
    writer.keep({ kind: 'dossier', mime: 'application/pdf', pageCount });
    const record: ExportRecord = {
      id: versionId,
      caseId,
      kind: 'dossier',
      version,
      receiver: receiver.name ?? committeeReceiver,
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
      withoutPeople: receiver.withoutPeople,
      exhibits: exhibits.map((one) => ({
        ...one,
        leftOut: leftOut.get(one.documentId) ?? null,
        copyId: receiver.copies.get(one.documentId)?.document.id ?? null,
      })),
    });
    return ok({
      ok: true,
      versionId,
      documentId,
      version,
      pages: pageCount,
      sha256,
      exhibits: [...exhibits],
      missingGlyphs: [...missingGlyphs],
    });
  });
}
