/** Screenshots in the order in which they were taken, numbered, in one folder. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { nl } from '../../test/e2e/steps/fields.ts';

export type Album = {
  /** `name` becomes part of the file name; it says what is on the screen and names nobody. */
  readonly take: (page: Page, name: string) => Promise<void>;
  readonly count: () => number;
};

const patienceMs = 8_000;
const waitingWords = [
  nl.common.loading,
  nl.letters.editor.previewLoading,
  nl.viewer.pageLoading(0).split('0')[1] ?? '',
] as const;

export function openAlbum(directory: string): Album {
  mkdirSync(directory, { recursive: true });
  let count = 0;
  return {
    take: async (page, name) => {
      count += 1;
      await quiet(page);
      await page.screenshot({ path: join(directory, `${String(count).padStart(2, '0')}-${name}.png`) });
    },
    count: () => count,
  };
}

/** What is still loading is not what a person looks at; and nobody works so fast that messages pile up. */
async function quiet(page: Page): Promise<void> {
  for (const close of await page.locator('.mantine-Notification-closeButton').all())
    await close.click().catch(() => undefined);
  await page.locator('.mantine-Notification-root').first().waitFor({ state: 'detached', timeout: patienceMs });
  await page
    .waitForFunction(
      (words) =>
        ![...document.querySelectorAll('main *')].some((element) => {
          const { top, bottom } = element.getBoundingClientRect();
          const inView = bottom > 0 && top < innerHeight && element.checkVisibility();
          return inView && element.childElementCount === 0 && words.some((word) => element.textContent?.includes(word));
        }),
      waitingWords,
      { timeout: patienceMs },
    )
    .catch(() => console.error(`Something was still loading on a screenshot`));
  // Two frames: what came last has been painted.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
