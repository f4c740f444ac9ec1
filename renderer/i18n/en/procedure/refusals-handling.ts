import type { handlingRefusals as nl } from '../../nl/procedure/refusals-handling.ts';

export const handlingRefusals: typeof nl = {
  conflictOfInterest: {
    what: 'The complaint is about the one who decides here.',
    todo: 'Let another director or a deputy decide.',
  },
  directorStoodAside: {
    what: 'This director stood aside in this complaint.',
    todo: 'Choose another director or the deputy.',
  },
  notADirector: {
    what: 'This complaint is not about a director.',
    todo: 'If it is after all, first record that with whom the complaint concerns.',
  },
  nothingAdmitted: { what: 'No element has been taken up yet.', todo: 'First decide whether to take it up.' },
  notInvited: {
    what: (party) => `There is no invitation that reached ${party}.`,
    todo: 'First send the invitation and record the day of sending.',
  },
  replyTimeRunning: {
    what: (replyBy) => `The time to reply is still running, through ${replyBy}.`,
    todo: 'Wait until that day has passed.',
  },
  partyWasHeard: {
    what: 'This party was already heard or said to come.',
    todo: 'You need not record this.',
  },
  sessionInPast: { what: 'This day has passed.', todo: 'Choose a day that is still to come.' },
  jointNotAgreed: {
    what: 'Not everybody has agreed to be heard together.',
    todo: 'Ask both parties, or hear them apart.',
  },
  sessionNotHeld: {
    what: 'This hearing has not taken place yet, or there is no report yet.',
    todo: 'First record who was heard, and then the report.',
  },
  companionNotTold: {
    what: 'Somebody who assisted a party was not told of confidentiality.',
    todo: 'Tell this person now, and record that.',
  },
  targetNotLater: {
    what: (target, newTarget) => `The new date (${newTarget}) is not later than ${target}.`,
    todo: 'Choose a later day.',
  },
  notAdmitted: {
    what: 'One of these elements has not been taken up.',
    todo: 'Rule only on elements that were taken up.',
  },
  noOpportunity: {
    what: (parties) => `No opportunity to be heard yet for ${parties}.`,
    todo: 'First send an invitation. If that does not work, record that the message is not possible.',
  },
  notHeardYet: {
    what: (parties) => `Invited, but not heard yet: ${parties}.`,
    todo: 'Wait for the hearing or the reply, or record that no reply came.',
  },
  notHeardOnThis: {
    what: (parties) => `An element came forward after ${parties} had already been heard.`,
    todo: 'Ask for a reaction to this element or plan another session, and record it.',
  },
  reasonMissing: { what: 'An explanation is missing.', todo: 'Write down in a few sentences why.' },
  alreadyRuled: {
    what: 'One of these elements has already been ruled on.',
    todo: 'A mistake is repaired by correcting the fact; whoever disagrees can object.',
  },
  restsOnUnanswered: {
    what: 'The ruling rests on a fact that the other could not answer, as the name is secret.',
    todo: 'See whether you can judge without that fact, or ask whether the name may be told after all.',
  },
  committeeHasRuled: {
    what: 'The committee has already decided on this.',
    todo: 'Within this procedure that does not change any more.',
  },
  alreadyEnded: {
    what: 'This complaint was withdrawn or resolved together, or goes straight to the committee.',
    todo: 'This step is no longer called for here.',
  },
};
