import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { handlers } from '../../../electron/core/handlers/index.ts';
import {
  claimDueNotice,
  exportTerms,
  listImprovements,
  termsBetween,
  todayOverview,
} from '../../../shared/contract/agenda.ts';
import {
  findPeople,
  listCases,
  readCaseNames,
  recordStep,
  registerCase,
  savePerson,
} from '../../../shared/contract/cases.ts';
import { documentPage, exportDocument, printedPage, unfiledDocuments } from '../../../shared/contract/documents.ts';
import { listDrafts, saveDraft } from '../../../shared/contract/drafts.ts';
import { finaliseLetter, previewLetter, saveLetter, startLetter } from '../../../shared/contract/letters.ts';
import { readOrganisation, readPolicy, savePolicy, verifyLog } from '../../../shared/contract/settings.ts';
import { sessionMe, vaultStatus } from '../../../shared/contract/vault.ts';
import { plainText, withFieldsFilled } from '../../../shared/letters/content.ts';
import { COMPLAINANT } from '../../../shared/procedure/fact.ts';
import { sheets } from '../../fixtures/dossier-kit.ts';
import { scan } from '../../fixtures/scan-kit.ts';
import { complainant, complaint, opened, register, step } from './complaint.ts';
import { coreKit, type Window } from './core-kit.ts';

const kit = coreKit();
let window: Window;
beforeAll(async () => {
  window = await kit.create('flow');
});

const wholeRegister = {
  search: '',
  scope: 'all',
  order: 'number',
  descending: true,
  offset: 0,
  limit: 50,
} as const;
const allOfToday = { now: 500, later: 500, waiting: 500 } as const;
const list = (search = '') => window.ask(listCases, { ...wholeRegister, statuses: [], subjectKinds: [], search });

test('every endpoint that is declared is answered, once', async () => {
  const folder = new URL('../../../shared/contract/', import.meta.url);
  const contracts: readonly object[] = await Promise.all(
    readdirSync(folder).map((file) => import(new URL(file, folder).href)),
  );
  const declared = contracts.flatMap((contract) =>
    Object.values(contract).flatMap((value: unknown) =>
      typeof value === 'object' && value !== null && 'kind' in value && 'name' in value && 'output' in value
        ? [value.name]
        : [],
    ),
  );
  expect(handlers.map(({ endpoint }) => endpoint.name).sort()).toEqual([...declared].sort());
});

test('before a vault is open nothing but its state is told', async () => {
  const early = kit.start('nowhere');
  expect(await early.ask(vaultStatus, {})).toEqual({
    state: 'none',
    slots: [],
    hasRecoveryCode: false,
    byRecoveryCode: false,
    replaced: null,
  });
  expect(await early.send(listCases.name, {})).toMatchObject({ ok: false, failure: { kind: 'locked' } });
  expect(await early.send('cases.destroyAll', {})).toMatchObject({ ok: false, failure: { kind: 'unknown' } });
});

test('a new vault knows its director and organisation', async () => {
  expect(await window.ask(sessionMe, {})).toMatchObject({ name: 'Ans de Boer', role: 'director' });
  expect(await window.ask(readOrganisation, {})).toMatchObject({ name: 'Coachpunt De Linde', street: '' });
});

test('from the scan to the acknowledgement: what is registered shows everywhere at once', async () => {
  const bytes = await scan(await sheets([{ text: 'De klacht' }, { text: 'Tweede blad' }]), { format: 'pdf' });
  const taken = await window.take(bytes);
  if (!taken.ok) throw new Error(taken.problem);
  expect(taken).toMatchObject({ pages: 2 });
  const { documentId } = taken;
  expect(await window.take(bytes)).toMatchObject({ ok: false, problem: 'present', where: { documentId } });
  expect((await window.ask(unfiledDocuments, {})).documents).toHaveLength(1);
  const page = await window.ask(documentPage, { documentId: taken.documentId, page: 2 });
  expect(page).toMatchObject({ found: true, width: 1240 });
  expect(
    Buffer.from(page.found ? page.image : '', 'base64')
      .subarray(8, 12)
      .toString(),
  ).toBe('WEBP');

  await window.ask(saveDraft, { key: 'intake', caseId: null, body: { half: true } });
  window.pushes.length = 0;
  const input = complaint({
    documents: [{ documentId: taken.documentId, role: 'complaintLetter' }],
    draftKey: 'intake',
  });
  const registered = await window.ask(registerCase, input);
  expect(registered).toEqual({ kind: 'recorded', place: 2, number: '2026-001' });
  expect(window.pushes).toContainEqual({ push: 'changed', topics: ['cases', 'documents', 'drafts'] });
  expect((await window.ask(listDrafts, {})).drafts).toEqual([]);
  expect((await window.ask(unfiledDocuments, {})).documents).toEqual([]);
  const { caseId } = input;
  const found = await opened(window, caseId);
  expect(found.documents).toMatchObject([{ documentId: taken.documentId, kind: 'complaintLetter', pages: 2 }]);
  expect(found.texts[`${caseId}-s`]).toBe('Begeleiding tijdens de opleiding');

  const { now, cases, counts } = await window.ask(todayOverview, allOfToday);
  expect(now.find((task) => task.obligation.kind === 'acknowledge')?.obligation.dueOn).toBe('2026-12-04');
  expect(counts).toMatchObject({ now: now.length, late: 0 });
  expect(await window.ask(todayOverview, { now: 1, later: 1, waiting: 1 })).toMatchObject({ now: [now[0]], counts });
  expect(cases[caseId]?.people[COMPLAINANT]).toMatchObject({ role: 'complainant', person: complainant });
  expect((await list('veldh')).lines).toMatchObject([{ number: '2026-001', complainantName: 'Kanarie van Veldhoven' }]);
  expect((await list('veldh" OR 1')).lines).toEqual([]);
  expect((await window.ask(readCaseNames, { caseId })).names).toMatchObject([
    { name: { givenName: 'Kanarie', familyName: 'van Veldhoven' }, role: 'complainant' },
    { name: { familyName: 'Bakker' }, role: 'trainer' },
    { name: { givenName: 'Ans', familyName: 'de Boer' }, role: 'director' },
  ]);
  expect((await window.ask(readCaseNames, { caseId: 'nobody' })).names).toMatchObject([{ role: 'director' }]);
  expect((await window.ask(findPeople, { search: 'kana veld', limit: 5 })).people).toMatchObject([{ cases: 1 }]);

  expect([await window.ask(claimDueNotice, {}), await window.ask(claimDueNotice, {})]).toEqual([
    { first: true },
    { first: false },
  ]);

  const letter = await window.ask(startLetter, { caseId, kind: 'acknowledgement', to: COMPLAINANT, about: null });
  expect(plainText(letter.content)).toContain('Geachte mevrouw Van Veldhoven,');
  expect(plainText(letter.content)).toContain('zondag 20 december 2026');
  // The organisation has no telephone yet.
  expect(letter.missing).toEqual(['contact']);
  const { letterId, subject } = letter;
  expect(await window.ask(startLetter, { caseId, kind: 'acknowledgement', to: COMPLAINANT, about: null })).toEqual(
    letter,
  );
  expect(await window.ask(finaliseLetter, { letterId })).toEqual({ kind: 'incomplete', missing: ['contact'] });
  const content = withFieldsFilled(letter.content, () => 'telefoon 030 - 123 45 67');
  expect(await window.ask(saveLetter, { letterId, subject, content })).toEqual({ kept: true, missing: [] });
  expect((await window.ask(previewLetter, { letterId, typed: null })).pages.length).toBeGreaterThan(0);
  const final = await window.ask(finaliseLetter, { letterId });
  if (final.kind !== 'final') throw new Error(final.kind);
  expect(final.number).toBe(1);
  // An A4 at 300 dots per inch.
  expect(await window.ask(printedPage, { documentId: final.documentId, page: 1 })).toMatchObject({
    found: true,
    width: 2480,
    height: 3507,
  });
  expect(await window.ask(printedPage, { documentId: final.documentId, page: 9 })).toEqual({ found: false });
  expect(await window.ask(saveLetter, { letterId, subject, content: [] })).toMatchObject({ kept: false });

  const send = {
    type: 'recordSent',
    happenedOn: '2026-11-23',
    sendingId: 's1',
    letterId,
    kind: 'acknowledgement',
  } as const;
  const facts = { to: COMPLAINANT, channel: 'post', about: null, replyBy: null, documentId: null } as const;
  expect(await step(window, caseId, { ...send, ...facts })).toEqual({ kind: 'recorded', place: 4 });
  const after = await window.ask(todayOverview, allOfToday);
  expect(after.now.map((task) => task.obligation.kind)).not.toContain('acknowledge');

  const target = join(kit.directory, 'brief.pdf');
  window.core.addTarget('once', target);
  const write = { documentId: final.documentId, token: 'once', receiver: 'de indiener' };
  expect(await window.ask(exportDocument, write)).toEqual({ ok: true });
  expect(readFileSync(target).subarray(0, 5).toString()).toBe('%PDF-');
  expect(await window.ask(exportDocument, write)).toEqual({ ok: false, problem: 'unknownTarget' });
  window.core.addTarget('nowhere', join(kit.directory, 'geen', 'map', 'brief.pdf'));
  const elsewhere = await window.ask(exportDocument, { ...write, token: 'nowhere' });
  expect(elsewhere).toEqual({ ok: false, problem: 'notWritable' });
  expect((await opened(window, caseId)).exports).toMatchObject([{ kind: 'copy', receiver: 'de indiener', version: 1 }]);
});

describe('what cannot be', () => {
  test('a refused registration leaves nothing, not even a used number', async () => {
    const before = (await list()).total;
    const wrong = complaint({}, { happenedOn: '2027-01-01' });
    expect(await window.ask(registerCase, wrong)).toMatchObject({
      kind: 'refused',
      refusal: { code: 'dateInFuture', hard: true },
    });
    expect((await list()).total).toBe(before);
    expect((await window.ask(findPeople, { search: 'Kanarie', limit: 50 })).people).toHaveLength(1);
    const registered = await window.ask(registerCase, complaint());
    expect(registered).toMatchObject({ number: '2026-002' });
  });

  test('a safeguard yields to a reason, and the reason is in the log', async () => {
    const input = complaint();
    const waiting = { ...input.complaint.complainant, capacity: 'parent', mandate: 'awaited' } as const;
    const caseId = await register(window, { ...input, complaint: { ...input.complaint, complainant: waiting } });
    const sent = {
      type: 'recordSent',
      happenedOn: '2026-11-23',
      sendingId: 's1',
      letterId: null,
      kind: 'acknowledgement',
      to: COMPLAINANT,
      channel: 'post',
      about: null,
      replyBy: null,
      documentId: null,
    } as const;
    const refused = await step(window, caseId, sent);
    expect(refused).toMatchObject({ kind: 'refused', refusal: { code: 'mandateNotShown', hard: false } });
    expect((await opened(window, caseId)).entries).toHaveLength(1);
    const setAside = [{ code: 'mandateNotShown' as const, reason: 'why' }];
    expect(await step(window, caseId, sent, { why: 'De moeder belde zelf.' }, { setAside })).toMatchObject({
      kind: 'recorded',
    });
    expect((await opened(window, caseId)).entries.at(-1)?.event).toMatchObject({ setAside });
  });

  test('what somebody else recorded meanwhile is not overwritten', async () => {
    const caseId = await register(window);
    const command = { type: 'answerUrgentQuestion', happenedOn: '2026-11-23', warned: [], note: null } as const;
    const step = { caseId, seen: 1, command, texts: [], people: [], setAside: [], draftKey: null };
    expect(await window.ask(recordStep, step)).toEqual({ kind: 'recorded', place: 2 });
    expect(await window.ask(recordStep, step)).toEqual({ kind: 'conflict' });
  });

  test('wrong input changes nothing and leaves a line in the log without its content', async () => {
    const caseId = await register(window);
    const step = { caseId, seen: 1, texts: [], people: [], setAside: [], draftKey: null };
    const happenedOn = '2026-11-23';
    const wrong: unknown[] = [
      { ...step, command: { type: 'destroyEverything', happenedOn } },
      { ...step, command: { type: 'answerUrgentQuestion', happenedOn, warned: ['Kanarie'], note: null } },
      { ...step, command: { type: 'answerUrgentQuestion', happenedOn, warned: [], note: 'nergens' } },
      { ...step, command: { type: 'attachDocument', happenedOn, documentId: 'nergens', role: 'other', from: null } },
      {
        ...step,
        command: {
          type: 'finaliseLetter',
          happenedOn,
          letterId: 'l',
          kind: 'ruling',
          to: 'x',
          documentId: 'd',
          number: 1,
        },
      },
      {
        ...step,
        command: { type: 'answerUrgentQuestion', happenedOn, warned: [], note: null },
        texts: [{ id: 'loose', body: 'Kanarie' }],
      },
    ];
    for (const input of wrong) {
      const answer = await window.send(recordStep.name, input);
      expect(answer).toMatchObject({ ok: false, failure: { kind: 'invalid' } });
    }
    expect((await opened(window, caseId)).entries).toHaveLength(1);
    expect(kit.log.length).toBeGreaterThanOrEqual(wrong.length);
    expect(JSON.stringify(kit.log)).not.toMatch(/Kanarie|nergens/);
  });

  test.each([
    ['empty', new Uint8Array()],
    ['foreign', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['broken', Buffer.from('%PDF-1.7\n%%EOF')],
  ])('a file that is %s leaves no trace', async (problem, bytes) => {
    expect(await window.take(bytes)).toEqual({ ok: false, problem });
    expect((await window.ask(unfiledDocuments, {})).documents).toEqual([]);
  });
});

test('a name that changes is right in every list, and the earlier one stays in its revision', async () => {
  const caseId = await register(window);
  await window.ask(savePerson, {
    caseId,
    personId: `${caseId}-c`,
    person: { ...complainant, familyName: 'van Zonneveld' },
  });
  expect((await list('zonneveld')).lines).toMatchObject([{ caseId }]);
});

test('a new policy counts for the next registration only', async () => {
  const before = await register(window);
  const policy = await window.ask(readPolicy, {});
  await window.ask(savePolicy, { ...policy, retentionYears: 5 });
  const after = await register(window);
  const retention = async (caseId: string) =>
    (await opened(window, caseId)).entries.map(({ event }) => event as { policy: { retentionYears: number } })[0]
      ?.policy.retentionYears;
  expect([await retention(before), await retention(after)]).toEqual([2, 5]);
  await window.ask(savePolicy, policy);
});

test('the calendar file has a day per term, no names, and lines as the format wants them', async () => {
  const target = join(kit.directory, 'termijnen.ics');
  window.core.addTarget('ics', target);
  const titles = {
    acknowledge: 'Ontvangstbevestiging sturen; uiterlijk vandaag, want de termijn van tien werkdagen loopt af',
  };
  const written = await window.ask(exportTerms, { token: 'ics', language: 'nl', titles });
  const text = readFileSync(target, 'utf8');
  const { items } = await window.ask(termsBetween, { from: '2026-01-01', until: '2027-12-31' });
  expect(written).toEqual({ ok: true, count: items.length });
  expect(text.match(/BEGIN:VEVENT\r\n/g)).toHaveLength(items.length);
  expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\n'))).toBe(true);
  expect(text.replaceAll('\r\n ', '')).toContain('SUMMARY:Ontvangstbevestiging sturen\\; uiterlijk vandaag\\, want');
  expect(text).toContain('DTSTART;VALUE=DATE:20261204\r\nDTEND;VALUE=DATE:20261205');
  expect(text).not.toMatch(/Veldhoven|Bakker|Kanarie/);
});

test('a day later the same agenda is overdue, without anything being recorded', async () => {
  await register(window);
  const earlier = kit.clock.now;
  kit.clock.now = '2026-12-07T09:00:00Z';
  const { now, counts, today } = await window.ask(todayOverview, allOfToday);
  kit.clock.now = earlier;
  expect(today).toBe('2026-12-07');
  const acknowledge = now.find((task) => task.obligation.kind === 'acknowledge');
  expect(acknowledge?.obligation.status).toBe('overdue');
  expect(now[0]?.late).toBe(true);
  expect(counts.late).toBeGreaterThan(0);
  expect(await window.ask(listImprovements, { filter: 'all', limit: 20 })).toMatchObject({ any: false, groups: [] });
});

test('after a restart everything is as it was; a wrong passphrase opens nothing and costs time', async () => {
  const before = await list();
  const { events } = await window.ask(verifyLog, {});
  await window.core.close();
  window = kit.start('flow');
  for (let attempt = 0; attempt < 4; attempt += 1) {
    expect(await kit.unlock(window, 'zeven blauwe fietsen')).toEqual({ ok: false, refusal: 'wrongPassphrase' });
  }
  expect(await kit.unlock(window)).toEqual({ ok: true });
  expect(kit.pauses).toEqual([0, 0, 0, 1000, 2000]);
  expect(await list()).toEqual(before);
  // Only the guessing was noted.
  expect(await window.ask(verifyLog, {})).toMatchObject({ intact: true, events: events + 1 });
});
