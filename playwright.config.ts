import { defineConfig } from '@playwright/test';

/** Specs that look at many cases at once share a vault of invented ones, built once a run and copied by each. */
const onExampleVault = [
  'access.spec.ts',
  'access-english.spec.ts',
  'desk.spec.ts',
  'destroy.spec.ts',
  'letters.spec.ts',
  'salvage.spec.ts',
];

export default defineConfig({
  testDir: './test/e2e',
  globalSetup: './test/fixtures/own-temporary.ts',
  outputDir: './test-results',
  projects: [
    { name: 'example vault', testMatch: 'example-vault.setup.ts' },
    { name: 'on the example vault', testMatch: onExampleVault, dependencies: ['example vault'] },
    { name: 'program', testMatch: '*.spec.ts', testIgnore: onExampleVault },
  ],
  // Each window derives keys with 256 MiB; two at a time is what two cores bear.
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  // Limits for what never comes, and no measure: under a trace, on a busy machine, everything takes several times as long.
  timeout: 400_000,
  expect: { timeout: 60_000 },
});
