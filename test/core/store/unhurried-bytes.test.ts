/** A large document is read for work in the background so that others get their turn in between. */
import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { unhurriedBytes } from '../../../electron/core/documents/unhurried-bytes.ts';
import { run } from '../../../electron/core/store/database.ts';
import { beginDocument } from '../../../electron/core/store/document-writer.ts';
import { putRendition } from '../../../electron/core/store/renditions.ts';
import { at, storeKit } from './store-kit.ts';

const kit = storeKit();
const db = kit.fresh('unhurried.db');
const megabytes = 12;
const bytes = randomBytes(megabytes * 1024 * 1024 - 5);

function keep(id: string): void {
  const about = {
    caseId: null,
    title: 'stapel',
    datedOn: null,
    receivedOn: null,
    source: 'picked',
    originalLocation: '',
  };
  const writer = beginDocument(db, { ...about, id, addedAt: at, addedBy: 'a' });
  writer.append(bytes);
  writer.seal();
  writer.keep({ kind: 'other', mime: 'application/pdf', pageCount: 1 });
}

it('all of it, with a turn for others after each piece', async () => {
  keep('scan');
  let turns = 0;
  let done = false;
  const other = () => {
    turns += 1;
    if (!done) setImmediate(other);
  };
  setImmediate(other);
  const read = await unhurriedBytes({ db }, 'scan');
  done = true;
  expect(bytes.equals(read)).toBe(true);
  expect(turns).toBeGreaterThanOrEqual(megabytes);
});

it('what is thrown away meanwhile ends there; pages of our own making come at once', async () => {
  keep('gone');
  const asked = unhurriedBytes({ db }, 'gone');
  setImmediate(() => run(db, "DELETE FROM document_chunk WHERE document_id = 'gone'"));
  expect((await asked).length).toBeLessThan(bytes.length);
  keep('made');
  putRendition(db, 'made', Uint8Array.of(1, 2, 3));
  expect([...(await unhurriedBytes({ db }, 'made'))]).toEqual([1, 2, 3]);
});
