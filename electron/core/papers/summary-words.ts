/** The words of the case summary: what each state is called on paper. */
import type { Obligation } from '../../../shared/procedure/obligation.ts';
import type { CaseStatus } from '../../../shared/procedure/stage.ts';
import type { WaitingFor } from '../../../shared/procedure/waiting.ts';

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
