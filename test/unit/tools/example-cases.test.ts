/** Every invented case is a course the procedure accepts, whatever the day, and ends where it says. */
import { expect, test } from 'vitest';
import { exampleCases } from '../../../electron/core/practice/cases.ts';
import type { ExampleCase, World } from '../../../electron/core/practice/script.ts';
import { decide } from '../../../shared/procedure/decide.ts';
import { emptyCase } from '../../../shared/procedure/empty-case.ts';
import { evolve } from '../../../shared/procedure/evolve.ts';
import { retentionEndsOn } from '../../../shared/procedure/retention.ts';
import { statusOf } from '../../../shared/procedure/stage.ts';
import { dayAfter } from '../../../shared/procedure/terms.ts';

const world = (today: string): World => ({ today, director: 'director-1', colleague: 'director-2' });

function play({ caseId, steps }: ExampleCase, { director, colleague }: World) {
  let played = emptyCase(caseId);
  for (const { command, on, setAside } of steps) {
    const decided = decide(played, command, {
      today: on,
      actor: director,
      directors: [director, colleague],
      setAside,
    });
    if (!decided.ok) throw new Error(`${command.type} on ${on} is refused: ${decided.error.code}`);
    played = decided.value.reduce(evolve, played);
  }
  return played;
}

// A Monday, the day after a weekend of holidays, a Sunday, and a day in a leap year.
const days = ['2026-11-23', '2027-03-30', '2026-05-03', '2028-02-29'];

for (const today of days)
  test.each(exampleCases(world(today)).map((script) => [script.key, script] as const))(
    `%s is accepted step by step on ${today}`,
    (_key, script) => {
      const played = play(script, world(today));
      expect(statusOf(played)).toBe(script.status);
      expect(script.steps.map(({ on }) => on)).toEqual(script.steps.map(({ on }) => on).toSorted());
      expect(script.steps.every(({ on }) => on <= today)).toBe(true);
    },
  );

test.each(days)('the closed case is kept a little longer, seen from %s', (today) => {
  const script = exampleCases(world(today)).find(({ key }) => key === 'closed-long-ago');
  if (script === undefined) throw new Error('No closed case');
  const endsOn = retentionEndsOn(play(script, world(today))) ?? '';
  expect(endsOn > today && endsOn < dayAfter(today, 45)).toBe(true);
});

test('every text, person and paper beside a step is named in it, and all ids differ', () => {
  const seen = new Set<string>();
  for (const { caseId, steps } of exampleCases(world('2026-11-23'))) {
    for (const { command, texts, people, papers, setAside } of steps) {
      const named = JSON.stringify([command, setAside]);
      for (const { id } of [...texts, ...people, ...papers]) {
        expect(named).toContain(id);
        expect(seen.has(id)).toBe(false);
        seen.add(id);
      }
    }
    expect(seen.has(caseId)).toBe(false);
    seen.add(caseId);
  }
});
