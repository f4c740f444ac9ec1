/** Opening a case, recording a step in it, and taking in a long document, from click to painted. */
import { PDF } from '@libpdf/core';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import type { FieldName } from '../../renderer/i18n/nl/procedure/field-name.ts';
import { fieldWords } from '../../renderer/procedure/field-words.ts';
import { openCase, openStep, openTab } from '../../test/e2e/steps/case.ts';
import { answer, capital, fill, nl } from '../../test/e2e/steps/fields.ts';
import { goTo } from '../../test/e2e/steps/vault.ts';
import type { Samples } from './measure-screens.ts';
import { type Stillness, stillnessDuring, untilPainted } from './probe.ts';

export async function openingCases(page: Page, times: number): Promise<Samples> {
  const ms: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    await goTo(page, 'cases');
    // A row whose line is still coming opens nothing.
    const row = page
      .getByRole('grid')
      .getByRole('row')
      .filter({ hasText: /\d{4}-\d{3}/u })
      .nth(turn % 6);
    await row.waitFor();
    ms.push(await untilPainted(page, '.kluis-case', () => row.click()));
  }
  return { what: 'opening a case', ms };
}

/** From the button of the form to the case with what comes next. */
export async function recordingSteps(page: Page, times: number): Promise<Samples> {
  const ms: number[] = [];
  const { title } = nl.commands.recordContactMoment;
  const label = (field: FieldName): string => fieldWords(nl, 'recordContactMoment', field).label;
  for (let turn = 0; turn < times; turn += 1) {
    await openStep(page, 'recordContactMoment');
    const form = page.getByRole('main').locator('form');
    await answer(page, form, label('channel'), capital(nl.choices.channel.telephone));
    await fill(form, label('text'), `Gebeld over de stand van zaken, nummer ${turn + 1}.`);
    // A draft that is still being kept would be measured along.
    await page.getByText(nl.common.draftSaved).waitFor();
    const record = form.getByRole('button', { name: title, exact: true });
    ms.push(await untilPainted(page, '.kluis-case [role=tablist]', () => record.click()));
  }
  return { what: 'recording a step', ms };
}

/** How long the window stands still while a scan of this many pages is taken in. */
export async function importing(page: Page, number: string, pages: number): Promise<Stillness> {
  await openCase(page, number);
  await openTab(page, 'documents');
  await handOver(page, await longScan(pages));
  return stillnessDuring(page, () => takeIn(page, 'lang-stuk.pdf'));
}

/** Takes a PDF into the case whose documents are on screen. */
export async function handIn(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await handOver(page, bytes);
  await takeIn(page, name);
}

/** Until it stands among the documents. */
async function takeIn(page: Page, name: string): Promise<void> {
  await page.evaluate(
    ([label, fileName]) => {
      const input = document.querySelector<HTMLInputElement>(`input[type=file][aria-label="${label}"]`);
      const files = new DataTransfer();
      const { pieces } = window as unknown as Pieces;
      files.items.add(new File(pieces, fileName, { type: 'application/pdf' }));
      if (input === null) throw new Error('Nowhere to put a file');
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [nl.files.label, name] as const,
  );
  await page
    .getByRole('button', { name: nl.caseScreen.documents.look(name) })
    .first()
    .waitFor({ timeout: 120_000 });
}

type Pieces = { pieces: Uint8Array<ArrayBuffer>[] };

/** Puts the bytes into the page before anything is measured; a driver that is not on this machine could not name a file. */
async function handOver(page: Page, bytes: Uint8Array): Promise<void> {
  const size = 1024 * 1024;
  await page.evaluate(() => {
    (window as unknown as Pieces).pieces = [];
  });
  for (let at = 0; at < bytes.length; at += size)
    await page.evaluate(
      (piece) => void (window as unknown as Pieces).pieces.push(Uint8Array.from(atob(piece), (c) => c.charCodeAt(0))),
      Buffer.from(bytes.subarray(at, at + size)).toString('base64'),
    );
}

/** One noisy grey page, many times: about as large as real scans. */
async function longScan(pages: number): Promise<Uint8Array> {
  const [width, height] = [1240, 1754];
  const noise = { type: 'gaussian', mean: 215, sigma: 20 } as const;
  const sheet = await sharp({ create: { width, height, channels: 3, background: '#fff', noise } })
    .jpeg({ quality: 60 })
    .toBuffer();
  const pdf = PDF.create();
  const size = { width: 595, height: 842 };
  for (let page = 0; page < pages; page += 1)
    // Each page has an image of its own, as from a scanner.
    pdf.addPage(size).drawImage(pdf.embedJpeg(sheet), { x: 0, y: 0, ...size });
  return pdf.save();
}
