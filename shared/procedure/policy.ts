/** What the procedure leaves open, settled as settings. Stored with each case at registration: a later change moves no running term. */
import { z } from 'zod';
import { type CalendarPolicy, calendarPolicyFromJson } from '../calendar/index.ts';

const isoDate = z.iso.date();

export const calendarPolicySchema = z.strictObject({
  goodFriday: z.boolean(),
  liberationDay: z.enum(['always', 'lustrum', 'never']),
  decreeDays: z.boolean(),
  closingDays: z.array(isoDate).max(366),
});

export const casePolicySchema = z.strictObject({
  calendar: calendarPolicySchema,
  /** Does a target of the organisation that ends on a weekend or holiday move to the next working day? (H6) */
  rollTarget: z.boolean(),
  /** Does the client's month that ends on such a day end on the next working day? (M4) */
  rollClientMonth: z.boolean(),
  /** Posted within the month and received within 7 days after it is in time (M5). */
  dispatchRule: z.boolean(),
  /** Which day starts the 30 days (H6). */
  targetStart: z.enum(['receipt', 'acknowledgement', 'admission']),
  /** Years a closed case is kept (R2). */
  retentionYears: z.number().int().min(2).max(20),
});

export type CasePolicy = z.infer<typeof casePolicySchema>;

export const defaultCasePolicy: CasePolicy = {
  calendar: { goodFriday: true, liberationDay: 'always', decreeDays: false, closingDays: [] },
  rollTarget: false,
  rollClientMonth: true,
  dispatchRule: true,
  targetStart: 'receipt',
  retentionYears: 2,
};

const calendars = new WeakMap<CasePolicy['calendar'], CalendarPolicy>();

/** The calendar functions take Temporal days; the stored policy holds ISO text. Converted once per policy object. */
export function calendarOf(policy: CasePolicy): CalendarPolicy {
  const known = calendars.get(policy.calendar);
  if (known !== undefined) return known;
  const calendar = calendarPolicyFromJson(policy.calendar);
  calendars.set(policy.calendar, calendar);
  return calendar;
}
