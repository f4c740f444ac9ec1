import { type LetterKind, letterKinds } from '../letter-kind.ts';
import { dayAfter } from '../terms.ts';
import { type Candidates, orNone, parties } from './candidates.ts';
import { letterTargets } from './letter-target.ts';

const asksReply: readonly LetterKind[] = ['hearingInvitation', 'informationRequest', 'mandateRequest'];

export const telling: Candidates<
  | 'finaliseLetter'
  | 'recordSent'
  | 'recordReturned'
  | 'recordTellingImpossible'
  | 'addParticipant'
  | 'recordConfidentiality'
> = {
  finaliseLetter: (c, x) =>
    letterKinds.flatMap((kind) =>
      letterTargets(c, kind).map(({ to }) => ({
        letterId: x.newId('letter'),
        kind,
        to,
        documentId: x.newId('document'),
        number: c.letters.length + 1,
      })),
    ),
  recordSent: (c, x) =>
    letterKinds.flatMap((kind) =>
      letterTargets(c, kind).map(({ to, about }) => {
        const made = c.letters.findLast(
          (l) => l.kind === kind && l.to === to && !c.sendings.some((s) => s.letterId === l.letterId),
        );
        return {
          sendingId: x.newId('sending'),
          letterId: made?.letterId ?? null,
          kind,
          to,
          channel: 'post' as const,
          about,
          replyBy: asksReply.includes(kind) ? dayAfter(x.on, 10) : null,
          documentId: null,
        };
      }),
    ),
  recordReturned: (c) =>
    orNone(c.sendings.filter((s) => s.returned === null).map((s) => s.sendingId)).map((sendingId) => ({
      sendingId,
      reason: 'returned' as const,
    })),
  recordTellingImpossible: (c, x) =>
    (['hearingInvitation', 'acknowledgement', 'ruling', 'nonAdmission'] as const).flatMap((kind) =>
      parties(c).map((to) => ({ kind, to, reason: x.newId('text') })),
    ),
  addParticipant: (c, x) =>
    parties(c).map((of) => ({
      participantId: x.newId('participant'),
      personId: x.newId('person'),
      role: 'companion' as const,
      of,
      announced: true,
    })),
  recordConfidentiality: (c) =>
    [...parties(c), ...c.participants.map((p) => p.participantId), ...c.members.map((m) => m.memberId)].flatMap(
      (who) => [
        { who, how: 'declared' as const, exemption: null, documentId: null },
        { who, how: 'told' as const, exemption: null, documentId: null },
      ],
    ),
};
