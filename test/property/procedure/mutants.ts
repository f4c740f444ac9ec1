/** Commands as no form would send them: dates turned round, reasons left out, things named that are not there. */
import { type CandidateContext, candidatesOf } from '../../../shared/procedure/candidate.ts';
import type { Case } from '../../../shared/procedure/case.ts';
import { type Command, type CommandOf, type CommandType, commandTypes } from '../../../shared/procedure/command.ts';
import { COMPLAINANT } from '../../../shared/procedure/fact.ts';
import { dayAfter } from '../../../shared/procedure/terms.ts';

type Mutation<K extends CommandType> = (command: CommandOf<K>, c: Case) => Partial<CommandOf<K>>;
type Mutations = { readonly [K in CommandType]?: readonly Mutation<K>[] };

const mutations: Mutations = {
  decideAdmission: [
    (x) => ({ decisions: x.decisions.map((d) => ({ ...d, admitted: false, ground: null })) }),
    (x) => ({
      decisions: x.decisions.map((d) => ({ ...d, admitted: false, ground: 'tooLittleInformation', reason: 'r' })),
    }),
    (_, c) => ({ decidedBy: c.recused[0] ?? c.respondents[0]?.directorId ?? 'stranger' }),
  ],
  recordSent: [() => ({ replyBy: null }), (x) => ({ replyBy: dayAfter(x.happenedOn, 3) })],
  assessLateness: [() => ({ elementId: 'nobody' })],
  planSession: [
    (x) => ({ on: dayAfter(x.happenedOn, -1) }),
    (_, c) => ({ partyIds: [COMPLAINANT, c.respondents[0]?.respondentId ?? ''] }),
  ],
  holdSession: [(_, c) => ({ toldConfidentiality: false, companions: c.participants.map((p) => p.participantId) })],
  postpone: [(x) => ({ newTargetOn: x.happenedOn })],
  rule: [() => ({ responsible: 'no', responsibleReason: null }), () => ({ restsOnUnanswered: true })],
  recordCommitteeConsent: [() => ({ given: true, documentId: null })],
  approachMember: [(_, c) => ({ personId: c.complainant?.personId ?? 'person-r1' })],
  appointMember: [(_, c) => ({ appointedBy: c.recused[0] ?? c.respondents[0]?.directorId ?? 'stranger' })],
  forwardDossier: [() => ({ omissions: [{ documentId: 'd', reason: null }] })],
  recordCommitteeRuling: [
    (x) => ({ elements: x.elements.map((e) => ({ ...e, outcome: 'admit' as const })) }),
    () => ({ elements: [{ elementId: 'nobody', outcome: 'upheld' }] }),
  ],
  closeCase: [() => ({ noLessonsBecause: null }), () => ({ outcome: 'withdrawn' })],
  linkCase: [(_, c) => ({ caseId: c.caseId })],
  correctFact: [
    () => ({ path: ['number'], value: '2026-999' }),
    (_, c) => ({ value: c.receipts[0]?.receivedOn ?? '' }),
    () => ({ path: ['happenedOn'], value: 'no day' }),
  ],
  placeHold: [(x) => ({ reviewOn: x.happenedOn })],
  destroyCase: [() => ({ confirmedBy: null })],
  endMembership: [(_, c) => ({ memberId: c.members.find((m) => m.left !== null)?.memberId ?? 'nobody' })],
  withdraw: [(x) => ({ happenedOn: dayAfter(x.happenedOn, 1) }), () => ({ happenedOn: '2026-01-01' })],
  declareIndependence: [() => ({ ties: ['family'] })],
};

/** The same complaint registered once more. */
function again(c: Case): readonly Command[] {
  if (c.registered === null) return [];
  const { type: _type, setAside: _setAside, ...facts } = c.registered;
  return [{ type: 'registerComplaint', ...facts }];
}

/** Everything there is to try in a state: all plausible commands, and the mutants of the first of each kind. */
export function probesOf(c: Case, x: CandidateContext): readonly Command[] {
  return commandTypes
    .flatMap((type) => {
      const plausible = candidatesOf(type, c, x);
      const change = (mutations[type] ?? []) as readonly Mutation<CommandType>[];
      const mutants = plausible.flatMap((command) =>
        type === 'recordSent' && command.type === 'recordSent' && command.kind !== 'hearingInvitation'
          ? []
          : change.map((m) => ({ ...command, ...m(command, c) }) as Command),
      );
      return [...plausible, ...mutants];
    })
    .concat(again(c));
}
