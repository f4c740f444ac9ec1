/** What stood on the screen, and what the window said against itself, when a test failed. */
import { test } from '@playwright/test';
import type { Program } from '../host.ts';

/** For `afterEach`: keeps a picture of the window beside the other results of a test that failed. */
export async function keepPicture(program: Program): Promise<void> {
  const info = test.info();
  if (info.status === info.expectedStatus) return;
  if (program.problems.length > 0) console.error(program.problems.join('\n'));
  const page = await program.window();
  await page.screenshot({ path: info.outputPath('window.png') });
}
