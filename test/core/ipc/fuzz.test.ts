/**
 * Throws messages at every endpoint of a real core and watches what it does. `npm test` throws a few thousand;
 * `npm run test:fuzz` 100,000 (`KLUIS_FUZZ_MESSAGES`), with a seed that is printed and can be given again
 * (`KLUIS_FUZZ_SEED`). Identifiers differ between runs, the messages around them do not.
 */
import { randomInt, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { OpenCore } from '../../../electron/core/context.ts';
import type { RunningCore } from '../../../electron/core/core.ts';
import { largestFrame } from '../../../electron/core/dispatcher.ts';
import type { Db } from '../../../electron/core/store/database.ts';
import type { AnyEndpoint } from '../../../shared/contract/endpoint.ts';
import type { WireFrame, WireResponse } from '../../../shared/contract/wire.ts';
import { complaint, register } from '../handlers/complaint.ts';
import { coreKit } from '../handlers/core-kit.ts';
import { declaredEndpoints } from './endpoints.ts';
import { type Message, messagesTo, strayMessages } from './messages.ts';

const total = Number(process.env['KLUIS_FUZZ_MESSAGES'] ?? 2_000);
const seed = Number(process.env['KLUIS_FUZZ_SEED'] ?? randomInt(2 ** 31));

const held = vi.hoisted(() => ({ open: null as OpenCore | null }));
vi.mock('../../../electron/core/context.ts', async (load) => {
  const real = await load<typeof import('../../../electron/core/context.ts')>();
  return {
    ...real,
    openCoreOf: (...args: Parameters<typeof real.openCoreOf>) => {
      held.open = real.openCoreOf(...args);
      return held.open;
    },
  };
});

/** A core that says nothing for so long hangs; with other work on the machine a page may take half a minute. */
const longestMs = 120_000;

/** These derive keys, typeset or read pages for a second or more: a few of each will do. */
const slow = [
  'vault.create',
  'vault.unlock',
  'vault.unlockByRecoveryCode',
  'directors.add',
  'directors.changePassphrase',
  'directors.resetPassphrase',
  'recovery.renew',
  'restore.inspect',
  'restore.swap',
  'restore.salvage',
  'move.copy',
  'retention.destroy',
  'backup.make',
  'integrity.check',
  'dossier.build',
  'letters.preview',
  'letters.finalise',
  'redaction.make',
  'redaction.propose',
];

/** Follows from what is recorded, or was read from a file: may be brought up to date at any time. */
const derived =
  /^(agenda|case_record|case_snapshot|document_page|document_rendition|page_reading|search_|vocabulary|case_search|sqlite_)/;
/** Texts and numbers of the procedure: never change without an event beside them. */
const facts = ['text_revision', 'case_number', 'case_person'];

/**
 * What is left out of a table: the day for which the agenda stands, noted at the first question of it; when the vault was last checked,
 * which is noted whenever that ends; the copy of the slot files, which follows them; files half taken in.
 */
const whole = "WHERE document_id NOT IN (SELECT document_id FROM document WHERE state = 'incoming')";
const settled: Readonly<Record<string, string>> = {
  setting_revision: "WHERE key NOT IN ('agenda.day', 'lastCheck', 'slotCopy')",
  document: whole,
  document_chunk: whole,
};

function watchedTables(db: Db): readonly string[] {
  const names = db
    .prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE '%\\_%fts%'")
    .pluck()
    .all() as string[];
  return names.filter((name) => !derived.test(name));
}

/** From here on the connection remembers which tables were written: looking at all of them after each message takes hours. */
function watch(db: Db): { readonly written: () => readonly string[] } {
  db.exec('CREATE TEMP TABLE written (name TEXT PRIMARY KEY) STRICT');
  for (const name of watchedTables(db))
    for (const [index, kind] of ['INSERT', 'UPDATE', 'DELETE'].entries())
      db.exec(
        `CREATE TEMP TRIGGER "watch_${index}_${name}" AFTER ${kind} ON main."${name}"
         BEGIN INSERT INTO written SELECT '${name}' WHERE NOT EXISTS (SELECT 1 FROM written WHERE name = '${name}'); END`,
      );
  const names = db.prepare('SELECT name FROM temp.written').pluck();
  const forget = db.prepare('DELETE FROM temp.written');
  return {
    written: () => {
      const found = names.all() as string[];
      if (found.length > 0) forget.run();
      return found;
    },
  };
}

function tableDigests(db: Db, names: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    names.map((name) => {
      const columns = db.prepare(`SELECT name FROM pragma_table_info('${name}')`).pluck().all() as string[];
      const row = columns.map((column) => `quote(${column})`).join(" || ',' || ");
      const rows = `${name} ${settled[name] ?? ''}`;
      const text = db.prepare(`SELECT group_concat(${row}, ';') FROM ${rows}`).pluck().get() as string | null;
      return [name, text ?? ''];
    }),
  );
}

const leak = /node_modules|\.tsx?:\d|\.js:\d|\bSQLITE_|\bat \w+ \(|SELECT .+ FROM|INSERT INTO/;

const kit = coreKit();

test(`${total} messages leave the core whole (seed ${seed})`, { timeout: 3_600_000 }, async () => {
  console.log(`fuzz: ${total} messages, seed ${seed}`);
  const trouble: string[] = [];
  const blame = (message: Message, what: string) => {
    if (trouble.length < 40) trouble.push(`${what} — ${message.kind} ${message.frame.slice(0, 600)}`);
  };
  let current: Message | null = null;
  const uncaught = (error: unknown) =>
    blame(current ?? { endpoint: '', kind: 'hostile', frame: '' }, `uncaught ${String(error)}`);
  process.on('unhandledRejection', uncaught);
  process.on('uncaughtException', uncaught);

  const window = await kit.create('fuzz');
  const open = held.open;
  if (open === null) throw new Error('No core');
  // Another database takes the place of this one when the vault gets a new key.
  const db = () => (held.open ?? open).db;
  const pools = new Map<string, string[]>();
  const keep = (field: string, value: string) => {
    for (const name of [field, 'id']) {
      const pool = pools.get(name) ?? [];
      pools.set(name, pool);
      if (pool.length < 2_000 && !pool.includes(value)) pool.push(value);
    }
  };
  /** What an answer names is asked for later, by the field it stood in. */
  const learn = (value: unknown, field = 'id'): void => {
    if (typeof value === 'string' && /^[0-9a-f]{8}-?[\w-]{8,80}$/.test(value)) keep(field, value);
    else if (typeof value === 'object' && value !== null)
      for (const [key, part] of Object.entries(value)) learn(part, Array.isArray(value) ? field : key);
  };
  for (let index = 0; index < 3; index += 1) {
    const input = complaint();
    await register(window, input);
    learn(input);
  }
  for (const field of ['to', 'from', 'who', 'partyId', 'of', 'about']) keep(field, 'complainant');
  for (const field of ['actorId', 'directorId', 'decidedBy', 'appointedBy', 'confirmedBy']) keep(field, open.actorId);
  for (const respondent of pools.get('respondentId') ?? [])
    for (const field of ['to', 'partyId']) keep(field, respondent);
  mkdirSync(join(kit.directory, 'written'));
  const endpoints = await declaredEndpoints();
  const byName = new Map<string, AnyEndpoint>(endpoints.map((endpoint) => [endpoint.name, endpoint]));
  const messages = fc.oneof(
    ...endpoints.map((endpoint) => ({
      weight: slow.includes(endpoint.name) ? 1 : 40,
      arbitrary: messagesTo(endpoint),
    })),
    { weight: 20, arbitrary: strayMessages },
  );

  const tally = new Map<string, Record<string, number>>();
  const count = (name: string, outcome: string) => {
    const row = tally.get(name) ?? {};
    row[outcome] = (row[outcome] ?? 0) + 1;
    tally.set(name, row);
  };
  const changesOf = () => db().prepare('SELECT total_changes()').pluck().get() as number;
  const eventsOf = () => db().prepare('SELECT count(*) FROM event').pluck().get() as number;
  const speak = connect(window.core);
  const before = new Map(tableDigests(db(), watchedTables(db())));
  let watched = db();
  let watcher = watch(watched);

  const block = 500;
  for (let sent = 0; sent < total && trouble.length < 5; sent += block) {
    for (const message of fc.sample(messages, { seed: seed + sent, numRuns: Math.min(block, total - sent) })) {
      current = message;
      window.core.addTarget('a target', join(kit.directory, 'written', `${sent % 7}.out`));
      const frame = message.frame.replace(/known:(\w+):(\d+)/g, (_all, field: string, index: string) => {
        const pool =
          field === 'token' || field === 'target' ? ['a target'] : (pools.get(field) ?? pools.get('id') ?? []);
        return Number(index) > 3_800 ? randomUUID() : (pool[Number(index) % pool.length] ?? '');
      });
      const changes = changesOf();
      const events = eventsOf();
      const answer = await speak(frame, message.endpoint !== '' && frame.length <= largestFrame);
      const endpoint = byName.get(message.endpoint);
      if (answer === null) continue;
      if (answer === 'late') {
        blame(message, `no answer to ${frame.length} characters`);
        break;
      }
      const text = JSON.stringify(answer);
      if (text.includes(kit.directory) || (leak.test(text) && !leak.test(frame)))
        blame(message, `leak: ${text.slice(0, 200)}`);
      if (!answer.ok) {
        count(message.endpoint, answer.failure.kind);
        if (answer.failure.kind === 'failed') blame(message, `failed: ${JSON.stringify(kit.log.at(-1))}`);
      } else if (endpoint === undefined) blame(message, 'answered what does not exist');
      else {
        const parsed = endpoint.output.safeParse(answer.output);
        if (!parsed.success) blame(message, `output: ${parsed.error.message.slice(0, 300)}`);
        count(message.endpoint, 'ok');
        learn(answer.output);
      }
      // Not what this message found: the exchange may have ended while nothing was answered.
      const exchanged = db() !== watched;
      if (!exchanged && changesOf() === changes) continue;
      if (exchanged) {
        watched = db();
        watcher = watch(watched);
      }
      const after = tableDigests(db(), exchanged ? watchedTables(db()) : watcher.written());
      const touched = [...after.keys()].filter((name) => after.get(name) !== before.get(name));
      for (const [name, text] of after) before.set(name, text);
      if (touched.length === 0) continue;
      if (!answer.ok) blame(message, `refused, and yet changed ${touched.join()}`);
      else if (endpoint?.kind !== 'command') blame(message, `a question changed ${touched.join()}`);
      else if (
        eventsOf() === events &&
        touched.some((name) => facts.includes(name)) &&
        message.endpoint !== 'people.save'
      )
        blame(message, `facts without an event: ${touched.join()}`);
    }
  }
  process.off('unhandledRejection', uncaught);
  process.off('uncaughtException', uncaught);
  for (const [name, row] of [...tally].sort()) console.log(name.padEnd(32), JSON.stringify(row));
  expect(trouble.join('\n')).toBe('');
  for (const { name } of endpoints) if (total >= 20_000) expect(tally.has(name), `${name} was never asked`).toBe(true);

  // The vault is still whole.
  expect(await speak(JSON.stringify({ id: 1, endpoint: 'log.verify', input: {} }), true)).toMatchObject({
    ok: true,
    output: { intact: true },
  });
  expect(db().pragma('integrity_check', { simple: true })).toBe('ok');
});

/** A window that sends what it is given. Resolves with null when an answer is not owed and none came. */
function connect(core: RunningCore): (frame: string, owed: boolean) => Promise<WireResponse | 'late' | null> {
  let deliver: (frame: string) => void = () => {};
  let answered: (response: WireResponse | null) => void = () => {};
  let lastId = 0;
  core.connectWindow({
    send: (text) => {
      const frame = JSON.parse(text) as WireFrame;
      if (!('push' in frame) && frame.id === lastId) answered(frame);
    },
    onFrame: (listener) => {
      deliver = listener;
    },
    onClose: () => {},
  });
  return (frame, owed) =>
    new Promise((resolve) => {
      const late = setTimeout(() => resolve('late'), longestMs);
      answered = (response) => {
        clearTimeout(late);
        resolve(response);
      };
      lastId += 1;
      deliver(frame.replace('{"id":1,', `{"id":${lastId},`));
      if (!owed) {
        const mine = answered;
        setImmediate(() => setImmediate(() => mine(null)));
      }
    });
}
