import { letterTargets } from '../../../shared/procedure/candidate.ts';
import * as f from '../../../shared/procedure/fact.ts';
import { type LetterKind, letterKinds } from '../../../shared/procedure/letter-kind.ts';
import type { Surroundings } from './field.ts';
import type { FormSpecs } from './form-spec.ts';

/** Letters that ask for an answer before a day. */
const asksReply: readonly LetterKind[] = ['hearingInvitation', 'informationRequest', 'mandateRequest', 'hearingReport'];
const asksAnswer = (kind: unknown): boolean => asksReply.some((asking) => asking === kind);

/** Is a letter of this kind about one session, ruling, postponement …? */
const hasSubject = ({ command, state }: Surroundings): boolean => {
  const kind = letterKinds.find((k) => k === command('kind'));
  return kind !== undefined && letterTargets(state, kind).some((target) => target.about !== null);
};

export const telling: FormSpecs<
  | 'finaliseLetter'
  | 'recordSent'
  | 'recordReturned'
  | 'recordTellingImpossible'
  | 'addParticipant'
  | 'recordConfidentiality'
> = {
  finaliseLetter: {
    fields: {
      letterId: { kind: 'fixed' },
      kind: { kind: 'choice', options: letterKinds, words: 'letterKind' },
      to: { kind: 'one', of: 'addressee' },
      documentId: { kind: 'document', optional: false },
      number: { kind: 'fixed' },
    },
  },
  recordSent: {
    fields: {
      sendingId: { kind: 'fixed' },
      letterId: { kind: 'fixed' },
      kind: { kind: 'choice', options: letterKinds, words: 'letterKind' },
      to: { kind: 'one', of: 'addressee' },
      about: { kind: 'one', of: 'letterSubject', optional: true, when: hasSubject, unasked: null },
      channel: { kind: 'choice', options: f.sendChannels, words: 'sendChannel' },
      replyBy: { kind: 'date', optional: true, when: ({ command }) => asksAnswer(command('kind')), unasked: null },
      documentId: { kind: 'document', optional: true },
    },
  },
  recordReturned: {
    fields: {
      sendingId: { kind: 'one', of: 'sending' },
      reason: { kind: 'choice', options: ['bounced', 'returned', 'refused'], words: 'returned' },
    },
  },
  recordTellingImpossible: {
    fields: {
      kind: { kind: 'choice', options: letterKinds, words: 'letterKind' },
      to: { kind: 'one', of: 'addressee' },
      reason: { kind: 'text' },
    },
  },
  addParticipant: {
    fields: {
      participantId: { kind: 'fixed' },
      role: { kind: 'choice', options: ['companion', 'representative', 'witness', 'expert'], words: 'participantRole' },
      personId: { kind: 'person', optional: false },
      of: { kind: 'one', of: 'party', optional: true },
      announced: { kind: 'yesNo' },
    },
  },
  recordConfidentiality: {
    fields: {
      who: { kind: 'one', of: 'addressee' },
      how: { kind: 'choice', options: ['told', 'declared', 'refused', 'exempt'], words: 'confidentiality' },
      exemption: {
        kind: 'choice',
        options: f.exemptions,
        words: 'exemption',
        when: ({ command }) => command('how') === 'exempt',
        unasked: null,
      },
      documentId: { kind: 'document', optional: true },
    },
  },
};
