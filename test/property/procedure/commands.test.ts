import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { candidatesOf } from '../../../shared/procedure/candidate.ts';
import type { Case } from '../../../shared/procedure/case.ts';
import { type Command, commandSchema, commandTypes } from '../../../shared/procedure/command.ts';
import type { Context } from '../../../shared/procedure/context.ts';
import { decide } from '../../../shared/procedure/decide.ts';
import { emptyCase } from '../../../shared/procedure/empty-case.ts';
import { parseEvent } from '../../../shared/procedure/event.ts';
import { evolve, replay } from '../../../shared/procedure/evolve.ts';
import { nextActions } from '../../../shared/procedure/next-action.ts';
import { obligations } from '../../../shared/procedure/obligations.ts';
import { firstReceiptOn, targetOf } from '../../../shared/procedure/query.ts';
import { refusalCodes, refusalRules } from '../../../shared/procedure/refusal.ts';
import { statusOf } from '../../../shared/procedure/stage.ts';
import { dayAfter } from '../../../shared/procedure/terms.ts';
import { waitingFor } from '../../../shared/procedure/waiting.ts';
import { DIRECTOR, OTHER_DIRECTOR, receiptOn, registration, script } from '../../unit/procedure/case-script.ts';

const directors = [DIRECTOR, OTHER_DIRECTOR];
const everySafeguard = refusalCodes.filter((c) => !refusalRules[c].hard).map((code) => ({ code, reason: 'why' }));

/** One step of a random history: which kind, which of its plausible commands, on which day, and with what reasons. */
const step = fc.record({
  type: fc.constantFrom(...commandTypes),
  pick: fc.nat(40),
  days: fc.integer({ min: -20, max: 25 }),
  passes: fc.constantFrom(0, 0, 0, 1, 5, 11),
  reasons: fc.boolean(),
});

type Run = { readonly c: Case; readonly commands: readonly Command[] };

/** Plays random steps; at every one: nothing throws, what is refused changes nothing, what is accepted can be read back. */
function play(steps: readonly (typeof step extends fc.Arbitrary<infer T> ? T : never)[], director: boolean): Run {
  let count = 0;
  const newId = (kind: string): string => `${kind}-${++count}`;
  let today = '2026-09-01';
  const start = registration({
    receivedOn: '2026-08-20',
    registeredOn: today,
    respondents: director ? [{ directorId: DIRECTOR }] : [{}],
  });
  const commands: Command[] = [start];
  const first = decide(emptyCase('case1'), start, { today, actor: DIRECTOR, directors, setAside: [] });
  let c = first.ok ? first.value.reduce(evolve, emptyCase('case1')) : emptyCase('case1');
  for (const s of steps) {
    today = dayAfter(today, s.passes);
    const on = s.days < -12 || s.days > 22 ? dayAfter(today, s.days) : today;
    const plausible = candidatesOf(s.type, c, { on, actor: DIRECTOR, directors, newId });
    const command = plausible[s.pick % Math.max(1, plausible.length)];
    if (command === undefined) continue;
    const context: Context = { today, actor: DIRECTOR, directors, setAside: s.reasons ? everySafeguard : [] };
    const before = JSON.stringify(c);
    const decided = decide(c, command, context);
    expect(decide(c, command, context)).toEqual(decided);
    expect(JSON.stringify(c)).toBe(before);
    if (!decided.ok) {
      expect(decided.error).toMatchObject(refusalRules[decided.error.code]);
      continue;
    }
    expect(commandSchema.safeParse(JSON.parse(JSON.stringify(command))).success).toBe(true);
    for (const event of decided.value) {
      expect(parseEvent(JSON.parse(JSON.stringify(event)))).toEqual(event);
      c = evolve(c, event);
    }
    commands.push(command);
    obligations(c, today);
    waitingFor(c, today);
    statusOf(c);
  }
  return { c, commands };
}

describe('random histories', () => {
  test('never throw, never change what is refused, and read back the same [R1]', () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 20, maxLength: 80 }), fc.boolean(), (steps, director) => {
        const { c, commands } = play(steps, director);
        accepted += commands.length;
        expect(replay('case1', c.history)).toEqual(c);
        expect(replay('case1', JSON.parse(JSON.stringify(c.history)))).toEqual(c);
      }),
      { numRuns: 150, seed: 20260901 },
    );
    expect(accepted).toBeGreaterThan(1000);
  });

  test('always leave actions that say what they are [R1]', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
        const { c } = play(steps, false);
        let count = 0;
        const x = { on: '2027-06-01', actor: DIRECTOR, directors, newId: (kind: string) => `${kind}-x${++count}` };
        const context: Context = { today: '2027-06-01', actor: DIRECTOR, directors, setAside: [] };
        for (const a of nextActions(c, context, x))
          expect(a.refusal === null).toBe(a.standing === 'asked' || a.standing === 'possible');
      }),
      { numRuns: 25, seed: 20260902 },
    );
  });
});

const day = fc.integer({ min: 0, max: 300 }).map((n) => dayAfter('2026-01-01', n));

test('the first of several receipts starts the terms, in whatever order they come [M5 M6 H6]', () => {
  fc.assert(
    fc.property(fc.array(day, { minLength: 1, maxLength: 5 }), fc.array(day, { maxLength: 4 }), (known, later) => {
      const s = script().register({ registeredOn: '2026-12-01', receipts: known.map((on) => receiptOn(on)) });
      for (const on of later) s.do('addReceipt', '2026-12-01', { receipt: receiptOn(on) });
      const first = [...known, ...later].toSorted()[0] ?? '';
      expect(firstReceiptOn(s.case)).toBe(first);
      expect(targetOf(s.case)).toBe(dayAfter(first, 30));
    }),
    { numRuns: 100, seed: 20260903 },
  );
});

test('the target is the last postponement of the round, and never earlier than before [H7 H8]', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 40 }), { maxLength: 6 }), (moves) => {
      const s = script().register({ receivedOn: '2026-09-01' });
      let target = '2026-10-01';
      for (const move of moves) {
        const newTargetOn = dayAfter(target, move);
        const command = s.command('postpone', '2026-09-02', { newTargetOn });
        if (move <= 0) expect(s.refused(command).code).toBe('targetNotLater');
        else {
          s.run(command);
          target = newTargetOn;
        }
        expect(targetOf(s.case)).toBe(target);
      }
    }),
    { numRuns: 60, seed: 20260904 },
  );
});
