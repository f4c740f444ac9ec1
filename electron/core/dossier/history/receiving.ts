import { documentWords, longDate, receivedHow } from '../../letters/dutch.ts';
import { type HistoryLines, why } from './lines.ts';

/** Receiving a complaint, looking at it, and admitting it or not. */
export const receiving: HistoryLines<
  | 'complaintRegistered'
  | 'receiptAdded'
  | 'elementAdded'
  | 'respondentNamed'
  | 'mandateRecorded'
  | 'nameWithheld'
  | 'latenessAssessed'
  | 'urgentQuestionAnswered'
  | 'themesChosen'
  | 'provisionalMeasureTaken'
  | 'provisionalMeasureEnded'
  | 'contactMomentRecorded'
  | 'documentAttached'
  | 'informationReceived'
  | 'admissionDecided'
> = {
  complaintRegistered: (event) => ({ text: `De klacht is ingeschreven onder nummer ${event.number}.`, norm: 'R1' }),
  receiptAdded: (event) => {
    const how = receivedHow[event.receipt.channel];
    return {
      text: `De klacht is ook ontvangen op ${longDate(event.receipt.receivedOn)}${how && `, ${how}`}.`,
      norm: 'M5',
    };
  },
  elementAdded: (event, w) => ({
    text: `Er is een onderdeel toegevoegd: ${w.element(event.element.elementId)}.`,
    norm: 'M1',
  }),
  respondentNamed: (event, w) => ({
    text: `${w.who(event.respondent.respondentId)} is genoemd als degene over wie de klacht gaat.`,
    norm: 'M2',
  }),
  mandateRecorded: (event) => ({
    text: event.shown ? 'De machtiging is getoond.' : 'Er is geen machtiging getoond.',
    norm: 'M1',
  }),
  nameWithheld: (event) => ({
    text: event.withheld
      ? 'De indiener vroeg om de naam niet aan de andere partij te noemen.'
      : 'De naam van de indiener mag aan de andere partij worden genoemd.',
  }),
  latenessAssessed: (event, w) => ({
    text: `Over de termijn van een maand bij ${w.element(event.elementId)}: ${event.accepted ? 'de directie aanvaardt het late tijdstip' : 'de directie aanvaardt het late tijdstip niet'}${why(w.text(event.reason))}.`,
    norm: 'M4',
  }),
  urgentQuestionAnswered: null,
  themesChosen: null,
  provisionalMeasureTaken: (event, w) => ({ text: `Voorlopige maatregel${why(w.text(event.text))}`, norm: 'V1' }),
  provisionalMeasureEnded: () => ({ text: 'Een voorlopige maatregel is beëindigd.', norm: 'V1' }),
  contactMomentRecorded: (event, w) => ({
    text: `Contact${event.with === null ? '' : ` met ${w.who(event.with)}`}${why(w.text(event.text))}`,
  }),
  documentAttached: (event) => ({ text: `Aan het dossier toegevoegd: ${documentWords[event.role] ?? 'een stuk'}.` }),
  informationReceived: (event) => ({
    text: `De gevraagde gegevens zijn ontvangen en ${event.sufficient ? 'voldoende' : 'niet voldoende'}.`,
    norm: 'A3',
  }),
  admissionDecided: (event, w) => {
    const lines = event.decisions.map(
      (d) =>
        `${w.element(d.elementId)} ${d.admitted ? 'wordt in behandeling genomen' : `wordt niet in behandeling genomen${why(w.text(d.reason))}`}`,
    );
    return { text: `Besluit van ${w.director(event.decidedBy)}: ${lines.join('; ')}.`, norm: 'A1' };
  },
};
