import { recordStep, registerCase } from '../../shared/contract/cases.ts';
import { readPolicy } from '../../shared/contract/settings.ts';
import type { Refusal } from '../../shared/procedure/refusal.ts';
import { acknowledgementTerm, dueOn } from '../../shared/procedure/terms.ts';
import { call } from '../client/call.ts';
import { type ComplaintForm, complainsForAnother, isReachable, toRegistration } from './complaint-form.ts';
import { newId } from './intake-context.tsx';
import type { RegisteredCase } from './registered.tsx';

export type RegisterOutcome =
  | { readonly kind: 'registered'; readonly as: RegisteredCase }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'conflict' };

/** Registers a form without problems, and records whom to warn right after it. Rejects with `RequestFailed`. */
export async function registerForm(form: ComplaintForm, today: string, draftKey: string): Promise<RegisterOutcome> {
  const input = toRegistration(form, { today, draftKey, newId });
  if (input === null || form.receivedOn === null) throw new Error('The form has problems');
  const policy = await call(readPolicy, {});
  const outcome = await call(registerCase, input);
  if (outcome.kind !== 'recorded') return outcome;
  const urgentRecorded = await recordUrgent(form, today, outcome.place);
  return {
    kind: 'registered',
    as: {
      caseId: form.caseId,
      number: outcome.number,
      today,
      acknowledgeBy:
        form.anonymous || !isReachable(form.complainant) ? null : dueOn(policy, acknowledgementTerm(form.receivedOn)),
      letter: complainsForAnother(form) && form.mandate === 'awaited' ? 'neutralAcknowledgement' : 'acknowledgement',
      urgentFailed: !urgentRecorded,
    },
  };
}

/** False when there was an answer and it could not be kept: the complaint itself stands. */
async function recordUrgent(form: ComplaintForm, today: string, seen: number): Promise<boolean> {
  if (form.urgent === null) return true;
  const body = form.urgent === 'somebody' ? form.urgentNote.trim() : '';
  const note = body === '' ? null : newId();
  try {
    const outcome = await call(recordStep, {
      caseId: form.caseId,
      seen,
      command: {
        type: 'answerUrgentQuestion',
        happenedOn: today,
        warned: form.urgent === 'somebody' ? form.warned : [],
        note,
      },
      texts: note === null ? [] : [{ id: note, body }],
      people: [],
      setAside: [],
      draftKey: null,
    });
    return outcome.kind === 'recorded';
  } catch {
    return false;
  }
}
