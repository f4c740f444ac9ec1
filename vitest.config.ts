import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: { alias: { '@shared': here('./shared'), '@renderer': here('./renderer') } },
  test: {
    globalSetup: ['test/fixtures/own-temporary.ts'],
    include: ['test/{unit,property,core}/**/*.test.{ts,tsx}'],
    // Argon2id takes 256 MiB and every core per unlock: more workers than cores only thrash.
    maxWorkers: 2,
    testTimeout: 30_000,
  },
});
