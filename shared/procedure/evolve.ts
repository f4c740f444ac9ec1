import type { Case } from './case.ts';
import { applyCorrections } from './correction.ts';
import { emptyCase } from './empty-case.ts';
import type { CaseEvent, EventType } from './event.ts';
import { afterwards } from './evolve/afterwards.ts';
import { committee } from './evolve/committee.ts';
import type { Evolvers } from './evolve/evolver.ts';
import { hearing } from './evolve/hearing.ts';
import { receiving } from './evolve/receiving.ts';
import { telling } from './evolve/telling.ts';
import type { CaseId } from './id.ts';

const evolvers: Evolvers<Exclude<EventType, 'factCorrected'>> = {
  ...receiving,
  ...telling,
  ...hearing,
  ...committee,
  ...afterwards,
};

function step(c: Case, event: CaseEvent): Case {
  if (event.type === 'factCorrected') return c;
  // The table pairs each type with its own event, which the compiler cannot follow through an index.
  return (evolvers[event.type] as (c: Case, e: CaseEvent) => Case)(c, event);
}

/** The case after one more event. A correction rereads the whole history, so that every term is recomputed. Never throws. */
export function evolve(c: Case, event: CaseEvent): Case {
  const history = [...c.history, event];
  const next =
    event.type === 'factCorrected' ? applyCorrections(history).reduce(step, emptyCase(c.caseId)) : step(c, event);
  return { ...next, history };
}

/** The case as it stood when each earlier round ended, oldest first; empty while the first round runs. */
export function endedRounds(c: Case): readonly Case[] {
  if (c.rounds.length < 2) return [];
  const ends: Case[] = [];
  applyCorrections(c.history).reduce((before, event) => {
    const after = step(before, event);
    if (before.rounds.length > 0 && after.rounds.length > before.rounds.length) ends.push(before);
    return after;
  }, emptyCase(c.caseId));
  return ends;
}

/** The case as its events tell it. */
export function replay(caseId: CaseId, history: readonly CaseEvent[]): Case {
  return { ...applyCorrections(history).reduce(step, emptyCase(caseId)), history };
}
