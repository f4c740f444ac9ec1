/** The year in figures, on the screen as in what is saved of it. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { exampleDirector, examplePassphrase } from '../../electron/core/practice/names.ts';
import type { Program } from './host.ts';
import { launchExample } from './steps/example.ts';
import { nl } from './steps/fields.ts';
import { pdfText } from './steps/pdf.ts';
import { keepPicture } from './steps/picture.ts';
import { goTo, unlock } from './steps/vault.ts';

let program: Program;
const scratch = mkdtempSync(join(tmpdir(), 'kluis-report-'));
test.beforeAll(async () => {
  program = await launchExample();
  await unlock(await program.window(), examplePassphrase, exampleDirector);
});
test.afterEach(() => keepPicture(program));
test.afterAll(async () => {
  await program.close();
  rmSync(scratch, { recursive: true, force: true });
});

test('shows a bar beside each number, as long as the number is large, and saves the same on paper and for a spreadsheet', async () => {
  const page = await program.window();
  const words = nl.report;
  await goTo(page, 'report');
  const table = page.getByRole('table', { name: words.tables.subject });
  const rows = await table
    .getByRole('row')
    .filter({ has: page.locator('.kluis-figures-bar') })
    .all();
  expect(rows.length).toBeGreaterThan(0);
  const shown: { readonly name: string; readonly count: number; readonly width: number }[] = [];
  for (const row of rows) {
    const box = await row.locator('.kluis-figures-bar').boundingBox();
    shown.push({
      name: (await row.getByRole('rowheader').textContent()) ?? '',
      count: Number(await row.getByRole('cell').textContent()),
      width: box?.width ?? 0,
    });
  }
  const [largest] = shown.toSorted((one, other) => other.count - one.count);
  if (largest === undefined) throw new Error('No figures');
  for (const { count, width } of shown) expect(width / largest.width).toBeCloseTo(count / largest.count, 1);

  const year = await page.getByRole('combobox', { name: words.year }).inputValue();
  const save = async (name: string, button: string) => {
    const path = join(scratch, name);
    await program.answerDialog(path);
    await page.getByRole('button', { name: button, exact: true }).click();
    await expect.poll(() => existsSync(path)).toBe(true);
    return path;
  };
  const paper = pdfText(await save('jaar.pdf', words.savePdf)).replaceAll(/\s+/gu, ' ');
  const cells = readFileSync(await save('jaar.csv', words.saveCsv), 'utf8');
  expect(paper).toContain(`Jaaroverzicht klachten ${year}`);
  for (const { name, count } of shown) {
    expect(paper).toContain(`${name} ${count}`);
    expect(cells).toContain(`"${year}";"${words.tables.subject}";"${name}";"${count}"`);
  }
  await expect(page.getByText(words.improvements(Number(year)))).toBeVisible();
  expect(program.problems).toEqual([]);
});
