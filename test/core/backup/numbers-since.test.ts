import fc from 'fast-check';
import { expect, test } from 'vitest';
import { furthestLast, lastToRemember } from '../../../electron/core/backup/numbers-since.ts';
import { type Db, transact } from '../../../electron/core/store/database.ts';
import { allocateCaseNumber, raiseCaseNumbers } from '../../../electron/core/store/register.ts';
import { anchorOf } from '../../../electron/core/vault/anchor.ts';
import { parseCaseNumber } from '../../../shared/procedure/case-number.ts';
import { fail, ok } from '../../../shared/result.ts';
import { must, storeKit } from '../store/store-kit.ts';

const kit = storeKit();
const today = '2026-11-29';
const copy = { sequence: 9, hash: '', numbers: { 2025: 31, 2026: 3 } };
const asked = { known: false, copy, today };

test('somebody has to say, unless it is known; what the copy knows already changes nothing', () => {
  expect(lastToRemember(null, asked)).toEqual(fail('numberNotSaid'));
  expect(lastToRemember(null, { ...asked, known: true })).toEqual(ok(null));
  expect(lastToRemember('none', asked)).toEqual(ok(null));
  for (const [year, serial] of [
    [2026, 3],
    [2026, 2],
    [2025, 40],
  ] as const)
    expect(lastToRemember({ year, serial }, asked)).toEqual(ok(null));
  for (const [year, serial] of [
    [2026, 4],
    [2026, 503],
  ] as const)
    expect(lastToRemember({ year, serial }, asked)).toEqual(ok({ year, serial, supposed: false }));
  for (const [year, serial] of [
    [2026, 504],
    [2027, 1],
  ] as const)
    expect(lastToRemember({ year, serial }, asked)).toEqual(fail('numberUnlikely'));
  const empty = { ...asked, copy: { ...copy, numbers: {} } };
  expect(lastToRemember({ year: 2026, serial: 1 }, empty)).toEqual(ok({ year: 2026, serial: 1, supposed: false }));
});

test('when nobody knows, the gap is as wide as anybody would be believed, in the year of now', () => {
  const wide = { year: 2026, serial: 503, supposed: true };
  expect(lastToRemember('unknown', asked)).toEqual(ok(wide));
  expect(lastToRemember('unknown', { ...asked, known: true })).toEqual(ok(null));
  const later = { ...asked, today: '2027-03-01' };
  expect(lastToRemember('unknown', later)).toEqual(ok({ year: 2027, serial: 500, supposed: true }));
  // A clock that runs behind must not lead back into a year that has ended.
  const behind = { ...asked, today: '2025-12-31' };
  expect(lastToRemember('unknown', behind)).toEqual(ok(wide));
  // Nobody can have said a number beyond it.
  const { year, serial } = furthestLast(copy, today);
  expect(lastToRemember({ year, serial }, asked).ok).toBe(true);
  expect(lastToRemember({ year, serial: serial + 1 }, asked)).toEqual(fail('numberUnlikely'));
});

test('with a right answer no number is given a second time, and none is skipped', () => {
  const years = fc.array(fc.integer({ min: 2024, max: 2026 }), { maxLength: 12 }).map((all) => all.sort());
  const [lost, copied] = [kit.fresh('lost.db'), kit.fresh('copied.db')];
  const give = (db: Db, of: readonly number[]) => of.map((one) => allocateCaseNumber(db, one));
  // Both are as new again after each run.
  const inBoth = (run: () => void) =>
    transact(lost, () => {
      transact(copied, () => {
        run();
        return fail('undone');
      });
      return fail('undone');
    });
  fc.assert(
    fc.property(years, fc.nat(12), fc.integer({ min: 1, max: 4 }), (given, cut, more) => {
      inBoth(() => {
        const before = give(lost, given.slice(0, cut));
        give(copied, given.slice(0, cut));
        const since = give(lost, given.slice(cut));
        const said = parseCaseNumber(since.at(-1) ?? '') ?? 'none';
        const last = must(lastToRemember(said, { known: false, copy: anchorOf(copied), today }));
        if (last !== null) raiseCaseNumbers(copied, { [last.year]: last.serial });
        const next = Array.from({ length: more }, () => given.at(-1) ?? 2026);
        const after = give(copied, next);
        expect(new Set([...before, ...since, ...after]).size).toBe(given.length + more);
        expect(after).toEqual(give(lost, next));
      });
    }),
    { numRuns: 300 },
  );
});
