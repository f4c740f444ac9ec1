import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readThemes, saveThemes } from '../../../shared/contract/themes.ts';
import { readYearlyReport, saveYearlyReport } from '../../../shared/contract/yearly-report.ts';
import { complaint, opened, register, step } from './complaint.ts';
import { coreKit } from './core-kit.ts';

const kit = coreKit();

test('a year is told in figures, small groups not, on screen as on paper and in the spreadsheet', async () => {
  const window = await kit.create('report');
  expect(await window.ask(readYearlyReport, { year: null })).toMatchObject({ year: 2026, years: [], total: 0 });
  for (let number = 0; number < 3; number += 1) await register(window, complaint());
  expect(await window.ask(readYearlyReport, { year: null })).toMatchObject({ total: 'hidden', years: [2026] });
  for (let number = 0; number < 3; number += 1) await register(window, complaint());

  const report = await window.ask(readYearlyReport, { year: 2026 });
  expect(report.total).toBe(6);
  expect(report.tables.outcome.filter(({ count }) => count !== 0)).toEqual([{ group: 'running', count: 6 }]);
  for (const table of Object.values(report.tables)) {
    expect(table.reduce((sum, { count }) => sum + (count === 'hidden' ? 0 : count), 0)).toBe(6);
  }

  const save = async (form: 'pdf' | 'csv') => {
    const path = join(kit.directory, `jaar.${form}`);
    window.core.addTarget(form, path);
    expect(await window.ask(saveYearlyReport, { year: 2026, token: form, form })).toMatchObject({ ok: true });
    return path;
  };
  const words = execFileSync('pdftotext', ['-layout', await save('pdf'), '-'], { encoding: 'utf8' });
  expect(words).toMatch(/Jaaroverzicht klachten 2026/u);
  expect(words).toMatch(/Loopt nog\s+6/u);
  const csv = readFileSync(await save('csv'), 'utf8');
  expect(csv).toMatch(/^\ufeff"Jaar";"Tabel";"Groep";"Aantal klachten"\r\n/u);
  expect(csv).toContain('"2026";"Hoe het is afgelopen";"Loopt nog";"6"\r\n');
  expect(await window.ask(saveYearlyReport, { year: 2026, token: 'none', form: 'csv' })).toEqual({
    ok: false,
    problem: 'unknownTarget',
  });
});

test('every complaint is counted by how it came in, about whom, how it ended and whether the terms were met', async () => {
  const window = await kit.create('groups');
  for (let number = 0; number < 5; number += 1) await register(window, complaint());
  for (let number = 0; number < 6; number += 1) {
    const { complaint: facts, ...rest } = complaint();
    const [receipt] = facts.receipts;
    if (receipt === undefined) throw new Error('No receipt');
    const elements = facts.elements.map((one) => ({ ...one, subject: 'employee' as const }));
    const respondents = facts.respondents.map((one) => ({ ...one, kind: 'employee' as const }));
    const receipts = [{ ...receipt, channel: 'email' as const, receivedOn: '2026-09-01' }];
    const caseId = await register(window, { ...rest, complaint: { ...facts, elements, respondents, receipts } });
    await step(window, caseId, { type: 'withdraw', happenedOn: '2026-11-23', text: null, documentId: null });
  }
  const { tables } = await window.ask(readYearlyReport, { year: 2026 });
  const counted = (table: keyof typeof tables) =>
    Object.fromEntries(tables[table].flatMap(({ group, count }) => (count === 0 ? [] : [[group, count]])));
  expect(counted('channel')).toEqual({ post: 5, email: 6 });
  expect(counted('subject')).toEqual({ trainer: 5, employee: 6 });
  expect(counted('outcome')).toEqual({ running: 5, ended: 6 });
  expect(counted('terms')).toEqual({ noneLateYet: 5, someLate: 6 });
});

test('improvements are counted in the year of their promise: kept, and past their day, kept late or not yet', async () => {
  const window = await kit.create('improvements');
  const caseId = await register(window, complaint());
  const happenedOn = '2026-11-23';
  const promised = { kept: '2026-12-01', keptLate: '2026-11-30', open: '2026-11-30', notYet: '2027-06-01' };
  for (const [improvementId, dueOn] of Object.entries(promised)) {
    const plan = { type: 'planImprovement', happenedOn, improvementId, structural: false, dueOn } as const;
    const [text, owner] = [`${improvementId} text`, `${improvementId} owner`];
    await step(window, caseId, { ...plan, text, owner }, { [text]: 'Afwezigheid wordt gemeld.', [owner]: 'Ans' });
  }
  const { now } = kit.clock;
  kit.clock.now = '2026-12-02T09:00:00Z';
  const done = { type: 'completeImprovement', text: null } as const;
  await step(window, caseId, { ...done, improvementId: 'kept', happenedOn: '2026-12-01' });
  await step(window, caseId, { ...done, improvementId: 'keptLate', happenedOn: '2026-12-02' });
  const { improvements } = await window.ask(readYearlyReport, { year: 2026 });
  kit.clock.now = now;
  expect(improvements).toEqual({ planned: 4, done: 2, late: 2 });
  expect((await window.ask(readYearlyReport, { year: 2025 })).improvements).toEqual({ planned: 0, done: 0, late: 0 });
});

test('themes are chosen at registration or later, chosen again, and counted under the name they had', async () => {
  const window = await kit.create('themes');
  const { themes } = await window.ask(readThemes, {});
  expect(themes.map(({ name }) => name)).toContain('Bejegening');
  const idOf = (name: string): string => themes.find((theme) => theme.name === name)?.id ?? '';
  const [conduct, privacy] = [idOf('Bejegening'), idOf('Privacy')];

  const cases: string[] = [];
  for (let number = 0; number < 10; number += 1)
    cases.push(await register(window, complaint({ themes: number < 5 ? [conduct, privacy] : [] })));
  const [first = '', , , , , sixth = ''] = cases;
  const choose = (caseId: string, chosen: readonly string[]) =>
    step(window, caseId, { type: 'chooseThemes', happenedOn: '2026-11-23', themes: [...chosen] });
  const count = async (name: string) =>
    (await window.ask(readYearlyReport, { year: 2026 })).themes.find((theme) => theme.name === name)?.count;

  expect(await count('Bejegening')).toBe(5);
  expect(await choose(sixth, [conduct])).toMatchObject({ kind: 'recorded' });
  // Six have it, four have not: that would tell of those four.
  expect(await count('Bejegening')).toBe('hidden');
  expect(await choose(first, [privacy])).toMatchObject({ kind: 'recorded' });
  expect(await choose(first, [privacy])).toMatchObject({ kind: 'refused', refusal: { code: 'nothingChanged' } });
  expect(await count('Bejegening')).toBe(5);
  await expect(choose(first, ['made-up'])).rejects.toThrow();

  const names = themes.map(({ name }) => (name === 'Bejegening' ? 'Omgang' : name));
  await window.ask(saveThemes, { names: names.filter((name) => name !== 'Veiligheid') });
  const kept = (await window.ask(readThemes, {})).themes;
  expect(kept.find(({ id }) => id === conduct)).toEqual({ id: conduct, name: 'Bejegening', inUse: false });
  expect((await opened(window, sixth)).themes).toEqual(kept);
  const report = await window.ask(readYearlyReport, { year: 2026 });
  expect(report.someWithoutTheme).toBe(true);
  expect(report.themes.map(({ name }) => name)).toEqual([
    ...names.filter((name) => name !== 'Veiligheid'),
    'Bejegening',
  ]);
  expect(await count('Bejegening')).toBe(5);
  // Taken up again, it is the same theme.
  await window.ask(saveThemes, { names: ['Bejegening'] });
  expect((await window.ask(readThemes, {})).themes[0]).toEqual({ id: conduct, name: 'Bejegening', inUse: true });

  const csv = join(kit.directory, 'themes.csv');
  window.core.addTarget('themes', csv);
  await window.ask(saveYearlyReport, { year: 2026, token: 'themes', form: 'csv' });
  expect(readFileSync(csv, 'utf8')).toContain('"2026";"Thema’s";"Bejegening";"5"\r\n');
  const pdf = join(kit.directory, 'themes.pdf');
  window.core.addTarget('print', pdf);
  await window.ask(saveYearlyReport, { year: 2026, token: 'print', form: 'pdf' });
  expect(execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })).toMatch(/Bejegening\s+5/u);
});
