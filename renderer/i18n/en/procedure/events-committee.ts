import type { committeeEvents as nl } from '../../nl/procedure/events-committee.ts';

export const committeeEvents: typeof nl = {
  committeeConsentRecorded: {
    given: (from) => `${from} wants to go straight to the committee with the complaint.`,
    refused: (from) => `${from} does not want to go straight to the committee.`,
  },
  objected: {
    ruling: (from) => `${from} objected to the ruling.`,
    nonAdmission: (from) => `${from} objected to the complaint not being taken up.`,
  },
  objectionWithdrawn: (from) => `${from} withdrew the objection.`,
  memberApproached: (who, member, seat) => `${who} asked ${member} as ${seat}.`,
  namesDisclosed: (who, member) => `${who} told ${member} who is involved.`,
  independenceDeclared: {
    free: (member) => `${member} declared to have no tie with anybody in this complaint.`,
    ties: (member, ties) => `${member} named a tie: ${ties}.`,
  },
  memberAppointed: (who, member, seat) => `${who} appointed ${member} as ${seat}.`,
  memberChallenged: (from, member) => `${from} asked for another member than ${member}.`,
  challengeDecided: {
    granted: (who, member) => `${who} granted the request for another member than ${member}.`,
    refused: (who, member) => `${who} refused the request for another member than ${member}.`,
  },
  membershipEnded: (member, why) => `${member} is no longer on the committee: ${why}.`,
  dossierForwarded: (who, pages, to) => `${who} sent the file (${pages === 1 ? '1 page' : `${pages} pages`}) to ${to}.`,
  papersReturned: {
    returned: (member) => `${member} returned the papers.`,
    destroyed: (member) => `${member} destroyed the papers.`,
    notReturned: (member) => `${member} did not return the papers.`,
  },
  committeeRequested: () => 'The committee asked for something.',
  committeeRequestAnswered: (who) => `${who} answered the question of the committee.`,
  committeeSessionRecorded: (on) => `The committee met on ${on}.`,
  committeeRuled: (outcomes) => `The committee ruled: ${outcomes}.`,
  committeeTold: (party) => `${party} received the ruling of the committee.`,
  committeeRulingCorrected: () => 'The committee repaired a slip in its ruling.',
  courtOutcomeRecorded: (who) => `${who} recorded a ruling of a court.`,
};
