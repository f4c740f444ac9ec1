import { join } from 'node:path';
import { checkDatabase } from '../../electron/core/integrity/check-database.ts';
import { soundVault } from '../../electron/core/integrity/integrity-report.ts';
import { first } from '../../electron/core/store/database.ts';
import { head } from '../../electron/core/store/events.ts';
import { databaseKeyOf, type OpenVault } from '../../electron/core/vault/open-vault.ts';
import { readSlotTable } from '../../electron/core/vault/slot-file.ts';
import { must, type Place } from './torture-kit.ts';

/** The key of an open vault's database. */
export function keyOf(vault: OpenVault): Buffer {
  const { table } = must(readSlotTable(vault.directory));
  const key = databaseKeyOf(table, table.databaseKeys[0]?.keyId ?? '', vault.masterKey);
  if (table.databaseKeys.length !== 1 || !key) throw new Error('The database should have one key');
  return key;
}

/** What is wrong with a vault after an attack, in words; null when nothing is. `acknowledged` is the last promised sequence. */
export async function wrongWith(place: Place, directory: string, acknowledged: number): Promise<string | null> {
  const opened = await place.open(directory);
  if (!opened.ok) return `does not open: ${opened.error}`;
  const vault = opened.value;
  try {
    if (vault.anchor.kind !== 'agrees' && vault.anchor.kind !== 'none')
      return `anchor: ${JSON.stringify(vault.anchor)}`;
    const { sequence } = head(vault.db);
    if (sequence < acknowledged) return `lost: promised ${acknowledged}, kept ${sequence}`;
    const count = (sql: string) => first<{ n: number }>(vault.db, sql)?.n ?? 0;
    const halves = [
      count("SELECT count(*) / 2 AS n FROM event WHERE stream = 'torture'"),
      count('SELECT count(*) AS n FROM draft'),
    ];
    // A commit of the writer takes a number, two events and a draft together.
    if (halves[0] !== 0) halves.push(count('SELECT coalesce(max(last), 0) AS n FROM case_number'));
    if (new Set(halves).size !== 1) return `half: ${halves.join(', ')}`;
    if (!vault.checkpoint()) return 'cannot be checkpointed';
    const report = checkDatabase(join(directory, 'vault.db'), keyOf(vault), { contents: true });
    return soundVault(report) ? null : `not sound: ${JSON.stringify(report)}`;
  } finally {
    vault.close();
  }
}
