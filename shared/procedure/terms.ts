/** The procedure's terms as data, so that the screen can explain each one day by day. */
import { Temporal } from 'temporal-polyfill';
import {
  addWorkingDays,
  dueOf,
  explainTerm,
  type Term,
  type TermExplanation,
  workingDaysBetween,
} from '../calendar/index.ts';
import type { IsoDate } from './id.ts';
import { type CasePolicy, calendarOf } from './policy.ts';

/** A term that began after `start` (the day that set it off is never counted). */
export type TermSpec = { readonly start: IsoDate; readonly term: Term; readonly roll: boolean };

const remembered = new WeakMap<CasePolicy, Map<string, IsoDate>>();

/** Last day of a term, inclusive. Remembered per policy: state exploration and 10,000 cases ask for the same few. */
export function dueOn(policy: CasePolicy, spec: TermSpec): IsoDate {
  let known = remembered.get(policy);
  if (known === undefined) {
    known = new Map();
    remembered.set(policy, known);
  }
  const key = `${spec.start}|${spec.term.kind}|${spec.term.count}|${spec.roll}`;
  let due = known.get(key);
  if (due === undefined) {
    due = dueOf({
      start: Temporal.PlainDate.from(spec.start),
      term: spec.term,
      roll: spec.roll,
      policy: calendarOf(policy),
    }).toString();
    known.set(key, due);
  }
  return due;
}

/** The count day by day, for 'Waarom deze datum?'. */
export function explainSpec(policy: CasePolicy, spec: TermSpec): TermExplanation {
  return explainTerm({
    start: Temporal.PlainDate.from(spec.start),
    term: spec.term,
    roll: spec.roll,
    policy: calendarOf(policy),
  });
}

export const workingDaysTerm = (start: IsoDate, count: number): TermSpec => ({
  start,
  term: { kind: 'workingDays', count },
  roll: false,
});
export const daysTerm = (start: IsoDate, count: number, roll = false): TermSpec => ({
  start,
  term: { kind: 'days', count },
  roll,
});
export const monthsTerm = (start: IsoDate, count: number, roll: boolean): TermSpec => ({
  start,
  term: { kind: 'months', count },
  roll,
});

/** Signed number of working days from one day to another: 4 means 'nog 4 werkdagen', -1 means one working day late. */
export function workingDaysLeft(policy: CasePolicy, today: IsoDate, due: IsoDate): number {
  return workingDaysBetween(Temporal.PlainDate.from(today), Temporal.PlainDate.from(due), calendarOf(policy));
}

/** `count` working days before or after a day (count may be negative). */
export function workingDayFrom(policy: CasePolicy, day: IsoDate, count: number): IsoDate {
  return addWorkingDays(Temporal.PlainDate.from(day), count, calendarOf(policy)).toString();
}

export function dayAfter(day: IsoDate, days = 1): IsoDate {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

export function yearsAfter(day: IsoDate, years: number): IsoDate {
  return Temporal.PlainDate.from(day).add({ years }).toString();
}

/** M6: the acknowledgement, from the first receipt. */
export const acknowledgementTerm = (receivedOn: IsoDate): TermSpec => workingDaysTerm(receivedOn, 10);
/** H3: the invitations, from the sending of the acknowledgement that arrived. */
export const invitationTerm = (acknowledgedOn: IsoDate): TermSpec => workingDaysTerm(acknowledgedOn, 10);
/** H6: handled within 30 days. */
export const handlingTerm = (policy: CasePolicy, start: IsoDate): TermSpec => daysTerm(start, 30, policy.rollTarget);
/** G1: an access request, one month, rolled. */
export const accessTerm = (receivedOn: IsoDate): TermSpec => monthsTerm(receivedOn, 1, true);
/** Readings of 'meteen' (A2, Z4, Z5): by the next working day. */
export const atOnceTerm = (start: IsoDate): TermSpec => workingDaysTerm(start, 1);
