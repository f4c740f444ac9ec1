import type { receivingRefusals as nl } from '../../nl/procedure/refusals-receiving.ts';

export const receivingRefusals: typeof nl = {
  notRegistered: { what: 'This complaint has not been registered yet.', todo: 'Register the complaint first.' },
  alreadyRegistered: {
    what: 'This complaint is already in the register.',
    todo: 'Open the complaint and go on there.',
  },
  caseIsClosed: { what: 'This complaint is closed.', todo: 'Reopen the complaint if something must still happen.' },
  caseIsVoid: { what: 'This entry has been voided.', todo: 'Register the complaint again if it goes on after all.' },
  caseIsDestroyed: {
    what: 'This complaint has been destroyed. Nothing more can be recorded in it.',
    todo: 'If something new comes, register that as a new complaint and name the old number.',
  },
  dateInFuture: {
    what: (date) => `${date} is still to come.`,
    todo: 'Record only what has happened. Choose today or an earlier day.',
  },
  dateBeforeCause: {
    what: (date, cause) => `${date} is earlier than ${cause}, the day from which this follows.`,
    todo: 'Check the date. If it is the earlier date that is wrong, correct that fact first.',
  },
  unknownReference: {
    what: (thing) => `This is missing in this complaint: ${thing}.`,
    todo: 'Choose from the list, or first record what is missing.',
  },
  alreadyRecorded: {
    what: 'This has already been recorded.',
    todo: 'You need not do anything. If it is not right, correct the fact.',
  },
  nothingLate: {
    what: (lastDay) => `This element was reported in time. The last day was ${lastDay}.`,
    todo: 'There is nothing to judge.',
  },
  mandateNotAwaited: { what: 'This complaint does not wait for a mandate.', todo: 'You need not record anything.' },
  mandateNotShown: {
    what: 'You have not seen a mandate yet.',
    todo: 'Ask for the mandate first, or choose a letter that says nothing about the matter.',
  },
  nameIsWithheld: {
    what: 'The complainant does not want the other to hear the name.',
    todo: 'Check that the name is nowhere in it.',
  },
  alreadyPossible: {
    what: 'This message was sent and did not come back.',
    todo: 'If it did not arrive, first record that the letter came back.',
  },
  noAddress: {
    what: 'No address of the complainant is known.',
    todo: 'Fill in an address under People involved, or record that this message is not possible.',
  },
  replyTimeTooShort: {
    what: (sentOn, replyBy) => `There is less than a week between sending (${sentOn}) and replying (${replyBy}).`,
    todo: 'Preferably give the receiver seven days or more.',
  },
  replyDateMissing: {
    what: 'An invitation needs a day for replying.',
    todo: 'Fill in by when you want a reply.',
  },
  notDecidedYet: {
    what: 'What this letter is about has not happened or has not been recorded yet.',
    todo: 'Record that first. Then the letter can be sent.',
  },
  groundMissing: {
    what: 'Not taking up a complaint needs a ground and an explanation.',
    todo: 'Choose the ground and write why. The complainant reads that in the letter.',
  },
  subjectOutsideProcedure: {
    what: 'An element is not about a trainer, an employee, a client or the organisation.',
    todo: 'Check whether the subject is right, or do not take up this element.',
  },
  informationNotAsked: {
    what: 'You have not asked the complainant for information yet.',
    todo: 'Send a request for information first. Perhaps you will know enough then.',
  },
  latenessNotAssessed: {
    what: 'An element was reported more than a month after the incident.',
    todo: 'Judge first whether it counts.',
  },
  admissionIsFinal: {
    what: 'This element has already been decided on.',
    todo: 'If a mistake was made, correct the fact.',
  },
};
