import type { Case } from './case.ts';
import type { IsoDate } from './id.ts';
import { yearsAfter } from './terms.ts';

/** Last day a closed case is kept: years from the day of its last closing (R2). Null while it is open. */
export function retentionEndsOn(c: Case): IsoDate | null {
  return c.closed === null ? null : yearsAfter(c.closed.on, c.policy.retentionYears);
}

/** 'Langer bewaren': somebody gave a reason to keep this case, or a matter about it is still open (S38). */
export const isOnHold = (c: Case): boolean =>
  c.holds.some((h) => h.liftedOn === null) ||
  c.objections.some((o) => o.state === 'open' && c.ended === null) ||
  c.accessRequests.some((r) => r.answeredOn === null);
