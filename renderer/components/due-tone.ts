import type { Basis } from '../../shared/procedure/norm.ts';

export type DueTone = 'late' | 'soon' | 'calm' | 'met';

export type DueFacts = {
  readonly basis: Basis;
  /** Signed: negative when the last day has passed. */
  readonly workingDaysLeft: number;
  readonly met?: boolean;
};

/** From how many working days before the last day it is 'soon': the norm of postponement urges from there too. */
const soonFrom = 5;

/** Red only for a term of the procedure's text (or the law) that has passed; an own target date is amber at most. */
export function dueTone({ basis, workingDaysLeft, met = false }: DueFacts): DueTone {
  if (met) return 'met';
  if (workingDaysLeft < 0) return basis === 'text' || basis === 'law' ? 'late' : 'soon';
  return workingDaysLeft <= soonFrom ? 'soon' : 'calm';
}
