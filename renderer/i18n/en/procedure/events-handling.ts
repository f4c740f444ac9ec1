import type { handlingEvents as nl } from '../../nl/procedure/events-handling.ts';

export const handlingEvents: typeof nl = {
  participantAdded: {
    companion: (person, party) => `${person} assists ${party}.`,
    representative: (person, party) => `${person} represents ${party}.`,
    witness: (person) => `${person} is a witness.`,
    expert: (person) => `${person} is an expert.`,
  },
  confidentialityRecorded: {
    told: (person) => `${person} was told of confidentiality.`,
    declared: (person) => `${person} signed the confidentiality declaration.`,
    refused: (person) => `${person} refuses to sign the confidentiality declaration.`,
    exempt: (person) => `${person} need not sign a confidentiality declaration.`,
  },
  invitationReplied: {
    comes: (party) => `${party} comes to the hearing.`,
    otherDate: (party) => `${party} asks for another day for the hearing.`,
    refusesJoint: (party) => `${party} does not want to be heard together with the other.`,
  },
  hearingWaived: (party) => `${party} waives the hearing.`,
  silenceRecorded: (party) => `${party} did not reply to the invitation.`,
  sessionPlanned: (who, parties, on) => `${who} planned a hearing on ${on}, with ${parties}.`,
  sessionCancelled: (who, session) => `${who} cancelled ${session}.`,
  sessionHeld: {
    present: (session, present) => `Present at ${session}: ${present}.`,
    nobody: (session) => `Nobody came to ${session}.`,
  },
  hearingReported: (who, session) => `${who} recorded the report of ${session}.`,
  reportCommented: (party, session) => `${party} responded to the report of ${session}.`,
  reactionRecorded: (party) => `${party} gave a reaction.`,
  postponed: (who, newTarget) => `${who} postponed the handling until ${newTarget}.`,
  ruled: (who, outcomes) => `${who} gave the ruling: ${outcomes}.`,
  withdrawn: (from) => `${from} withdrew the complaint.`,
  settled: () => 'The parties resolved the complaint together.',
  directorRecused: (director) => `${director} stood aside and will not decide on this complaint.`,
  deputyAppointed: (who) => `${who} appointed a deputy who decides on this complaint.`,
};
