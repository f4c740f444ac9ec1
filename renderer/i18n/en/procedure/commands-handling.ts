import type { handlingCommands as nl } from '../../nl/procedure/commands-handling.ts';

export const handlingCommands: typeof nl = {
  addParticipant: {
    title: 'Add somebody involved',
    help: 'Somebody who assists a party, a representative, a witness or an expert.',
    done: 'The person has been added.',
  },
  recordConfidentiality: {
    title: 'Record confidentiality',
    help: 'Somebody was told of it, signed the declaration, refuses, or is already bound by office.',
    done: 'The confidentiality has been recorded.',
  },
  recordInvitationReply: {
    title: 'Record the reply to the invitation',
    help: 'The person invited comes, asks for another day, or does not want to meet the other.',
    done: 'The reply has been recorded.',
  },
  waiveHearing: {
    title: 'Record that somebody waives the hearing',
    help: 'A party let you know not to want to be heard.',
    done: 'The waiver has been recorded.',
  },
  recordSilence: {
    title: 'Record that no reply came',
    help: 'The invitation arrived and the day for replying has passed. The party has then had the opportunity.',
    done: 'You recorded that no reply came.',
  },
  planSession: {
    title: 'Plan a hearing',
    help: 'With one party or with both. Before a joint one, ask whether anybody objects.',
    done: 'The hearing has been planned.',
  },
  cancelSession: {
    title: 'Cancel the hearing',
    help: 'The hearing will not take place. Plan a new one afterwards.',
    done: 'The hearing has been cancelled.',
  },
  holdSession: {
    title: 'Record who was heard',
    help: 'The hearing took place: who was there, and who assisted a party?',
    done: 'The hearing has been recorded.',
  },
  recordHearingReport: {
    title: 'Record the report of the hearing',
    help: 'Type the report or add it. Then send it to both parties.',
    done: 'The report of the hearing has been recorded.',
  },
  recordReportComments: {
    title: 'Record comments on the report',
    help: 'What a party says about the report belongs in the file.',
    done: 'The comments have been recorded.',
  },
  recordReaction: {
    title: 'Record the reaction',
    help: 'What a party or somebody else involved writes about the complaint.',
    done: 'The reaction has been recorded.',
  },
  postpone: {
    title: 'Postpone the handling',
    help: 'You need more time. Choose a new target date and tell both parties.',
    done: 'The postponement has been recorded.',
  },
  rule: {
    title: 'Give the ruling',
    help: 'For each element a judgement with your reasons, and what changes.',
    done: 'The ruling has been recorded.',
  },
  withdraw: {
    title: 'Record the withdrawal',
    help: 'The complainant does not go on with the complaint. It stays in the register.',
    done: 'The withdrawal has been recorded.',
  },
  settle: {
    title: 'Record that it was resolved together',
    help: 'The parties have come to agree. Write down what they agreed.',
    done: 'The solution has been recorded.',
  },
  recuseDirector: {
    title: 'Let a director stand aside',
    help: 'The complaint is about a director, who then does not decide on it.',
    done: 'The standing aside has been recorded.',
  },
  appointDeputy: {
    title: 'Appoint a deputy',
    help: 'Somebody else decides on this complaint in place of the director complained about.',
    done: 'The deputy has been appointed.',
  },
};
