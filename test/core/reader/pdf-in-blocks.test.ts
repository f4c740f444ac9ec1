/** A file of which the reader has only what a page needs: the same pages as of the whole file, and a value whatever the bytes are. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openInParts, type PagedFile } from '../../../electron/core/documents/paged-file.ts';
import { createTypesetter } from '../../../electron/core/typeset/typeset.ts';
import { blockSize, limits, pdfHead } from '../../../electron/reader/protocol.ts';
import { createReader } from '../../../electron/reader/reader.ts';
import { buildWhole, dossierOf, type MadeDossier, sheets, usualExhibits } from '../../fixtures/dossier-kit.ts';

const typesetter = createTypesetter();
const reader = createReader();
const directory = mkdtempSync(join(tmpdir(), 'blocks-'));
let dossier: MadeDossier;
let strip: number;

beforeAll(async () => {
  const usual = await usualExhibits();
  const { input, files } = dossierOf([...usual, ...usual]);
  dossier = await buildWhole(input, files, reader, typesetter);
  const opened = await reader.open(
    (await typesetter.typeset('receiver', { line: 'Exemplaar voor de voorzitter' })).pdf,
  );
  if (!opened.ok) throw new Error(opened.problem);
  strip = opened.handle;
}, 60_000);
afterAll(async () => {
  await typesetter.close();
  rmSync(directory, { recursive: true, force: true });
});

const text = (value: string) => Buffer.from(value, 'latin1');

/** `read`: how many bytes were handed over. */
async function inParts(pdf: Uint8Array): Promise<PagedFile & { readonly read: () => number }> {
  let read = 0;
  const opened = await openInParts(reader, pdf.length, (from, length) => {
    const bytes = pdf.slice(from, from + length);
    read += bytes.length;
    return bytes;
  });
  if (!opened.ok) throw new Error(opened.error);
  return { ...opened.value, read: () => read };
}

/** Everything that is drawn of a page, whichever way the file was opened. */
async function drawnOf(handle: number, page: number): Promise<Buffer> {
  const all = [
    await reader.renderPage(handle, page, 500),
    await reader.rasterPage(handle, page, strip),
    await reader.pageText(handle, page),
  ];
  expect(all.map(({ ok }) => ok)).toEqual([true, true, true]);
  return Buffer.from(JSON.stringify(all));
}

async function expectSamePages(pdf: Uint8Array): Promise<void> {
  const whole = await reader.open(pdf);
  if (!whole.ok) throw new Error(whole.problem);
  const parts = await inParts(pdf);
  const pageCount = whole.pages.length;
  // From the back, so that nothing of an earlier page is there by accident; and some of them once more.
  for (const page of [...[...whole.pages.keys()].toReversed(), 0, pageCount - 1]) {
    expect(await parts.ready(page)).toEqual({ ok: true, value: { size: whole.pages[page], pageCount } });
    const same = (await drawnOf(parts.handle, page)).equals(await drawnOf(whole.handle, page));
    expect([page, same]).toEqual([page, true]);
  }
  await parts.close();
  await reader.close(whole.handle);
}

function rewritten(...options: readonly string[]): Uint8Array {
  const [from, to] = [join(directory, 'from.pdf'), join(directory, 'to.pdf')];
  writeFileSync(from, dossier.pdf);
  execFileSync('qpdf', [...options, from, to]);
  return Uint8Array.from(readFileSync(to));
}

describe('a page of a dossier', () => {
  test('looks and reads the same as when the reader has the whole', () => expectSamePages(dossier.pdf), 60_000);

  test('also of one that somebody saved anew', () => expectSamePages(rewritten('--object-streams=generate')), 60_000);

  test('takes what stands on it and where everything stands, and little else', async () => {
    const cover = await inParts(dossier.pdf);
    expect(await cover.ready(0)).toMatchObject({ ok: true });
    expect(cover.read()).toBeLessThan(dossier.pdf.length / 4);
    const every = await inParts(dossier.pdf);
    for (let page = 0; page < dossier.pageCount; page += 1) expect(await every.ready(page)).toMatchObject({ ok: true });
    // What was read for an earlier page is still there.
    expect(every.read()).toBeLessThanOrEqual(dossier.pdf.length + blockSize);
  });

  test('can only be drawn when it is ready, and as the last that was', async () => {
    const { handle, ready, close } = await inParts(dossier.pdf);
    const broken = { ok: false, problem: 'broken' };
    expect(await reader.renderPage(handle, 0, 100)).toEqual(broken);
    await ready(0);
    await ready(1);
    expect(await reader.renderPage(handle, 0, 100)).toEqual(broken);
    expect(await reader.renderPage(handle, 1, 100)).toMatchObject({ ok: true });
    for (const page of [-1, dossier.pageCount, 2 ** 31, Number.NaN])
      expect(await ready(page)).toMatchObject({ ok: false });
    await close();
    expect(await reader.pageInBlocks(handle, 0, [])).toEqual(broken);
  });
});

const picturePages = 50;
const pictureBytes = 3 * 1024 * 1024;
/** Fifty pages with a picture of 3 MB each; their dictionaries behind all pictures, as in a dossier, or each behind its own. */
function pictures(between: boolean): Uint8Array {
  const image = new Uint8Array(pictureBytes);
  for (let at = 0; at < image.length; at += 65_536) crypto.getRandomValues(image.subarray(at, at + 65_536));
  const parts: Uint8Array[] = [pdfHead];
  const places: number[] = [];
  let length = pdfHead.length;
  const object = (body: string, stream?: Uint8Array): number => {
    places.push(length);
    const begin = text(`${places.length} 0 obj\n${body}\n`);
    const rest = stream === undefined ? [text('endobj\n')] : [text('stream\n'), stream, text('\nendstream\nendobj\n')];
    for (const part of [begin, ...rest]) {
      parts.push(part);
      length += part.length;
    }
    return places.length;
  };
  const tree = 3 * picturePages + 1;
  const size = '/Width 1024 /Height 1024 /ColorSpace /DeviceRGB /BitsPerComponent 8';
  const sheets = Array.from({ length: picturePages }, () => {
    const picture = object(`<</Type /XObject /Subtype /Image ${size} /Length ${image.length}>>`, image);
    const content = object('<</Length 27>>', text('q 595 0 0 842 0 0 cm /P Do Q'));
    const drawn = `/Resources <</XObject <</P ${picture} 0 R>>>> /Contents ${content} 0 R`;
    const sheet = () => object(`<</Type /Page /Parent ${tree} 0 R /MediaBox [0 0 595 842] ${drawn}>>`);
    return between ? sheet() : sheet;
  });
  const kids = sheets.map((sheet) => `${typeof sheet === 'number' ? sheet : sheet()} 0 R`);
  object(`<</Type /Pages /Count ${picturePages} /Kids [${kids.join(' ')}]>>`);
  const root = object(`<</Type /Catalog /Pages ${tree} 0 R>>`);
  const rows = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const count = places.length + 1;
  parts.push(
    text(`xref\n0 ${count}\n0000000000 65535 f \n${rows}trailer\n<</Size ${count} /Root ${root} 0 R>>\n`),
    text(`startxref\n${length}\n%%EOF\n`),
  );
  return Buffer.concat(parts);
}

test.each([
  ['at its end', false],
  ['among its pictures', true],
])(
  'a file with the dictionaries of its pages %s is read once, and what was read is let go',
  async (_, between) => {
    const pdf = pictures(between);
    const { handle, ready, read, close } = await inParts(pdf);
    const look = async (page: number): Promise<number> => {
      const before = read();
      expect(await ready(page)).toMatchObject({ ok: true });
      expect(await reader.renderPage(handle, page, 100)).toMatchObject({ ok: true });
      return read() - before;
    };
    for (let page = 0; page < picturePages; page += 1) await look(page);
    expect(read() / pdf.length).toBeLessThan(1.05);
    // Looking back: the page before is there, one of long ago is not.
    expect(await look(picturePages - 2)).toBe(0);
    const again = await look(5);
    expect(again).toBeGreaterThan(pictureBytes / 2);
    expect(again).toBeLessThan(pictureBytes + 2 * blockSize);
    await close();
    // Where somebody begins makes no difference.
    const other = await inParts(pdf);
    expect(await other.ready(picturePages - 1)).toMatchObject({ ok: true });
    expect(other.read()).toBeLessThan(between ? pdf.length / 2 : 4 * pictureBytes);
    await other.close();
  },
  60_000,
);

/** A file of more bytes than there are: nothing but zeros in the middle, and a page behind them. */
function farAway(gap: number) {
  const begin = Buffer.concat([pdfHead, text('1 0 obj\n<</Of /Nothing>>\nendobj\n')]);
  const start = begin.length + gap;
  const content = 'BT /F 20 Tf 50 700 Td (Ver weg) Tj ET';
  const objects = [
    '\n',
    '2 0 obj\n<</Type /Catalog /Pages 3 0 R>>\nendobj\n',
    '3 0 obj\n<</Type /Pages /Count 1 /Kids [4 0 R]>>\nendobj\n',
    '4 0 obj\n<</Type /Page /Parent 3 0 R /MediaBox [0 0 595 842] /Resources <</Font <</F 6 0 R>>>> /Contents 5 0 R>>\nendobj\n',
    `5 0 obj\n<</Length ${content.length}>>\nstream\n${content}\nendstream\nendobj\n`,
    '6 0 obj\n<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>\nendobj\n',
  ];
  const placeOf = (index: number) => start + objects.slice(0, index).join('').length;
  const rows = [pdfHead.length, ...[1, 2, 3, 4, 5].map(placeOf)].map(
    (place) => `${String(place).padStart(10, '0')} 00000 n \n`,
  );
  const end = `xref\n0 7\n0000000000 65535 f \n${rows.join('')}trailer\n<</Size 7 /Root 2 0 R>>\nstartxref\n${placeOf(6)}\n%%EOF\n`;
  const tail = text(objects.join('') + end);
  return {
    size: start + tail.length,
    read: (from: number, length: number): Uint8Array => {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, start + tail.length - from)));
      for (const [part, at] of [
        [begin, 0],
        [tail, start],
      ] as const)
        for (let index = Math.max(0, at - from); index < Math.min(bytes.length, at + part.length - from); index += 1)
          bytes[index] = part[from + index - at] ?? 0;
      return bytes;
    },
  };
}

test.each([
  ['1 GB', 1e9],
  ['beyond what fits in 31 bits', 2.5 * 2 ** 30],
  ['nearly what fits in 32', 2 ** 32 - 10_000],
])('a page behind %s of other bytes is drawn without any of those', async (_, gap) => {
  const { size, read } = farAway(gap);
  let taken = 0;
  const opened = await openInParts(reader, size, (from, length) => {
    taken += 1;
    return read(from, length);
  });
  if (!opened.ok) throw new Error(opened.error);
  expect(await opened.value.ready(0)).toEqual({ ok: true, value: { size: { width: 595, height: 842 }, pageCount: 1 } });
  expect(await reader.pageText(opened.value.handle, 0)).toEqual({ ok: true, text: 'Ver weg' });
  expect(taken).toBeLessThan(6);
  await opened.value.close();
});

test('more pages than a file from outside may have are no reason to stop', async () => {
  const many = await sheets(Array.from({ length: limits.pages + 1 }, (_, index) => ({ text: `Blad ${index + 1}` })));
  expect(await reader.open(many)).toEqual({ ok: false, problem: 'tooManyPages' });
  const { handle, ready, close } = await inParts(many);
  expect(await ready(limits.pages)).toMatchObject({ ok: true, value: { pageCount: limits.pages + 1 } });
  expect(await reader.pageText(handle, limits.pages)).toMatchObject({ text: expect.stringContaining('Blad 2001') });
  await close();
}, 60_000);

describe('whatever the bytes are, there is an answer', () => {
  /** Opens, and draws some pages; gives what came of it. */
  async function outcomeOf(pdf: Uint8Array, size = pdf.length): Promise<readonly string[]> {
    const opened = await openInParts(reader, size, (from, length) => pdf.slice(from, from + length));
    if (!opened.ok) return [opened.error];
    const { handle, ready, close } = opened.value;
    const outcome: string[] = [];
    for (const page of [0, 3, 9]) {
      const found = await ready(page);
      const drawn = found.ok ? await reader.renderPage(handle, page, 200) : null;
      outcome.push(found.ok ? (drawn?.ok === true ? 'drawn' : 'not drawn') : found.error);
    }
    await close();
    return outcome;
  }
  const all = (what: string) => [what, what, what];

  test('of a file that is cut off, of no file, and of one that asks for a password', async () => {
    const { pdf } = dossier;
    for (const part of [0.1, 0.5, 0.9, 0.999])
      expect(await outcomeOf(pdf.subarray(0, pdf.length * part))).toEqual(all('broken'));
    expect(await outcomeOf(text('geen PDF'))).toEqual(all('foreign'));
    expect(await outcomeOf(new Uint8Array(300_000))).toEqual(all('foreign'));
    expect(await outcomeOf(Buffer.concat([pdfHead, new Uint8Array(3_000_000)]))).toEqual(all('broken'));
    expect(await outcomeOf(rewritten('--encrypt', 'a', 'b', '256', '--'))).toEqual(all('encrypted'));
    // Fewer bytes, or more, than was said.
    expect(await outcomeOf(pdf, pdf.length + 1)).toEqual(all('broken'));
    expect(await outcomeOf(pdf, pdf.length + blockSize)).toEqual(all('broken'));
    for (const [size, problem] of [
      [0, 'broken'],
      [-1, 'broken'],
      [Number.NaN, 'broken'],
      [2 ** 32, 'tooLarge'],
    ] as const)
      expect(await outcomeOf(pdf, size)).toEqual([problem]);
  });

  test('of one that leads in circles, claims a million objects or a million pages', async () => {
    const changed = (from: RegExp, to: string) => {
      const whole = Buffer.from(dossier.pdf).toString('latin1');
      const other = whole.replace(from, to);
      expect(other).not.toBe(whole);
      return text(other);
    };
    const tree = /\/Pages (\d+) 0 R/u.exec(Buffer.from(dossier.pdf).toString('latin1'))?.[1] ?? '';
    for (const bytes of [
      changed(/\/Kids \[\d+ 0 R/u, `/Kids [${tree} 0 R`),
      changed(/\/Count \d+/u, '/Count 9999999'),
      changed(/\/Size \d+/u, '/Size 9999999'),
      changed(/startxref\n\d+/u, 'startxref\n15'),
      changed(/trailer\n<<\n/u, 'trailer\n<<\n/Prev 15\n'),
      changed(/\/Contents (\d+) 0 R/u, '/Contents 1 0 R'),
    ])
      expect(await outcomeOf(bytes)).toHaveLength(3);
  });

  test('of one whose end was written over at random', async () => {
    const { pdf } = dossier;
    const tail = 150_000;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 1, max: tail }), fc.integer({ min: 0, max: 255 })), {
          minLength: 1,
          maxLength: 40,
        }),
        async (changes) => {
          const other = Uint8Array.from(pdf);
          for (const [back, byte] of changes) other[other.length - back] = byte;
          const outcome = await outcomeOf(other);
          expect(outcome.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);

  test('of one that places everything wherever', async () => {
    const whole = Buffer.from(dossier.pdf).toString('latin1');
    const table = whole.lastIndexOf('xref\n', whole.lastIndexOf('trailer'));
    await fc.assert(
      fc.asyncProperty(
        fc.infiniteStream(fc.nat({ max: dossier.pdf.length })),
        fc.integer({ min: 1, max: 9 }),
        async (places, often) => {
          let row = 0;
          const forged = whole.slice(table).replaceAll(/\d{10} 00000 n/gu, (entry) => {
            row += 1;
            return row % often === 0 ? `${String(places.next().value).padStart(10, '0')} 00000 n` : entry;
          });
          const outcome = await outcomeOf(text(whole.slice(0, table) + forged));
          expect(outcome.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);
});

test('blocks that were not asked for, or are not of their size, are refused', async () => {
  const opened = await reader.openInBlocks(3 * blockSize);
  if (!opened.ok) throw new Error(opened.problem);
  const refused = { ok: false, problem: 'broken' };
  for (const number of [-1, 3])
    expect(await reader.pageInBlocks(opened.handle, 0, [{ number, bytes: new Uint8Array(blockSize) }])).toEqual(
      refused,
    );
  expect(await reader.pageInBlocks(opened.handle, 0, [{ number: 0, bytes: new Uint8Array(9) }])).toEqual(refused);
  expect(await reader.pageInBlocks(99, 0, [])).toEqual(refused);
});
