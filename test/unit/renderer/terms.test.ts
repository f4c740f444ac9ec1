/** Termijnen, Verbeteringen and 'wie heeft wat': how lists are cut, ordered and named. */
import { describe, expect, test } from 'vitest';
import { holdersOf } from '../../../renderer/dossier/holders.ts';
import { daysOfMonth, monthAfter, weeksOf } from '../../../renderer/terms/month.ts';
import { termState, termTone } from '../../../renderer/terms/term-state.ts';
import { emptyCase } from '../../../shared/procedure/empty-case.ts';

describe('a month', () => {
  test('is whole weeks from Monday, with its holidays named', () => {
    const weeks = weeksOf('2026-05');
    expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7]);
    expect([weeks[0]?.[0]?.date, weeks.at(-1)?.at(-1)?.date]).toEqual(['2026-04-27', '2026-05-31']);
    const named = weeks.flat().flatMap(({ date, holidays }) => holidays.map(({ nl }) => [date, nl]));
    expect(named).toContainEqual(['2026-05-05', 'Bevrijdingsdag']);
    expect(named.some(([, name]) => name === 'zondag')).toBe(false);
    expect(weeks.flat().filter(({ inMonth }) => inMonth)).toHaveLength(31);
  });

  test('leads to the next over the end of the year and ends in February as it should', () => {
    expect(monthAfter('2026-12', 1)).toBe('2027-01');
    expect(daysOfMonth('2028-02')).toEqual({ from: '2028-02-01', until: '2028-02-29' });
  });
});

test('only a term of the text or the law is ever late, and only that is red', () => {
  const overdue = (basis: 'text' | 'reading' | 'own' | 'law') => termState({ status: 'overdue', basis });
  expect([overdue('text'), overdue('law'), overdue('reading'), overdue('own')]).toEqual([
    'late',
    'late',
    'targetPassed',
    'targetPassed',
  ]);
  expect([termTone('late', 'text', -1), termTone('targetPassed', 'own', -1), termTone('open', 'text', 20)]).toEqual([
    'late',
    'soon',
    'calm',
  ]);
});

test('a saved copy names its receiver; making a version gives it to nobody', () => {
  const version = { documentId: 'document-1', version: 2, sha256: 'a'.repeat(64) };
  const made = {
    exportId: 'export-1',
    kind: 'dossier',
    version: 2,
    receiver: 'klachtencommissie',
    channel: '',
    sha256: version.sha256,
    pages: 3,
    documentId: 'document-1',
    exportedOn: '2026-12-01',
  };
  const copy = { ...made, exportId: 'export-2', kind: 'copy', version: 1, receiver: 'De heer Voorbeeld' };
  const forwarding = {
    versionId: 'v',
    on: '2026-12-02',
    sha256: version.sha256,
    pages: 3,
    to: ['member-1'],
    channel: 'post' as const,
    matter: 0,
  };
  const state = { ...emptyCase('case-1'), forwardings: [forwarding] };
  expect(
    holdersOf({ state, exports: [made, copy] }, [version]).map(({ who, version: n, how }) => [who, n, how]),
  ).toEqual([
    [{ kind: 'member', id: 'member-1' }, 2, 'forwarded'],
    [{ kind: 'receiver', name: 'De heer Voorbeeld' }, 2, 'exported'],
  ]);
});
