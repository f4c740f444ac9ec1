import type { keepingRefusals as nl } from '../../nl/procedure/refusals-keeping.ts';

export const keepingRefusals: typeof nl = {
  stillUndecided: { what: 'Not every element has been decided on yet.', todo: 'First take the decisions still open.' },
  notTold: {
    what: (parties) => `Not told of the outcome yet: ${parties}.`,
    todo: 'First send the letter and record the day of sending.',
  },
  objectionPending: {
    what: 'An objection about this element is still pending.',
    todo: 'Wait for the ruling of the committee, or for the objection to be withdrawn.',
  },
  improvementMissing: {
    what: 'The organisation was responsible, but no structural improvement has been planned yet.',
    todo: 'First plan an improvement that changes something for good.',
  },
  lessonsMissing: {
    what: 'There is no improvement, and it was not written down why not.',
    todo: 'Plan an improvement, or write why there is nothing to improve.',
  },
  papersOutstanding: {
    what: 'A committee member still has the papers.',
    todo: 'Ask the papers back and record where they are.',
  },
  outcomeNotTrue: {
    what: 'This is not how this complaint ended.',
    todo: 'Choose the outcome that fits the course.',
  },
  accessOpen: { what: 'An access request is still without an answer.', todo: 'First answer that request.' },
  notClosed: { what: 'This complaint has not been closed yet.', todo: 'First close the complaint.' },
  sameCase: { what: 'This is the same complaint.', todo: 'Choose another complaint.' },
  notCorrectable: {
    what: 'This fact cannot be corrected, as other facts refer to it.',
    todo: 'Record a contact with an explanation, or take the step again.',
  },
  nothingChanged: { what: 'Nothing changes.', todo: 'Fill in what it should be.' },
  correctionContradicts: {
    what: 'With this fact the order or the contents no longer fit.',
    todo: 'Check whether another fact is wrong too, and correct that first.',
  },
  retentionRunning: {
    what: (endsOn) => `The retention period is still running, through ${endsOn}.`,
    todo: 'Wait until that day has passed. A single wrong document can be destroyed separately.',
  },
  onHold: {
    what: 'It was recorded that this complaint is kept longer.',
    todo: 'First end keeping it longer, if the reason is over.',
  },
  secondLookMissing: {
    what: 'A second director has not looked yet.',
    todo: 'Show somebody else what is to be destroyed, and choose that name.',
  },
  reviewNotLater: { what: 'The day to look again is not later than this decision.', todo: 'Choose a later day.' },
};
