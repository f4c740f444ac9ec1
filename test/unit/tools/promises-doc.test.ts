import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** `there`: in the folder of the test that was named before it. */
function testsNamed(text: string): readonly string[] {
  let folder = '';
  return [...text.matchAll(/`((?:[\w-]+\/)*)([\w-]+\.(?:test|spec)\.ts)`/gu)].map(([, path = '', name = '']) => {
    if (path !== '') folder = path;
    return `${folder}${name}`;
  });
}

test.each(['dossier.md', 'paper-and-mail.md'])('what %s promises names tests that are there', (name) => {
  const lines = readFileSync(join(root, 'docs', name), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '));
  const named = lines.flatMap(testsNamed);
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((path) => !existsSync(join(root, 'test', path)))).toEqual([]);
});
