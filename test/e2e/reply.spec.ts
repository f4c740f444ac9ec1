/** A signed sheet comes back by post: its scan knows the complaint and the step, and two clicks file it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { launch, type Program } from './host.ts';
import { submitStep } from './steps/case.ts';
import { nl } from './steps/fields.ts';
import { addPaper } from './steps/intake.ts';
import { goTo, unlock } from './steps/vault.ts';

const passphrase = 'vier groene fietsen bij de linde';
let program: Program;
let scratch = '';
test.beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'kluis-reply-'));
  const maker = fileURLToPath(new URL('steps/make-reply.ts', import.meta.url));
  execFileSync(process.execPath, [maker, join(scratch, 'vault'), passphrase, join(scratch, 'scan.pdf')], {
    stdio: 'pipe',
  });
  program = await launch({ today: '2026-11-23', vaultDir: join(scratch, 'vault') });
});
test.afterAll(async () => {
  await program.close();
  rmSync(scratch, { recursive: true, force: true });
});

test('a QR reply files itself', async () => {
  const page = await program.window();
  await unlock(page, passphrase);
  await goTo(page, 'cases');
  await page.getByRole('button', { name: nl.navigation.intake }).first().click();
  const bytes = readFileSync(join(scratch, 'scan.pdf'));
  await addPaper(page, { name: 'post.pdf', mimeType: 'application/pdf', bytes });
  await page.getByRole('button', { name: nl.replies.file('2026-001') }).click();

  await page.getByRole('button', { name: nl.replies.recordOf('post.pdf') }).click();
  await expect(page.getByRole('heading', { level: 2, name: nl.commands.recordConfidentiality.title })).toBeVisible();
  await submitStep(page, 'recordConfidentiality');
  await expect(page.getByRole('button', { name: nl.replies.recordOf('post.pdf') })).toHaveCount(0);
  await page.getByRole('tab', { name: nl.caseScreen.tabs.course }).click();
  await expect(
    page
      .getByRole('listitem')
      .filter({ hasText: /geheimhouding/u })
      .first(),
  ).toBeVisible();
  expect(program.problems).toEqual([]);
});
