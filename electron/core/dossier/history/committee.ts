import { longDate, outcomeWords, seatWords } from '../../letters/dutch.ts';
import { type HistoryLines, list, why } from './lines.ts';

/** From objection to the ruling of the committee. */
export const committee: HistoryLines<
  | 'committeeConsentRecorded'
  | 'objected'
  | 'objectionWithdrawn'
  | 'memberApproached'
  | 'namesDisclosed'
  | 'independenceDeclared'
  | 'memberAppointed'
  | 'memberChallenged'
  | 'challengeDecided'
  | 'membershipEnded'
  | 'dossierForwarded'
  | 'papersReturned'
  | 'committeeRequested'
  | 'committeeRequestAnswered'
  | 'committeeSessionRecorded'
  | 'committeeRuled'
  | 'committeeTold'
  | 'committeeRulingCorrected'
  | 'courtOutcomeRecorded'
> = {
  committeeConsentRecorded: (event) => ({
    text: `De indiener stemt ${event.given ? '' : 'niet '}in met de weg rechtstreeks naar de klachtencommissie.`,
    norm: 'Z1',
  }),
  objected: (event, w) => ({
    text: `De indiener legt de klacht voor aan een commissie, tegen ${event.against === 'ruling' ? 'de uitspraak' : 'het besluit om niet in behandeling te nemen'}: ${list(event.elementIds.map(w.element))}.`,
    norm: 'Z3',
  }),
  objectionWithdrawn: () => ({ text: 'De indiener ziet af van de commissie.', norm: 'Z3' }),
  memberApproached: (event, w) => ({
    text: `${w.who(event.memberId)} is gevraagd als ${seatWords[event.seat]} van de commissie.`,
    norm: 'Z2',
  }),
  namesDisclosed: (event, w) => ({ text: `Aan ${w.who(event.memberId)} is verteld om wie het gaat.`, norm: 'Z2' }),
  independenceDeclared: (event, w) => ({
    text: `${w.who(event.memberId)} verklaart ${event.ties.length === 0 ? 'onafhankelijk te zijn' : 'een band met de zaak te hebben'}${why(w.text(event.remark))}.`,
    norm: 'Z2',
  }),
  memberAppointed: (event, w) => ({
    text: `${w.who(event.memberId)} is benoemd als ${seatWords[event.seat]}.`,
    norm: 'Z2',
  }),
  memberChallenged: (event, w) => ({
    text: `De indiener vraagt om een ander lid dan ${w.who(event.memberId)}${why(w.text(event.reason))}`,
    norm: 'Z6',
  }),
  challengeDecided: (event, w) => ({
    text: `Het verzoek om een ander commissielid is ${event.granted ? 'ingewilligd' : 'niet ingewilligd'}${why(w.text(event.reason))}`,
    norm: 'Z6',
  }),
  membershipEnded: (event, w) => ({
    text: `${w.who(event.memberId)} is geen lid meer${why(w.text(event.reason))}.`,
    norm: 'Z6',
  }),
  dossierForwarded: (event, w) => ({
    text: `Het dossier (${event.pages} pagina's, SHA-256 ${event.sha256.slice(0, 16)}…) is gestuurd aan ${list(event.to.map(w.who))}.`,
    norm: 'Z4',
  }),
  papersReturned: (event, w) => {
    const how = {
      returned: 'heeft de stukken teruggegeven',
      destroyed: 'heeft de stukken vernietigd',
      notReturned: 'gaf de stukken niet terug',
    }[event.how];
    return { text: `${w.who(event.who)} ${how}.`, norm: 'Z6' };
  },
  committeeRequested: (event, w) => ({ text: `De commissie vraagt${why(w.text(event.text))}`, norm: 'K1' }),
  committeeRequestAnswered: (event, w) => ({
    text: `De vraag van de commissie is beantwoord${why(w.text(event.text))}.`,
    norm: 'K1',
  }),
  committeeSessionRecorded: (event) => ({ text: `De commissie kwam bijeen op ${longDate(event.on)}.`, norm: 'K1' }),
  committeeRuled: (event, w) => {
    const outcomes = event.elements.map((e) => `${w.element(e.elementId)} ${outcomeWords[e.outcome]}`);
    return { text: `Uitspraak van de commissie: ${outcomes.join('; ')}.`, norm: 'K2' };
  },
  committeeTold: (event, w) => ({
    text: `De commissie heeft haar uitspraak meegedeeld aan ${w.who(event.partyId)}.`,
    norm: 'K2',
  }),
  committeeRulingCorrected: (event, w) => ({
    text: `Een verschrijving in de uitspraak van de commissie is verbeterd${why(w.text(event.text))}`,
    norm: 'K3',
  }),
  courtOutcomeRecorded: (event, w) => ({ text: `Uitkomst van de rechter${why(w.text(event.text))}`, norm: 'K3' }),
};
