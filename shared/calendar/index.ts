/** The Dutch calendar: holidays, working days, and terms in days, months and working days. */
export { decrees } from './decree-days.ts';
export { type PublicHoliday, publicHolidays } from './holidays.ts';
export {
  type CalendarPolicy,
  calendarPolicyFromJson,
  calendarPolicyToJson,
  defaultCalendarPolicy,
  strictPolicy,
} from './policy.ts';
export {
  dueOf,
  explainTerm,
  type SkipReason,
  type Term,
  type TermDay,
  type TermExplanation,
  type TermRequest,
} from './term.ts';
export { parseDutchDate } from './typed-date.ts';
export {
  addCalendarDays,
  addMonths,
  addWorkingDays,
  isWorkingDay,
  lastWorkingDayOnOrBefore,
  rollForward,
  todayInAmsterdam,
  workingDaysBetween,
} from './working-days.ts';
