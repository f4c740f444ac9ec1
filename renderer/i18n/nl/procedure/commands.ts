import type { CommandType } from '../../../../shared/procedure/command.ts';
import { committeeCommands } from './commands-committee.ts';
import { handlingCommands } from './commands-handling.ts';
import { keepingCommands } from './commands-keeping.ts';
import { receivingCommands } from './commands-receiving.ts';

export type CommandWords = {
  /** On the button and above the form: a verb first. */
  readonly title: string;
  /** One line under the heading: when to use it and what it does. */
  readonly help: string;
  /** What the window says once it is recorded. */
  readonly done: string;
};

/** Every step a person can record. */
export const commands = {
  ...receivingCommands,
  ...handlingCommands,
  ...committeeCommands,
  ...keepingCommands,
} satisfies Record<CommandType, CommandWords>;
