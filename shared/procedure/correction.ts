/** Which recorded facts can be corrected, and what the log says once they are ('Gegeven verbeteren'). */
import type { CaseEvent, EventOf } from './event.ts';
import { parseEvent } from './event.ts';

type Path = readonly (string | number)[];

/** Identity of things, and anything other events point at, stays; facts (days, persons, choices, settings) can be corrected. */
const fixedFields: ReadonlySet<string> = new Set([
  'type',
  'setAside',
  'number',
  'sha256',
  'versionId',
  'certificate',
  'entry',
  'path',
  'value',
  'reason',
  'text',
  'note',
  'summary',
  'elementId',
  'respondentId',
  'sendingId',
  'letterId',
  'sessionId',
  'rulingId',
  'objectionId',
  'memberId',
  'challengeId',
  'measureId',
  'postponementId',
  'committeeRulingId',
  'requestId',
  'adjustmentId',
  'improvementId',
  'holdId',
  'participantId',
  'caseId',
  'kind',
]);

/** Events whose facts are the log's own account of itself. */
const fixedEvents: ReadonlySet<string> = new Set([
  'factCorrected',
  'caseDestroyed',
  'documentDestroyed',
  'passageDestroyed',
  'dossierForwarded',
  'letterFinalised',
]);

export function readPath(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, key)
        ? (at as Record<string | number, unknown>)[key]
        : undefined,
    value,
  );
}

function writePath(value: unknown, path: Path, to: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return to;
  if (Array.isArray(value)) return value.map((item, i) => (i === key ? writePath(item, rest, to) : item));
  if (typeof value !== 'object' || value === null) return value;
  return { ...value, [key]: writePath((value as Record<string | number, unknown>)[key], rest, to) };
}

/** May this fact of this event be corrected? Only single values that exist, and never an identity. */
export function isCorrectable(event: CaseEvent, path: Path): boolean {
  const last = path.findLast((key) => typeof key === 'string');
  if (fixedEvents.has(event.type) || last === undefined || fixedFields.has(last)) return false;
  const now = readPath(event, path);
  return now === null || ['string', 'number', 'boolean'].includes(typeof now);
}

/** The event with one fact replaced, or null when the result would not be a well-formed event. */
export function correctEvent(event: CaseEvent, path: Path, value: unknown): CaseEvent | null {
  return parseEvent(writePath(event, path, value));
}

/** The log as it reads today: each corrected entry with its latest value; the corrections themselves stay in it. */
export function applyCorrections(history: readonly CaseEvent[]): readonly CaseEvent[] {
  const corrections = history.filter((e): e is EventOf<'factCorrected'> => e.type === 'factCorrected');
  if (corrections.length === 0) return history;
  const read = [...history];
  for (const { entry, path, value } of corrections) {
    const event = read[entry - 1];
    const corrected = event === undefined ? null : correctEvent(event, path, value);
    if (corrected !== null) read[entry - 1] = corrected;
  }
  return read;
}
