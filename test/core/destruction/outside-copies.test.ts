/** What a certificate of destruction lists: everything that was handed over or saved, whatever became of it. */
import { expect, test } from 'vitest';
import { outsideCopies } from '../../../electron/core/destruction/outside-copies.ts';
import { beginDocument } from '../../../electron/core/store/document-writer.ts';
import { recordExport } from '../../../electron/core/store/exports.ts';
import type { Member } from '../../../shared/procedure/case.ts';
import { at, by, storeKit } from '../store/store-kit.ts';

const kit = storeKit();
const caseId = 'k';
const member = (memberId: string, papers: Member['papers']): Member => ({
  memberId,
  personId: memberId,
  seat: 'member',
  approachedOn: '2026-09-01',
  namesOn: null,
  independence: null,
  appointedOn: null,
  left: null,
  papers,
  papersBackOn: null,
});

test('every forwarding with what became of the papers, and every file, oldest first; making a version is no copy', () => {
  const db = kit.fresh('outside');
  for (const id of ['d1', 'd2', 'letter']) {
    const about = { caseId, title: id, datedOn: null, receivedOn: null, source: 'made', originalLocation: '' };
    const writer = beginDocument(db, { ...about, id, addedAt: at, addedBy: by });
    writer.append(Buffer.from(id));
    writer.seal();
    writer.keep({ kind: 'dossier', mime: 'application/pdf', pageCount: 1 });
  }
  const record = (kind: string, documentId: string | null, exportedOn: string, version = 1) =>
    recordExport(db, {
      id: `${kind} ${version}`,
      caseId,
      kind,
      version,
      receiver: 'mr. Ruiter',
      channel: 'file',
      sha256: `${kind} ${version}`,
      pageCount: 9,
      documentId,
      exportedOn,
      recordedAt: at,
      actorId: by,
    });
  record('dossier', 'd1', '2026-09-30');
  record('dossier', 'd2', '2026-10-20', 2);
  record('copy', 'd1', '2026-10-03');
  record('sealed', 'd1', '2026-10-03');
  record('copy', 'letter', '2026-10-04', 2);
  record('archive', 'd2', '2026-10-21');
  record('mail', 'letter', '2026-10-05');
  record('caseExport', null, '2026-11-03');
  record('registerExport', null, '2026-11-04');
  const forwarding = { pages: 9, channel: 'post', matter: 0 } as const;
  const copies = outsideCopies(db, {
    caseId,
    forwardings: [
      { ...forwarding, versionId: 'dossier 1', sha256: 'dossier 1', on: '2026-10-01', to: ['chair', 'left'] },
      { ...forwarding, versionId: 'dossier 2', sha256: 'dossier 2', on: '2026-10-20', to: ['chair'] },
    ],
    members: [member('chair', 'returned'), member('left', 'notReturned')],
  });
  expect(copies.map(({ what, version, on, papers }) => [on, what, version, papers])).toEqual([
    ['2026-10-01', 'dossier', 1, 'returned'],
    ['2026-10-01', 'dossier', 1, 'notReturned'],
    ['2026-10-03', 'dossier', 1, null],
    ['2026-10-04', 'document', null, null],
    ['2026-10-05', 'document', null, null],
    ['2026-10-20', 'dossier', 2, 'returned'],
    ['2026-10-21', 'dossier', 2, null],
    ['2026-11-03', 'wholeCase', null, null],
    ['2026-11-04', 'wholeCase', null, null],
  ]);
  expect(JSON.stringify(copies)).not.toContain('Ruiter');
});
