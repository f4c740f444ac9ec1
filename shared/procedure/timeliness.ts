/** Was the complaint reported within one month after the situation (M4)? Late is flagged, never refused by itself. */
import type { Case } from './case.ts';
import type { ElementFact, Receipt } from './fact.ts';
import type { IsoDate } from './id.ts';
import type { CasePolicy } from './policy.ts';
import { dayAfter, dueOn, monthsTerm, type TermSpec, workingDaysTerm } from './terms.ts';

export type Timeliness = {
  readonly elementId: string;
  /** `inTimeByPosting`: received after the last day, but posted (or presumed posted) within it (M5). */
  readonly verdict: 'inTime' | 'inTimeByPosting' | 'late' | 'uncertain';
  /** Last day by the strict reading (no roll), and by the lenient one that decides. Null when the day is unknown. */
  readonly strictLastDay: IsoDate | null;
  readonly lastDay: IsoDate | null;
  readonly spec: TermSpec | null;
  readonly approximate: boolean;
};

/** The last day on which something that happened on `day` can be reported. */
export function reportTerm(policy: CasePolicy, day: IsoDate): TermSpec {
  return monthsTerm(day, 1, policy.rollClientMonth);
}

/** Posted in time though received late: a postmark within the term, or none legible and received just after it. */
function postedInTime(policy: CasePolicy, receipt: Receipt, lastDay: IsoDate): boolean {
  if (!policy.dispatchRule || receipt.channel !== 'post') return false;
  if (receipt.postmark === 'illegible' || receipt.postmark === 'none')
    return receipt.receivedOn <= dueOn(policy, workingDaysTerm(lastDay, 2));
  return receipt.postmark <= lastDay && receipt.receivedOn <= dayAfter(lastDay, 7);
}

export function timelinessOf(policy: CasePolicy, element: ElementFact, receipts: readonly Receipt[]): Timeliness {
  const { incident, elementId, broughtOn } = element;
  if (incident.kind === 'unknown')
    return { elementId, verdict: 'uncertain', strictLastDay: null, lastDay: null, spec: null, approximate: true };
  const spec = reportTerm(policy, incident.on);
  const lastDay = dueOn(policy, spec);
  const strictLastDay = dueOn(policy, { ...spec, roll: false });
  const approximate = incident.kind === 'approximate';
  const base = { elementId, strictLastDay, lastDay, spec, approximate };
  if (broughtOn <= lastDay) return { ...base, verdict: 'inTime' };
  if (receipts.some((receipt) => receipt.receivedOn <= broughtOn && postedInTime(policy, receipt, lastDay)))
    return { ...base, verdict: 'inTimeByPosting' };
  return { ...base, verdict: approximate ? 'uncertain' : 'late' };
}

/** Each element of a case; the first receipt counts for those in the first letter. */
export function timelinessOfCase(c: Case): readonly Timeliness[] {
  const first = c.rounds[0]?.startedOn;
  return c.elements.map((element) =>
    timelinessOf(
      c.policy,
      first !== undefined && isInFirstLetter(c, element) ? { ...element, broughtOn: first } : element,
      c.receipts,
    ),
  );
}

/** Registered together with the complaint: then its receipt counts, also when found or corrected afterwards. */
const isInFirstLetter = (c: Case, element: ElementFact): boolean =>
  c.registered?.elements.some((e) => e.elementId === element.elementId) === true;
