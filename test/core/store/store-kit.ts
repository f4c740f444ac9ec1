import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { systemRandom } from '../../../electron/core/random.ts';
import type { Db } from '../../../electron/core/store/database.ts';
import type { AppendContext } from '../../../electron/core/store/events.ts';
import { migrate } from '../../../electron/core/store/migrate.ts';
import { openEncrypted } from '../../../electron/core/vault/pragmas.ts';
import type { EventDraft } from '../../../shared/procedure/envelope.ts';
import type { Result } from '../../../shared/result.ts';

export const random = systemRandom;
export const at = '2026-11-23T09:00:00Z';
export const by = 'actor-1';
export const recorded = { recordedAt: at, actorId: by, random };
export const context: AppendContext = recorded;

export function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

export const draft = (type: string, event: EventDraft['event'] = {}): EventDraft => ({
  type,
  version: 1,
  happenedOn: '2026-11-20',
  mentions: [],
  event,
});

/** Encrypted databases in a directory that is gone after the file's tests; no passphrase, so no key derivation. */
export function storeKit() {
  const directory = mkdtempSync(join(tmpdir(), 'kluis-store-'));
  const opened: Db[] = [];
  const key = random(32);
  afterAll(() => {
    for (const db of opened) db.close();
    rmSync(directory, { recursive: true, force: true });
  });
  const open = (name: string): Db => {
    const db = openEncrypted(join(directory, name), Buffer.from(key), false);
    opened.push(db);
    return db;
  };
  return {
    directory,
    open,
    fresh: (name: string): Db => {
      const db = open(name);
      must(migrate(db));
      return db;
    },
  };
}
