import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tracesOf } from '../../../electron/core/destruction/leave-no-trace.ts';
import { all } from '../../../electron/core/store/database.ts';
import type { OpenVault } from '../../../electron/core/vault/open-vault.ts';
import { listImprovements, todayOverview } from '../../../shared/contract/agenda.ts';
import { checkWholeVault } from '../../../shared/contract/care.ts';
import { listCases } from '../../../shared/contract/cases.ts';
import { saveDraft } from '../../../shared/contract/drafts.ts';
import { finaliseLetter, saveLetter, startLetter } from '../../../shared/contract/letters.ts';
import { findEverywhere, searchYears } from '../../../shared/contract/search.ts';
import { verifyLog } from '../../../shared/contract/settings.ts';
import { readYearlyReport } from '../../../shared/contract/yearly-report.ts';
import { withFieldsFilled } from '../../../shared/letters/content.ts';
import { COMPLAINANT } from '../../../shared/procedure/fact.ts';
import { sheets } from '../../fixtures/dossier-kit.ts';
import { complaint, opened, register, step } from './complaint.ts';
import { coreKit, type Window } from './core-kit.ts';

const kit = coreKit();
const happenedOn = '2026-11-23';
const firstOfToday = { now: 20, later: 10, waiting: 10 } as const;
const canary = /kanarie|veldhoven|zangvogel|opdagen|begeleiding/iu;

/** Every cell of every table that holds the canary, as text or in bytes. */
function cellsWithCanary(vault: OpenVault, words = canary): readonly string[] {
  const tables = all<{ name: string }>(vault.db, "SELECT name FROM sqlite_schema WHERE type = 'table'");
  return tables.flatMap(({ name }) =>
    all<Record<string, unknown>>(vault.db, `SELECT * FROM "${name}"`).flatMap((row) =>
      Object.entries(row).flatMap(([column, value]) => {
        const text = value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value);
        return words.test(text) ? [`${name}.${column}`] : [];
      }),
    ),
  );
}

describe('destruction', () => {
  let window: Window;
  let vault: OpenVault | undefined;
  let caseId = '';
  let documentId = '';
  beforeAll(async () => {
    window = await kit.create('gone');
    const taken = await window.take(await sheets([{ text: 'Kanarie van Veldhoven' }]));
    if (!taken.ok) throw new Error(taken.problem);
    documentId = taken.documentId;
    const documents = [{ documentId, role: 'complaintLetter' } as const];
    caseId = await register(window, complaint({ documents, themes: ['conduct'] }));
    const letter = await window.ask(startLetter, { caseId, kind: 'acknowledgement', to: COMPLAINANT, about: null });
    const content = withFieldsFilled(letter.content, () => 'de post');
    await window.ask(saveLetter, { letterId: letter.letterId, subject: letter.subject, content });
    expect(await window.ask(finaliseLetter, { letterId: letter.letterId })).toMatchObject({ kind: 'final' });
    const draft = { caseId, kind: 'informationRequest', to: COMPLAINANT, about: null } as const;
    const { letterId } = await window.ask(startLetter, draft);
    const written = { kind: 'text', pieces: [{ kind: 'text', text: 'De kanarievogel van Veldhoven.' }] } as const;
    await window.ask(saveLetter, {
      letterId,
      subject: 'Kanarie',
      content: [{ ...written, pieces: [...written.pieces] }],
    });
    // In the index from here on.
    const filters = { kinds: [], year: null, scope: 'all', personId: null } as const;
    const found = await window.ask(findEverywhere, {
      query: 'kanarievogel',
      filters: { ...filters, kinds: [] },
      limit: 5,
    });
    expect(found.hits.map(({ kind }) => kind)).toEqual(['draft']);
    await window.ask(saveDraft, { key: `case:${caseId}`, caseId, body: { note: 'Kanarie' } });
    const improvement = { type: 'planImprovement', happenedOn, improvementId: 'i', structural: true } as const;
    await step(
      window,
      caseId,
      { ...improvement, text: 'it', owner: 'io', dueOn: '2027-03-01' },
      {
        it: 'Afwezigheid van opleiders wordt dezelfde dag gemeld.',
        io: 'Kanarie van Veldhoven',
      },
    );
  });
  afterAll(() => vault?.close());

  test('of a single document takes bytes and pages, and leaves a tombstone', async () => {
    const second = await window.take(await sheets([{ text: 'Nog een blad' }]), caseId);
    if (!second.ok) throw new Error(second.problem);
    const attach = { type: 'attachDocument', happenedOn, documentId: second.documentId, role: 'evidence' } as const;
    await step(window, caseId, { ...attach, from: null });
    const destroy = { type: 'destroyDocument', happenedOn, documentId: second.documentId, confirmedBy: null } as const;
    expect(await step(window, caseId, { ...destroy, reason: 'dr' }, { dr: 'Hoort hier niet.' })).toMatchObject({
      kind: 'recorded',
    });
    const { documents } = await opened(window, caseId);
    expect(documents.find((d) => d.documentId === second.documentId)).toMatchObject({ destroyed: true, title: '' });
  });

  test('of a single passage takes every word of it, in all revisions and in the search index, and leaves a tombstone', async () => {
    const told = { type: 'recordContactMoment', happenedOn, text: 'told' } as const;
    expect(
      await step(
        window,
        caseId,
        { ...told, with: COMPLAINANT, channel: 'telephone' },
        {
          told: 'De buurvrouw heeft vleermuizen op zolder.',
        },
      ),
    ).toMatchObject({ kind: 'recorded' });
    const passage = Object.entries((await opened(window, caseId)).texts).find(([, text]) =>
      /vleermuizen/.test(text),
    )?.[0];
    if (passage === undefined) throw new Error('Not written');
    const destroy = { type: 'destroyPassage', happenedOn, passage, confirmedBy: null } as const;
    expect(
      await step(window, caseId, { ...destroy, passage: 'none', reason: 'dp' }, { dp: 'Hoort hier niet.' }),
    ).toMatchObject({
      kind: 'refused',
    });
    expect(
      await step(window, caseId, { ...destroy, reason: 'dp2' }, { dp2: 'Gaat over iemand anders.' }),
    ).toMatchObject({
      kind: 'recorded',
    });
    const { texts } = await opened(window, caseId);
    expect(texts[passage]).toBe('[Deze tekst is vernietigd op 23 november 2026.]');
    expect(Object.values(texts)).toContain('Gaat over iemand anders.');
    expect(await window.ask(verifyLog, {})).toMatchObject({ intact: true });
    await window.core.close();
    const inside = await kit.inside('gone');
    expect(cellsWithCanary(inside, /buurvrouw|vleermui|zolder/iu)).toEqual([]);
    const traces = tracesOf(inside, ['vleermui', 'buurvrouw', 'Gaat over iemand anders']);
    expect(new Set(traces.map(({ text }) => text))).toEqual(new Set(['Gaat over iemand anders']));
    inside.close();
    window = kit.start('gone');
    await kit.unlock(window);
    expect(await window.ask(checkWholeVault, {})).toMatchObject({ ok: true, outcome: { sound: true, badTexts: 0 } });
  });

  test('of a case is refused while it must be kept', async () => {
    await step(window, caseId, { type: 'withdraw', happenedOn, text: null, documentId: null });
    const told = {
      type: 'recordSent',
      happenedOn,
      sendingId: 'w',
      letterId: null,
      kind: 'withdrawalConfirmation',
    } as const;
    const facts = { to: COMPLAINANT, channel: 'post', about: null, replyBy: null, documentId: null } as const;
    await step(window, caseId, { ...told, ...facts });
    const close = { type: 'closeCase', happenedOn, outcome: 'withdrawn', noLessonsBecause: null } as const;
    expect(await step(window, caseId, close)).toMatchObject({ kind: 'recorded' });
    const destroy = { type: 'destroyCase', happenedOn, certificate: 'cert', confirmedBy: null } as const;
    expect(await step(window, caseId, destroy)).toMatchObject({ refusal: { code: 'retentionRunning' } });
  });

  test('of a case leaves its place in the register and the chain, and nothing of anybody', async () => {
    kit.clock.now = '2028-12-01T09:00:00Z';
    const { now } = await window.ask(todayOverview, firstOfToday);
    expect(now.map((task) => task.obligation.kind)).toContain('destroy');
    const destroy = { type: 'destroyCase', happenedOn: '2028-12-01', certificate: 'cert', confirmedBy: null } as const;
    expect(await step(window, caseId, destroy)).toMatchObject({ kind: 'recorded' });

    const all = {
      search: '',
      statuses: [],
      subjectKinds: [],
      scope: 'all',
      order: 'number',
      descending: true,
    } as const;
    const register = await window.ask(listCases, { ...all, statuses: [], subjectKinds: [], offset: 0, limit: 10 });
    expect(register.lines).toMatchObject([
      { number: '2026-001', status: 'destroyed', closedOn: happenedOn, complainantName: '', subjectKinds: ['trainer'] },
    ]);
    expect(await window.ask(searchYears, {})).toEqual({ years: [] });
    const found = await opened(window, caseId);
    expect(found.entries.filter(({ event }) => event !== null)).toHaveLength(1);
    expect([found.documents, found.letters, Object.keys(found.people), Object.keys(found.texts)]).toEqual([
      [],
      [],
      [],
      [],
    ]);
    expect((await window.ask(todayOverview, firstOfToday)).now).toEqual([]);
    // What was learned outlives the case, without its owner or a way back (K4).
    const { groups } = await window.ask(listImprovements, { filter: 'all', limit: 20 });
    expect(groups.flatMap(({ items }) => items)).toMatchObject([
      { caseId: null, number: '2026-001', owner: '', structural: true, text: expect.stringContaining('dezelfde dag') },
    ]);
    expect(await window.ask(verifyLog, {})).toMatchObject({ intact: true });
    // So does what it was about, in the organisation's own words: the figures of a year are still right.
    expect((await window.ask(readYearlyReport, { year: 2026 })).someWithoutTheme).toBe(false);
    await window.core.close();
    vault = await kit.inside('gone');
    expect(cellsWithCanary(vault)).toEqual([]);
    // The number stays, with its place in the register.
    expect(vault.db.prepare('SELECT word FROM vocabulary ORDER BY word').pluck().all()).toEqual(['001', '2026']);
  });
});
