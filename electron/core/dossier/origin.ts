/** Where a file comes from: by its fingerprint, and otherwise by what it says of itself on its first page. */
import type { checkDossier } from '../../../shared/contract/dossier-copies.ts';
import type { OutputOf } from '../../../shared/contract/endpoint.ts';
import type { ReaderProblem } from '../../reader/protocol.ts';
import type { OpenCore } from '../context.ts';
import { openPaged } from '../documents/paged-file.ts';
import { caseIdOfNumber, readCaseRecord } from '../store/case-record.ts';
import { type ExportRecord, exportsOfCase, exportsWithSha256 } from '../store/exports.ts';

type Origin = OutputOf<typeof checkDossier>;

/** The document is opened only when the fingerprint is not known. */
export async function originOf(core: OpenCore, sha256: string, documentId: string): Promise<Origin> {
  const known = exportsWithSha256(core.db, sha256);
  const [one] = known;
  const version = one === undefined ? undefined : versionOf(core, one);
  if (version !== undefined) {
    const given = known.filter(({ kind }) => kind !== 'dossier');
    return {
      kind: 'same',
      ...about(core, version),
      given: given.map(({ receiver, exportedOn: on, channel }) => ({ receiver, on, sealed: channel === 'sealedFile' })),
    };
  }
  return claimOf(core, documentId);
}

/** The version that a copy was made of; a version is its own. */
function versionOf(core: OpenCore, { caseId, documentId }: ExportRecord): ExportRecord | undefined {
  return exportsOfCase(core.db, caseId).find((made) => made.kind === 'dossier' && made.documentId === documentId);
}

const about = (core: OpenCore, { caseId, version }: ExportRecord) => ({
  caseId,
  number: readCaseRecord(core.db, caseId)?.number ?? '',
  version,
});

async function claimOf(core: OpenCore, documentId: string): Promise<Origin> {
  const opened = await openPaged(core, documentId);
  if (!opened.ok) return notKnown(opened.error);
  const { handle, mime, ready, close } = opened.value;
  const found = await ready(0);
  const cover = found.ok && mime === 'application/pdf' ? await core.ports.reader.pageText(handle, 0) : null;
  await close();
  if (!found.ok) return notKnown(found.error);
  const text = cover?.ok === true ? cover.text.replaceAll(/\s+/gu, ' ') : '';
  const number = /dossier klacht (\d{4}-\d{3,})/iu.exec(text)?.[1];
  const version = /\bVersie (\d+)/u.exec(text)?.[1];
  const caseId = number === undefined ? undefined : caseIdOfNumber(core.db, number);
  const claimed = exportsOfCase(core.db, caseId ?? '').find(
    (made) => made.kind === 'dossier' && made.version === Number(version),
  );
  return claimed === undefined ? { kind: 'unknown' } : { kind: 'changed', ...about(core, claimed) };
}

const notKnown = (problem: ReaderProblem): Origin => ({ kind: problem === 'encrypted' ? 'closed' : 'unknown' });
