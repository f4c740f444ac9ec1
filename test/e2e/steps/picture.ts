/** What stood on the screen when a test failed. */
import { test } from '@playwright/test';
import type { Program } from '../host.ts';

/** For `afterEach`: keeps a picture of the window beside the other results of a test that failed. */
export async function keepPicture(program: Program): Promise<void> {
  const info = test.info();
  if (info.status === info.expectedStatus) return;
  const page = await program.window();
  await page.screenshot({ path: info.outputPath('window.png') });
}
