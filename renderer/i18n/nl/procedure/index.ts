import { choices } from './choices.ts';
import { commands } from './commands.ts';
import { eventParts, events } from './events.ts';
import { fields } from './fields.ts';
import { fieldsByCommand } from './fields-by-command.ts';
import { letterKinds } from './letter-kinds.ts';
import { norms } from './norms.ts';
import { obligationDates, obligationSteps, obligations } from './obligations.ts';
import { refusalFrame, refusals, unknownThings } from './refusals.ts';
import { bases, obligationStatuses, stageStates, stages, statuses, timeliness } from './statuses.ts';
import { waiting } from './waiting.ts';

/** The words of the procedure: every command, field, choice, event, obligation, refusal, letter and norm. */
export const procedure = {
  commands,
  fields,
  fieldsByCommand,
  choices,
  events,
  eventParts,
  letterKinds,
  norms,
  obligations,
  obligationSteps,
  obligationDates,
  obligationStatuses,
  refusals,
  refusalFrame,
  unknownThings,
  statuses,
  stages,
  stageStates,
  bases,
  timeliness,
  waiting,
};
