/** Builds the vault of invented cases, in a process of its own: the core does not run inside Playwright's loader. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { test } from '@playwright/test';
import { exampleToday, exampleVault } from './steps/example.ts';

test('makes the vault of invented cases', () => {
  test.setTimeout(180_000);
  rmSync(exampleVault, { recursive: true, force: true });
  const maker = new URL('../../tools/example/vault.ts', import.meta.url).href;
  execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `const { makeExampleVault } = await import(${JSON.stringify(maker)});
       await makeExampleVault(${JSON.stringify(exampleVault)}, ${JSON.stringify(exampleToday)});`,
    ],
    { stdio: 'pipe' },
  );
});
