import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { putCaseRecord } from '../../../electron/core/store/case-record.ts';
import { beginDocument } from '../../../electron/core/store/document-writer.ts';
import { appendEvents } from '../../../electron/core/store/events.ts';
import { currentSchema, migrate, schemaVersion } from '../../../electron/core/store/migrate.ts';
import { putPerson } from '../../../electron/core/store/people.ts';
import { putText } from '../../../electron/core/store/texts.ts';
import { checkpoint } from '../../../electron/core/vault/pragmas.ts';
import { emptyPerson } from '../../../shared/procedure/person.ts';
import { at, by, context, draft, must, recorded, storeKit } from './store-kit.ts';

const kit = storeKit();
const canary = 'Kanarievogel';

/** Every file there is, as bytes in which to look for the canary in both encodings. */
const filesWithCanary = () =>
  readdirSync(kit.directory).filter((name) => {
    const bytes = readFileSync(join(kit.directory, name));
    return bytes.includes(Buffer.from(canary, 'utf8')) || bytes.includes(Buffer.from(canary, 'utf16le'));
  });

describe('on disk', () => {
  test('nothing that was entered can be read, neither in the database nor in its log', () => {
    const db = kit.fresh('canary.db');
    putText(db, { ...recorded, id: 't', caseId: 'c', body: `${canary} `.repeat(2000) });
    putPerson(db, { ...recorded, id: 'p', person: { ...emptyPerson, familyName: canary } });
    must(appendEvents(db, 'c', 0, [draft('noted', { words: canary })], context));
    const writer = beginDocument(db, {
      id: 'd',
      caseId: 'c',
      title: canary,
      datedOn: null,
      receivedOn: null,
      source: '',
      originalLocation: '',
      addedAt: at,
      addedBy: by,
    });
    writer.append(Buffer.from(canary.repeat(200_000)));
    writer.seal();
    putCaseRecord(db, {
      caseId: 'c',
      number: '2026-001',
      streamSequence: 1,
      status: 's',
      subjectKinds: [],
      complainantName: canary,
      respondentNames: [],
      summary: canary,
      receivedOn: null,
      nextDueOn: null,
      nextDueBasis: null,
      closedOn: null,
      retentionUntil: null,
      snapshot: { canary },
      updatedAt: at,
    });
    expect(readdirSync(kit.directory)).toContain('canary.db-wal');
    expect(filesWithCanary()).toEqual([]);
    expect(checkpoint(db)).toBe(true);
    expect(readFileSync(join(kit.directory, 'canary.db-wal'))).toHaveLength(0);
    expect(filesWithCanary()).toEqual([]);
  });
});

describe('the schema', () => {
  test('grows from nothing to the newest, once, in strict tables only', () => {
    const db = kit.open('schema.db');
    expect(currentSchema(db)).toBe(0);
    expect(migrate(db)).toEqual({ ok: true, value: schemaVersion });
    const tables = db.pragma('table_list') as readonly {
      readonly name: string;
      readonly type: string;
      readonly strict: number;
    }[];
    const loose = tables.filter((t) => t.type === 'table' && t.strict === 0 && !t.name.startsWith('sqlite_'));
    expect(loose).toEqual([]);
    const before = db.prepare('SELECT sql FROM sqlite_schema').all();
    expect(migrate(db)).toEqual({ ok: true, value: schemaVersion });
    expect(db.prepare('SELECT sql FROM sqlite_schema').all()).toEqual(before);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  test('of a later program is left alone', () => {
    const db = kit.open('later.db');
    db.pragma(`user_version = ${schemaVersion + 1}`);
    expect(migrate(db)).toEqual({ ok: false, error: 'newerVersion' });
    expect(db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()).toBe(0);
  });
});
