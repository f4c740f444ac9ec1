/** Pictures of the window: of a test that failed, and of every screen for somebody who wants to look at them. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Page, test } from '@playwright/test';
import type { Program } from '../host.ts';

/** For `afterEach`: keeps a picture of the window beside the other results of a test that failed. */
export async function keepPicture(program: Program): Promise<void> {
  const info = test.info();
  if (info.status === info.expectedStatus) return;
  if (program.problems.length > 0) console.error(program.problems.join('\n'));
  const page = await program.window();
  await page.screenshot({ path: info.outputPath('window.png') });
}

/** The usual one last, so that the test goes on in it. */
const sizes = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 800 },
];

/** A folder in `KLUIS_PICTURES`: somebody wants to look at every screen. */
const { KLUIS_PICTURES: folder } = process.env;
export const picturesWanted = folder !== undefined;

/** With `KLUIS_PICTURES` set to a folder: keeps the page as it stands there, in both sizes that screens are looked at in. */
export async function keepLook(page: Page, name: string): Promise<void> {
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  for (const size of sizes) {
    await page.setViewportSize(size);
    await page.screenshot({ path: join(folder, `${name}, ${size.width}.png`) });
  }
}
