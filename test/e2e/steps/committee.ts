/** Three people from outside, asked, bound, told, independent and appointed, each in that order. */
import type { Page } from '@playwright/test';
import { step } from './case.ts';
import { capital, nl } from './fields.ts';
import type { PersonOnForm } from './intake.ts';

export type MemberOnForm = {
  /** As the screen names them once their name is known. */
  readonly name: string;
  readonly seat: 'chair' | 'member';
  readonly person: Pick<PersonOnForm, 'salutation' | 'familyName'>;
};

/** Asks, binds, tells and appoints one member. `appointedBy`: as the screen names who decides; left as it is when left out. */
export async function seatMember(
  page: Page,
  { name, seat, person }: MemberOnForm,
  appointedBy?: string,
): Promise<void> {
  const seated = `${name} (${nl.choices.seat[seat]})`;
  await step(page, 'approachMember', {
    fill: async (form) => {
      await form.person({ givenName: '', ...person });
      await form.answer('seat', capital(nl.choices.seat[seat]));
    },
  });
  await step(page, 'recordSent', {
    letter: 'memberRequest',
    fill: async (form) => {
      await form.answer('to', name);
      await form.answer('channel', capital(nl.choices.sendChannel.email));
    },
  });
  await step(page, 'recordConfidentiality', {
    fill: async (form) => {
      await form.answer('who', name);
      await form.answer('how', capital(nl.choices.confidentiality.declared));
    },
  });
  await step(page, 'discloseNames', { fill: (form) => form.answer('memberId', seated) });
  await step(page, 'declareIndependence', { fill: (form) => form.answer('memberId', seated) });
  await step(page, 'appointMember', {
    fill: async (form) => {
      await form.answer('memberId', seated);
      if (appointedBy !== undefined) await form.answer('appointedBy', appointedBy);
    },
  });
}
