import type { receivingEvents as nl } from '../../nl/procedure/events-receiving.ts';

export const receivingEvents: typeof nl = {
  complaintRegistered: (who, from, number) => `${who} registered the complaint of ${from} under number ${number}.`,
  receiptAdded: (how, on) => `The complaint also came in ${how}, on ${on}.`,
  elementAdded: (from) => `${from} brought another element forward.`,
  respondentNamed: (who, respondent) => `${who} recorded that the complaint is about ${respondent}.`,
  mandateRecorded: {
    shown: (from) => `${from} showed a mandate.`,
    notShown: (from) => `${from} showed no mandate.`,
  },
  nameWithheld: {
    withheld: (from) => `${from} does not want the other to hear the name.`,
    shared: (from) => `${from} agrees that the other hears the name.`,
  },
  latenessAssessed: {
    accepted: (who, element) => `${who} decided that ${element} counts although it was late.`,
    refused: (who, element) => `${who} decided that ${element} was reported too late.`,
  },
  urgentQuestionAnswered: {
    nobody: (who) => `${who} recorded that nobody has to be warned.`,
    warned: (who, whom) => `${who} warned ${whom}.`,
  },
  provisionalMeasureTaken: (who) => `${who} took a provisional measure.`,
  provisionalMeasureEnded: (who) => `${who} ended the provisional measure.`,
  contactMomentRecorded: (who, whom, how) => `${who} had contact with ${whom}, ${how}.`,
  documentAttached: (who, title, role) => `${who} added ${title} as ${role}.`,
  letterFinalised: (who, letter, to) => `${who} made ${letter} to ${to} final.`,
  letterSent: (who, letter, to, how) => `${who} sent ${letter} to ${to}, ${how}.`,
  letterReturned: (letter, to, what) => `${letter} to ${to} did not arrive: ${what}.`,
  tellingImpossible: (who, letter, to) => `${who} recorded that ${letter} to ${to} is not possible.`,
  informationReceived: {
    enough: (from) => `${from} completed the complaint, and that is enough.`,
    notEnough: (from) => `${from} added to the complaint, but not enough yet.`,
  },
  admissionDecided: {
    all: (who, from) => `${who} took up the complaint of ${from}.`,
    none: (who, from) => `${who} did not take up the complaint of ${from}.`,
    some: (who, from, admitted) => `${who} took up part of the complaint of ${from}: ${admitted}.`,
  },
};
