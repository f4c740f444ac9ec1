import type { receivingCommands as nl } from '../../nl/procedure/commands-receiving.ts';

export const receivingCommands: typeof nl = {
  registerComplaint: {
    title: 'Register complaint',
    help: 'The complaint gets a number and the terms begin to run.',
    done: 'The complaint has been registered.',
  },
  addReceipt: {
    title: 'Record another receipt',
    help: 'The complaint also came in by another way or on another day. The earliest receipt counts.',
    done: 'The receipt has been recorded.',
  },
  addElement: {
    title: 'Add an element of the complaint',
    help: 'The complainant also complains about something else. Each element is judged on its own.',
    done: 'The element has been added.',
  },
  nameRespondent: {
    title: 'Record whom the complaint is about',
    help: 'Whoever you name here gets the opportunity to be heard.',
    done: 'You recorded whom the complaint is about.',
  },
  recordMandate: {
    title: 'Record whether there is a mandate',
    help: 'Somebody complains for another. Only with a mandate may you answer on the matter itself.',
    done: 'The mandate has been recorded.',
  },
  withholdName: {
    title: 'Keep the name secret, or not',
    help: 'The complainant does not want the other to hear the name. No letter or exhibit will show it.',
    done: 'The choice about the name has been recorded.',
  },
  assessLateness: {
    title: 'Judge the late report',
    help: 'This element was reported more than a month after the incident. You decide whether it counts, and why.',
    done: 'Your judgement on the late report has been recorded.',
  },
  answerUrgentQuestion: {
    title: 'Record whom you must warn',
    help: 'Sometimes the insurer, the police or Veilig Thuis must know today. Nobody is an answer too.',
    done: 'Your answer has been recorded.',
  },
  takeProvisionalMeasure: {
    title: 'Take a provisional measure',
    help: 'Something needed now to protect people. It says nothing about who is right.',
    done: 'The provisional measure has been recorded.',
  },
  endProvisionalMeasure: {
    title: 'End the provisional measure',
    help: 'The measure is no longer needed. Tell those it concerned as well.',
    done: 'The provisional measure has ended.',
  },
  recordContactMoment: {
    title: 'Record a contact',
    help: 'A telephone call, a talk in the corridor, a message: short, with its day.',
    done: 'The contact has been recorded.',
  },
  attachDocument: {
    title: 'Add a document',
    help: 'A scan, a photo or a file that belongs to this complaint.',
    done: 'The document has been added.',
  },
  finaliseLetter: {
    title: 'Make the letter final',
    help: 'The letter gets a number and never changes again. Sending is recorded separately.',
    done: 'The letter is final.',
  },
  recordSent: {
    title: 'Record that the letter was sent',
    help: 'Also for a letter made outside this program. The day of sending starts the next term.',
    done: 'The sending has been recorded.',
  },
  recordReturned: {
    title: 'Record that the letter came back',
    help: 'The letter did not arrive and no longer counts as sent. You can send it again.',
    done: 'You recorded that the letter did not arrive.',
  },
  recordTellingImpossible: {
    title: 'Record that this message is not possible',
    help: 'There is no address, or nothing arrives. What is impossible does not count as late.',
    done: 'You recorded that this message is not possible.',
  },
  recordInformationReceived: {
    title: 'Record the further information',
    help: 'The complainant sent what you asked for. You say whether you know enough.',
    done: 'The further information has been recorded.',
  },
  decideAdmission: {
    title: 'Decide whether to take it up',
    help: 'For each element: yes or no, and if not, why not. Then you tell the complainant.',
    done: 'Your decision has been recorded.',
  },
};
