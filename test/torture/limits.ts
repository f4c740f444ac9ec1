import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { systemRandom } from '../../electron/core/random.ts';
import { first } from '../../electron/core/store/database.ts';
import { createVault } from '../../electron/core/vault/create-vault.ts';
import { defaultKdf, startKeyDerivation } from '../../electron/core/vault/key-derivation.ts';
import { openVault } from '../../electron/core/vault/open-vault.ts';
import { addCase } from '../core/vault/filled-vault.ts';
import { mayMount } from '../fixtures/may-mount.ts';
import type { Findings } from './kills.ts';
import type { Lots } from './lots.ts';
import { wrongWith } from './sound.ts';
import { must, now, type Place, passphrase, startVictim, today } from './torture-kit.ts';

const allowedMemoryKiB = 150 * 1024;

/** A large document is taken in and read back under 150 MiB of extra memory. */
export async function attachLarge(place: Place, mebibytes: number): Promise<Findings> {
  const directory = join(place.directory, 'large');
  (await place.create(directory)).close();
  const victim = startVictim(['attach', directory, String(mebibytes)]);
  await victim.gone;
  const used = Number(victim.lines().at(-1));
  const wrong = used > 0 && used < allowedMemoryKiB ? [] : [`${used} KiB of extra memory`];
  const problem = await wrongWith(place, directory, 0);
  if (problem) wrong.push(problem);
  return { wrong, figures: `${mebibytes} MiB in and out with ${Math.round(used / 1024)} MiB of extra memory` };
}

/**
 * Fills small disks at random points; the action fails whole, everything before stays, and there is room to finish. Where
 * mounting is not permitted a limit on the size of files stands for the disk.
 */
export async function fillDisks(place: Place, lots: Lots, times: number): Promise<Findings> {
  const original = join(place.directory, 'original');
  (await place.create(original)).close();
  const wrong: string[] = [];
  for (let time = 0; time < times; time += 1) {
    const disk = join(place.directory, `disk-${time}`);
    mkdirSync(disk);
    const problem = mayMount()
      ? await fillDisk(place, lots, original, disk)
      : await limitFiles(place, lots, original, disk);
    if (problem) wrong.push(`disk ${time + 1}: ${problem}`);
  }
  return { wrong, figures: `${times} ${mayMount() ? 'small disks' : 'limits on file size'}, ${wrong.length} wrong` };
}

async function fillDisk(place: Place, lots: Lots, original: string, disk: string): Promise<string | null> {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${6000 + lots.below(4000)}k`, 'tmpfs', disk]);
  try {
    const directory = join(disk, 'vault');
    cpSync(original, directory, { recursive: true });
    const vault = must(await place.open(directory));
    let cases = 0;
    let full = false;
    try {
      for (; cases < 1000; cases += 1) {
        addCase(vault.db, `c${cases}`, 'woorden', 1 + lots.below(200_000));
        vault.checkpoint();
      }
    } catch (error) {
      full = error instanceof Error && 'code' in error && /FULL|ENOSPC|IOERR_SHMSIZE/.test(String(error.code));
      if (!full) throw error;
    }
    const kept = first<{ n: number }>(vault.db, 'SELECT count(*) AS n FROM case_record')?.n ?? 0;
    const room = !existsSync(join(directory, 'vault.reserve'));
    if (room) {
      addCase(vault.db, 'last', 'woorden', 1000);
      vault.checkpoint();
    }
    vault.close();
    if (!full) return 'never full';
    if (kept < cases) return `kept ${kept} of ${cases} cases`;
    return await wrongWith(place, directory, 0);
  } finally {
    execFileSync('umount', ['-l', disk]);
  }
}

async function limitFiles(place: Place, lots: Lots, original: string, disk: string): Promise<string | null> {
  const directory = join(disk, 'vault');
  cpSync(original, directory, { recursive: true });
  const limit = 500_000 + lots.below(500_000);
  const victim = startVictim(['write', directory, '100000', 'checkpointed'], ['prlimit', `--fsize=${limit}`]);
  await victim.gone;
  const problem = await wrongWith(place, directory, Number(victim.lines().at(-1) ?? 0));
  rmSync(disk, { recursive: true });
  return problem;
}

/** Unlocking takes at most 1.2 times its key derivation, with the costs that a new vault gets. */
export async function timeUnlock(place: Place): Promise<Findings> {
  const directory = join(place.directory, 'timed');
  const keyDerivation = startKeyDerivation();
  const common = { directory, passphrase, keyDerivation };
  try {
    must(await createVault({ ...common, directorName: 'Ans', kdf: defaultKdf, random: systemRandom, now })).close();
    // The quickest of each: on a busy machine everything else only adds noise.
    let derived = Number.POSITIVE_INFINITY;
    let unlocked = Number.POSITIVE_INFINITY;
    for (let time = 0; time < 7; time += 1) {
      const beginning = performance.now();
      (await keyDerivation.derive(passphrase, systemRandom(32), defaultKdf)).fill(0);
      const before = performance.now();
      derived = Math.min(derived, before - beginning);
      const vault = must(await openVault({ ...common, slotId: null, today, now }));
      unlocked = Math.min(unlocked, performance.now() - before);
      vault.close();
    }
    const ratio = unlocked / derived;
    const figures = `${ratio.toFixed(2)} x its key derivation of ${Math.round(derived)} ms`;
    return { wrong: ratio <= 1.2 ? [] : [figures], figures };
  } finally {
    await keyDerivation.close();
  }
}
