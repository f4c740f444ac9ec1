import { expect, test } from 'vitest';
import { exhibitsOf, lastForwarded, papersApart } from '../../../electron/core/dossier/exhibits.ts';
import type { Db } from '../../../electron/core/store/database.ts';
import { beginDocument } from '../../../electron/core/store/document-writer.ts';
import {
  destroyDossierVersions,
  putDossierOrder,
  readDossierVersion,
  recordDossierVersion,
} from '../../../electron/core/store/dossier-versions.ts';
import { recordExport } from '../../../electron/core/store/exports.ts';
import type { Forwarding } from '../../../shared/procedure/case.ts';
import { at, by, storeKit } from '../store/store-kit.ts';

const kit = storeKit();
const caseId = 'k';
const nothing = { caseId, forwardings: [], history: [] };
const forwardedAs = (versionId: string): { caseId: string; forwardings: Forwarding[]; history: [] } => ({
  ...nothing,
  history: [],
  forwardings: [{ versionId, on: '2026-11-20', sha256: '', pages: 9, to: ['chair'], channel: 'post', matter: 0 }],
});

function paper(db: Db, id: string, receivedOn: string): void {
  const about = { caseId, title: id, datedOn: null, receivedOn, source: 'dropped', originalLocation: '' };
  const writer = beginDocument(db, { ...about, id, addedAt: at, addedBy: by });
  writer.append(Buffer.from(id));
  writer.seal();
  writer.keep({ kind: 'evidence', mime: 'application/pdf', pageCount: 1 });
}

function version(db: Db, exportId: string, numbers: Readonly<Record<string, number>>): void {
  recordExport(db, {
    id: exportId,
    caseId,
    kind: 'dossier',
    version: 1,
    receiver: '',
    channel: '',
    sha256: '',
    pageCount: 9,
    documentId: null,
    exportedOn: '2026-11-20',
    recordedAt: at,
    actorId: by,
  });
  recordDossierVersion(db, {
    exportId,
    caseId,
    continues: null,
    pagesBefore: 0,
    contentDigest: 'd',
    withoutPeople: [],
    exhibits: Object.entries(numbers).map(([documentId, number]) => ({
      documentId,
      number,
      firstPage: number,
      leftOut: null,
      copyId: null,
    })),
  });
}

const numbered = (db: Db, c: Parameters<typeof exhibitsOf>[1]) =>
  exhibitsOf(db, c).map(({ document, number }) => `${number} ${document.id}`);

test('what was handed over keeps its number, whatever comes in or is moved afterwards', () => {
  const db = kit.fresh('fixed');
  paper(db, 'b', '2026-11-02');
  paper(db, 'a', '2026-11-01');
  expect(numbered(db, nothing)).toEqual(['1 a', '2 b']);
  putDossierOrder(db, caseId, ['b', 'a']);
  expect(numbered(db, nothing)).toEqual(['1 b', '2 a']);

  version(db, 'v1', { b: 1, a: 2 });
  // Made, but handed over to nobody: still free.
  putDossierOrder(db, caseId, ['a', 'b']);
  expect(numbered(db, nothing)).toEqual(['1 a', '2 b']);
  paper(db, 'old', '2026-10-01');
  paper(db, 'new', '2026-11-19');
  expect(numbered(db, forwardedAs('v1'))).toEqual(['1 b', '2 a', '3 old', '4 new']);
  putDossierOrder(db, caseId, ['new', 'old', 'a', 'b']);
  expect(numbered(db, forwardedAs('v1'))).toEqual(['1 b', '2 a', '3 new', '4 old']);
  expect(lastForwarded(db, forwardedAs('v1'))?.exportId).toBe('v1');
});

test('a signed promise stays out, unless it was handed over before anybody knew', () => {
  const db = kit.fresh('apart');
  paper(db, 'a', '2026-11-01');
  paper(db, 'promise', '2026-11-02');
  const signed = {
    type: 'confidentialityRecorded',
    happenedOn: '2026-11-02',
    who: 'x',
    how: 'declared',
    exemption: null,
    documentId: 'promise',
    setAside: [],
  } as const;
  const c = { ...nothing, history: [signed] };
  expect(numbered(db, c)).toEqual(['1 a']);
  expect(papersApart(db, c).map(({ id }) => id)).toEqual(['promise']);
  version(db, 'v1', { a: 1, promise: 2 });
  expect(numbered(db, { ...c, forwardings: forwardedAs('v1').forwardings })).toEqual(['1 a', '2 promise']);
});

test('nothing of the versions outlives the case', () => {
  const db = kit.fresh('gone');
  paper(db, 'a', '2026-11-01');
  version(db, 'v1', { a: 1 });
  putDossierOrder(db, caseId, ['a']);
  destroyDossierVersions(db, caseId);
  expect(readDossierVersion(db, 'v1')).toBeUndefined();
  for (const table of ['dossier_exhibit', 'dossier_order']) {
    expect(db.prepare(`SELECT count(*) AS n FROM ${table}`).get()).toEqual({ n: 0 });
  }
});
