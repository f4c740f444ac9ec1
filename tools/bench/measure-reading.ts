/**
 * Whether the window stutters while scans are read: the same actions on the same screens while a queue of scans is being read and
 * once it has been, in turns in one run, with a watch over every frame.
 */
import { PDF } from '@libpdf/core';
import type { Page } from '@playwright/test';
import { openCase, openTab } from '../../test/e2e/steps/case.ts';
import { inventedLetters } from '../../test/fixtures/invented-letters.ts';
import { scan } from '../../test/fixtures/scan-kit.ts';
import { handIn, openingCases } from './measure-case.ts';
import { filtering, wholeRegister } from './measure-screens.ts';
import { stillnessDuring } from './probe.ts';

type Side = {
  readonly opening: readonly number[];
  readonly filtering: readonly number[];
  /** Milliseconds: between two frames, and of one task of the window itself. */
  readonly pause: number;
  readonly task: number;
};
export type BesideReading = {
  readonly without: Side;
  readonly during: Side;
  /** Pages that were read while it was watched. */
  readonly pagesRead: number;
};

const actionsInTurn = 3;
const nothing: Side = { opening: [], filtering: [], pause: 0, task: 0 };

/** Scans of different letters, skewed and noisy as scanners make them. */
async function queueOfScans(pages: number, seed: number): Promise<Uint8Array> {
  const pdf = PDF.create();
  for (let page = 0; page < pages; page += 1) {
    const sheet = pdf.addPage({ width: 595, height: 842 });
    const lines = [0, 1].flatMap(
      (nth) => inventedLetters[(seed + page * 2 + nth) % inventedLetters.length]?.lines ?? [],
    );
    lines.slice(0, 46).forEach((text, at) => void sheet.drawText(text, { x: 56, y: 780 - at * 16, size: 10.5 }));
  }
  return scan(await pdf.save(), { format: 'pdf', dotsPerInch: 200, seed });
}

/** `rounds` queues of `pages` scans; after each the same number of turns with nothing to read. */
export async function besideReading(page: Page, number: string, rounds: number, pages: number): Promise<BesideReading> {
  let [without, during, pagesRead] = [nothing, nothing, 0];
  for (let round = 0; round < rounds; round += 1) {
    const scans = await queueOfScans(pages, round + 1);
    await openCase(page, number);
    await openTab(page, 'documents');
    await handIn(page, `stapel-${round + 1}.pdf`, scans);
    const first = await pagesLeft(page);
    let [left, turns] = [first, 0];
    await wholeRegister(page);
    while (left > 1) {
      during = await oneTurn(page, during);
      turns += 1;
      left = await pagesLeft(page);
    }
    pagesRead += first - left;
    await untilRead(page);
    for (let turn = 0; turn < turns; turn += 1) without = await oneTurn(page, without);
  }
  return { without, during, pagesRead };
}

/** Opening cases and filtering, a few of each. */
async function oneTurn(page: Page, before: Side): Promise<Side> {
  let [opened, filtered]: [readonly number[], readonly number[]] = [[], []];
  const { longestFrameGap, longestTask } = await stillnessDuring(page, async () => {
    opened = (await openingCases(page, actionsInTurn)).ms;
    filtered = (await filtering(page, 0, actionsInTurn)).ms;
  });
  return {
    opening: [...before.opening, ...opened],
    filtering: [...before.filtering, ...filtered],
    pause: Math.max(before.pause, longestFrameGap),
    task: Math.max(before.task, longestTask),
  };
}

/** Until everything that was handed in has been read. */
async function untilRead(page: Page): Promise<void> {
  while ((await pagesLeft(page)) > 0) await page.waitForTimeout(250);
}

/** As the sign in the window says it; asked of the screen, as a person sees it. */
async function pagesLeft(page: Page): Promise<number> {
  const sign = await page
    .getByText(/Scans worden gelezen/u)
    .first()
    .textContent({ timeout: 1_000 })
    .catch(() => null);
  return Number(/nog (\d+)/u.exec(sign ?? '')?.[1] ?? 0);
}
