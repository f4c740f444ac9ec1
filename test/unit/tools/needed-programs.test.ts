/** A test that asks a program of the machine passes on a new one too: `npm test` has put it there, or it comes with Debian. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { commandsOf } from '../../../tools/system.mjs';

const tests = fileURLToPath(new URL('../..', import.meta.url));
/** Of a system as it is installed; `mount` is tried first by those who need it, and so is `strace`. */
const always = ['mount', 'umount', 'tee', 'strace'];

const called = readdirSync(tests, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/u.test(file))
  .flatMap((file) =>
    [
      ...readFileSync(join(tests, file), 'utf8').matchAll(
        /\b(?:run|exec(?:File)?(?:Sync)?|spawn(?:Sync)?)\(\s*'([a-z0-9]+)'/gu,
      ),
    ].map(([, command = '']) => ({ file, command })),
  );

test('every program that a test calls is installed before the tests', () => {
  const there = [...always, ...commandsOf('window', 'display', 'documents')];
  expect(called.length).toBeGreaterThan(20);
  expect(called.filter(({ command }) => !there.includes(command))).toEqual([]);
});
