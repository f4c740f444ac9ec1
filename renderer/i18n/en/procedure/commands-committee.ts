import type { committeeCommands as nl } from '../../nl/procedure/commands-committee.ts';

export const committeeCommands: typeof nl = {
  recordCommitteeConsent: {
    title: 'Record consent for the committee',
    help: 'The complaint is about a director. With written consent it can go straight to the committee.',
    done: 'The answer about the committee has been recorded.',
  },
  object: {
    title: 'Record the objection',
    help: 'The complainant does not agree with the ruling, or with the complaint not being taken up.',
    done: 'The objection has been recorded.',
  },
  withdrawObjection: {
    title: 'Record that the objection was withdrawn',
    help: 'The complainant no longer wants the committee to rule.',
    done: 'The withdrawal of the objection has been recorded.',
  },
  approachMember: {
    title: 'Ask a committee member',
    help: 'The first request is neutral: no names and no contents yet.',
    done: 'The member you asked has been recorded.',
  },
  discloseNames: {
    title: 'Tell the committee member the names',
    help: 'Only after signing the confidentiality declaration does the member hear who is involved.',
    done: 'You recorded that the member knows the names.',
  },
  declareIndependence: {
    title: 'Record the independence',
    help: 'The member says whether there is a tie with anybody in this complaint.',
    done: 'The answer about independence has been recorded.',
  },
  appointMember: {
    title: 'Appoint the committee member',
    help: 'The member knows the names, is bound to confidentiality and declared to be independent.',
    done: 'The committee member has been appointed.',
  },
  challengeMember: {
    title: 'Record the request for another committee member',
    help: 'The complainant finds that a member is not independent.',
    done: 'The request has been recorded.',
  },
  decideChallenge: {
    title: 'Decide on the request for another member',
    help: 'You grant or refuse the request, with your reason. The complainant gets a letter about it.',
    done: 'Your decision on the request has been recorded.',
  },
  endMembership: {
    title: 'Record that a committee member leaves',
    help: 'The member no longer takes part. Ask back the papers the member already has.',
    done: 'You recorded that the member leaves.',
  },
  forwardDossier: {
    title: 'Send the file to the committee',
    help: 'All documents in one file. You check it yourself first; then it is on record who has it.',
    done: 'The forwarding of the file has been recorded.',
  },
  recordPapersReturned: {
    title: 'Record that the papers are back',
    help: 'Returned, destroyed by the member, or for a reason not returned.',
    done: 'You recorded where the papers are.',
  },
  recordCommitteeRequest: {
    title: 'Record a question of the committee',
    help: 'The committee asks for documents or an explanation.',
    done: 'The question of the committee has been recorded.',
  },
  answerCommitteeRequest: {
    title: 'Record your answer to the committee',
    help: 'What you sent or told the committee in answer to its question.',
    done: 'Your answer to the committee has been recorded.',
  },
  recordCommitteeSession: {
    title: 'Record a session of the committee',
    help: 'Only that and when the committee met. What it discusses stays with it.',
    done: 'The session of the committee has been recorded.',
  },
  recordCommitteeRuling: {
    title: 'Record the ruling of the committee',
    help: 'For each element what the committee decided, with its ruling attached.',
    done: 'The ruling of the committee has been recorded.',
  },
  recordCommitteeTold: {
    title: 'Record that the committee told a party',
    help: 'The committee itself sent its ruling to this party.',
    done: 'You recorded that the party knows the ruling.',
  },
  correctCommitteeRuling: {
    title: 'Record a repair of the ruling',
    help: 'The committee repairs a slip of the pen or a sum. The judgement stays the same.',
    done: 'The repair has been recorded.',
  },
  recordCourtOutcome: {
    title: 'Record a ruling of a court',
    help: 'A court or another body later decided on the same matter.',
    done: 'The ruling of the court has been recorded.',
  },
};
