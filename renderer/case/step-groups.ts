import type { CommandType } from '../../shared/procedure/command.ts';
import type { NextAction } from '../../shared/procedure/next-action.ts';
import type { Messages } from '../i18n/nl/index.ts';
import { afterwards } from './forms/spec-afterwards.ts';
import { committee } from './forms/spec-committee.ts';
import { hearing } from './forms/spec-hearing.ts';

export type StepGroupName = keyof Messages['caseScreen']['possible']['groups'];
export type StepGroup = { readonly group: StepGroupName; readonly holds: (action: NextAction) => boolean };

const admission: ReadonlySet<CommandType> = new Set([
  'recordMandate',
  'assessLateness',
  'recordInformationReceived',
  'decideAdmission',
]);
const hearingSteps: ReadonlySet<CommandType> = new Set(['addParticipant', 'recordConfidentiality']);
const ends: ReadonlySet<CommandType> = new Set([
  'postpone',
  'rule',
  'withdraw',
  'settle',
  'executeAdjustment',
  'closeCase',
  'reopenCase',
]);

/** The moment of the procedure to which a step belongs, for lists that would otherwise be a wall of buttons. */
export function groupOf(type: CommandType): StepGroupName {
  if (type === 'recordSent') return 'letters';
  if (admission.has(type)) return 'admission';
  if (ends.has(type)) return 'ruling';
  if (hearingSteps.has(type) || type in hearing) return 'hearing';
  if (type in committee) return 'committee';
  return type in afterwards ? 'keeping' : 'receiving';
}

const order: readonly StepGroupName[] = [
  'receiving',
  'admission',
  'hearing',
  'ruling',
  'committee',
  'keeping',
  'letters',
];

export const stepGroups: readonly StepGroup[] = order.map((group) => ({
  group,
  holds: (action) => groupOf(action.type) === group,
}));
