import { copyFileSync, cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDatabase } from '../../electron/core/integrity/check-database.ts';
import { soundVault } from '../../electron/core/integrity/integrity-report.ts';
import { all, first } from '../../electron/core/store/database.ts';
import { addCase } from '../core/vault/filled-vault.ts';
import type { Findings } from './kills.ts';
import type { Lots } from './lots.ts';
import { keyOf } from './sound.ts';
import type { Place } from './torture-kit.ts';

/**
 * Flips single bits and cuts the file short. Each must be seen by the check; opening and reading everything must give what was
 * there or an error: never a crash, never an empty vault.
 */
export async function damageFiles(place: Place, lots: Lots, flips: number, cuts: number): Promise<Findings> {
  const directory = join(place.directory, 'damaged');
  const file = join(directory, 'vault.db');
  const vault = await place.create(directory);
  for (let count = 0; count < 4; count += 1) addCase(vault.db, `c${count}`, 'woorden', 40_000);
  vault.db.exec(
    "DELETE FROM document_chunk WHERE document_id = 'c1-document'; DELETE FROM document WHERE document_id = 'c1-document'",
  );
  vault.checkpoint();
  const key = keyOf(vault);
  vault.close();
  const good = readFileSync(file);
  const wrong: string[] = [];
  let refused = 0;
  let harmless = 0;

  const attack = async (name: string, spoil: () => void) => {
    spoil();
    const report = checkDatabase(file, Buffer.from(key), { contents: true });
    if (soundVault(report)) wrong.push(`${name}: not seen`);
    const opened = await place.open(directory);
    if (!opened.ok) {
      refused += 1;
      if (opened.error === 'noVault') wrong.push(`${name}: taken for an empty place`);
    } else {
      try {
        const cases = first<{ n: number }>(opened.value.db, 'SELECT count(*) AS n FROM case_record')?.n;
        if (cases !== 4) wrong.push(`${name}: opens with ${cases} cases`);
        for (const { name: table } of all<{ name: string }>(
          opened.value.db,
          "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'",
        )) {
          all(opened.value.db, `SELECT * FROM "${table}"`);
        }
        harmless += 1;
      } catch (error) {
        refused += 1;
        if (!(error instanceof Error) || !('code' in error)) throw error;
        if (opened.value.trouble() !== 'damaged' && opened.value.trouble() !== 'ioError') {
          wrong.push(`${name}: ${String(error.code)} without going read-only`);
        }
      } finally {
        opened.value.close();
      }
    }
    restoreAll();
  };
  const kept = join(place.directory, 'kept');
  cpSync(directory, kept, { recursive: true });
  const restoreAll = () => {
    for (const name of ['vault.db', 'slots-a.json', 'slots-b.json', 'anchor.json']) {
      copyFileSync(join(kept, name), join(directory, name));
    }
    for (const suffix of ['-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
  };

  for (let flip = 0; flip < flips; flip += 1) {
    const at = lots.below(good.length);
    const bit = lots.below(8);
    await attack(`bit ${bit} of byte ${at}`, () => {
      const bytes = Buffer.from(good);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
      writeFileSync(file, bytes);
    });
  }
  for (let cut = 0; cut < cuts; cut += 1) {
    const length = lots.chance(0.5) ? lots.below(good.length) : 4096 * lots.below(good.length / 4096);
    await attack(`cut to ${length} bytes`, () => truncateSync(file, length));
  }
  const figures = `${flips} bit flips, ${cuts} cuts: all but ${wrong.length} seen; ${refused} met on opening or reading, ${harmless} only by the check`;
  return { wrong, figures };
}
