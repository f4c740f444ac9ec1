import { beforeAll, describe, expect, test } from 'vitest';
import { agendaOfCase, putAgenda, readAgenda } from '../../../electron/core/store/agenda.ts';
import { type CaseListQuery, caseOrders, listCases } from '../../../electron/core/store/case-list.ts';
import {
  allCaseIds,
  deleteCaseRecord,
  putCaseRecord,
  readCaseRecord,
} from '../../../electron/core/store/case-record.ts';
import { transact } from '../../../electron/core/store/database.ts';
import { allocateCaseNumber } from '../../../electron/core/store/register.ts';
import { formatCaseNumber, parseCaseNumber } from '../../../shared/procedure/case-number.ts';
import { fail } from '../../../shared/result.ts';
import { at, storeKit } from './store-kit.ts';

const kit = storeKit();
const db = kit.fresh('register.db');

const everything: CaseListQuery = {
  search: '',
  statuses: [],
  subjectKinds: [],
  scope: 'all',
  order: 'number',
  descending: false,
  offset: 0,
  limit: 50,
};
const find = (query: Partial<CaseListQuery>) =>
  listCases(db, { ...everything, ...query }).lines.map((line) => line.caseId);

const record = (caseId: string, number: string, name: string, rest: object = {}) => ({
  caseId,
  number,
  streamSequence: 1,
  status: 'received',
  subjectKinds: ['trainer'],
  complainantName: name,
  respondentNames: ['José Núñez'],
  summary: 'Te laat begonnen',
  receivedOn: '2026-11-01',
  nextDueOn: null,
  nextDueBasis: null,
  closedOn: null,
  retentionUntil: null,
  updatedAt: at,
  snapshot: { caseId, folded: true },
  ...rest,
});

beforeAll(() => {
  putCaseRecord(db, record('a', '2026-999', 'de Vries', { nextDueOn: '2026-12-10', nextDueBasis: 'text' }));
  putCaseRecord(db, record('b', '2026-1000', 'Özdemir', { status: 'hearing', subjectKinds: ['client', 'employee'] }));
  putCaseRecord(db, record('c', '2025-002', 'Bakker', { closedOn: '2026-01-05', respondentNames: [] }));
  putCaseRecord(db, record('d', '2026-003', 'bakker', { nextDueOn: '2026-12-01', summary: 'Onheuse bejegening' }));
});

describe('case numbers', () => {
  test('are gapless per year, also when what they were for is refused', () => {
    expect([allocateCaseNumber(db, 2026), allocateCaseNumber(db, 2027), allocateCaseNumber(db, 2026)]).toEqual([
      '2026-001',
      '2027-001',
      '2026-002',
    ]);
    transact(db, () => {
      allocateCaseNumber(db, 2026);
      return fail('refused');
    });
    expect(allocateCaseNumber(db, 2026)).toBe('2026-003');
    expect(() => db.exec('UPDATE case_number SET last = 1')).toThrow('gapless');
    expect(() => db.exec('DELETE FROM case_number')).toThrow('gapless');
  });

  test('read back from their text', () => {
    expect(formatCaseNumber({ year: 2026, serial: 1234 })).toBe('2026-1234');
    expect([parseCaseNumber('2026-004'), parseCaseNumber('2026-4'), parseCaseNumber(' 2026-004')]).toEqual([
      { year: 2026, serial: 4 },
      undefined,
      undefined,
    ]);
  });
});

describe('the register', () => {
  test('sorts numbers as numbers, names without regard to case, and cases without a term last', () => {
    expect(find({})).toEqual(['c', 'd', 'a', 'b']);
    expect(find({ descending: true })).toEqual(['b', 'a', 'd', 'c']);
    expect(find({ order: 'complainantName' }).slice(0, 2)).toEqual(['c', 'd']);
    expect(find({ order: 'nextDueOn' }).slice(0, 2)).toEqual(['d', 'a']);
    expect(find({ order: 'nextDueOn', descending: true }).slice(0, 2)).toEqual(['a', 'd']);
  });

  test('sorts the standing by how far a complaint is', () => {
    const stages = ['received', 'awaitingMandate', 'hearing', 'decided', 'committee', 'closed'];
    transact(db, () => {
      for (const [at, status] of stages.toReversed().entries())
        putCaseRecord(db, record(status, `2020-00${at + 1}`, 'Stand', { status }));
      expect(find({ search: 'stand', order: 'status' })).toEqual(stages);
      expect(find({ search: 'stand', order: 'status', descending: true })).toEqual(stages.toReversed());
      return fail('taken back');
    });
  });

  test('filters and pages', () => {
    expect(find({ scope: 'closed' })).toEqual(['c']);
    expect(find({ scope: 'open', statuses: ['hearing', 'received'], subjectKinds: ['employee'] })).toEqual(['b']);
    expect(listCases(db, { ...everything, offset: 1, limit: 2 })).toMatchObject({
      total: 4,
      lines: [{ caseId: 'd' }, { caseId: 'a' }],
    });
  });

  test('finds by number, by the beginning of names without accents, and by subject', () => {
    expect(find({ search: '2026-999' })).toEqual(['a']);
    expect(find({ search: 'ozd' })).toEqual(['b']);
    expect(find({ search: 'nunez jose' })).toEqual(['d', 'a', 'b']);
    expect(find({ search: 'BEJEGENING bak' })).toEqual(['d']);
    expect(find({ search: 'bejegend' })).toEqual([]);
  });

  test.each([
    '"',
    "'",
    '*',
    'a"b',
    'NEAR(',
    'number:x',
    'de OR',
    '-',
    '(',
    '^a',
    'AND',
    '\u0000',
    'a\u0000b',
    '{a b}',
    '💡',
  ])('takes %j for words, never for a command or a mistake', (search) => {
    for (const order of caseOrders) expect(() => find({ search, order })).not.toThrow();
  });

  test('forgets the words of an earlier line', () => {
    const [line] = listCases(db, { ...everything, search: 'ozdemir' }).lines;
    putCaseRecord(db, record('b', '2026-1000', 'Yılmaz', { status: 'hearing' }));
    expect([find({ search: 'ozdemir' }), find({ search: 'Yılmaz' })]).toEqual([[], ['b']]);
    expect(readCaseRecord(db, 'b')?.snapshot).toEqual({ caseId: 'b', folded: true });
    expect(line?.complainantName).toBe('Özdemir');
    deleteCaseRecord(db, 'b');
    expect([find({ search: 'Yılmaz' }), readCaseRecord(db, 'b'), allCaseIds(db)]).toEqual([
      [],
      undefined,
      ['c', 'd', 'a'],
    ]);
  });
});

test('the agenda holds the obligations of a case as they are now, by date', () => {
  const item = (key: string, dueOn: string | null, status = 'open') => ({
    key,
    status,
    dueOn,
    basis: 'text',
    body: { key },
  });
  putAgenda(db, 'a', [item('old', '2026-12-01')]);
  putAgenda(db, 'a', [
    item('late', '2026-12-20'),
    item('early', '2026-12-02'),
    item('undated', null),
    item('met', '2026-11-01', 'met'),
  ]);
  putAgenda(db, 'd', [item('first', '2026-12-01')]);
  const keys = (from: string | null, until: string | null) =>
    readAgenda(db, { statuses: ['open'], from, until }).map((entry) => entry.key);
  expect(keys(null, null)).toEqual(['first', 'early', 'late', 'undated']);
  expect(keys('2026-12-02', '2026-12-20')).toEqual(['early', 'late']);
  expect(agendaOfCase(db, 'a').map((entry) => entry.key)).toEqual(['met', 'early', 'late', 'undated']);
  deleteCaseRecord(db, 'a');
  expect(agendaOfCase(db, 'a')).toEqual([]);
});
