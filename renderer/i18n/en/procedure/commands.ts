import type { Messages } from '../../nl/index.ts';
import { committeeCommands } from './commands-committee.ts';
import { handlingCommands } from './commands-handling.ts';
import { keepingCommands } from './commands-keeping.ts';
import { receivingCommands } from './commands-receiving.ts';

export const commands: Messages['commands'] = {
  ...receivingCommands,
  ...handlingCommands,
  ...committeeCommands,
  ...keepingCommands,
};
