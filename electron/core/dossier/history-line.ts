/** The procedural history, one Dutch sentence per event: part of the dossier, so worded here and not in the window. */
import type { CaseEvent } from '../../../shared/procedure/event.ts';
import type { LetterKind } from '../../../shared/procedure/letter-kind.ts';
import type { NormId } from '../../../shared/procedure/norm.ts';
import { closingWords, documentWords, longDate, outcomeWords, receivedHow, seatWords } from '../letters/dutch.ts';

export type HistoryWords = {
  /** A party, member or participant by name and part: 'mevrouw De Vries (indiener)'. */
  readonly who: (id: string) => string;
  /** A director or deputy by name. */
  readonly director: (actorId: string) => string;
  /** A free text on one line; empty when there is none. */
  readonly text: (id: string | null) => string;
  /** 'onderdeel 2'. */
  readonly element: (id: string) => string;
  readonly subject: (kind: LetterKind) => string;
  /** The number of another case. */
  readonly caseNumber: (caseId: string) => string;
  /** The days of a session. */
  readonly sessionOn: (sessionId: string) => string;
};

export type HistoryLine = { readonly text: string; readonly norm?: NormId };

const channels = {
  post: 'per post',
  registeredPost: 'per aangetekende post',
  email: 'per e-mail',
  handedOver: 'persoonlijk overhandigd',
} as const;

const participantWords = {
  companion: 'staat bij',
  representative: 'is gemachtigde van',
  witness: 'is getuige',
  expert: 'is deskundige',
} as const;

const why = (reason: string): string => (reason === '' ? '' : `: ${reason}`);
const list = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} en ${items.at(-1)}`;

/** Null for what the committee need not read: how the program was kept, not what was done with the complaint. */
export function historyLine(event: CaseEvent, w: HistoryWords): HistoryLine | null {
  switch (event.type) {
    case 'complaintRegistered':
      return { text: `De klacht is ingeschreven onder nummer ${event.number}.`, norm: 'R1' };
    case 'receiptAdded': {
      const how = receivedHow[event.receipt.channel];
      return {
        text: `De klacht is ook ontvangen op ${longDate(event.receipt.receivedOn)}${how && `, ${how}`}.`,
        norm: 'M5',
      };
    }
    case 'elementAdded':
      return { text: `Er is een onderdeel toegevoegd: ${w.element(event.element.elementId)}.`, norm: 'M1' };
    case 'respondentNamed':
      return {
        text: `${w.who(event.respondent.respondentId)} is genoemd als degene over wie de klacht gaat.`,
        norm: 'M2',
      };
    case 'mandateRecorded':
      return { text: event.shown ? 'De machtiging is getoond.' : 'Er is geen machtiging getoond.', norm: 'M1' };
    case 'nameWithheld':
      return {
        text: event.withheld
          ? 'De indiener vroeg om de naam niet aan de andere partij te noemen.'
          : 'De naam van de indiener mag aan de andere partij worden genoemd.',
      };
    case 'latenessAssessed':
      return {
        text: `Over de termijn van een maand bij ${w.element(event.elementId)}: ${event.accepted ? 'de directie aanvaardt het late tijdstip' : 'de directie aanvaardt het late tijdstip niet'}${why(w.text(event.reason))}.`,
        norm: 'M4',
      };
    case 'provisionalMeasureTaken':
      return { text: `Voorlopige maatregel${why(w.text(event.text))}`, norm: 'V1' };
    case 'provisionalMeasureEnded':
      return { text: 'Een voorlopige maatregel is beëindigd.', norm: 'V1' };
    case 'contactMomentRecorded':
      return { text: `Contact${event.with === null ? '' : ` met ${w.who(event.with)}`}${why(w.text(event.text))}` };
    case 'documentAttached':
      return { text: `Aan het dossier toegevoegd: ${documentWords[event.role] ?? 'een stuk'}.` };
    case 'letterSent':
      return {
        text: `Brief aan ${w.who(event.to)} verzonden, ${channels[event.channel]}: ${w.subject(event.kind)}${event.replyBy === null ? '' : ` (antwoord gevraagd uiterlijk ${longDate(event.replyBy)})`}.`,
        ...normOfLetter(event.kind),
      };
    case 'letterReturned':
      return { text: 'Een verzonden brief kwam terug of werd niet aangenomen.' };
    case 'tellingImpossible':
      return {
        text: `${w.who(event.to)} kon niet worden bereikt (${w.subject(event.kind)})${why(w.text(event.reason))}`,
        ...normOfLetter(event.kind),
      };
    case 'informationReceived':
      return {
        text: `De gevraagde gegevens zijn ontvangen en ${event.sufficient ? 'voldoende' : 'niet voldoende'}.`,
        norm: 'A3',
      };
    case 'admissionDecided': {
      const lines = event.decisions.map(
        (d) =>
          `${w.element(d.elementId)} ${d.admitted ? 'wordt in behandeling genomen' : `wordt niet in behandeling genomen${why(w.text(d.reason))}`}`,
      );
      return { text: `Besluit van ${w.director(event.decidedBy)}: ${lines.join('; ')}.`, norm: 'A1' };
    }
    case 'participantAdded':
      return {
        text: `${w.who(event.participantId)} ${participantWords[event.role]}${event.of === null ? '' : ` ${w.who(event.of)}`}.`,
        norm: 'H4',
      };
    case 'confidentialityRecorded': {
      const how = {
        told: 'is gewezen op de vertrouwelijkheid',
        declared: 'heeft geheimhouding verklaard',
        refused: 'wil geen geheimhouding verklaren',
        exempt: 'hoeft geen geheimhouding te verklaren',
      }[event.how];
      return { text: `${w.who(event.who)} ${how}.`, norm: 'V2' };
    }
    case 'invitationReplied': {
      const reply = {
        comes: 'komt naar het gesprek',
        otherDate: 'vraagt een andere dag voor het gesprek',
        refusesJoint: 'wil niet samen worden gehoord',
      }[event.reply];
      return { text: `${w.who(event.partyId)} ${reply}.`, norm: 'H1' };
    }
    case 'hearingWaived':
      return { text: `${w.who(event.partyId)} ziet af van horen${why(w.text(event.text))}.`, norm: 'H1' };
    case 'silenceRecorded':
      return { text: `${w.who(event.partyId)} heeft niet gereageerd op de uitnodiging.`, norm: 'H1' };
    case 'sessionPlanned':
      return {
        text: `Een gesprek met ${list(event.partyIds.map(w.who))} is afgesproken op ${longDate(event.on)}.`,
        norm: 'H2',
      };
    case 'sessionCancelled':
      return {
        text: `Het gesprek van ${w.sessionOn(event.sessionId)} gaat niet door${why(w.text(event.reason))}.`,
        norm: 'H2',
      };
    case 'sessionHeld':
      return {
        text:
          event.present.length === 0
            ? 'Op het gesprek verscheen niemand.'
            : `Gehoord: ${list(event.present.map(w.who))}.`,
        norm: 'H1',
      };
    case 'hearingReported':
      return {
        text: `Verslag van het gesprek van ${w.sessionOn(event.sessionId)}${why(w.text(event.text))}`,
        norm: 'H1',
      };
    case 'reportCommented':
      return { text: `${w.who(event.partyId)} over het verslag${why(w.text(event.text))}`, norm: 'H1' };
    case 'reactionRecorded':
      return { text: `Reactie van ${w.who(event.from)}${why(w.text(event.text))}`, norm: 'H1' };
    case 'postponed':
      return { text: `Uitstel tot uiterlijk ${longDate(event.newTargetOn)}${why(w.text(event.reason))}`, norm: 'H8' };
    case 'ruled': {
      const outcomes = event.elements.map(
        (e) => `${w.element(e.elementId)} ${outcomeWords[e.outcome]}${why(w.text(e.reason))}`,
      );
      return {
        text: `Uitspraak van de directie, door ${w.director(event.decidedBy)}: ${outcomes.join('; ')}`,
        norm: 'B1',
      };
    }
    case 'withdrawn':
      return { text: `De klacht is ingetrokken${why(w.text(event.text))}.` };
    case 'settled':
      return { text: `De klacht is samen opgelost${why(w.text(event.text))}` };
    case 'directorRecused':
      return { text: `${w.director(event.directorId)} treedt terug${why(w.text(event.reason))}`, norm: 'B1' };
    case 'deputyAppointed':
      return { text: `${w.director(event.deputyId)} beslist in plaats van de directie.`, norm: 'B1' };
    case 'committeeConsentRecorded':
      return {
        text: `De indiener stemt ${event.given ? '' : 'niet '}in met de weg rechtstreeks naar de klachtencommissie.`,
        norm: 'Z1',
      };
    case 'objected':
      return {
        text: `De indiener legt de klacht voor aan een commissie, tegen ${event.against === 'ruling' ? 'de uitspraak' : 'het besluit om niet in behandeling te nemen'}: ${list(event.elementIds.map(w.element))}.`,
        norm: 'Z3',
      };
    case 'objectionWithdrawn':
      return { text: 'De indiener ziet af van de commissie.', norm: 'Z3' };
    case 'memberApproached':
      return {
        text: `${w.who(event.memberId)} is gevraagd als ${seatWords[event.seat]} van de commissie.`,
        norm: 'Z2',
      };
    case 'namesDisclosed':
      return { text: `Aan ${w.who(event.memberId)} is verteld om wie het gaat.`, norm: 'Z2' };
    case 'independenceDeclared':
      return {
        text: `${w.who(event.memberId)} verklaart ${event.ties.length === 0 ? 'onafhankelijk te zijn' : 'een band met de zaak te hebben'}${why(w.text(event.remark))}.`,
        norm: 'Z2',
      };
    case 'memberAppointed':
      return { text: `${w.who(event.memberId)} is benoemd als ${seatWords[event.seat]}.`, norm: 'Z2' };
    case 'memberChallenged':
      return {
        text: `De indiener vraagt om een ander lid dan ${w.who(event.memberId)}${why(w.text(event.reason))}`,
        norm: 'Z6',
      };
    case 'challengeDecided':
      return {
        text: `Het verzoek om een ander commissielid is ${event.granted ? 'ingewilligd' : 'niet ingewilligd'}${why(w.text(event.reason))}`,
        norm: 'Z6',
      };
    case 'membershipEnded':
      return { text: `${w.who(event.memberId)} is geen lid meer${why(w.text(event.reason))}.`, norm: 'Z6' };
    case 'dossierForwarded':
      return {
        text: `Het dossier (${event.pages} pagina's, SHA-256 ${event.sha256.slice(0, 16)}…) is gestuurd aan ${list(event.to.map(w.who))}.`,
        norm: 'Z4',
      };
    case 'papersReturned': {
      const how = {
        returned: 'heeft de stukken teruggegeven',
        destroyed: 'heeft de stukken vernietigd',
        notReturned: 'gaf de stukken niet terug',
      }[event.how];
      return { text: `${w.who(event.who)} ${how}.`, norm: 'Z6' };
    }
    case 'committeeRequested':
      return { text: `De commissie vraagt${why(w.text(event.text))}`, norm: 'K1' };
    case 'committeeRequestAnswered':
      return { text: `De vraag van de commissie is beantwoord${why(w.text(event.text))}.`, norm: 'K1' };
    case 'committeeSessionRecorded':
      return { text: `De commissie kwam bijeen op ${longDate(event.on)}.`, norm: 'K1' };
    case 'committeeRuled': {
      const outcomes = event.elements.map((e) => `${w.element(e.elementId)} ${outcomeWords[e.outcome]}`);
      return { text: `Uitspraak van de commissie: ${outcomes.join('; ')}.`, norm: 'K2' };
    }
    case 'committeeTold':
      return { text: `De commissie heeft haar uitspraak meegedeeld aan ${w.who(event.partyId)}.`, norm: 'K2' };
    case 'committeeRulingCorrected':
      return {
        text: `Een verschrijving in de uitspraak van de commissie is verbeterd${why(w.text(event.text))}`,
        norm: 'K3',
      };
    case 'courtOutcomeRecorded':
      return { text: `Uitkomst van de rechter${why(w.text(event.text))}`, norm: 'K3' };
    case 'adjustmentExecuted':
      return { text: `Een aanpassing is uitgevoerd${why(w.text(event.text))}.`, norm: 'B1' };
    case 'caseClosed':
      return { text: `De klacht is afgesloten: ${closingWords[event.outcome]}.`, norm: 'R1' };
    case 'caseReopened':
      return { text: `De klacht is heropend${why(w.text(event.reason))}`, norm: 'R1' };
    case 'caseLinked':
      return { text: `Gekoppeld aan klacht ${w.caseNumber(event.caseId)}.` };
    case 'factCorrected':
      return { text: `Een gegeven is verbeterd${why(w.text(event.reason))}`, norm: 'R1' };
    case 'caseVoided':
      return { text: `De inschrijving is vervallen${why(w.text(event.reason))}`, norm: 'R1' };
    case 'documentDestroyed':
      return { text: `Een stuk is vernietigd${why(w.text(event.reason))}`, norm: 'R2' };
    case 'passageDestroyed':
      return { text: `Een tekst is vernietigd${why(w.text(event.reason))}`, norm: 'R2' };
    case 'letterFinalised':
    case 'urgentQuestionAnswered':
    case 'themesChosen':
    case 'improvementPlanned':
    case 'improvementCompleted':
    case 'caseUnlinked':
    case 'accessRequested':
    case 'accessAnswered':
    case 'holdPlaced':
    case 'holdLifted':
    case 'caseDestroyed':
      return null;
  }
}

const letterNorms: Partial<Record<LetterKind, NormId>> = {
  acknowledgement: 'M6',
  neutralAcknowledgement: 'M6',
  confirmInWriting: 'M5',
  informationRequest: 'A3',
  admission: 'A1',
  nonAdmission: 'A2',
  respondentNotice: 'H1',
  confidentialityNotice: 'V2',
  confidentialityDeclaration: 'V2',
  hearingInvitation: 'H3',
  hearingReport: 'H1',
  postponement: 'H7',
  ruling: 'B1',
  objectionReceived: 'Z3',
  directCommitteeConsent: 'Z1',
  memberRequest: 'Z2',
  memberAppointment: 'Z2',
  membersNamed: 'Z5',
  challengeDecision: 'Z6',
  dossierForwarded: 'Z4',
  dossierInventory: 'Z5',
  committeeRuling: 'K2',
  papersRecall: 'Z6',
};

function normOfLetter(kind: LetterKind): { readonly norm?: NormId } {
  const norm = letterNorms[kind];
  return norm === undefined ? {} : { norm };
}
