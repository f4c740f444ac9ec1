import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { makeBackup } from '../../electron/core/backup/make-backup.ts';
import { inspectBackup, restoreBackup } from '../../electron/core/backup/restore-backup.ts';
import { systemRandom } from '../../electron/core/random.ts';
import { beginDocument } from '../../electron/core/store/document-writer.ts';
import { putSetting, readSetting } from '../../electron/core/store/settings.ts';
import type { OpenVault } from '../../electron/core/vault/open-vault.ts';
import { replacedVaults, restorePending } from '../../electron/core/vault/restoring.ts';
import type { Lots } from './lots.ts';
import { wrongWith } from './sound.ts';
import { must, now, type Place, passphrase, startVictim, today } from './torture-kit.ts';

/** What an attack found: one line for each thing that was wrong, and its figures. */
export type Findings = { readonly wrong: readonly string[]; readonly figures: string };

/** kill -9 of a writer at random moments; every acknowledged commit must be there, and none half. */
export async function killWriters(place: Place, lots: Lots, times: number): Promise<Findings> {
  const directory = join(place.directory, 'written');
  (await place.create(directory)).close();
  const wrong: string[] = [];
  let acknowledged = 0;
  for (let time = 0; time < times; time += 1) {
    const victim = startVictim(['write', directory, '1000000', lots.chance(0.5) ? 'checkpointed' : 'log']);
    const commits = 1 + lots.below(25);
    while (victim.lines().length < commits && !victim.isGone()) await setTimeout(2);
    await setTimeout(lots.below(20));
    if (victim.isGone()) wrong.push(`writer ${time + 1} ended by itself`);
    victim.kill();
    await victim.gone;
    acknowledged = Math.max(acknowledged, Number(victim.lines().at(-1) ?? 0));
    const problem = await wrongWith(place, directory, acknowledged);
    if (problem) wrong.push(`kill ${time + 1}: ${problem}`);
  }
  return { wrong, figures: `${times} kills, ${acknowledged} events acknowledged, ${wrong.length} lost or half` };
}

export type Exchange = 'renew' | 'leave' | 'destroy' | 'backup' | 'restore';

/**
 * kill -9 at random moments of a new database key, of a director's leaving (a new master key as well), of a destruction, of
 * VACUUM INTO for a backup, and of a restore.
 */
export async function killExchanges(place: Place, lots: Lots, what: Exchange, times: number): Promise<Findings> {
  const directory = join(place.directory, what);
  const folder = join(place.directory, `${what}-backups`);
  mkdirSync(folder);
  const vault = await place.create(directory);
  addBulk(vault);
  const { file } = must(await makeBackup(vault, folder, { now }));
  vault.close();
  const args = [what, directory, what === 'restore' ? file : folder];

  const trial = startVictim(args);
  await trial.said('started');
  const startedAt = performance.now();
  await trial.said('done');
  let duration = performance.now() - startedAt;
  await trial.gone;

  const wrong: string[] = [];
  let finished = 0;
  for (let time = 0; time < times; time += 1) {
    const victim = startVictim(args);
    await victim.said('started');
    await setTimeout(lots.below(Math.ceil(duration)));
    victim.kill();
    await victim.gone;
    // The first time took longer than the next ones will: aim earlier.
    if (victim.lines().includes('done')) {
      finished += 1;
      duration *= 0.85;
    }
    const problem = await wrongWith(place, directory, 0);
    if (problem) wrong.push(`${what}, kill ${time + 1}: ${problem}`);
    if (existsSync(join(directory, 'vault.db.next'))) wrong.push(`${what}, kill ${time + 1}: a copy stayed behind`);
  }
  for (const name of readdirSync(folder).filter((entry) => entry.endsWith('.kluis'))) {
    const unlock = {
      secret: passphrase,
      kind: 'passphrase',
      slotId: null,
      today,
      keyDerivation: place.keyDerivation,
    } as const;
    const inspected = await inspectBackup({ ...unlock, file: join(folder, name) });
    if (!inspected.ok) wrong.push(`${what}: a backup with a name is ${inspected.error}`);
  }
  const took = `${Math.round(duration)} ms each`;
  return { wrong, figures: `${times} kills during ${what} (${took}, ${finished} too late), ${wrong.length} wrong` };
}

/**
 * kill -9 while a vault that a backup replaced is taken back, there and back again. Of the two vaults one is in its place and
 * the other beside it, whole, whenever it came; nothing stays behind in between.
 */
export async function killUndoing(place: Place, lots: Lots, times: number): Promise<Findings> {
  const directory = join(place.directory, 'undo');
  const folder = join(place.directory, 'undo-backups');
  mkdirSync(folder);
  const vault = await place.create(directory);
  putSetting(vault.db, marker, 'earlier', now, 'a');
  const { file } = must(await makeBackup(vault, folder, { now }));
  putSetting(vault.db, marker, 'later', now, 'a');
  vault.close();
  const { keyDerivation } = place;
  const unlock = { secret: passphrase, kind: 'passphrase', slotId: null, today, keyDerivation } as const;
  must(await restoreBackup({ ...unlock, file, directory, now, lastGiven: null }));

  const trial = startVictim(['undo', directory]);
  await trial.said('started');
  const startedAt = performance.now();
  await trial.said('done');
  const duration = performance.now() - startedAt;
  await trial.gone;

  const wrong: string[] = [];
  let halfway = 0;
  for (let time = 0; time < times; time += 1) {
    const victim = startVictim(['undo', directory]);
    await victim.said('started');
    await setTimeout(lots.below(Math.ceil(duration)));
    victim.kill();
    await victim.gone;
    if (restorePending(directory)) halfway += 1;
    const problem = (await wrongWith(place, directory, 0)) ?? (await wrongBeside(place, directory));
    if (problem) wrong.push(`undo, kill ${time + 1}: ${problem}`);
  }
  return {
    wrong,
    figures: `${times} kills during undo, ${halfway} of them between two renames, ${wrong.length} wrong`,
  };
}

/** What is wrong with the vault that is kept beside, or with there being two. */
async function wrongBeside(place: Place, directory: string): Promise<string | null> {
  if (restorePending(directory)) return 'an exchange stayed behind';
  const [beside = '', ...more] = replacedVaults(directory);
  if (beside === '' || more.length > 0) return `${replacedVaults(directory).length} vaults beside it`;
  const problem = await wrongWith(place, join(directory, beside), 0);
  if (problem) return `beside it: ${problem}`;
  const marks = [await markOf(place, directory), await markOf(place, join(directory, beside))];
  return marks.toSorted().join() === 'earlier,later' ? null : `the two are ${marks.join(' and ')}`;
}

const marker = 'torture';

async function markOf(place: Place, directory: string): Promise<string> {
  const vault = must(await place.open(directory));
  const mark = readSetting(vault.db, marker)?.value;
  vault.close();
  return String(mark);
}

/** Enough to make copying take a while. */
function addBulk(vault: OpenVault): void {
  const details = { caseId: null, title: '', datedOn: null, receivedOn: null, source: '', originalLocation: '' };
  for (let count = 0; count < 4; count += 1) {
    const document = beginDocument(vault.db, { ...details, id: `bulk-${count}`, addedAt: now, addedBy: 'a' });
    for (let piece = 0; piece < 3; piece += 1) document.append(systemRandom(1024 * 1024));
    document.seal();
    document.keep({ kind: 'other', mime: 'application/octet-stream', pageCount: null });
  }
  vault.checkpoint();
}
