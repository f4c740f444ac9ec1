import type { Case, Confidentiality } from '../case.ts';
import { currentRound } from '../query.ts';
import { change, type Evolvers, withHearing } from './evolver.ts';

const unknown: Confidentiality = { toldOn: null, declaredOn: null, refusedOn: null, exemption: null };

const withConfidentiality = (c: Case, who: string, part: Partial<Confidentiality>): Case => ({
  ...c,
  confidentiality: { ...c.confidentiality, [who]: { ...(c.confidentiality[who] ?? unknown), ...part } },
});

export const telling: Evolvers<
  | 'letterFinalised'
  | 'letterSent'
  | 'letterReturned'
  | 'tellingImpossible'
  | 'participantAdded'
  | 'confidentialityRecorded'
> = {
  letterFinalised: (c, e) => ({
    ...c,
    letters: [...c.letters, { letterId: e.letterId, kind: e.kind, to: e.to, on: e.happenedOn, number: e.number }],
  }),
  letterSent: (c, e) => {
    const sending = {
      sendingId: e.sendingId,
      letterId: e.letterId,
      kind: e.kind,
      to: e.to,
      on: e.happenedOn,
      channel: e.channel,
      about: e.about,
      replyBy: e.replyBy,
      round: currentRound(c),
      returned: null,
    };
    const sent: Case = { ...c, sendings: [...c.sendings, sending] };
    return e.kind === 'informationRequest'
      ? { ...sent, informationAsked: { on: e.happenedOn, replyBy: e.replyBy, answered: 'no' } }
      : sent;
  },
  letterReturned: (c, e) => {
    const back: Case = {
      ...c,
      sendings: change(
        c.sendings,
        (s) => s.sendingId === e.sendingId,
        (s) => ({ ...s, returned: { on: e.happenedOn, reason: e.reason } }),
      ),
    };
    // Who never got the invitation was not silent (S35); after the next one silence must show anew.
    const invited = c.sendings.find((s) => s.sendingId === e.sendingId && s.kind === 'hearingInvitation')?.to;
    return invited !== undefined && (c.hearing[invited]?.silentOn ?? null) !== null
      ? withHearing(back, invited, { silentOn: null })
      : back;
  },
  tellingImpossible: (c, e) => ({
    ...c,
    impossible: [...c.impossible, { kind: e.kind, to: e.to, on: e.happenedOn, round: currentRound(c) }],
  }),
  participantAdded: (c, e) => ({
    ...c,
    participants: [...c.participants, { participantId: e.participantId, personId: e.personId, role: e.role, of: e.of }],
  }),
  confidentialityRecorded: (c, e) => {
    switch (e.how) {
      case 'told':
        return withConfidentiality(c, e.who, { toldOn: e.happenedOn });
      case 'declared':
        return withConfidentiality(c, e.who, { declaredOn: e.happenedOn, refusedOn: null });
      case 'refused':
        return withConfidentiality(c, e.who, { refusedOn: e.happenedOn });
      case 'exempt':
        return withConfidentiality(c, e.who, { exemption: e.exemption ?? 'lawyer' });
    }
  },
};
