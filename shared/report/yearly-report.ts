import { channels, rulingOutcomes, subjectKinds } from '../procedure/fact.ts';
import { type ShownCount, safeCounts, smallestShown } from './safe-counts.ts';

/**
 * What a year's complaints are counted by. In each table every complaint stands in one group, so that each table adds up to the
 * same total.
 */
export const yearlyGroups = {
  /** `unknown`: the complaint was destroyed. */
  channel: [...channels, 'unknown'],
  subject: [...subjectKinds, 'several'],
  /** `mixed`: not the same for each part; `ended`: withdrawn or solved together; `ruled`: destroyed, so how is not known. */
  outcome: ['running', ...rulingOutcomes, 'mixed', 'notAdmitted', 'ended', 'notHandled', 'ruled'],
  /** Terms of the procedure's own text and of the law that management must keep. */
  terms: ['allMet', 'someLate', 'noneLateYet', 'unknown'],
} as const;

export type YearlyTable = keyof typeof yearlyGroups;
export const yearlyTables = Object.keys(yearlyGroups) as readonly YearlyTable[];
export type YearlyGroup<T extends YearlyTable = YearlyTable> = (typeof yearlyGroups)[T][number];

/** In which group one complaint stands. */
export type YearlyCase = { readonly [T in YearlyTable]: YearlyGroup<T> };
export type ShownGroup = { readonly group: YearlyGroup; readonly count: ShownCount };

/** What may be told of a year; made so that no hidden number follows from the others (see `safeCounts`). */
export type YearlyReport = {
  readonly total: ShownCount;
  readonly tables: { readonly [T in YearlyTable]: readonly ShownGroup[] };
};

export function yearlyReport(cases: readonly YearlyCase[]): YearlyReport {
  const few = cases.length > 0 && cases.length < smallestShown;
  const table = (kind: YearlyTable): readonly ShownGroup[] => {
    const groups: readonly YearlyGroup[] = yearlyGroups[kind];
    const counts = groups.map((group) => cases.filter((one) => one[kind] === group).length);
    const shown = few ? counts.map(() => 'hidden' as const) : safeCounts(counts);
    return groups.map((group, index) => ({ group, count: shown[index] ?? 'hidden' }));
  };
  return {
    total: few ? 'hidden' : cases.length,
    tables: { channel: table('channel'), subject: table('subject'), outcome: table('outcome'), terms: table('terms') },
  };
}
