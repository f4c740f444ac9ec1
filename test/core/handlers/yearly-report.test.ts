import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readYearlyReport, saveYearlyReport } from '../../../shared/contract/yearly-report.ts';
import { complaint, register } from './complaint.ts';
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
    expect(await window.ask(saveYearlyReport, { year: 2026, token: form, form })).toEqual({ ok: true });
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
