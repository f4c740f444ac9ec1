import type { Reply } from '../../shared/contract/replies.ts';
import type { Case } from '../../shared/procedure/case.ts';
import { hearingStateOf } from '../../shared/procedure/query.ts';
import type { CaseStep } from '../app/route.ts';

export type Answer = Extract<Reply, { readonly kind: 'answer' }>;

/** The step that a sheet answers, with the paper filled in. Once that was recorded: only what the paper is. */
export function replyStep(
  c: Case,
  { letter, to, about }: Pick<Answer, 'letter' | 'to' | 'about'>,
  documentId: string,
): CaseStep {
  const named = (role: string): CaseStep => ({ command: 'attachDocument', filled: { documentId, role, from: to } });
  switch (letter) {
    case 'confidentialityDeclaration':
      return c.confidentiality[to]?.declaredOn === undefined || c.confidentiality[to].declaredOn === null
        ? { command: 'recordConfidentiality', about: to, filled: { who: to, how: 'declared', documentId } }
        : named('declaration');
    case 'hearingInvitation': {
      const { reply, waivedOn } = hearingStateOf(c, to);
      return reply === null && waivedOn === null
        ? { command: 'recordInvitationReply', about: to, filled: { partyId: to } }
        : named('reaction');
    }
    case 'hearingReport': {
      const session = c.sessions.find(({ sessionId, reportedOn }) => sessionId === about && reportedOn !== null);
      return session === undefined || session.commentedBy.includes(to)
        ? named('reaction')
        : {
            command: 'recordReportComments',
            about: to,
            subject: session.sessionId,
            filled: { sessionId: session.sessionId, partyId: to, documentId },
          };
    }
    case 'respondentNotice':
      return { command: 'recordReaction', about: to, filled: { from: to, documentId } };
    case 'informationRequest':
      return c.informationAsked?.answered === 'no'
        ? { command: 'recordInformationReceived', filled: { documentIds: [documentId] } }
        : named('reaction');
    case 'mandateRequest':
      return c.complainant?.mandate === 'awaited'
        ? { command: 'recordMandate', filled: { documentId } }
        : named('mandate');
    case 'directCommitteeConsent':
      return { command: 'recordCommitteeConsent', filled: { documentId } };
    case 'memberRequest':
      return { command: 'declareIndependence', about: to, filled: { memberId: to, documentId } };
    case 'papersRecall':
      return { command: 'recordPapersReturned', about: to, filled: { who: to } };
    default:
      return named('reaction');
  }
}
