import type { keepingEvents as nl } from '../../nl/procedure/events-keeping.ts';

export const keepingEvents: typeof nl = {
  adjustmentExecuted: (who) => `${who} recorded that an adjustment is done.`,
  improvementPlanned: {
    structural: (who, due) => `${who} planned a structural improvement, done by ${due}.`,
    other: (who, due) => `${who} planned an improvement, done by ${due}.`,
  },
  improvementCompleted: (who) => `${who} recorded that an improvement is done.`,
  themesChosen: (who, themes) => `${who} chose the themes of the complaint: ${themes}.`,
  caseClosed: (who, outcome) => `${who} closed the complaint: ${outcome}.`,
  caseReopened: (who, cause) => `${who} reopened the complaint: ${cause}.`,
  caseLinked: (who) => `${who} linked another complaint to this one.`,
  caseUnlinked: (who) => `${who} undid a link with another complaint.`,
  factCorrected: (who, field) => `${who} corrected a fact: ${field}.`,
  caseVoided: (who) => `${who} voided this entry.`,
  accessRequested: (from) => `${from} asked for access to data.`,
  accessAnswered: (who, from) => `${who} answered the access request of ${from}.`,
  holdPlaced: (who, reviewOn) => `${who} decided to keep it longer, and looks again on ${reviewOn}.`,
  holdLifted: (who) => `${who} ended keeping it longer.`,
  documentDestroyed: (who) => `${who} destroyed a document.`,
  passageDestroyed: (who) => `${who} destroyed a text.`,
  caseDestroyed: (who) => `${who} destroyed this complaint.`,
};
