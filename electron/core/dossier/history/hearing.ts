import { longDate, outcomeWords } from '../../letters/dutch.ts';
import { type HistoryLines, list, why } from './lines.ts';

const participantWords = {
  companion: 'staat bij',
  representative: 'is gemachtigde van',
  witness: 'is getuige',
  expert: 'is deskundige',
} as const;

/** Hearing both sides, and the end that the directie or the parties make. */
export const hearing: HistoryLines<
  | 'participantAdded'
  | 'confidentialityRecorded'
  | 'invitationReplied'
  | 'hearingWaived'
  | 'silenceRecorded'
  | 'sessionPlanned'
  | 'sessionCancelled'
  | 'sessionHeld'
  | 'hearingReported'
  | 'reportCommented'
  | 'reactionRecorded'
  | 'postponed'
  | 'ruled'
  | 'withdrawn'
  | 'settled'
  | 'directorRecused'
  | 'deputyAppointed'
> = {
  participantAdded: (event, w) => ({
    text: `${w.who(event.participantId)} ${participantWords[event.role]}${event.of === null ? '' : ` ${w.who(event.of)}`}.`,
    norm: 'H4',
  }),
  confidentialityRecorded: (event, w) => {
    const how = {
      told: 'is gewezen op de vertrouwelijkheid',
      declared: 'heeft geheimhouding verklaard',
      refused: 'wil geen geheimhouding verklaren',
      exempt: 'hoeft geen geheimhouding te verklaren',
    }[event.how];
    return { text: `${w.who(event.who)} ${how}.`, norm: 'V2' };
  },
  invitationReplied: (event, w) => {
    const reply = {
      comes: 'komt naar het gesprek',
      otherDate: 'vraagt een andere dag voor het gesprek',
      refusesJoint: 'wil niet samen worden gehoord',
    }[event.reply];
    return { text: `${w.who(event.partyId)} ${reply}.`, norm: 'H1' };
  },
  hearingWaived: (event, w) => ({
    text: `${w.who(event.partyId)} ziet af van horen${why(w.text(event.text))}.`,
    norm: 'H1',
  }),
  silenceRecorded: (event, w) => ({
    text: `${w.who(event.partyId)} heeft niet gereageerd op de uitnodiging.`,
    norm: 'H1',
  }),
  sessionPlanned: (event, w) => ({
    text: `Een gesprek met ${list(event.partyIds.map(w.who))} is afgesproken op ${longDate(event.on)}.`,
    norm: 'H2',
  }),
  sessionCancelled: (event, w) => ({
    text: `Het gesprek van ${w.sessionOn(event.sessionId)} gaat niet door${why(w.text(event.reason))}.`,
    norm: 'H2',
  }),
  sessionHeld: (event, w) => ({
    text:
      event.present.length === 0 ? 'Op het gesprek verscheen niemand.' : `Gehoord: ${list(event.present.map(w.who))}.`,
    norm: 'H1',
  }),
  hearingReported: (event, w) => ({
    text: `Verslag van het gesprek van ${w.sessionOn(event.sessionId)}${why(w.text(event.text))}`,
    norm: 'H1',
  }),
  reportCommented: (event, w) => ({
    text: `${w.who(event.partyId)} over het verslag${why(w.text(event.text))}`,
    norm: 'H1',
  }),
  reactionRecorded: (event, w) => ({ text: `Reactie van ${w.who(event.from)}${why(w.text(event.text))}`, norm: 'H1' }),
  postponed: (event, w) => ({
    text: `Uitstel tot uiterlijk ${longDate(event.newTargetOn)}${why(w.text(event.reason))}`,
    norm: 'H8',
  }),
  ruled: (event, w) => {
    const outcomes = event.elements.map(
      (e) => `${w.element(e.elementId)} ${outcomeWords[e.outcome]}${why(w.text(e.reason))}`,
    );
    return {
      text: `Uitspraak van de directie, door ${w.director(event.decidedBy)}: ${outcomes.join('; ')}`,
      norm: 'B1',
    };
  },
  withdrawn: (event, w) => ({ text: `De klacht is ingetrokken${why(w.text(event.text))}.` }),
  settled: (event, w) => ({ text: `De klacht is samen opgelost${why(w.text(event.text))}` }),
  directorRecused: (event, w) => ({
    text: `${w.director(event.directorId)} treedt terug${why(w.text(event.reason))}`,
    norm: 'B1',
  }),
  deputyAppointed: (event, w) => ({
    text: `${w.director(event.deputyId)} beslist in plaats van de directie.`,
    norm: 'B1',
  }),
};
