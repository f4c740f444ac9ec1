/** Recording that a letter was sent: from what stands in the form to the step of the procedure. Pure. */
import type { CommandOf } from '../../shared/procedure/command.ts';
import type { LetterKind } from '../../shared/procedure/letter-kind.ts';
import type { CasePolicy } from '../../shared/procedure/policy.ts';
import { dayAfter, dueOn, invitationTerm } from '../../shared/procedure/terms.ts';
import type { Letter } from './letter-rows.ts';

export type SendForm = {
  /** ISO date, null while it is not understood. */
  readonly on: string | null;
  readonly channel: CommandOf<'recordSent'>['channel'];
  readonly replyBy: string | null;
};

/** Days for an answer that a letter of this kind offers, as its text does when it is begun. */
const replyDays: { readonly [K in LetterKind]?: number } = {
  hearingInvitation: 10,
  informationRequest: 10,
  mandateRequest: 10,
  hearingReport: 14,
};

export const asksReply = (kind: LetterKind): boolean => replyDays[kind] !== undefined;

/** The form as it opens: sent today, by post, with the answer that the letter asks. `madeOn`: when it became final. */
export function emptySendForm(kind: LetterKind, today: string, madeOn: string): SendForm {
  const days = replyDays[kind];
  return { on: today, channel: 'post', replyBy: days === undefined ? null : dayAfter(madeOn, days) };
}

/** The step, or null while something is still to be filled in. */
export function sendCommand(
  form: SendForm,
  { letterId, kind, to, about }: Pick<Letter, 'letterId' | 'kind' | 'to' | 'about'>,
  sendingId: string,
): CommandOf<'recordSent'> | null {
  if (form.on === null || (asksReply(kind) && form.replyBy === null)) return null;
  return {
    type: 'recordSent',
    happenedOn: form.on,
    sendingId,
    letterId,
    kind,
    to,
    about,
    channel: form.channel,
    replyBy: asksReply(kind) ? form.replyBy : null,
    documentId: null,
  };
}

/** The last day for the invitations when this letter starts their term (H3), or null: nobody is asked for them before admission. */
export function invitationsBy(kind: LetterKind, on: string | null, policy: CasePolicy): string | null {
  const starts = kind === 'acknowledgement' || kind === 'neutralAcknowledgement';
  return starts && on !== null ? dueOn(policy, invitationTerm(on)) : null;
}
