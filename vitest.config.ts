import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Short to read and long to run: Vitest begins with large files, and would leave one worker idle while these end. */
const longRunning = ['core/attacks/', 'property/procedure/exploration', 'core/backup/kluis-command'];
const isLong = ({ moduleId }: TestSpecification) => longRunning.some((part) => moduleId.includes(`/test/${part}`));

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => Number(isLong(other)) - Number(isLong(one)));
  }
}

export default defineConfig({
  resolve: { alias: { '@shared': here('./shared'), '@renderer': here('./renderer') } },
  test: {
    globalSetup: ['test/fixtures/own-temporary.ts'],
    include: ['test/{unit,property,core}/**/*.test.{ts,tsx}'],
    sequence: { sequencer: LongestFirst },
    // Argon2id takes 256 MiB and every core per unlock: more workers than cores only thrash.
    maxWorkers: 2,
    testTimeout: 30_000,
  },
});
