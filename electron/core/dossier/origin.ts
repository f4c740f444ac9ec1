/** Where a file comes from: by its fingerprint, and otherwise by what it says of itself on its first page. */
import type { checkDossier } from '../../../shared/contract/dossier-copies.ts';
import type { OutputOf } from '../../../shared/contract/endpoint.ts';
import type { OpenCore } from '../context.ts';
import { caseIdOfNumber, readCaseRecord } from '../store/case-record.ts';
import { type ExportRecord, exportsOfCase, exportsWithSha256 } from '../store/exports.ts';

type Origin = OutputOf<typeof checkDossier>;
const coverWidth = 100;

/** `bytes` are asked for only when the fingerprint is not known; null when there are more than the reader opens. */
export async function originOf(core: OpenCore, sha256: string, bytes: () => Uint8Array | null): Promise<Origin> {
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
  const opened = bytes();
  return opened === null ? { kind: 'tooLarge' } : claimOf(core, opened);
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

async function claimOf(core: OpenCore, bytes: Uint8Array): Promise<Origin> {
  const { reader } = core.ports;
  const opened = await reader.open(bytes);
  if (!opened.ok) return { kind: opened.problem === 'encrypted' ? 'closed' : 'unknown' };
  const cover = opened.kind === 'pdf' ? await reader.renderPage(opened.handle, 0, coverWidth) : null;
  await reader.close(opened.handle);
  const text = cover?.ok === true ? cover.text.replaceAll(/\s+/gu, ' ') : '';
  const number = /dossier klacht (\d{4}-\d{3,})/iu.exec(text)?.[1];
  const version = /\bVersie (\d+)/u.exec(text)?.[1];
  const caseId = number === undefined ? undefined : caseIdOfNumber(core.db, number);
  const claimed = exportsOfCase(core.db, caseId ?? '').find(
    (made) => made.kind === 'dossier' && made.version === Number(version),
  );
  return claimed === undefined ? { kind: 'unknown' } : { kind: 'changed', ...about(core, claimed) };
}
