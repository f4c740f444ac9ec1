/** Builds the vault of invented cases, in a process of its own: the core does not run inside Playwright's loader. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from '@playwright/test';
import { exampleToday, exampleVault } from './steps/example.ts';

test('makes the vault of invented cases', () => {
  rmSync(exampleVault, { recursive: true, force: true });
  mkdirSync(exampleVault, { recursive: true });
  const maker = fileURLToPath(new URL('../../tools/example/make-vault.ts', import.meta.url));
  execFileSync(process.execPath, [maker, exampleVault, exampleToday], { stdio: 'pipe' });
});
