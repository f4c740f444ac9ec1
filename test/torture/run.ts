/** The long attacks on the vault: `npm run test:torture [-- seed]`. Prints its seed, a line for each attack, and what was wrong. */
import { randomInt } from 'node:crypto';
import { damageFiles } from './damage.ts';
import { type Findings, killExchanges, killUndoing, killWriters } from './kills.ts';
import { attachLarge, fillDisks, timeUnlock } from './limits.ts';
import { type Lots, lotsFrom } from './lots.ts';
import { canRecord, cutPower } from './power-cut.ts';
import { type Place, takePlace } from './torture-kit.ts';

type Attack = (place: Place, lots: Lots) => Promise<Findings>;

const attacks: readonly (readonly [string, Attack])[] = [
  ['killed writers', (place, lots) => killWriters(place, lots, 200)],
  ['killed while given a new key', (place, lots) => killExchanges(place, lots, 'renew', 30)],
  ['killed while a director leaves', (place, lots) => killExchanges(place, lots, 'leave', 30)],
  ['killed while destroying', (place, lots) => killExchanges(place, lots, 'destroy', 30)],
  ['killed while backing up', (place, lots) => killExchanges(place, lots, 'backup', 30)],
  ['killed while restoring', (place, lots) => killExchanges(place, lots, 'restore', 30)],
  ['killed while taking a replaced vault back', (place, lots) => killUndoing(place, lots, 30)],
  ['damaged files', (place, lots) => damageFiles(place, lots, 1000, 100)],
  ['power cuts', (place, lots) => cutPower(place, lots, 'checkpointed', 200)],
  ['power cuts without checkpoints', (place, lots) => cutPower(place, lots, 'log', 200)],
  ['power cuts with weaker syncs, which must be seen to lose', (place, lots) => cutPower(place, lots, 'normal', 200)],
  ['a 500 MB document', (place) => attachLarge(place, 500)],
  ['full disks', (place, lots) => fillDisks(place, lots, 20)],
  ['unlocking', (place) => timeUnlock(place)],
];

const seed = Number(process.argv[2] ?? randomInt(2 ** 31));
console.log(`Seed ${seed} (repeat with: npm run test:torture -- ${seed})`);
let failed = 0;
for (const [index, [name, attack]] of attacks.entries()) {
  const denied = name.startsWith('power') && !canRecord();
  if (denied) {
    console.log(
      `FALLBACK for ${name}: tracing is denied here, so the order of writes is not known; writers are killed instead.`,
    );
    if (name.includes('must be seen to lose')) continue;
  }
  const startedAt = performance.now();
  const place = takePlace();
  try {
    const { wrong, figures } = await (denied
      ? killWriters(place, lotsFrom(seed + index), 200)
      : attack(place, lotsFrom(seed + index)));
    const mustLose = name.includes('must be seen to lose');
    const good = mustLose ? wrong.some((line) => line.includes('lost')) : wrong.length === 0;
    if (!good) failed += 1;
    console.log(
      `${good ? 'ok' : 'FAILED'}  ${name}: ${figures} (${((performance.now() - startedAt) / 1000).toFixed(0)} s)`,
    );
    if (!mustLose) for (const line of wrong.slice(0, 20)) console.log(`        ${line}`);
  } finally {
    await place.leave();
  }
}
console.log(failed === 0 ? 'Nothing was lost.' : `${failed} attacks found something.`);
process.exit(failed === 0 ? 0 : 1);
