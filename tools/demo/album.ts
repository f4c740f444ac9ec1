/** Screenshots in the order in which they were taken, numbered, in one folder. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

export type Album = {
  /** `name` becomes part of the file name; it says what is on the screen and names nobody. */
  readonly take: (page: Page, name: string) => Promise<void>;
  readonly count: () => number;
};

export function openAlbum(directory: string): Album {
  mkdirSync(directory, { recursive: true });
  let count = 0;
  return {
    take: async (page, name) => {
      count += 1;
      // Where the page was scrolled to is how a person left it; what is still loading is not what they look at.
      await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
      await page.screenshot({ path: join(directory, `${String(count).padStart(2, '0')}-${name}.png`) });
    },
    count: () => count,
  };
}
