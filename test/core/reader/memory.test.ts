/** What a file may cost in memory: a process of its own that is ended, also out of a loop. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { mostFiles } from '../../../electron/reader/mail/message.ts';
import { memoryFor } from '../../../electron/reader/memory.ts';
import { largestPart, mostEntries } from '../../../electron/reader/office-text.ts';
import { limits } from '../../../electron/reader/protocol.ts';
import { en } from '../../../renderer/i18n/en/index.ts';
import { nl } from '../../../renderer/i18n/nl/index.ts';

const child = fileURLToPath(new URL('../../fixtures/memory-child.ts', import.meta.url));

async function run(mostMegabytes: number, takes: number) {
  const made = spawn(process.execPath, [child, String(mostMegabytes), String(takes)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let said = '';
  made.stdout.on('data', (data: Buffer) => {
    said += data.toString();
  });
  const [code, signal] = (await once(made, 'close')) as [number | null, string | null];
  return { code, signal, said };
}

it('a process that takes more than it may is ended in the middle of its loop; one that does not goes on', async () => {
  expect(await run(400, 900)).toEqual({ code: null, signal: 'SIGKILL', said: '' });
  expect(await run(900, 200)).toEqual({ code: 0, signal: null, said: 'took 200' });
});

it('what lives for a moment does not spread in a process that keeps its nursery small', () => {
  const nursery = fileURLToPath(new URL('../../fixtures/nursery-child.ts', import.meta.url));
  const sizeOf = (how: string) => Number(execFileSync(process.execPath, [nursery, how], { encoding: 'utf8' }));
  const [small, usual] = [sizeOf('small'), sizeOf('usual')];
  expect(small).toBeLessThan(12);
  expect(usual).toBeGreaterThan(2 * small);
});

it.each([
  [2, 1.5],
  [4, 2],
  [16, 3],
])('of a computer with %d GB the reader may take %d GB', (total, most) => {
  expect(memoryFor(total * 1024 ** 3)).toBe(most * 1024 ** 3);
});

it('the limits that are said are those that are kept', () => {
  for (const { tooLarge, tooManyPixels, tooManyPages, tooMuchPacked, tooManyFiles } of [
    nl.files.problems,
    en.files.problems,
  ]) {
    expect(tooLarge).toContain(`${limits.bytes / 1024 ** 2} MB`);
    expect(tooManyPixels).toMatch(new RegExp(`${limits.pixels / 1e6} (miljoen|million)`, 'u'));
    expect(tooMuchPacked).toContain(`${largestPart / 1e6} MB`);
    expect(tooMuchPacked.replace(/[.,]/gu, '')).toContain(` ${mostEntries} `);
    expect(tooManyFiles).toContain(` ${mostFiles} `);
    expect(tooManyPages.replace(/[.,]/gu, '')).toContain(String(limits.pages));
  }
});
