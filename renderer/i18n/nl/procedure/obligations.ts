import type { CommandType } from '../../../../shared/procedure/command.ts';
import type { ObligationKind } from '../../../../shared/procedure/obligation.ts';

/**
 * `who`: the one it is about ('mevrouw De Vries'). `by`: ' uiterlijk donderdag 10 december', with its space, or nothing.
 * `from`: the complainant.
 */
type Sentence = (who: string, by: string, from: string) => string;
type ObligationWords = {
  readonly sentence: Sentence;
  readonly button: string;
  readonly why: string;
};

export const obligations = {
  acknowledge: {
    sentence: (who, by) => `Stuur ${who}${by} een ontvangstbevestiging.`,
    button: 'Maak de ontvangstbevestiging',
    why: 'Wie klaagt, moet weten dat de klacht is aangekomen. De dag na ontvangst begint de telling.',
  },
  confirmInWriting: {
    sentence: (who, by) => `Vraag ${who}${by} om de klacht op papier te bevestigen.`,
    button: 'Maak de brief',
    why: 'De klacht is alleen mondeling gedaan. Met de brief kan de indiener nakijken of u het goed opschreef.',
  },
  askMandate: {
    sentence: (who, by) => `Vraag ${who}${by} om een machtiging.`,
    button: 'Maak de brief',
    why: 'Er wordt namens een ander geklaagd. Zonder machtiging zou u gegevens aan de verkeerde kunnen geven.',
  },
  answerUrgentQuestion: {
    sentence: (_who, _by, from) => `Ga na of u iemand moet waarschuwen over de klacht van ${from}.`,
    button: 'Beantwoord de vraag',
    why: 'Soms moet de verzekeraar, de politie of Veilig Thuis het nog dezelfde dag weten.',
  },
  assessLateness: {
    sentence: (_who, by, from) => `Beoordeel${by} of de late melding van ${from} toch meetelt.`,
    button: 'Beoordeel de melding',
    why: 'Een onderdeel is later dan een maand na het voorval gemeld. U beslist of het toch meetelt.',
  },
  decideAdmission: {
    sentence: (_who, by, from) => `Beslis${by} of u de klacht van ${from} in behandeling neemt.`,
    button: 'Neem het besluit',
    why: 'Voor dit besluit staat geen termijn in de klachtenregeling. De uitnodigingen moeten er nog wel na passen.',
  },
  standAside: {
    sentence: (who) => `Laat een ander beslissen dan ${who}, want de klacht gaat over dit directielid.`,
    button: 'Leg het terugtreden vast',
    why: 'Wie zelf onderwerp van de klacht is, kan er niet vrij over oordelen.',
  },
  tellNonAdmission: {
    sentence: (who, by) => `Laat ${who}${by} weten dat u de klacht niet behandelt, en waarom.`,
    button: 'Maak de brief',
    why: 'De klachtenregeling wil dat de cliënt dit direct hoort. Wij lezen dat als: op de volgende werkdag.',
  },
  tellAdmission: {
    sentence: (who, by) => `Laat ${who}${by} weten dat u de klacht in behandeling neemt.`,
    button: 'Maak de brief',
    why: 'Zo weet de indiener waar hij of zij aan toe is. De uitnodiging voor de hoorzitting telt ook.',
  },
  tellRespondent: {
    sentence: (who, by) => `Laat ${who}${by} weten dat er een klacht is.`,
    button: 'Maak het bericht',
    why: 'Wie over de klacht gehoord wordt, moet eerst weten waar die over gaat.',
  },
  tellConfidentiality: {
    sentence: (who, by) => `Wijs ${who}${by} op geheimhouding.`,
    button: 'Maak de mededeling',
    why: 'Iedereen die met de klacht te maken heeft, houdt geheim wat hij of zij hoort.',
  },
  invite: {
    sentence: (who, by) => `Nodig ${who}${by} uit om gehoord te worden.`,
    button: 'Maak de uitnodiging',
    why: 'De telling begint op de dag nadat de ontvangstbevestiging is verzonden.',
  },
  hear: {
    sentence: (who, by) => `Hoor ${who}${by}.`,
    button: 'Plan een hoorzitting',
    why: 'Zonder dat beide kanten de kans kregen hun verhaal te doen, kan er geen uitspraak komen.',
  },
  reportHearing: {
    sentence: (_who, by, from) => `Maak${by} het verslag van de hoorzitting over de klacht van ${from}.`,
    button: 'Leg het verslag vast',
    why: 'In het verslag kunnen beide partijen nakijken wat er is gezegd.',
  },
  sendHearingReport: {
    sentence: (who, by) => `Stuur ${who}${by} het verslag van de hoorzitting.`,
    button: 'Verstuur het verslag',
    why: 'Elke partij mag weten wat de ander heeft gezegd, en daarop reageren.',
  },
  handle: {
    sentence: (_who, by, from) => `Rond de klacht van ${from}${by} af.`,
    button: 'Open de klacht',
    why: 'Het streven is om in 30 dagen klaar te zijn, of na uitstel op de nieuwe datum. Dan weten ook de partijen het.',
  },
  considerPostponement: {
    sentence: (_who, by, from) => `Stel de klacht van ${from}${by} uit als u meer tijd nodig heeft.`,
    button: 'Stel de afhandeling uit',
    why: 'Uitstel kan, als partijen het op tijd horen. Daarom herinnert het programma u vijf werkdagen eerder.',
  },
  tellPostponement: {
    sentence: (who, by) => `Stuur ${who}${by} bericht van het uitstel.`,
    button: 'Maak het bericht van uitstel',
    why: 'Partijen horen dat het later wordt en wanneer het wel klaar is. Wij lezen: voordat de oude datum voorbij is.',
  },
  rule: {
    sentence: (_who, by, from) => `Doe${by} uitspraak over de klacht van ${from}.`,
    button: 'Werk de uitspraak uit',
    why: 'Beide partijen hebben de kans gehad gehoord te worden. U kunt nu oordelen.',
  },
  tellRuling: {
    sentence: (who, by) => `Stuur ${who}${by} de uitspraak.`,
    button: 'Maak de brief met de uitspraak',
    why: 'Een klacht is pas afgehandeld als de partijen weten hoe het is afgelopen.',
  },
  tellEnd: {
    sentence: (who, by) => `Bevestig ${who}${by} hoe de klacht is geëindigd.`,
    button: 'Maak de bevestiging',
    why: 'De klacht is ingetrokken of samen opgelost. Wie van de klacht wist, hoort ook dit.',
  },
  endMeasure: {
    sentence: (_who, by, from) => `Kijk${by} of de voorlopige maatregel bij de klacht van ${from} nog nodig is.`,
    button: 'Beëindig de maatregel',
    why: 'Bij de maatregel heeft u zelf deze einddatum gekozen.',
  },
  confirmObjection: {
    sentence: (who, by) => `Bevestig ${who}${by} dat het bezwaar is aangekomen.`,
    button: 'Maak de bevestiging',
    why: 'Wie bezwaar maakt, wil weten dat het is aangekomen en wat er nu gebeurt.',
  },
  composeCommittee: {
    sentence: (_who, by, from) => `Stel${by} een commissie samen voor de klacht van ${from}.`,
    button: 'Ga verder met de commissie',
    why: 'De commissie bestaat uit mensen die met niemand in deze klacht iets te maken hebben.',
  },
  nameMembers: {
    sentence: (who, by) => `Laat ${who}${by} weten wie er in de commissie zitten.`,
    button: 'Maak de brief',
    why: 'De indiener kan dan zeggen of iemand niet onafhankelijk is, voordat die persoon de stukken leest.',
  },
  decideChallenge: {
    sentence: (who, by, from) => `Beslis${by} over het verzoek van ${from} om een ander lid dan ${who}.`,
    button: 'Neem het besluit',
    why: 'De indiener vindt dit lid niet onafhankelijk. Zolang u niet beslist, blijft dat boven de commissie hangen.',
  },
  tellChallenge: {
    sentence: (who, by) => `Laat ${who}${by} weten wat u op het verzoek om een ander commissielid besliste.`,
    button: 'Maak de brief',
    why: 'Wie iets vraagt, krijgt antwoord met de reden.',
  },
  forwardDossier: {
    sentence: (_who, by, from) => `Stuur het dossier over de klacht van ${from}${by} naar de commissie.`,
    button: 'Maak het dossier',
    why: 'De indiener heeft vijf werkdagen om iets over de leden te zeggen. De dag daarna kan het dossier weg.',
  },
  tellForwarding: {
    sentence: (who, by) => `Laat ${who}${by} weten welke stukken naar de commissie zijn gegaan.`,
    button: 'Maak de brief met de inventaris',
    why: 'Met de inventaris kan elke partij zeggen of er iets ontbreekt.',
  },
  answerCommittee: {
    sentence: (_who, by, from) => `Beantwoord${by} de vraag van de commissie over de klacht van ${from}.`,
    button: 'Leg uw antwoord vast',
    why: 'De commissie kan pas verder als zij heeft wat zij vroeg.',
  },
  awaitCommittee: {
    sentence: (_who, by, from) => `Vraag de commissie${by} hoe het staat met de klacht van ${from}.`,
    button: 'Leg de uitspraak vast',
    why: 'De klachtenregeling geeft de commissie geen termijn. Na zes weken herinnert het programma u eraan.',
  },
  tellCommitteeRuling: {
    sentence: (who, by) => `Ga na of ${who}${by} de uitspraak van de commissie heeft gekregen.`,
    button: 'Leg vast wanneer',
    why: 'De commissie stuurt haar uitspraak zelf. U legt alleen vast wanneer elke partij haar kreeg.',
  },
  recallPapers: {
    sentence: (who, by) => `Vraag ${who}${by} om de stukken terug.`,
    button: 'Leg vast waar de stukken zijn',
    why: 'Wie niet meer meedoet, houdt geen stukken over mensen in huis.',
  },
  executeAdjustment: {
    sentence: (_who, by, from) => `Voer de aanpassing na de klacht van ${from}${by} uit.`,
    button: 'Leg vast dat het klaar is',
    why: 'Deze datum heeft u zelf bij de uitspraak genoemd.',
  },
  improve: {
    sentence: (_who, by, from) => `Plan${by} een structurele verbetering na de klacht van ${from}.`,
    button: 'Plan een verbeteractie',
    why: 'De organisatie was hier verantwoordelijk. Dan hoort er blijvend iets te veranderen.',
  },
  completeImprovement: {
    sentence: (_who, by, from) => `Rond de verbeteractie na de klacht van ${from}${by} af.`,
    button: 'Leg vast dat het klaar is',
    why: 'Deze datum heeft u zelf gekozen.',
  },
  close: {
    sentence: (_who, by, from) => `Sluit${by} de klacht van ${from}.`,
    button: 'Sluit de klacht',
    why: 'Alles is gedaan en iedereen weet het. Na het sluiten begint de bewaartermijn.',
  },
  answerAccess: {
    sentence: (who, by) => `Beantwoord${by} het inzageverzoek van ${who}.`,
    button: 'Leg uw antwoord vast',
    why: 'De wet geeft u een maand om te laten zien welke gegevens u bewaart.',
  },
  reviewHold: {
    sentence: (_who, by, from) => `Kijk${by} of de klacht van ${from} nog langer bewaard moet blijven.`,
    button: 'Kijk opnieuw',
    why: 'Deze datum koos u toen u vastlegde dat de klacht langer bewaard blijft.',
  },
  destroy: {
    sentence: (_who, by, from) => `Vernietig${by} de klacht van ${from}.`,
    button: 'Bekijk en vernietig',
    why: 'De bewaartermijn is voorbij. Langer bewaren mag alleen met een reden.',
  },
} satisfies Record<ObligationKind, ObligationWords>;

type ObligationStep = Extract<
  CommandType,
  | 'approachMember'
  | 'recordSent'
  | 'recordConfidentiality'
  | 'discloseNames'
  | 'declareIndependence'
  | 'appointMember'
  | 'holdSession'
  | 'postpone'
>;
type StepWords = Omit<ObligationWords, 'why'>;

/** Composing a committee and hearing go in steps; each has its own sentence. So has a late complaint that may be postponed. */
export const obligationSteps = {
  approachMember: {
    sentence: (_who, _by, from) => `Vraag iemand als commissielid voor de klacht van ${from}.`,
    button: 'Vraag een commissielid',
  },
  recordSent: {
    sentence: (who) => `Stuur ${who} het verzoek om commissielid te worden.`,
    button: 'Maak het verzoek',
  },
  recordConfidentiality: {
    sentence: (who) => `Laat ${who} de geheimhoudingsverklaring tekenen.`,
    button: 'Leg de verklaring vast',
  },
  discloseNames: {
    sentence: (who) => `Vertel ${who} om wie de klacht gaat, zodra de geheimhoudingsverklaring is getekend.`,
    button: 'Leg vast dat het lid de namen kent',
  },
  declareIndependence: {
    sentence: (who) => `Vraag ${who} naar een band met iemand in deze klacht.`,
    button: 'Leg het antwoord vast',
  },
  appointMember: {
    sentence: (who) => `Benoem ${who} tot commissielid.`,
    button: 'Benoem het commissielid',
  },
  holdSession: {
    sentence: (who, by) => `Houd de hoorzitting met ${who}${by}.`,
    button: 'Leg vast hoe het ging',
  },
  postpone: {
    sentence: (_who, _by, from) => `Rond de klacht van ${from} af, of stel die uit en laat de nieuwe datum weten.`,
    button: 'Stel de afhandeling uit',
  },
} satisfies Record<ObligationStep, StepWords>;

/** How a date stands in these sentences, with the space before it. */
export const obligationDates = {
  /** A term of the text or the law. */
  due: (date: string) => ` uiterlijk ${date}`,
  /** A day that was appointed. */
  appointed: (date: string) => ` op ${date}`,
  /** The day has passed already. */
  passed: ' zo snel mogelijk',
  /** A target of our own. */
  target: (date: string) => ` liefst uiterlijk ${date}`,
};
