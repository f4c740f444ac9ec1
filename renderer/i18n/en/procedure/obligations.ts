import type { Messages } from '../../nl/index.ts';

export const obligations: Messages['obligations'] = {
  acknowledge: {
    sentence: (who, by) => `Send ${who} an acknowledgement of receipt${by}.`,
    button: 'Make the acknowledgement',
    why: 'Whoever complains must know that the complaint has arrived. The count begins the day after receipt.',
  },
  confirmInWriting: {
    sentence: (who, by) => `Ask ${who} to confirm the complaint on paper${by}.`,
    button: 'Make the letter',
    why: 'The complaint was only spoken. With the letter the complainant can check what you wrote down.',
  },
  askMandate: {
    sentence: (who, by) => `Ask ${who} for a mandate${by}.`,
    button: 'Make the letter',
    why: 'Somebody complains for another. Without a mandate you might give data to the wrong person.',
  },
  answerUrgentQuestion: {
    sentence: (_who, _by, from) => `Consider whether you must warn anybody about the complaint of ${from}.`,
    button: 'Answer the question',
    why: 'Sometimes the insurer, the police or Veilig Thuis must know on the same day.',
  },
  assessLateness: {
    sentence: (_who, by, from) => `Judge whether the late report of ${from} counts${by}.`,
    button: 'Judge the report',
    why: 'An element was reported more than a month after the incident. You decide whether it counts.',
  },
  decideAdmission: {
    sentence: (_who, by, from) => `Decide whether you take up the complaint of ${from}${by}.`,
    button: 'Take the decision',
    why: 'The complaints procedure sets no term for this decision. The invitations must still fit after it.',
  },
  standAside: {
    sentence: (who) => `Let somebody else decide than ${who}, as the complaint is about this director.`,
    button: 'Record the standing aside',
    why: 'Whoever is the subject of the complaint cannot judge it freely.',
  },
  tellNonAdmission: {
    sentence: (who, by) => `Tell ${who} that you do not handle the complaint, and why${by}.`,
    button: 'Make the letter',
    why: 'The complaints procedure wants the client to hear this at once. We read that as: on the next working day.',
  },
  tellAdmission: {
    sentence: (who, by) => `Tell ${who} that you take up the complaint${by}.`,
    button: 'Make the letter',
    why: 'Then the complainant knows what to expect. The invitation to the hearing counts too.',
  },
  tellRespondent: {
    sentence: (who, by) => `Tell ${who} that there is a complaint${by}.`,
    button: 'Make the notice',
    why: 'Whoever is heard about the complaint must first know what it is about.',
  },
  tellConfidentiality: {
    sentence: (who, by) => `Tell ${who} about confidentiality${by}.`,
    button: 'Make the notice',
    why: 'Everybody who has to do with the complaint keeps secret what they hear.',
  },
  invite: {
    sentence: (who, by) => `Invite ${who} to be heard${by}.`,
    button: 'Make the invitation',
    why: 'The count begins on the day after the acknowledgement was sent.',
  },
  hear: {
    sentence: (who, by) => `Hear ${who}${by}.`,
    button: 'Plan a hearing',
    why: 'There can be no ruling unless both sides got the chance to tell their story.',
  },
  reportHearing: {
    sentence: (_who, by, from) => `Make the report of the hearing on the complaint of ${from}${by}.`,
    button: 'Record the report',
    why: 'In the report both parties can check what was said.',
  },
  sendHearingReport: {
    sentence: (who, by) => `Send ${who} the report of the hearing${by}.`,
    button: 'Send the report',
    why: 'Each party may know what the other said, and respond to it.',
  },
  handle: {
    sentence: (_who, by, from) => `Finish the complaint of ${from}${by}.`,
    button: 'Open the complaint',
    why: 'The aim is to be done in 30 days, or after a postponement on the new date. The parties then know it too.',
  },
  considerPostponement: {
    sentence: (_who, by, from) => `Postpone the complaint of ${from}${by} if you need more time.`,
    button: 'Postpone the handling',
    why: 'Postponing is possible if the parties hear of it in time. So you are reminded five working days earlier.',
  },
  tellPostponement: {
    sentence: (who, by) => `Send ${who} notice of the postponement${by}.`,
    button: 'Make the notice of postponement',
    why: 'The parties hear that it will be later and when it will be done. We read: before the old date has passed.',
  },
  rule: {
    sentence: (_who, by, from) => `Rule on the complaint of ${from}${by}.`,
    button: 'Work out the ruling',
    why: 'Both parties had the opportunity to be heard. You can now judge.',
  },
  tellRuling: {
    sentence: (who, by) => `Send ${who} the ruling${by}.`,
    button: 'Make the letter with the ruling',
    why: 'A complaint has only been handled when the parties know how it ended.',
  },
  tellEnd: {
    sentence: (who, by) => `Confirm to ${who} how the complaint ended${by}.`,
    button: 'Make the confirmation',
    why: 'The complaint was withdrawn or resolved together. Whoever knew of the complaint hears this too.',
  },
  endMeasure: {
    sentence: (_who, by, from) => `See whether the measure for the complaint of ${from} is still needed${by}.`,
    button: 'End the measure',
    why: 'You chose this end date with the measure.',
  },
  confirmObjection: {
    sentence: (who, by) => `Confirm to ${who} that the objection has arrived${by}.`,
    button: 'Make the confirmation',
    why: 'Whoever objects wants to know that it arrived and what happens now.',
  },
  composeCommittee: {
    sentence: (_who, by, from) => `Compose a committee for the complaint of ${from}${by}.`,
    button: 'Go on with the committee',
    why: 'The committee consists of people who have nothing to do with anybody in this complaint.',
  },
  nameMembers: {
    sentence: (who, by) => `Tell ${who} who are on the committee${by}.`,
    button: 'Make the letter',
    why: 'The complainant can then say whether somebody is not independent, before that person reads the papers.',
  },
  decideChallenge: {
    sentence: (who, by, from) => `Decide on the request of ${from} for another member than ${who}${by}.`,
    button: 'Take the decision',
    why: 'The complainant finds this member not independent. Until you decide, that hangs over the committee.',
  },
  tellChallenge: {
    sentence: (who, by) => `Tell ${who} what you decided on the request for another committee member${by}.`,
    button: 'Make the letter',
    why: 'Whoever asks for something gets an answer with the reason.',
  },
  forwardDossier: {
    sentence: (_who, by, from) => `Send the file on the complaint of ${from} to the committee${by}.`,
    button: 'Make the file',
    why: 'The complainant has five working days to say something about the members. The day after, the file can go.',
  },
  tellForwarding: {
    sentence: (who, by) => `Tell ${who} which documents went to the committee${by}.`,
    button: 'Make the letter with the inventory',
    why: 'With the inventory each party can say whether anything is missing.',
  },
  answerCommittee: {
    sentence: (_who, by, from) => `Answer the question of the committee about the complaint of ${from}${by}.`,
    button: 'Record your answer',
    why: 'The committee can only go on when it has what it asked for.',
  },
  awaitCommittee: {
    sentence: (_who, by, from) => `Ask the committee how the complaint of ${from} is going${by}.`,
    button: 'Record the ruling',
    why: 'The complaints procedure gives the committee no term. After six weeks the program reminds you.',
  },
  tellCommitteeRuling: {
    sentence: (who, by) => `Find out whether ${who} received the ruling of the committee${by}.`,
    button: 'Record when',
    why: 'The committee sends its ruling itself. You only record when each party received it.',
  },
  recallPapers: {
    sentence: (who, by) => `Ask ${who} to return the papers${by}.`,
    button: 'Record where the papers are',
    why: 'Whoever no longer takes part keeps no papers about people at home.',
  },
  executeAdjustment: {
    sentence: (_who, by, from) => `Carry out the adjustment after the complaint of ${from}${by}.`,
    button: 'Record that it is done',
    why: 'You named this date yourself with the ruling.',
  },
  improve: {
    sentence: (_who, by, from) => `Plan a structural improvement after the complaint of ${from}${by}.`,
    button: 'Plan an improvement',
    why: 'The organisation was responsible here. Then something ought to change for good.',
  },
  completeImprovement: {
    sentence: (_who, by, from) => `Finish the improvement after the complaint of ${from}${by}.`,
    button: 'Record that it is done',
    why: 'You chose this date yourself.',
  },
  close: {
    sentence: (_who, by, from) => `Close the complaint of ${from}${by}.`,
    button: 'Close the complaint',
    why: 'Everything has been done and everybody knows. After closing the retention period begins.',
  },
  answerAccess: {
    sentence: (who, by) => `Answer the access request of ${who}${by}.`,
    button: 'Record your answer',
    why: 'The law gives you a month to show which data you keep.',
  },
  reviewHold: {
    sentence: (_who, by, from) => `See whether the complaint of ${from} must still be kept longer${by}.`,
    button: 'Look again',
    why: 'You chose this date when you recorded that the complaint is kept longer.',
  },
  destroy: {
    sentence: (_who, by, from) => `Destroy the complaint of ${from}${by}.`,
    button: 'Look and destroy',
    why: 'The retention period is over. Keeping longer takes a reason.',
  },
};

export const obligationSteps: Messages['obligationSteps'] = {
  approachMember: {
    sentence: (_who, _by, from) => `Ask somebody as committee member for the complaint of ${from}.`,
    button: 'Ask a committee member',
  },
  recordSent: {
    sentence: (who) => `Send ${who} the request to become a committee member.`,
    button: 'Make the request',
  },
  recordConfidentiality: {
    sentence: (who) => `Have ${who} sign the confidentiality declaration.`,
    button: 'Record the declaration',
  },
  discloseNames: {
    sentence: (who) => `Tell ${who} who is involved, once the confidentiality declaration is signed.`,
    button: 'Record that the member knows the names',
  },
  declareIndependence: {
    sentence: (who) => `Ask ${who} about ties with anybody in this complaint.`,
    button: 'Record the answer',
  },
  appointMember: {
    sentence: (who) => `Appoint ${who} as committee member.`,
    button: 'Appoint the committee member',
  },
  holdSession: {
    sentence: (who, by) => `Hold the hearing with ${who}${by}.`,
    button: 'Record how it went',
  },
  postpone: {
    sentence: (_who, _by, from) => `Finish the complaint of ${from}, or postpone it and tell the new date.`,
    button: 'Postpone the handling',
  },
};

export const obligationDates: Messages['obligationDates'] = {
  passed: ' as soon as possible',
  due: (date) => ` by ${date} at the latest`,
  appointed: (date) => ` on ${date}`,
  target: (date) => ` preferably by ${date}`,
};
