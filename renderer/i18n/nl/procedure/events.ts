import type { EventType } from '../../../../shared/procedure/event.ts';
import { committeeEvents } from './events-committee.ts';
import { handlingEvents } from './events-handling.ts';
import { keepingEvents } from './events-keeping.ts';
import { receivingEvents } from './events-receiving.ts';

/**
 * One sentence an event, or one for each way it can go. `who` is who recorded or did it ('u', or a name); the sentence
 * gets its capital afterwards.
 */
export const events = {
  ...receivingEvents,
  ...handlingEvents,
  ...committeeEvents,
  ...keepingEvents,
} satisfies Record<EventType, unknown>;

/** Parts and stand-ins of these sentences. */
export const eventParts = {
  you: 'u',
  and: 'en',
  /** What happened in an entry whose contents were destroyed. */
  gone: 'De inhoud hiervan is vernietigd.',
  setAside: (safeguard: string) => `Toch gedaan, met een reden. Het programma waarschuwde: ${safeguard}`,
  organisation: 'de organisatie',
  committee: 'de commissie',
  anElement: 'een klachtonderdeel',
  elementNumber: (n: number) => `klachtonderdeel ${n}`,
  aDocument: 'een stuk',
  aLetter: 'de brief',
  aSession: 'de hoorzitting',
  aTheme: 'een thema',
  sessionOn: (date: string) => `de hoorzitting van ${date}`,
  aSetting: 'een instelling van deze klacht',
  somebody: 'een betrokkene',
};
