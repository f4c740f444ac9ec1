import { Temporal } from 'temporal-polyfill';

/** Which days count as working days; stored per case at registration, so that a later change moves no running term. */
export type CalendarPolicy = {
  /** Good Friday is no working day (equated, Algemene termijnenwet article 3(2)). */
  readonly goodFriday: boolean;
  /** 5 May is no working day: every year, in years divisible by five only, or never. */
  readonly liberationDay: 'always' | 'lustrum' | 'never';
  /** Days equated by royal decree are no working days. */
  readonly decreeDays: boolean;
  /** The organisation's own closing days; a day listed here is no working day. */
  readonly closingDays: readonly Temporal.PlainDate[];
};

export type CalendarPolicyJson = Omit<CalendarPolicy, 'closingDays'> & { readonly closingDays: readonly string[] };

export const defaultCalendarPolicy: CalendarPolicy = {
  goodFriday: true,
  liberationDay: 'always',
  decreeDays: false,
  closingDays: [],
};

const strictPolicies = new WeakMap<CalendarPolicy, CalendarPolicy>();

/**
 * The same policy with 5 May outside lustrum years and Good Friday as working days: whoever keeps the dates it gives
 * ('zekerheidshalve') is in time under either reading of what a working day is.
 */
export function strictPolicy(policy: CalendarPolicy): CalendarPolicy {
  const known = strictPolicies.get(policy);
  if (known) return known;
  const strict: CalendarPolicy = {
    ...policy,
    goodFriday: false,
    liberationDay: policy.liberationDay === 'never' ? 'never' : 'lustrum',
  };
  strictPolicies.set(policy, strict);
  return strict;
}

/** For events and the wire: closing days as ISO dates. */
export function calendarPolicyToJson(policy: CalendarPolicy): CalendarPolicyJson {
  return { ...policy, closingDays: policy.closingDays.map((day) => day.toString()) };
}

/** Inverse of `calendarPolicyToJson`; the shape is checked where it enters. Throws RangeError on a date that is none. */
export function calendarPolicyFromJson(json: CalendarPolicyJson): CalendarPolicy {
  return { ...json, closingDays: json.closingDays.map((day) => Temporal.PlainDate.from(day)) };
}
