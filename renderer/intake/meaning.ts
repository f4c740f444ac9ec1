/** 'Wat dit betekent': what the dates of an unregistered complaint lead to, by the same rules as afterwards. */
import type { NormId } from '../../shared/procedure/norm.ts';
import type { CasePolicy } from '../../shared/procedure/policy.ts';
import {
  acknowledgementTerm,
  dayAfter,
  dueOn,
  handlingTerm,
  invitationTerm,
  type TermSpec,
  workingDayFrom,
} from '../../shared/procedure/terms.ts';
import { type Timeliness, timelinessOf } from '../../shared/procedure/timeliness.ts';
import { type ComplaintForm, incidentOf, receiptOf } from './complaint-form.ts';

export type DatedTerm = { readonly dueOn: string; readonly spec: TermSpec; readonly norm: NormId };

export type Meaning = {
  /** Per part of the complaint whose dates are known, in the order of the form. */
  readonly timeliness: readonly Timeliness[];
  readonly acknowledgement: DatedTerm | null;
  /** Null as well when this organisation counts the 30 days from a later step. */
  readonly target: DatedTerm | null;
  readonly tightness: Tightness | null;
};

/** The two terms of 10 working days, used to the full, would end after the target date. */
export type Tightness = {
  readonly invitationDueOn: string;
  /** Last working day to send the acknowledgement so that the invitations still fall before the target; null when none does. */
  readonly acknowledgeBy: string | null;
};

export function meaningOf(form: ComplaintForm, policy: CasePolicy): Meaning {
  const receipt = receiptOf(form, null);
  if (receipt === null) return { timeliness: [], acknowledgement: null, target: null, tightness: null };
  const { receivedOn } = receipt;
  const ackSpec = acknowledgementTerm(receivedOn);
  const acknowledgement: DatedTerm = { dueOn: dueOn(policy, ackSpec), spec: ackSpec, norm: 'M6' };
  const targetSpec = handlingTerm(policy, receivedOn);
  const target: DatedTerm | null =
    policy.targetStart === 'receipt' ? { dueOn: dueOn(policy, targetSpec), spec: targetSpec, norm: 'H6' } : null;
  return {
    timeliness: form.elements.flatMap((e) => {
      const incident = incidentOf(e);
      if (incident === null) return [];
      const fact = { ...e, subject: e.subject ?? 'none', incident, broughtOn: receivedOn };
      return [timelinessOf(policy, fact, [receipt])];
    }),
    acknowledgement,
    target,
    tightness: target === null ? null : tightnessOf(policy, receivedOn, acknowledgement.dueOn, target.dueOn),
  };
}

function tightnessOf(policy: CasePolicy, receivedOn: string, acknowledgeOn: string, targetOn: string) {
  const invitationDueOn = dueOn(policy, invitationTerm(acknowledgeOn));
  if (invitationDueOn <= targetOn) return null;
  const lastWorkingDay = workingDayFrom(policy, dayAfter(targetOn), -1);
  const latest = workingDayFrom(policy, lastWorkingDay, -10);
  return { invitationDueOn, acknowledgeBy: latest < receivedOn ? null : latest };
}
