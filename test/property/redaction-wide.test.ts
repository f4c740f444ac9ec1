import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { findDetails, needlesOf, plainly } from '../../electron/core/redaction/find-details.ts';
import { openPdf } from '../../electron/reader/pdfium.ts';
import type { RedactionArea } from '../../electron/reader/protocol.ts';
import { createReader } from '../../electron/reader/reader.ts';
import { type Word, wholePage } from '../../shared/page-words.ts';
import { emptyPerson } from '../../shared/procedure/person.ts';
import { fileOf, type Secret, type SheetCase, scanOf, sheets, wholeOf } from './redaction-pages.ts';

const runs = Number(process.env['KLUIS_REDACTION_RUNS'] ?? 3);
const seed = Number(process.env['KLUIS_REDACTION_SEED'] ?? 20261123);
/** Recognising a page takes more than all the rest of a run. */
const recognisedEach = 8;

const reader = createReader();
const directory = mkdtempSync(join(tmpdir(), 'kluis-redact-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));
const run = (command: string, ...args: readonly string[]) =>
  execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

async function wordsOf(bytes: Uint8Array) {
  const opened = await reader.open(bytes);
  if (!opened.ok) throw new Error(opened.problem);
  const read = await reader.readPage(opened.handle, 0);
  if (!read.ok) throw new Error(read.problem);
  await reader.close(opened.handle);
  return read;
}

/** As somebody ticked in the list of people of a case. */
const personCalled = (name: string) => ({ ...emptyPerson, givenName: 'Xaxa', familyName: name });

async function toldBy(path: string, bytes: Uint8Array): Promise<Readonly<Record<string, string>>> {
  const opened = await reader.open(bytes);
  if (!opened.ok) throw new Error(opened.problem);
  const own = await reader.renderPage(opened.handle, 0, 60);
  await reader.close(opened.handle);
  if (!own.ok) throw new Error(own.problem);
  return {
    pdfium: own.text,
    pdftotext: run('pdftotext', '-raw', path, '-'),
    pdfinfo: run('pdfinfo', path),
    mutool: run('mutool', 'draw', '-q', '-F', 'txt', path),
  };
}

/** The bytes of the file with nothing packed in them: as they are, and what stands in them as hexadecimal digits. */
function expectNoTrace(path: string, secret: Secret): void {
  const args = ['--qdf', '--object-streams=disable', '--decode-level=generalized', path, '-'];
  const raw = execFileSync('qpdf', args, { maxBuffer: 1 << 28 });
  const whole = wholeOf(secret);
  const spellings = [whole, whole.normalize('NFD'), encodeURIComponent(whole)];
  const sought = spellings.flatMap((text) => [
    Buffer.from(text, 'utf8'),
    Buffer.from(text, 'latin1'),
    Buffer.from(text, 'utf16le'),
    Buffer.from(text, 'utf16le').swap16(),
  ]);
  const lower = raw.toString('latin1').toLowerCase();
  for (const bytes of sought) {
    expect(raw.includes(bytes)).toBe(false);
    expect(lower.includes(bytes.toString('hex'))).toBe(false);
  }
  expect(raw.toString('latin1')).not.toMatch(/KluisNote|\/Prev|EmbeddedFile|\/Outlines|\/Annots|\/URI/u);
}

/** Black in the picture itself: nothing lies underneath that could be taken off. */
async function expectBlack(bytes: Uint8Array, boxes: readonly RedactionArea[]): Promise<void> {
  const opened = await openPdf(bytes);
  if (!opened.ok) throw new Error(opened.problem);
  const raw = opened.document.render(0, 1_200);
  opened.document.close();
  if (raw === undefined) throw new Error('The copy cannot be drawn');
  for (const { x0, y0, x1, y1 } of boxes) {
    const [fromX, toX] = [x0, x1].map((part) => Math.round((part / wholePage) * raw.width));
    const [fromY, toY] = [y0, y1].map((part) => Math.round((part / wholePage) * raw.height));
    let lightest = 0;
    for (let y = fromY ?? 0; y < (toY ?? 0); y += 1)
      for (let x = fromX ?? 0; x < (toX ?? 0); x += 1)
        lightest = Math.max(lightest, raw.rgba[(y * raw.width + x) * 4] ?? 0);
    expect(lightest).toBeLessThan(40);
  }
}

const area = ([, x0, y0, x1, y1]: Word): RedactionArea => ({ x0, y0, x1, y1 });

/** Redacts one page, by hand or by ticking the person, and looks in the copy for what had to go. */
async function attack(one: SheetCase, number: number): Promise<void> {
  const whole = wholeOf(one.secret);
  const path = join(directory, 'copy.pdf');
  const made = await fileOf(one);
  const scanned = number % recognisedEach === 1;
  const bytes = scanned ? await scanOf(made.bytes, whole) : made.bytes;
  const read = await wordsOf(bytes);
  expect(read.source).toBe(scanned ? 'ocr' : 'layer');
  const words = read.lines.flat();
  const found = findDetails(read.lines, needlesOf(personCalled(whole))).flatMap(({ words: some }) => some.map(area));
  // What recognising reads wrongly or letters wide apart nobody is found by; a person then draws the boxes.
  const byHand = scanned || one.written === 'spaced' || number % 2 === 0;
  if (!byHand) expect(found.length).toBeGreaterThan(0);
  const boxes = byHand ? [...made.boxes, ...found] : found;
  const copy = await reader.redact(bytes, [{ words, boxes }]);
  if (!copy.ok) throw new Error(copy.problem);
  writeFileSync(path, copy.pdf);
  for (const [program, text] of Object.entries(await toldBy(path, copy.pdf))) {
    const plain = plainly(text);
    for (const half of [whole, ...one.secret]) expect(plain, program).not.toContain(plainly(half));
    if (scanned || program === 'pdfinfo') continue;
    expect(
      one.words.filter((word) => !plain.includes(word)),
      program,
    ).toEqual([]);
  }
  expectNoTrace(path, one.secret);
  await expectBlack(copy.pdf, byHand ? made.boxes : boxes);
  if (number % recognisedEach > 2) return;
  const seen = await wordsOf(copy.pdf);
  const text = plainly(
    seen.lines
      .flat()
      .map(([said]) => said)
      .join(''),
  );
  for (const half of one.secret) expect(text, 'recognised').not.toContain(plainly(half));
}

test(
  'nothing that was covered can be found in the copy: by any program, in any place, or by looking',
  async () => {
    console.log(`Redaction: ${runs} pages, seed ${seed} (KLUIS_REDACTION_SEED)`);
    let number = 0;
    const property = fc.asyncProperty(sheets, async (one) => {
      number += 1;
      await attack(one, number);
    });
    // Which page is a scan goes by its number: a smaller page would be another one.
    await fc.assert(property, { numRuns: runs, seed, endOnFailure: true });
  },
  30_000 + runs * 10_000,
);
