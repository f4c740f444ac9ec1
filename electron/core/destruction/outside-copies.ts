import type { Case } from '../../../shared/procedure/case.ts';
import type { Db } from '../store/database.ts';
import { exportsOfCase } from '../store/exports.ts';
import type { OutsideCopy } from './certificate.ts';

/** Everything of a case that was handed over or saved outside the vault, oldest first: destroying the case does not reach it. */
export function outsideCopies(db: Db, c: Pick<Case, 'caseId' | 'forwardings' | 'members'>): readonly OutsideCopy[] {
  const made = exportsOfCase(db, c.caseId);
  const dossiers = made.filter(({ kind }) => kind === 'dossier');
  const forwarded = c.forwardings.flatMap(({ versionId, sha256, on, to }) =>
    to.map((memberId): OutsideCopy => {
      const version = dossiers.find((one) => one.id === versionId || one.sha256 === sha256)?.version ?? null;
      const papers = c.members.find((member) => member.memberId === memberId)?.papers ?? null;
      return { what: 'dossier', version, on, papers };
    }),
  );
  const saved = made.flatMap(({ kind, documentId, exportedOn: on }): readonly OutsideCopy[] => {
    if (kind === 'caseExport' || kind === 'registerExport')
      return [{ what: 'wholeCase', version: null, on, papers: null }];
    // A message that was made ready is a file with a letter in it.
    if (kind !== 'copy' && kind !== 'archive' && kind !== 'mail') return [];
    const version = dossiers.find((one) => one.documentId === documentId)?.version ?? null;
    return [{ what: version === null ? 'document' : 'dossier', version, on, papers: null }];
  });
  return [...forwarded, ...saved].toSorted((one, other) => one.on.localeCompare(other.on));
}
