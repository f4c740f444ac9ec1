/** Verbeteringen: past their day first, then running, then done with the last on top; the first of each, and how many. */
import { expect, test } from 'vitest';
import { putAgenda } from '../../../electron/core/store/agenda.ts';
import { putCaseRecord } from '../../../electron/core/store/case-record.ts';
import { countPromises, readPromises } from '../../../electron/core/store/promises.ts';
import { promiseKinds } from '../../../shared/contract/agenda.ts';
import { at, storeKit } from './store-kit.ts';

const db = storeKit().fresh('promises.db');
const today = '2026-12-08';

test('promises are counted by kind, and come in the order of their day', () => {
  putCaseRecord(db, {
    caseId: 'a',
    number: '2026-001',
    streamSequence: 1,
    status: 'closed',
    subjectKinds: [],
    complainantName: '',
    respondentNames: [],
    summary: '',
    receivedOn: null,
    nextDueOn: null,
    nextDueBasis: null,
    closedOn: null,
    retentionUntil: null,
    snapshot: {},
    updatedAt: at,
  });
  const item = (key: string, dueOn: string, doneOn: string | null, status = 'improvement') => ({
    key,
    status,
    dueOn,
    basis: 'own',
    body: { id: key, doneOn },
  });
  putAgenda(db, 'a', [
    item('today', today, null),
    item('done', '2026-12-01', '2026-12-02'),
    item('late', '2026-12-07', null),
    item('doneLater', '2026-11-01', '2026-12-04'),
    item('later', '2026-12-09', null),
    item('a duty', '2026-12-01', null, 'overdue'),
  ]);
  expect(countPromises(db, today)).toEqual(
    new Map([
      ['finished', 2],
      ['overdue', 1],
      ['running', 2],
    ]),
  );
  const ids = (limit: number) =>
    promiseKinds.map((kind) => readPromises(db, kind, today, limit).map((body) => (body as { id: string }).id));
  expect(ids(9)).toEqual([['late'], ['today', 'later'], ['doneLater', 'done']]);
  expect(ids(1)).toEqual([['late'], ['today'], ['doneLater']]);
});
