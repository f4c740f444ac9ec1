/**
 * Files as an enemy or a bad disk makes them, through the reader as a process of its own. Each is answered, in time, by what is
 * in it or by a problem for which there are words; none ends the reader; and damage that a format lets one see is never let
 * through. `HOSTILE_SEED=<number>` repeats a run.
 */
import { createHash, randomInt } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Reader } from '../../../electron/reader/protocol.ts';
import { nl } from '../../../renderer/i18n/nl/index.ts';
import { startChildReader } from '../../fixtures/child-reader.ts';
import { attacks, damagesBy, type FileName, type Originals, originals } from '../../fixtures/hostile-files.ts';

const seed = Number(process.env['HOSTILE_SEED'] ?? randomInt(1_000_000));
let state = seed >>> 0;
/** Mulberry32. */
const random = (below: number): number => {
  state = (state + 0x6d2b79f5) >>> 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
};

const perKind = 60;
const slowest = 10_000;
/** What is cut off is seen in all of these; of plain text nobody can tell. */
const seenWhenCut: ReadonlySet<FileName> = new Set([
  ...(['pdf', 'jpeg', 'png', 'webp', 'tiff', 'heic', 'docx', 'odt', 'eml', 'msg'] as const),
]);
/** With sums over all that is shown: any change is seen. */
const summed: ReadonlySet<FileName> = new Set(['png', 'docx', 'odt']);

const reader = startChildReader();
let whole: Originals;
beforeAll(async () => {
  whole = await originals();
});
afterAll(() => reader.end());

/** Everything a person would get to see of a file, as one fingerprint; or why nothing. */
async function seen(
  one: Reader,
  bytes: Uint8Array,
): Promise<{ readonly shown: string } | { readonly problem: string }> {
  const opened = await one.open(bytes);
  if (!opened.ok) return { problem: opened.problem };
  const hash = createHash('sha256');
  const { handle, ok: _ok, ...rest } = opened;
  hash.update(JSON.stringify(rest));
  for (const index of opened.pages.keys()) {
    const page = await one.renderPage(handle, index, 300);
    hash.update(page.ok ? page.webp : page.problem);
  }
  for (const index of opened.mail?.attachments.keys() ?? []) {
    const file = await one.attachment(handle, index);
    hash.update(file.ok ? file.bytes : file.problem);
  }
  await one.close(handle);
  return { shown: hash.digest('hex') };
}

it(`answers every damaged file in time (HOSTILE_SEED=${seed})`, { timeout: 400_000 }, async () => {
  const slow: string[] = [];
  const silent: string[] = [];
  const wordless: string[] = [];
  const tally = { files: 0, refused: 0, same: 0, changed: 0 };
  for (const [name, original] of Object.entries(whole)) {
    const kind = name as FileName;
    const right = await seen(reader, original);
    expect(right, kind).toHaveProperty('shown');
    const damages = damagesBy(random);
    for (let count = 0; count < perKind; count += 1) {
      const damage = damages[count % damages.length];
      if (damage === undefined) continue;
      const bytes = damage.of(original);
      const began = performance.now();
      const answer = await seen(reader, bytes);
      if (performance.now() - began > slowest) slow.push(`${kind} ${count}`);
      tally.files += 1;
      if ('problem' in answer) {
        tally.refused += 1;
        if (!(answer.problem in nl.files.problems)) wordless.push(answer.problem);
      } else if ('shown' in right && answer.shown === right.shown) tally.same += 1;
      else {
        tally.changed += 1;
        const visible = summed.has(kind) || (damage.name === 'cut off' && seenWhenCut.has(kind));
        if (visible) silent.push(`${kind} ${count}: ${damage.name}, ${bytes.length} of ${original.length} bytes`);
      }
    }
  }
  console.log(`hostile: seed ${seed}, ${JSON.stringify(tally)}`);
  expect({ slow, silent, wordless }).toEqual({ slow: [], silent: [], wordless: [] });
  expect(tally.files + (await attacks(whole)).length).toBeGreaterThanOrEqual(300);
  expect(reader.counts()).toEqual({ started: 1, crashed: 0 });
});

it('gives every known attack its own answer', { timeout: 200_000 }, async () => {
  const answers: Record<string, string> = {};
  const wanted: Record<string, string> = {};
  for (const { name, bytes, answer } of await attacks(whole)) {
    const got = await seen(reader, bytes);
    answers[name] = 'problem' in got ? got.problem : 'kept';
    wanted[name] = answer;
  }
  expect(answers).toEqual(wanted);
  expect(reader.counts()).toEqual({ started: 1, crashed: 0 });
  expect(await seen(reader, whole.pdf)).toHaveProperty('shown');
});
