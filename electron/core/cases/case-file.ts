import type { Case } from '../../../shared/procedure/case.ts';
import type { EventEnvelope } from '../../../shared/procedure/envelope.ts';
import { type CaseEvent, parseEvent } from '../../../shared/procedure/event.ts';
import { replay } from '../../../shared/procedure/evolve.ts';
import type { CaseId } from '../../../shared/procedure/id.ts';
import type { Db } from '../store/database.ts';
import { readStream } from '../store/events.ts';

/** A case as its events tell it, read afresh: a case has a few hundred at most. */
export type CaseFile = { readonly entries: readonly EventEnvelope[]; readonly c: Case };

/** Undefined when nothing was ever recorded under this id. Of a destroyed case only its destruction is left to replay. */
export function readCaseFile(db: Db, caseId: CaseId): CaseFile | undefined {
  const entries = readStream(db, caseId);
  return entries.length === 0 ? undefined : { entries, c: replay(caseId, entries.flatMap(eventOf)) };
}

export function eventOf(entry: EventEnvelope): readonly CaseEvent[] {
  if (entry.event === null) return [];
  const event = parseEvent(entry.event);
  // We wrote it ourselves, and the chain covers it.
  if (event === null) throw new Error('A recorded event cannot be read');
  return [event];
}
