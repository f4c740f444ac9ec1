import type { Temporal } from 'temporal-polyfill';
import { assertNever } from '../assert-never.ts';
import { type EpochDay, fromEpochDay, toEpochDay, weekdayOf } from './civil-day.ts';
import { type HolidayOnDay, namedHolidays } from './holidays.ts';
import { type CalendarPolicy, strictPolicy } from './policy.ts';
import { addCalendarDays, addMonths, addWorkingDays, lastWorkingDayOnOrBefore, rollForward } from './working-days.ts';
import { closingDaysOf, isDecreeDay, workingDayTest } from './year-table.ts';

export type Term = { readonly kind: 'workingDays' | 'days' | 'months'; readonly count: number };

export type TermRequest = {
  /** The triggering day: the count begins on the day after it. */
  readonly start: Temporal.PlainDate;
  readonly term: Term;
  /** A last day that is no working day moves to the next one. */
  readonly roll: boolean;
  readonly policy: CalendarPolicy;
};

export type SkipReason =
  | { readonly kind: 'startDay' }
  | { readonly kind: 'weekend' }
  | { readonly kind: 'holiday'; readonly name: string; readonly nameEn: string }
  | { readonly kind: 'closingDay' }
  | { readonly kind: 'decreeDay' };

export type TermDay = {
  readonly date: string;
  /** ISO: 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
  /** The how-manieth day of the term; null when it is not counted. */
  readonly counted: number | null;
  /** Why not counted. Null on counted days and on the working day a term has rolled to. */
  readonly skipped: SkipReason | null;
};

/** All dates ISO, so that it can cross the port and be shown as it is. */
export type TermExplanation = {
  readonly start: string;
  /** The last day, inclusive. */
  readonly due: string;
  readonly dueBeforeRoll: string;
  /** 'Zekerheidshalve': the last day when 5 May outside lustrum years and Good Friday count; null unless earlier. */
  readonly strictDue: string | null;
  readonly rolled: boolean;
  /** The last working day on or before `due`. */
  readonly lastWorkingDay: string;
  /** From the start day through `due`; of more than 70 days only the start day and the last week before the end. */
  readonly days: readonly TermDay[];
};

const mostDaysListed = 70;

/** Counts a term and shows the count day by day: 'Waarom deze datum?'. */
export function explainTerm(request: TermRequest): TermExplanation {
  const { start, policy } = request;
  const { due, dueBeforeRoll } = dueDates(request);
  const strictDue = dueDates({ ...request, policy: strictPolicy(policy) }).due;
  return {
    start: start.toString(),
    due: due.toString(),
    dueBeforeRoll: dueBeforeRoll.toString(),
    strictDue: toEpochDay(strictDue) < toEpochDay(due) ? strictDue.toString() : null,
    rolled: !due.equals(dueBeforeRoll),
    lastWorkingDay: lastWorkingDayOnOrBefore(due, policy).toString(),
    days: listDays(request, toEpochDay(dueBeforeRoll), toEpochDay(due)),
  };
}

/** The last day of a term without the explanation, for where only the date matters and often. */
export const dueOf = (request: TermRequest): Temporal.PlainDate => dueDates(request).due;

function dueDates({ start, term, roll, policy }: TermRequest): {
  readonly due: Temporal.PlainDate;
  readonly dueBeforeRoll: Temporal.PlainDate;
} {
  const dueBeforeRoll = endOf(start, term, policy);
  return { dueBeforeRoll, due: roll ? rollForward(dueBeforeRoll, policy) : dueBeforeRoll };
}

function endOf(start: Temporal.PlainDate, term: Term, policy: CalendarPolicy): Temporal.PlainDate {
  switch (term.kind) {
    case 'workingDays':
      return addWorkingDays(start, term.count, policy);
    case 'days':
      return addCalendarDays(start, term.count);
    case 'months':
      return addMonths(start, term.count);
    default:
      return assertNever(term.kind);
  }
}

function listDays({ start, term, policy }: TermRequest, end: EpochDay, due: EpochDay): readonly TermDay[] {
  const works = workingDayTest(policy);
  const first = toEpochDay(start);
  const onlyWorkingDays = term.kind === 'workingDays';
  const listedFrom = end - first > mostDaysListed ? end - 6 : first;
  const days: TermDay[] = [];
  let count = 0;
  for (let epochDay = first; epochDay <= Math.max(end, due); epochDay++) {
    const working = works(epochDay);
    const inTerm = epochDay > first && epochDay <= end && (working || !onlyWorkingDays);
    if (inTerm) count++;
    if (epochDay !== first && epochDay < listedFrom) continue;
    days.push({
      date: fromEpochDay(epochDay).toString(),
      weekday: weekdayOf(epochDay),
      counted: inTerm ? count : null,
      skipped: epochDay === first ? { kind: 'startDay' } : inTerm || working ? null : whyNoWorkingDay(epochDay, policy),
    });
  }
  return days;
}

/** A holiday's own name says more than 'weekend', so it goes first, also on a Saturday or a Sunday. */
function whyNoWorkingDay(epochDay: EpochDay, policy: CalendarPolicy): SkipReason {
  const holidays = namedHolidays(fromEpochDay(epochDay).year).filter(
    (holiday) => holiday.epochDay === epochDay && observed(holiday, policy),
  );
  if (holidays.length > 0)
    return {
      kind: 'holiday',
      name: holidays.map(({ name }) => name).join(' / '),
      nameEn: holidays.map(({ nameEn }) => nameEn).join(' / '),
    };
  if (weekdayOf(epochDay) >= 6) return { kind: 'weekend' };
  if (policy.decreeDays && isDecreeDay(epochDay)) return { kind: 'decreeDay' };
  if (closingDaysOf(policy)?.has(epochDay)) return { kind: 'closingDay' };
  throw new Error('A working day was skipped');
}

function observed({ id, epochDay }: HolidayOnDay, { goodFriday, liberationDay }: CalendarPolicy): boolean {
  if (id === 'goodFriday') return goodFriday;
  if (id !== 'liberationDay') return true;
  return liberationDay === 'always' || (liberationDay === 'lustrum' && fromEpochDay(epochDay).year % 5 === 0);
}
