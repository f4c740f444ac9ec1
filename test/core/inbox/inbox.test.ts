/** The Postbak: what the scanner writes is taken in once it stands still, goes to a complaint or away, and is lost nowhere. */
import { linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { tracesOf } from '../../../electron/core/destruction/leave-no-trace.ts';
import { documentMail } from '../../../shared/contract/document-import.ts';
import { discardDocument, documentPage } from '../../../shared/contract/documents.ts';
import { saveDraft } from '../../../shared/contract/drafts.ts';
import {
  assignPaper,
  chooseScanFolder,
  clearFolder,
  dismissPaper,
  enterPaper,
  inboxOverview,
  lookInFolder,
  restorePaper,
  scanFolder,
} from '../../../shared/contract/inbox.ts';
import { readingState } from '../../../shared/contract/reading.ts';
import { findEverywhere } from '../../../shared/contract/search.ts';
import { sheets } from '../../fixtures/dossier-kit.ts';
import { eml, usualHeaders } from '../../fixtures/mail-kit.ts';
import { opened, register } from '../handlers/complaint.ts';
import { coreKit, type Window } from '../handlers/core-kit.ts';

const kit = coreKit();
let window: Window;
let folder: string;
let count = 0;
/** In seconds. */
const noon = 1_795_000_000;

beforeAll(async () => {
  window = await kit.create('inbox');
});
beforeEach(async () => {
  count += 1;
  folder = join(kit.directory, `scanner-${count}`);
  mkdirSync(folder);
  await choose(folder);
});

async function choose(path: string | null, of: Window = window) {
  if (path !== null) of.core.addTarget('folder', path);
  return of.ask(chooseScanFolder, { target: path === null ? null : 'folder' });
}
/** What the timer does in the program. */
async function looks(times: number, of: Window = window): Promise<void> {
  for (let look = 0; look < times; look += 1) await of.ask(lookInFolder, {});
}
const write = (name: string, bytes: Uint8Array | string) => writeFileSync(join(folder, name), bytes);
const titles = async (of: Window = window) => (await of.ask(inboxOverview, {})).items.map(({ title }) => title);
const letter = (text: string) => sheets([{ text }]);
async function idOf(title: string): Promise<string> {
  const { items } = await window.ask(inboxOverview, {});
  return items.find((item) => item.title === title)?.documentId ?? '';
}

test('a scan is taken once three looks found it the same, and only once', async () => {
  write('scan 1.pdf', await letter('Een brief'));
  write('.scan 2.pdf', 'verborgen');
  write('scan 3.pdf.part', 'nog bezig');
  write('leeg.pdf', '');
  mkdirSync(join(folder, 'map'));
  symlinkSync(join(folder, 'scan 1.pdf'), join(folder, 'verwijzing.pdf'));
  await looks(1);
  expect(await titles()).toEqual([]);
  // The scanner goes on writing.
  write('scan 1.pdf', await letter('Een brief die langer is dan eerst'));
  await looks(2);
  expect(await titles()).toEqual([]);
  await looks(1);
  expect(await titles()).toEqual(['scan 1.pdf']);
  await looks(3);
  expect(await titles()).toEqual(['scan 1.pdf']);
  const [item] = (await window.ask(inboxOverview, {})).items;
  expect(item).toMatchObject({ pages: 1, source: 'scanned', attachments: [] });
  expect(readdirSync(folder)).toContain('scan 1.pdf');
  await window.ask(dismissPaper, { documentId: item?.documentId ?? '', reason: 'badScan', keep: false });
  // It lies in the folder still, and does not come back by itself.
  await looks(3);
  expect(await titles()).toEqual([]);
});

test('only what the vault holds to the byte is overwritten and removed', async () => {
  const bytes = await letter('Een tweede brief');
  write('a.pdf', bytes);
  write('b.pdf', bytes);
  write('c.pdf', await letter('Een derde brief'));
  utimesSync(join(folder, 'c.pdf'), noon, noon);
  await looks(3);
  expect(await titles()).toEqual(['a.pdf', 'c.pdf']);
  expect(await window.ask(scanFolder, {})).toMatchObject({ leftOver: 3, refused: [] });
  // As large and as old as it was, but another text.
  const forged = Buffer.from(readFileSync(join(folder, 'c.pdf')));
  forged[forged.length - 8] = 0x20;
  write('c.pdf', forged);
  utimesSync(join(folder, 'c.pdf'), noon, noon);
  // Another name for the same place on the disk shows what becomes of it.
  const traces = join(kit.directory, 'a.traces');
  linkSync(join(folder, 'a.pdf'), traces);
  const { removed, failed } = await window.ask(clearFolder, {});
  expect({ removed, failed }).toEqual({ removed: 2, failed: 1 });
  const overwritten = readFileSync(traces);
  expect(overwritten).toHaveLength(bytes.length);
  const same = overwritten.filter((byte, at) => byte === bytes[at]).length;
  // Of random bytes one in 256 is what was there.
  expect(same / bytes.length).toBeLessThan(0.05);
  expect(overwritten.includes(Buffer.from('%PDF'))).toBe(false);
  expect(readdirSync(folder)).toEqual(['c.pdf']);
  for (const name of ['a.pdf', 'c.pdf'])
    await window.ask(dismissPaper, { documentId: await idOf(name), reason: 'twice', keep: false });
});

test('what cannot be read is told of, left where it is, and tried again when asked', async () => {
  write('kapot.pdf', '%PDF-1.7\nweg');
  await looks(3);
  expect(await window.ask(scanFolder, {})).toMatchObject({
    refused: [{ name: 'kapot.pdf', problem: 'broken' }],
    leftOver: 0,
  });
  write('kapot.pdf', await letter('Nu heel'));
  await looks(3);
  expect(await window.ask(scanFolder, {})).toMatchObject({ refused: [], leftOver: 1 });
  await window.ask(dismissPaper, { documentId: await idOf('kapot.pdf'), reason: 'advertising', keep: false });
  expect(readdirSync(folder)).toEqual(['kapot.pdf']);
});

test('a folder of the vault or without a way in is refused', async () => {
  expect(await choose(join(kit.directory, 'inbox'))).toEqual({ ok: false, refusal: 'insideVault' });
  expect(await choose(kit.directory)).toEqual({ ok: false, refusal: 'insideVault' });
  expect(await choose(join(folder, 'nergens'))).toEqual({ ok: false, refusal: 'notWritable' });
  expect(await window.ask(chooseScanFolder, { target: 'nooit' })).toEqual({ ok: false, refusal: 'unknownTarget' });
  expect(await window.ask(scanFolder, {})).toMatchObject({ folder, missing: false });
  expect(await choose(null)).toEqual({ ok: true });
  expect(await window.ask(scanFolder, {})).toEqual({ folder: null, missing: false, leftOver: 0, refused: [] });
});

test('a message goes to a complaint with the files that came with it', async () => {
  const bytes = eml({
    headers: usualHeaders,
    text: 'Zie bijlage.',
    parts: [{ name: 'stuk.pdf', type: 'application/pdf', bytes: await letter('Een stuk') }],
  });
  write('bericht.eml', bytes);
  await looks(3);
  const item = (await window.ask(inboxOverview, {})).items.find(({ title }) => title === 'bericht.eml');
  expect(item?.attachments).toMatchObject([{ title: 'stuk.pdf' }]);
  const documentId = item?.documentId ?? '';
  expect((await window.ask(documentMail, { documentId })).mail).toMatchObject({ fromName: 'Noor van Velden' });
  const caseId = await register(window);
  const assign = { documentId, caseId, role: 'reaction', receivedOn: '2026-11-22' } as const;
  expect(await window.ask(assignPaper, assign)).toEqual({ kind: 'assigned' });
  expect((await opened(window, caseId)).documents.map(({ title, kind }) => [title, kind])).toEqual(
    expect.arrayContaining([
      ['bericht.eml', 'reaction'],
      ['stuk.pdf', 'evidence'],
    ]),
  );
  expect(await window.ask(assignPaper, assign)).toEqual({ kind: 'gone' });
  // Brought in once more, it is refused: across complaints and the Postbak.
  expect(await window.take(bytes)).toMatchObject({ ok: false, problem: 'present', where: { place: 'case', caseId } });
});

test('a message lies in the Postbak only with all that came in it', async () => {
  const of = await kit.create('together');
  await choose(folder, of);
  const part = async (name: string) => ({ name, type: 'application/pdf', bytes: await letter(`In ${name}`) });
  const parts = [await part('een.pdf'), await part('twee.pdf')];
  write('met twee.eml', eml({ headers: usualHeaders, text: 'Zie de bijlagen.', parts }));
  await looks(2, of);
  const taking = looks(1, of);
  // As somebody sees it who looks all the time, and begins a complaint at once.
  const seen = await vi.waitFor(
    async () => {
      const found = (await of.ask(inboxOverview, {})).items.find(({ title }) => title === 'met twee.eml');
      if (found === undefined) throw new Error('Not there yet');
      return found;
    },
    { timeout: 20_000, interval: 1 },
  );
  expect(seen.attachments.map(({ title }) => title)).toEqual(['een.pdf', 'twee.pdf']);
  await taking;
});

test('a paper is found while it lies in the Postbak, then in its complaint, and nowhere once it is gone', {
  timeout: 60_000,
}, async () => {
  const of = await kit.create('found', true);
  await choose(folder, of);
  const find = async (query: string) => {
    const filters = { kinds: [], year: null, scope: 'all' as const, personId: null };
    return (await of.ask(findEverywhere, { query, filters, limit: 9 })).hits.map(({ place, document }) => [
      place,
      document?.title,
    ]);
  };
  const here = async (query: string) => (await find(query)).length;
  write('los.pdf', await letter('Over de grutto'));
  write(
    'post.eml',
    eml({
      text: 'De kluut',
      parts: [{ name: 'nest.pdf', type: 'application/pdf', bytes: await letter('De tureluur') }],
    }),
  );
  await looks(3, of);
  const [loose = '', paperId = ''] = (await of.ask(inboxOverview, {})).items.map(({ documentId }) => documentId);
  await vi.waitFor(async () => expect(await of.ask(readingState, {})).toEqual({ pagesLeft: 0 }), { timeout: 30_000 });
  expect(await find('gruto')).toEqual([[{ where: 'inbox', paperId: loose }, 'los.pdf']]);
  expect(await find('kluut')).toEqual([[{ where: 'inbox', paperId }, 'post.eml']]);
  // What came in a message is found with the message.
  expect(await find('tureluur')).toEqual([[{ where: 'inbox', paperId }, 'nest.pdf']]);

  const caseId = await register(of);
  await of.ask(assignPaper, { documentId: paperId, caseId, role: 'reaction', receivedOn: '2026-11-22' });
  expect(await find('tureluur')).toMatchObject([[{ where: 'case', caseId }, 'nest.pdf']]);

  await of.ask(enterPaper, { documentId: loose });
  expect(await here('grutto')).toBe(0);
  await of.ask(discardDocument, { documentId: loose });
  expect(await here('grutto')).toBe(1);
  await of.ask(dismissPaper, { documentId: loose, reason: 'noComplaint', keep: true });
  expect(await here('grutto')).toBe(0);
  await of.ask(restorePaper, { documentId: loose });
  expect(await here('grutto')).toBe(1);
  await of.ask(dismissPaper, { documentId: loose, reason: 'noComplaint', keep: false });
  expect(await here('grutto')).toBe(0);
});

test('a day to come is refused, and the paper stays', async () => {
  const bytes = await letter('Later');
  write('later.pdf', bytes);
  await looks(3);
  const caseId = await register(window);
  const documentId = await idOf('later.pdf');
  const assign = { documentId, caseId, role: 'other', receivedOn: '2027-01-01' } as const;
  expect(await window.ask(assignPaper, assign)).toMatchObject({ kind: 'refused' });
  expect(await titles()).toEqual(['later.pdf']);
  await window.ask(dismissPaper, { documentId, reason: 'passedOn', keep: true });
  expect(await titles()).toEqual([]);
  expect((await window.ask(inboxOverview, {})).aside).toMatchObject([{ documentId, reason: 'passedOn' }]);
  expect(await window.take(bytes)).toMatchObject({
    ok: false,
    problem: 'present',
    where: { place: 'inbox', documentId },
  });
  expect(await window.ask(restorePaper, { documentId })).toEqual({ ok: true });
  expect(await titles()).toEqual(['later.pdf']);
  await window.ask(dismissPaper, { documentId, reason: 'passedOn', keep: false });
});

test('a complaint that is given up gives its paper back', async () => {
  const bytes = await letter('De klacht');
  write('brief.pdf', bytes);
  await looks(3);
  const documentId = await idOf('brief.pdf');
  expect(await window.ask(enterPaper, { documentId })).toEqual({ ok: true });
  expect(await titles()).toEqual([]);
  const body = { documents: [{ documentId }] };
  await window.ask(saveDraft, { key: 'intake:1', caseId: null, body });
  expect(await window.take(bytes)).toMatchObject({ where: { place: 'draft', draftKey: 'intake:1' } });
  await window.ask(discardDocument, { documentId });
  expect(await titles()).toEqual(['brief.pdf']);
  await window.ask(dismissPaper, { documentId, reason: 'noComplaint', keep: false });
});

test('of what is thrown away nothing is left but that it was, and after a crash nothing is in nobody’s hands', async () => {
  const other = await kit.create('crash', true);
  const scans = join(kit.directory, 'scanner-crash');
  mkdirSync(scans);
  await choose(scans, other);
  writeFileSync(join(scans, 'weg.pdf'), await letter('Kanarievogel'));
  await looks(3, other);
  const [item] = (await other.ask(inboxOverview, {})).items;
  const documentId = item?.documentId ?? '';
  await vi.waitFor(async () =>
    expect(await other.ask(documentPage, { documentId, page: 1 })).toMatchObject({ found: true }),
  );
  const loose = await other.take(await letter('Wielewaal'));
  const held = await other.take(await letter('Roodborst'));
  if (!loose.ok || !held.ok) throw new Error('not taken');
  await other.ask(saveDraft, { key: 'intake:2', caseId: null, body: { documents: [{ documentId: held.documentId }] } });
  await other.ask(dismissPaper, { documentId, reason: 'advertising', keep: false });
  expect((await other.ask(inboxOverview, {})).removed).toEqual([
    { removedAt: kit.clock.now, reason: 'advertising', automatic: false },
  ]);
  await other.core.close();

  const vault = await kit.inside('crash');
  expect(tracesOf(vault, ['kanarievogel', 'Kanarievogel'])).toEqual([]);
  vault.close();
  const later = kit.start('crash');
  await kit.unlock(later);
  expect((await later.ask(inboxOverview, {})).items.map((one) => one.documentId)).toEqual([loose.documentId]);
  expect(kit.log).toEqual([]);
});

test('what is laid aside goes by itself on the day that was said, leaves no trace, and not because a clock jumped', {
  timeout: 60_000,
}, async () => {
  const began = kit.clock.now;
  let at = await kit.create('aside', true);
  await choose(folder, at);
  const on = async (day: string) => {
    await at.core.close();
    kit.clock.now = `${day}T09:00:00Z`;
    at = kit.start('aside');
    await kit.unlock(at);
    await looks(1, at);
    return at.ask(inboxOverview, {});
  };
  write('vink.pdf', await letter('Appelvink'));
  write('post.eml', eml({ parts: [{ name: 'mees.pdf', type: 'application/pdf', bytes: await letter('Baardmees') }] }));
  await looks(3, at);
  // What lies in the folder is remembered by its name as long as it lies there.
  await at.ask(clearFolder, {});
  for (const { documentId } of (await at.ask(inboxOverview, {})).items)
    expect(await at.ask(dismissPaper, { documentId, reason: 'noComplaint', keep: true })).toEqual({ ok: true });
  await vi.waitFor(async () => expect(await at.ask(readingState, {})).toEqual({ pagesLeft: 0 }), { timeout: 30_000 });
  const [finch = '', message = ''] = (await at.ask(inboxOverview, {})).aside
    .toSorted((a, b) => b.title.localeCompare(a.title))
    .map(({ documentId }) => documentId);
  const ends = async () => (await at.ask(inboxOverview, {})).aside.map(({ keepUntil }) => keepUntil).toSorted();
  expect(await ends()).toEqual(['2026-12-23', '2026-12-23']);

  // One of them is kept for longer; the other goes, on its day and not before.
  await on('2026-12-22');
  await at.ask(dismissPaper, { documentId: finch, reason: 'noComplaint', keep: true });
  expect(await ends()).toEqual(['2026-12-23', '2027-01-21']);
  const after = await on('2026-12-23');
  expect(after.aside.map(({ documentId }) => documentId)).toEqual([finch]);
  expect(after.removed).toEqual([{ removedAt: '2026-12-23T09:00:00Z', reason: 'noComplaint', automatic: true }]);
  expect(after.aside.map(({ documentId }) => documentId)).not.toContain(message);

  // Nobody was here for long, or the clock is wrong: it waits until a next day.
  expect((await on('2027-03-01')).aside).toHaveLength(1);
  expect((await on('2027-03-01')).aside).toHaveLength(1);
  expect((await on('2027-03-02')).aside).toHaveLength(0);
  // The way back is open until then.
  expect(await at.ask(restorePaper, { documentId: finch })).toEqual({ ok: false });
  await at.core.close();

  const vault = await kit.inside('aside');
  expect(tracesOf(vault, ['appelvink', 'Appelvink', 'baardmees', 'Baardmees', 'vink.pdf', 'mees.pdf'])).toEqual([]);
  const told = vault.db.prepare("SELECT CAST(payload AS TEXT) AS said FROM event WHERE type = 'asideRemoved'").all();
  expect(told).toEqual([1, 1].map((papers) => ({ said: expect.stringContaining(`"event":{"papers":${papers}}`) })));
  vault.close();
  kit.clock.now = began;
});
