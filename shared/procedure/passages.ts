/** The free texts that a case's own events point at: what was written about the complaint, wherever it stands. */
import type { CommandType } from './command.ts';
import { type CaseEvent, type EventType, eventTypes } from './event.ts';
import type { TextId } from './id.ts';

/** The fields that hold the id of a text, in commands and in the events that follow from them. */
export const textFields: ReadonlySet<string> = new Set([
  'summary',
  'expectation',
  'deviation',
  'wish',
  'originalLocation',
  'text',
  'note',
  'reason',
  'owner',
  'place',
  'remark',
  'responsibleReason',
  'noLessonsBecause',
]);
/** Here `reason` is one of three words, not a text. */
export const withoutTexts: ReadonlySet<CommandType> = new Set(['recordReturned']);

const wordless: ReadonlySet<EventType> = new Set([...withoutTexts].map((type) => eventTypes[type]));
/** Why something was destroyed stays, whatever else goes. */
const reasonStays: ReadonlySet<EventType> = new Set(['documentDestroyed', 'passageDestroyed', 'caseDestroyed']);

/** The passages that can still be destroyed, in the order in which they were written; each once. */
export function passagesOf(history: readonly CaseEvent[]): readonly TextId[] {
  const found = new Set<TextId>();
  const look = (value: unknown, field: string): void => {
    if (Array.isArray(value)) for (const item of value) look(item, field);
    else if (typeof value === 'object' && value !== null)
      for (const [key, item] of Object.entries(value)) look(item, key);
    else if (typeof value === 'string' && textFields.has(field)) found.add(value);
  };
  for (const event of history) {
    if (reasonStays.has(event.type) || wordless.has(event.type)) continue;
    // A correction's `value` may be anything; only its reason is a text.
    if (event.type === 'factCorrected') look(event.reason, 'reason');
    else look(event, '');
  }
  for (const id of destroyedPassages(history)) found.delete(id);
  return [...found];
}

export const destroyedPassages = (history: readonly CaseEvent[]): readonly TextId[] =>
  history.flatMap((event) => (event.type === 'passageDestroyed' ? [event.passage] : []));
