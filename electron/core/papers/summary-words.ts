/** The words of the case summary: what each duty and each state is called on paper. */
import type { Obligation, ObligationKind } from '../../../shared/procedure/obligation.ts';
import type { CaseStatus } from '../../../shared/procedure/stage.ts';
import type { WaitingFor } from '../../../shared/procedure/waiting.ts';

export const dutyWords: Readonly<Record<ObligationKind, string>> = {
  acknowledge: 'Ontvangst bevestigen',
  confirmInWriting: 'Vragen om de klacht op papier te bevestigen',
  askMandate: 'Om een machtiging vragen',
  answerUrgentQuestion: 'Nagaan of iemand gewaarschuwd moet worden',
  assessLateness: 'Late melding beoordelen',
  decideAdmission: 'Beslissen over in behandeling nemen',
  standAside: 'Een ander laten beslissen',
  tellNonAdmission: 'Laten weten dat de klacht niet wordt behandeld',
  tellAdmission: 'Laten weten dat de klacht wordt behandeld',
  tellRespondent: 'Laten weten dat er een klacht is',
  tellConfidentiality: 'Op geheimhouding wijzen',
  invite: 'Uitnodigen om gehoord te worden',
  hear: 'Horen',
  reportHearing: 'Verslag van de hoorzitting maken',
  sendHearingReport: 'Verslag van de hoorzitting sturen',
  handle: 'Klacht afronden',
  considerPostponement: 'Uitstellen of afronden',
  tellPostponement: 'Bericht van uitstel sturen',
  rule: 'Uitspraak doen',
  tellRuling: 'Uitspraak sturen',
  tellEnd: 'Bevestigen hoe de klacht is geëindigd',
  endMeasure: 'Voorlopige maatregel nakijken',
  confirmObjection: 'Ontvangst van het bezwaar bevestigen',
  composeCommittee: 'Commissie samenstellen',
  nameMembers: 'Laten weten wie er in de commissie zitten',
  decideChallenge: 'Beslissen over een ander commissielid',
  tellChallenge: 'Besluit over een ander commissielid sturen',
  forwardDossier: 'Dossier naar de commissie sturen',
  tellForwarding: 'Inventaris sturen',
  answerCommittee: 'Vraag van de commissie beantwoorden',
  awaitCommittee: 'Bij de commissie navragen',
  tellCommitteeRuling: 'Nagaan of de uitspraak van de commissie bekend is',
  recallPapers: 'Stukken terugvragen',
  executeAdjustment: 'Aanpassing uitvoeren',
  improve: 'Structurele verbetering plannen',
  completeImprovement: 'Verbeteractie afronden',
  close: 'Klacht sluiten',
  answerAccess: 'Inzageverzoek beantwoorden',
  reviewHold: 'Nakijken of langer bewaren nodig is',
  destroy: 'Klacht vernietigen',
};

export const statusWords: Readonly<Record<CaseStatus, string>> = {
  received: 'ontvangen',
  awaitingMandate: 'wacht op een machtiging',
  awaitingInformation: 'wacht op gegevens',
  hearing: 'horen',
  ruling: 'uitspraak voorbereiden',
  decided: 'uitspraak gedaan',
  notAdmitted: 'niet in behandeling genomen',
  withdrawn: 'ingetrokken',
  settled: 'samen opgelost',
  committee: 'bij de commissie',
  directCommittee: 'rechtstreeks naar de commissie',
  committeeRuled: 'uitspraak van de commissie',
  closed: 'gesloten',
  voided: 'vervallen',
  destroyed: 'vernietigd',
};

export const waitingWords: Readonly<Record<WaitingFor['what'], string>> = {
  mandate: 'een machtiging',
  information: 'een aanvulling op de klacht',
  reply: 'antwoord op de uitnodiging',
  session: 'de hoorzitting',
  declaration: 'een geheimhoudingsverklaring',
  independence: 'antwoord op de vraag naar een band met iemand in de klacht',
  committeeRuling: 'de uitspraak van de commissie',
  objectionTime: 'een reactie op de uitspraak',
};

/** Only a term of the procedure or the law may be called late; what we read into it or chose ourselves has passed at most. */
export function termStand({ basis, status }: Pick<Obligation, 'basis' | 'status'>): string {
  const strict = basis === 'text' || basis === 'law';
  switch (status) {
    case 'met':
      return 'gehaald';
    case 'metLate':
      return strict ? 'te laat gedaan' : 'na deze dag gedaan';
    case 'overdue':
      return strict ? 'te laat' : 'dag voorbij';
    case 'open':
      return 'loopt';
    case 'impossible':
      return 'niet mogelijk';
    case 'lapsed':
      return 'niet meer nodig';
  }
}

export const basisWords: Readonly<Record<Obligation['basis'], string>> = {
  text: '',
  reading: 'onze lezing',
  own: 'eigen streefdag',
  law: 'wet',
};
