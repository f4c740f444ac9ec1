import type { Basis } from '../../../../shared/procedure/norm.ts';
import type { ObligationStatus } from '../../../../shared/procedure/obligation.ts';
import type { CaseStatus, Stage, StageState } from '../../../../shared/procedure/stage.ts';
import type { Timeliness } from '../../../../shared/procedure/timeliness.ts';

export const statuses = {
  received: 'Ontvangen',
  awaitingMandate: 'Wacht op machtiging',
  awaitingInformation: 'Wacht op aanvulling',
  hearing: 'Horen',
  ruling: 'Klaar voor uitspraak',
  decided: 'Uitspraak gedaan',
  notAdmitted: 'Niet in behandeling',
  withdrawn: 'Ingetrokken',
  settled: 'Samen opgelost',
  committee: 'Bij de commissie',
  directCommittee: 'Rechtstreeks naar de commissie',
  committeeRuled: 'Uitspraak van de commissie',
  closed: 'Gesloten',
  voided: 'Vervallen',
  destroyed: 'Vernietigd',
} satisfies Record<CaseStatus, string>;

export const stages = {
  receiving: 'Ontvangen',
  admission: 'Wel of niet in behandeling',
  hearing: 'Horen',
  ruling: 'Uitspraak',
  committee: 'Commissie',
  closing: 'Afgesloten',
} satisfies Record<Stage, string>;

export const stageStates = {
  done: 'gedaan',
  now: 'hier bent u nu',
  ahead: 'komt nog',
} satisfies Record<StageState, string>;

/** Where a requirement comes from. */
export const bases = {
  text: 'uit de klachtenregeling',
  reading: 'onze lezing van de klachtenregeling',
  own: 'eigen keuze van dit programma',
  law: 'uit de wet',
} satisfies Record<Basis, string>;

export const obligationStatuses = {
  open: 'nog te doen',
  overdue: 'te laat',
  met: 'op tijd gedaan',
  metLate: 'te laat gedaan',
  impossible: 'niet mogelijk',
  lapsed: 'niet meer nodig',
} satisfies Record<ObligationStatus, string>;

/** Whether an element was reported within the client's month. */
export const timeliness = {
  inTime: 'op tijd gemeld',
  inTimeByPosting: 'op tijd op de post gedaan',
  late: 'te laat gemeld',
  uncertain: 'niet zeker of het op tijd was',
} satisfies Record<Timeliness['verdict'], string>;
