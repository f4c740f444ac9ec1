/** A template reads nothing outside its folder and reaches no network, whatever is written in it. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { resourcePath } from '../../../electron/core/resource-path.ts';
import { startWorker } from '../../../electron/core/workers/start-worker.ts';

const folder = mkdtempSync(join(tmpdir(), 'kluis-typst-'));
const typst = join(folder, 'typst');
cpSync(resourcePath('typst'), typst, { recursive: true });
writeFileSync(join(folder, 'secret.txt'), 'Kanarie');
writeFileSync(join(typst, 'beside.txt'), 'Kanarie');
const worker = startWorker('typst-worker', { typst, fonts: resourcePath('fonts'), mark: '' });
afterAll(async () => {
  await worker.terminate();
  rmSync(folder, { recursive: true });
});

let last = 0;
async function setFrom(template: string): Promise<{ readonly error?: string; readonly pageCount?: number }> {
  last += 1;
  const name = `attack-${last}`;
  writeFileSync(join(typst, `${name}.typ`), template);
  const answer = new Promise<{ error?: string; pageCount?: number }>((resolve) => worker.once('message', resolve));
  worker.postMessage({ id: last, template: name, inputs: {}, accessible: false });
  return answer;
}

test('what lies in the folder can be read, so that a refusal below says something', async () => {
  expect(await setFrom('#read("beside.txt")')).toMatchObject({ pageCount: 1 });
});

test.each([
  '#read("../secret.txt")',
  `#read("${join(folder, 'secret.txt')}")`,
  '#read("/../secret.txt")',
  '#read("/etc/passwd")',
  '#include "../secret.txt"',
  '#image("/etc/hostname")',
  '#import "@preview/example:0.1.0": *',
  '#import "@local/example:0.1.0": *',
  '#read("https://voorbeeld.example/x")',
])(
  '%s is refused, without what it asked for in the message',
  async (template) => {
    const { error, pageCount } = await setFrom(template);
    expect(pageCount).toBeUndefined();
    expect(error).toMatch(/./u);
    expect(error).not.toContain('Kanarie');
  },
  60_000,
);
