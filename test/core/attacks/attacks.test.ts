/** Short forms of the attacks that `npm run test:torture` repeats for twenty minutes. The seed is fixed: they always do the same. */
import { afterAll, expect, test } from 'vitest';
import { damageFiles } from '../../torture/damage.ts';
import { killExchanges, killUndoing, killWriters } from '../../torture/kills.ts';
import { attachLarge } from '../../torture/limits.ts';
import { lotsFrom } from '../../torture/lots.ts';
import { canRecord, cutPower } from '../../torture/power-cut.ts';
import { takePlace } from '../../torture/torture-kit.ts';

const place = takePlace();
afterAll(place.leave);

const slow = 60_000;

test(
  'writers killed with -9 lose nothing they acknowledged and leave nothing half',
  async () => {
    expect((await killWriters(place, lotsFrom(1), 4)).wrong).toEqual([]);
  },
  slow,
);

test.each(['renew', 'leave', 'destroy', 'backup', 'restore'] as const)(
  'killed during %s: the vault opens whole, with one key and no leftovers',
  async (what) => {
    expect((await killExchanges(place, lotsFrom(2), what, 3)).wrong).toEqual([]);
  },
  slow,
);

test(
  'killed while a replaced vault is taken back: one vault in its place and the other beside it, both whole',
  async () => {
    expect((await killUndoing(place, lotsFrom(7), 4)).wrong).toEqual([]);
  },
  slow,
);

test(
  'flipped bits and cut files are all seen, and never end in a crash or an empty vault',
  async () => {
    expect((await damageFiles(place, lotsFrom(3), 40, 10)).wrong).toEqual([]);
  },
  slow,
);

test(
  'a document of 200 MB takes under 150 MB of memory',
  async () => {
    expect((await attachLarge(place, 200)).wrong).toEqual([]);
  },
  slow,
);

test.runIf(canRecord())(
  'a power cut loses no acknowledged commit; with weaker syncs it would',
  async () => {
    expect((await cutPower(place, lotsFrom(4), 'checkpointed', 15)).wrong).toEqual([]);
    expect((await cutPower(place, lotsFrom(5), 'log', 15)).wrong).toEqual([]);
    expect((await cutPower(place, lotsFrom(6), 'normal', 15)).wrong.join()).toContain('lost');
  },
  slow,
);
