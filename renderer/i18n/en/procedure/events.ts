import type { Messages } from '../../nl/index.ts';
import { committeeEvents } from './events-committee.ts';
import { handlingEvents } from './events-handling.ts';
import { keepingEvents } from './events-keeping.ts';
import { receivingEvents } from './events-receiving.ts';

export const events: Messages['events'] = {
  ...receivingEvents,
  ...handlingEvents,
  ...committeeEvents,
  ...keepingEvents,
};

export const eventParts: Messages['eventParts'] = {
  you: 'you',
  and: 'and',
  gone: 'The contents of this were destroyed.',
  setAside: (safeguard) => `Done all the same, with a reason. The program warned: ${safeguard}`,
  organisation: 'the organisation',
  committee: 'the committee',
  anElement: 'an element of the complaint',
  elementNumber: (n) => `element ${n}`,
  aDocument: 'a document',
  aLetter: 'the letter',
  aSession: 'the hearing',
  aTheme: 'a theme',
  sessionOn: (date) => `the hearing of ${date}`,
  aSetting: 'a setting of this complaint',
  somebody: 'somebody involved',
};
