/** The words of a paper are taken over from its pages: by the mouse over several lines, and by the keyboard. */
import { PDF } from '@libpdf/core';
import { expect, type Page, test } from '@playwright/test';
import sharp from 'sharp';
import { scan } from '../fixtures/scan-kit.ts';
import { launch, type Program } from './host.ts';
import { nl } from './steps/fields.ts';
import { owner } from './steps/people.ts';
import { keepPicture } from './steps/picture.ts';
import { createVault, goTo } from './steps/vault.ts';

test.describe.configure({ mode: 'serial' });

let program: Program;
test.beforeAll(async () => {
  program = await launch({ today: '2025-03-10' });
});
test.afterEach(() => keepPicture(program));
test.afterAll(() => program.close());

const lines = [
  'Geachte directie,',
  'Hierbij dien ik een klacht in over de',
  'aanhoudende geluidsoverlast in de avond.',
];

async function letter(): Promise<Uint8Array> {
  const pdf = PDF.create();
  const page = pdf.addPage({ width: 595, height: 842 });
  lines.forEach((text, index) => void page.drawText(text, { x: 60, y: 700 - index * 30, size: 16 }));
  return pdf.save();
}

const selected = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    String(window.getSelection())
      .split('\n')
      .map((line) => line.trim()),
  );

/** Presses at one end of a word and lets go at the far end of another, as somebody who selects does. */
async function drag(page: Page, from: string, to: string, turned: boolean): Promise<void> {
  const boxOf = async (word: string) => {
    const found = page.locator('.kluis-viewer-words tspan').filter({ hasText: word }).first();
    // On a page that lies upside down it stands at the foot.
    await found.scrollIntoViewIfNeeded();
    const box = await found.boundingBox();
    if (box === null) throw new Error(`${word} is nowhere`);
    return box;
  };
  await boxOf(to);
  const [first, last] = [await boxOf(from), await boxOf(to)];
  const middle = { x: first.x + first.width / 2, y: first.y + first.height / 2 };
  const end = { x: last.x + last.width / 2, y: last.y + last.height / 2 };
  await page.mouse.move(...(turned ? ([middle.x, middle.y] as const) : ([first.x + 1, middle.y] as const)));
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 5 });
  await page.mouse.move(turned ? end.x : last.x + last.width - 1, end.y);
  await page.mouse.up();
}

for (const { name, turned } of [
  { name: 'brief.pdf', turned: 0 },
  { name: 'scan.jpg', turned: 0 },
  { name: 'op zijn kant.jpg', turned: 90 },
  { name: 'ondersteboven.jpg', turned: 180 },
]) {
  test(`of ${name}`, async () => {
    const page = await program.window();
    if (name === 'brief.pdf') await createVault(page, owner);
    await goTo(page, 'inbox');
    const whole = await letter();
    const picture = async () => {
      const upright = await scan(whole, { format: 'jpeg', dotsPerInch: 200, skew: 1 });
      return sharp(upright).rotate(turned).jpeg().toBuffer();
    };
    const [mimeType, buffer] = name.endsWith('.pdf')
      ? ['application/pdf', Buffer.from(whole)]
      : ['image/jpeg', await picture()];
    await page.getByLabel(nl.files.label).setInputFiles({ name, mimeType, buffer });
    const pages = page.getByRole('region', { name: nl.viewer.pages(name) });
    await expect(pages.locator('tspan').filter({ hasText: 'geluidsoverlast' })).toBeAttached();
    // One page after another was read, and each time nothing is left.
    await expect(page.getByText(/Scans worden gelezen/u)).toBeHidden();
    // The whole breadth of a page is seen, beside the bar by which it is scrolled.
    expect(await pages.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);

    await pages.press('Control+a');
    await expect.poll(() => selected(page)).toEqual(lines);
    await expect(page.getByText(nl.viewer.selected(1))).toBeAttached();
    await page.keyboard.press('Control+c');
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Control+v');
    const field = page.getByPlaceholder(nl.navigation.searchPlaceholder);
    await expect.poll(async () => (await field.inputValue()).replace(/\s+/gu, ' ').trim()).toBe(lines.join(' '));
    await page.keyboard.press('Escape');
    await expect(field).toBeHidden();
    await expect(pages).toBeFocused();

    await page.evaluate(() => window.getSelection()?.removeAllRanges());
    if (turned === 0) {
      await drag(page, 'dien', 'geluidsoverlast', false);
      await expect
        .poll(() => selected(page))
        .toEqual([lines[1]?.replace('Hierbij ', ''), expect.stringMatching(/^aanhoudende geluidsoverlas/u)]);
    } else {
      await drag(page, 'dien', 'geluidsoverlast', true);
      await expect.poll(async () => (await selected(page)).join(' ')).toMatch(/ik een klacht in over de aanhoudende/u);
    }
    expect(program.problems).toEqual([]);
  });
}
