import type { Messages } from '../../nl/index.ts';

export const statuses: Messages['statuses'] = {
  received: 'Received',
  awaitingMandate: 'Awaiting mandate',
  awaitingInformation: 'Awaiting information',
  hearing: 'Hearing',
  ruling: 'Ready for ruling',
  decided: 'Ruling given',
  notAdmitted: 'Not taken up',
  withdrawn: 'Withdrawn',
  settled: 'Resolved together',
  committee: 'With the committee',
  directCommittee: 'Straight to the committee',
  committeeRuled: 'Ruling of the committee',
  closed: 'Closed',
  voided: 'Voided',
  destroyed: 'Destroyed',
};

export const stages: Messages['stages'] = {
  receiving: 'Received',
  admission: 'Taken up or not',
  hearing: 'Hearing',
  ruling: 'Ruling',
  committee: 'Committee',
  closing: 'Closed',
};

export const stageStates: Messages['stageStates'] = { done: 'done', now: 'you are here now', ahead: 'still to come' };

export const bases: Messages['bases'] = {
  text: 'from the complaints procedure',
  reading: 'our reading of the complaints procedure',
  own: 'own choice of this program',
  law: 'from the law',
};

export const obligationStatuses: Messages['obligationStatuses'] = {
  open: 'still to do',
  overdue: 'late',
  met: 'done in time',
  metLate: 'done late',
  impossible: 'not possible',
  lapsed: 'no longer needed',
};

export const timeliness: Messages['timeliness'] = {
  inTime: 'reported in time',
  inTimeByPosting: 'posted in time',
  late: 'reported late',
  uncertain: 'not certain whether it was in time',
};
