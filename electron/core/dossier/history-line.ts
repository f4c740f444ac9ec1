/** The procedural history, one Dutch sentence per event: part of the dossier, so worded here and not in the window. */
import type { CaseEvent, EventType } from '../../../shared/procedure/event.ts';
import { capitalised } from '../letters/dutch.ts';
import { afterwards } from './history/afterwards.ts';
import { committee } from './history/committee.ts';
import { hearing } from './history/hearing.ts';
import type { HistoryLine, HistoryLines, HistoryWords } from './history/lines.ts';
import { receiving } from './history/receiving.ts';
import { telling } from './history/telling.ts';

const lines: HistoryLines<EventType> = { ...receiving, ...telling, ...hearing, ...committee, ...afterwards };

/** Null for what the committee need not read. */
export function historyLine(event: CaseEvent, words: HistoryWords): HistoryLine | null {
  // The table pairs each type with its own event, which the compiler cannot follow through an index.
  const line = lines[event.type] as ((event: CaseEvent, words: HistoryWords) => HistoryLine) | null;
  if (line === null) return null;
  const told = line(event, words);
  return { ...told, text: capitalised(told.text) };
}
