/** Where a case stands, in the words of the procedure: one status, and the line of stages on top of a case. */
import type { Case } from './case.ts';
import {
  hadOpportunity,
  hasCommitteeMatter,
  isDecided,
  isDirectRoute,
  opportunityOf,
  partiesToHear,
  undecidedElements,
  unruledElements,
} from './query.ts';

export const caseStatuses = [
  'received',
  'awaitingMandate',
  'awaitingInformation',
  'hearing',
  'ruling',
  'decided',
  'notAdmitted',
  'withdrawn',
  'settled',
  'committee',
  'directCommittee',
  'committeeRuled',
  'closed',
  'voided',
  'destroyed',
] as const;
export type CaseStatus = (typeof caseStatuses)[number];

export function statusOf(c: Case): CaseStatus {
  if (c.destroyedOn !== null) return 'destroyed';
  if (c.voidedOn !== null) return 'voided';
  if (c.closed !== null) return 'closed';
  if (c.ended !== null) return c.ended.kind;
  if (hasCommitteeMatter(c)) return isDirectRoute(c) && c.objections.length === 0 ? 'directCommittee' : 'committee';
  if (undecidedElements(c).length > 0 && !isDecided(c)) {
    if (c.complainant?.mandate === 'awaited') return 'awaitingMandate';
    if (c.informationAsked?.answered === 'no') return 'awaitingInformation';
    return 'received';
  }
  if (unruledElements(c).length > 0)
    return partiesToHear(c).every((p) => hadOpportunity(opportunityOf(c, p))) ? 'ruling' : 'hearing';
  if (c.committeeRulings.some((r) => r.onMerits)) return 'committeeRuled';
  return c.elements.every((e) => e.admission?.admitted === false) ? 'notAdmitted' : 'decided';
}

export const stages = ['receiving', 'admission', 'hearing', 'ruling', 'committee', 'closing'] as const;
export type Stage = (typeof stages)[number];
export type StageState = 'done' | 'now' | 'ahead';

/** The stages of this case in order; the committee only on that route, hearing and ruling only when something is admitted. */
export function stageLine(c: Case): readonly { readonly stage: Stage; readonly state: StageState }[] {
  const status = statusOf(c);
  const committeeRoute = c.objections.length > 0 || isDirectRoute(c);
  const nothingAdmitted = isDecided(c) && c.elements.every((e) => e.admission?.admitted !== true);
  // Straight to the committee there is no decision, hearing or ruling of the directie to show.
  const skipped: readonly Stage[] = isDirectRoute(c)
    ? ['admission', 'hearing', 'ruling']
    : nothingAdmitted
      ? ['hearing', 'ruling']
      : [];
  const line = stages.filter((s) => (s !== 'committee' || committeeRoute) && !skipped.includes(s));
  const now = nowOf(c, status);
  const at = line.indexOf(now);
  return line.map((stage, i) => ({ stage, state: c.closed !== null || i < at ? 'done' : i === at ? 'now' : 'ahead' }));
}

function nowOf(c: Case, status: CaseStatus): Stage {
  switch (status) {
    case 'received':
    case 'awaitingMandate':
    case 'awaitingInformation':
      return c.sendings.some((s) => s.kind === 'acknowledgement' || s.kind === 'neutralAcknowledgement')
        ? 'admission'
        : 'receiving';
    case 'hearing':
      return 'hearing';
    case 'ruling':
      return 'ruling';
    case 'committee':
    case 'directCommittee':
      return 'committee';
    default:
      return 'closing';
  }
}
