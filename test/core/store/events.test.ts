import { beforeEach, describe, expect, test } from 'vitest';
import { type Db, run, transact } from '../../../electron/core/store/database.ts';
import { appendEvents, head, readAll, readStream } from '../../../electron/core/store/events.ts';
import { upcast } from '../../../electron/core/store/upcast.ts';
import { verifyChain } from '../../../electron/core/store/verify-chain.ts';
import { fail } from '../../../shared/result.ts';
import { context, draft, must, storeKit } from './store-kit.ts';

const kit = storeKit();
let db: Db;
let made = 0;

beforeEach(() => {
  made += 1;
  db = kit.fresh(`events-${made}.db`);
  must(appendEvents(db, 'case-1', 0, [draft('registered', { number: '2026-001' }), draft('acknowledged')], context));
  must(appendEvents(db, 'case-2', 0, [draft('registered')], context));
  must(appendEvents(db, 'case-1', 2, [draft('admitted', { elements: ['a', null, 3] })], context));
});

/** What somebody with the key and a database tool could do: the rules of the schema do not stop them. */
const forge = (sql: string) => {
  const triggers = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all();
  for (const name of triggers) db.exec(`DROP TRIGGER "${name}"`);
  db.exec(sql);
};
const problem = (anchor?: ReturnType<typeof head>) => {
  const report = verifyChain(db, anchor);
  return report.ok ? 'whole' : report.error;
};

describe('appending', () => {
  test('numbers the vault and each stream without gaps, and reads back what was written', () => {
    expect(readAll(db).map((e) => [e.sequence, e.stream, e.streamSequence, e.type])).toEqual([
      [1, 'case-1', 1, 'registered'],
      [2, 'case-1', 2, 'acknowledged'],
      [3, 'case-2', 1, 'registered'],
      [4, 'case-1', 3, 'admitted'],
    ]);
    expect(readStream(db, 'case-1')[2]).toEqual({
      ...draft('admitted', { elements: ['a', null, 3] }),
      sequence: 4,
      stream: 'case-1',
      streamSequence: 3,
      recordedAt: context.recordedAt,
      actorId: context.actorId,
    });
    expect(readAll(db, 2, 1).map((e) => e.sequence)).toEqual([3]);
    expect(problem()).toBe('whole');
  });

  test('refuses a writer that has not seen the last event, and stores nothing of it', () => {
    expect(appendEvents(db, 'case-1', 2, [draft('withdrawn')], context)).toEqual({
      ok: false,
      error: { kind: 'conflict' },
    });
    expect(head(db).sequence).toBe(4);
  });

  test('goes back with the transaction around it', () => {
    const before = head(db);
    const refused = transact(db, () => {
      must(appendEvents(db, 'case-3', 0, [draft('registered')], context));
      return fail('noReason');
    });
    expect(refused).toEqual({ ok: false, error: 'noReason' });
    expect(head(db)).toEqual(before);
  });

  test('is all that can be done to events, except destroying their contents', () => {
    expect(() => run(db, 'DELETE FROM event WHERE sequence = 4')).toThrow('append-only');
    expect(() => run(db, "UPDATE event SET type = 'x' WHERE sequence = 1")).toThrow('append-only');
    expect(() => run(db, "UPDATE event SET happened_on = '2020-01-01' WHERE sequence = 1")).toThrow('append-only');
    expect(() => run(db, 'UPDATE event SET payload = NULL WHERE sequence = 1')).toThrow();
    expect(() =>
      run(db, 'UPDATE event SET payload = NULL, salt = NULL, happened_on = NULL, actor_id = ? WHERE sequence = 1', 'x'),
    ).toThrow('append-only');
    run(db, 'UPDATE event SET payload = NULL, salt = NULL, happened_on = NULL WHERE sequence = 1');
    expect(readStream(db, 'case-1')[0]).toMatchObject({ sequence: 1, event: null, happenedOn: null, mentions: [] });
    expect(problem()).toBe('whole');
  });
});

describe('the chain', () => {
  test.each([
    [
      'payload',
      "UPDATE event SET payload = CAST(replace(CAST(payload AS TEXT), '001', '002') AS BLOB)",
      'payloadChanged',
      1,
    ],
    ['type column', "UPDATE event SET type = 'x' WHERE sequence = 2", 'columnChanged', 2],
    ['day column', "UPDATE event SET happened_on = '2020-01-01' WHERE sequence = 3", 'columnChanged', 3],
    [
      'digest',
      'UPDATE event SET payload = NULL, salt = NULL, digest = zeroblob(32) WHERE sequence = 2',
      'hashChanged',
      2,
    ],
    ['hash', 'UPDATE event SET hash = zeroblob(32) WHERE sequence = 4', 'hashChanged', 4],
    ['missing middle', 'DELETE FROM event WHERE sequence = 2', 'gap', 2],
    ['missing start', 'DELETE FROM event WHERE sequence = 1', 'gap', 1],
  ])('shows a changed %s', (_what, sql, kind, sequence) => {
    forge(sql);
    expect(problem()).toEqual({ kind, sequence });
  });

  test('shows a cut or rewritten tail to whoever kept an earlier head', () => {
    const anchor = head(db);
    forge('DELETE FROM event WHERE sequence = 4');
    expect(problem()).toBe('whole');
    expect(problem(anchor)).toEqual({ kind: 'cut', sequence: 4 });
    must(appendEvents(db, 'case-1', 2, [draft('withdrawn')], context));
    expect(problem(anchor)).toEqual({ kind: 'otherHistory', sequence: 4 });
  });

  test('goes on from an anchor that was kept', () => {
    const anchor = head(db);
    must(appendEvents(db, 'vault', 0, [draft('opened')], context));
    expect(problem(anchor)).toBe('whole');
  });
});

test('an older shape is brought up step by step on reading, and stays as it was stored', () => {
  const upcasters = {
    'registered@1': () => ({ step: 2 }),
    'registered@2': (event: unknown) => ({ from: JSON.stringify(event) }),
  };
  expect(readStream(db, 'case-2', upcasters)[0]).toMatchObject({ version: 3, event: { from: '{"step":2}' } });
  expect(readStream(db, 'case-2')[0]).toMatchObject({ version: 1, event: {} });
  expect(upcast(upcasters, 'other', 1, null)).toEqual({ version: 1, event: null });
});
