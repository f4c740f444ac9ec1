import type { YearlyReportView } from '../../../shared/contract/yearly-report.ts';
import type { Case } from '../../../shared/procedure/case.ts';
import { rulingOutcomes, type SubjectKind } from '../../../shared/procedure/fact.ts';
import type { IsoDate } from '../../../shared/procedure/id.ts';
import { obligations } from '../../../shared/procedure/obligations.ts';
import { smallestShown } from '../../../shared/report/safe-counts.ts';
import { themeCounts } from '../../../shared/report/theme-counts.ts';
import { type YearlyCase, yearlyReport } from '../../../shared/report/yearly-report.ts';
import type { ImprovementRow, Snapshot } from '../cases/projection.ts';
import { themesOf } from '../cases/themes.ts';
import { readAgenda } from '../store/agenda.ts';
import type { Db } from '../store/database.ts';
import { type CaseOfYear, casesOfYear, yearsWithCases } from '../store/year-cases.ts';

/** Everything that may be told of the complaints that came in during a year; null: the last year with any. */
export function yearFigures(db: Db, asked: number | null, today: IsoDate): YearlyReportView {
  const years = yearsWithCases(db);
  const year = asked ?? years[0] ?? Number(today.slice(0, 4));
  const found = casesOfYear(db, year);
  return {
    year,
    years: [...years],
    ...yearlyReport(found.map((one) => groupsOf(one, today))),
    ...themesOfYear(db, found),
    improvements: improvementsOf(db, year, today),
  };
}

/** A case and what is left of a destroyed one both know their themes; what was written before there were any knows none. */
function themesOfYear(db: Db, found: readonly CaseOfYear[]): Pick<YearlyReportView, 'themes' | 'someWithoutTheme'> {
  const complaints = found.map(({ snapshot }) => {
    const kept = snapshot as { readonly themes?: readonly string[] } | Snapshot;
    return ('case' in kept ? (kept.case as Partial<Case>).themes : kept.themes) ?? [];
  });
  const listed = themesOf(db).filter(({ id, inUse }) => inUse || complaints.some((themes) => themes.includes(id)));
  const ids = listed.map(({ id }) => id);
  const few = complaints.length < smallestShown;
  const counts = few ? ids.map((id) => ({ id, count: 'hidden' as const })) : themeCounts(ids, complaints);
  return {
    themes:
      complaints.length === 0 ? [] : listed.map(({ name }, at) => ({ name, count: counts[at]?.count ?? 'hidden' })),
    someWithoutTheme: complaints.some((themes) => themes.length === 0),
  };
}

function groupsOf({ subjectKinds, snapshot }: CaseOfYear, today: IsoDate): YearlyCase {
  const [first = 'none', ...others] = subjectKinds as readonly SubjectKind[];
  const subject = others.length === 0 ? first : 'several';
  const kept = snapshot as { readonly outcome?: string } | Snapshot;
  if (!('case' in kept))
    return { subject, channel: 'unknown', terms: 'unknown', outcome: destroyedOutcome(kept.outcome) };
  const c = kept.case;
  return { subject, channel: c.receipts[0]?.channel ?? 'unknown', terms: termsOf(c, today), outcome: outcomeOf(c) };
}

function destroyedOutcome(outcome: string | undefined): YearlyCase['outcome'] {
  if (outcome === 'withdrawn' || outcome === 'settled') return 'ended';
  return outcome === 'notAdmitted' || outcome === 'notHandled' ? outcome : 'ruled';
}

function outcomeOf(c: Case): YearlyCase['outcome'] {
  if (c.ended !== null) return 'ended';
  const given = c.elements.flatMap(({ ruling, committee }) => {
    const last = rulingOutcomes.find((known) => known === committee?.outcome) ?? ruling?.outcome;
    return last === undefined ? [] : [last];
  });
  const [first] = given;
  if (first !== undefined) return given.every((one) => one === first) ? first : 'mixed';
  if (c.elements.length > 0 && c.elements.every(({ admission }) => admission?.admitted === false)) return 'notAdmitted';
  return c.closed === null ? 'running' : 'notHandled';
}

function termsOf(c: Case, today: IsoDate): YearlyCase['terms'] {
  const own = obligations(c, today).filter(
    ({ holder, basis, dueOn }) => holder === 'management' && (basis === 'text' || basis === 'law') && dueOn !== null,
  );
  if (own.some(({ status }) => status === 'metLate' || status === 'overdue')) return 'someLate';
  return own.some(({ status }) => status === 'open') ? 'noneLateYet' : 'allMet';
}

/** Those that were planned in the year; late: past their day, done or not. */
function improvementsOf(db: Db, year: number, today: IsoDate): YearlyReportView['improvements'] {
  const rows = readAgenda(db, { statuses: ['improvement'], from: null, until: null })
    .map(({ body }) => body as unknown as ImprovementRow)
    .filter(({ plannedOn }) => plannedOn.startsWith(`${year}-`));
  return {
    planned: rows.length,
    done: rows.filter(({ doneOn }) => doneOn !== null).length,
    late: rows.filter(({ doneOn, dueOn }) => (doneOn ?? today) > dueOn).length,
  };
}
