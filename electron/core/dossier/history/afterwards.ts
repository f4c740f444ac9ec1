import { closingWords } from '../../letters/dutch.ts';
import { type HistoryLines, why } from './lines.ts';

/** What follows when the complaint has ended, and how its file is kept. */
export const afterwards: HistoryLines<
  | 'adjustmentExecuted'
  | 'improvementPlanned'
  | 'improvementCompleted'
  | 'caseClosed'
  | 'caseReopened'
  | 'caseLinked'
  | 'caseUnlinked'
  | 'accessRequested'
  | 'accessAnswered'
  | 'factCorrected'
  | 'caseVoided'
  | 'documentDestroyed'
  | 'passageDestroyed'
  | 'holdPlaced'
  | 'holdLifted'
  | 'caseDestroyed'
> = {
  adjustmentExecuted: (event, w) => ({ text: `Een aanpassing is uitgevoerd${why(w.text(event.text))}.`, norm: 'B1' }),
  improvementPlanned: null,
  improvementCompleted: null,
  caseClosed: (event) => ({ text: `De klacht is afgesloten: ${closingWords[event.outcome]}.`, norm: 'R1' }),
  caseReopened: (event, w) => ({ text: `De klacht is heropend${why(w.text(event.reason))}`, norm: 'R1' }),
  caseLinked: (event, w) => ({ text: `Gekoppeld aan klacht ${w.caseNumber(event.caseId)}.` }),
  caseUnlinked: null,
  accessRequested: null,
  accessAnswered: null,
  factCorrected: (event, w) => ({ text: `Een gegeven is verbeterd${why(w.text(event.reason))}`, norm: 'R1' }),
  caseVoided: (event, w) => ({ text: `De inschrijving is vervallen${why(w.text(event.reason))}`, norm: 'R1' }),
  documentDestroyed: (event, w) => ({ text: `Een stuk is vernietigd${why(w.text(event.reason))}`, norm: 'R2' }),
  passageDestroyed: (event, w) => ({ text: `Een tekst is vernietigd${why(w.text(event.reason))}`, norm: 'R2' }),
  holdPlaced: null,
  holdLifted: null,
  caseDestroyed: null,
};
