/** Files as an enemy or a bad disk makes them. Each is answered, in time, by a kind or by a problem; none ends the reader. */
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { createReader } from '../../../electron/reader/reader.ts';
import { sheets } from '../../fixtures/dossier-kit.ts';
import { eml, msg } from '../../fixtures/mail-kit.ts';
import { docx, heicPhoto, odt } from '../../fixtures/office-kit.ts';

/** Mulberry32. Printed with a failure, so that it can be tried again. */
const seed = Number(process.env['HOSTILE_SEED'] ?? Math.floor(performance.timeOrigin) % 1_000_000);
let state = seed >>> 0;
const random = (below: number): number => {
  state = (state + 0x6d2b79f5) >>> 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
};

type Damage = (bytes: Uint8Array) => Uint8Array;
const damages: readonly Damage[] = [
  (bytes) => bytes.slice(0, 1 + random(bytes.length)),
  (bytes) => bytes.map((byte) => (random(200) === 0 ? random(256) : byte)),
  (bytes) => {
    const [from, length] = [random(bytes.length), 1 + random(64)];
    return bytes.map((byte, at) => (at >= from && at < from + length ? 0xff : byte));
  },
  (bytes) => {
    const from = random(bytes.length);
    return Uint8Array.from([...bytes.slice(0, from), ...bytes.slice(random(bytes.length))]);
  },
  // Numbers in headers that promise the most.
  (bytes) => {
    const at = random(Math.max(1, Math.min(bytes.length - 4, 200)));
    return bytes.map((byte, index) => (index >= at && index < at + 4 ? 0x7f : byte));
  },
];
const perKind = 28;
const slowest = 5_000;

async function originals(): Promise<Readonly<Record<string, Uint8Array>>> {
  const picture = sharp({ create: { width: 120, height: 160, channels: 3, background: '#456' } });
  const pdf = await sheets([{ text: 'Een blad' }, { text: 'Nog een blad', rotation: 90 }]);
  return {
    pdf,
    jpeg: await picture.clone().jpeg().toBuffer(),
    png: await picture.clone().png().toBuffer(),
    webp: await picture.clone().webp().toBuffer(),
    tiff: await picture.clone().tiff({ compression: 'lzw' }).toBuffer(),
    heic: heicPhoto,
    docx: docx('<w:p><w:r><w:t>Een regel</w:t></w:r></w:p>'),
    odt: odt('<office:text><text:p>Een regel</text:p></office:text>'),
    eml: eml({ html: '<p>Een regel</p>', parts: [{ name: 'a.pdf', type: 'application/pdf', bytes: pdf }] }),
    msg: msg({ '0037': 'Klacht', '1000': 'Een regel '.repeat(300), '0C1A': 'Iemand' }, {}, [
      { name: 'a.pdf', bytes: pdf },
    ]),
    text: Uint8Array.from(Buffer.from('Een regel met een trema: cliënt\n'.repeat(40))),
  };
}

it(`answers every damaged file in time (HOSTILE_SEED=${seed})`, { timeout: 120_000 }, async () => {
  const reader = createReader();
  const slow: string[] = [];
  let answered = 0;
  for (const [kind, original] of Object.entries(await originals())) {
    expect(await reader.inspect(Uint8Array.from(original)), kind).toMatchObject({ ok: true });
    for (let count = 0; count < perKind; count += 1) {
      const damage = damages[count % damages.length];
      const bytes = damage === undefined ? original : damage(Uint8Array.from(original));
      const began = performance.now();
      const opened = await reader.open(bytes);
      if (opened.ok) {
        if (opened.pages.length > 0) await reader.renderPage(opened.handle, 0, 200);
        if (opened.mail !== null) await reader.attachment(opened.handle, 0);
        await reader.close(opened.handle);
      } else expect(opened.problem).toBeOneOf(['empty', 'encrypted', 'broken', 'foreign', 'tooManyPages', 'tooLarge']);
      if (performance.now() - began > slowest) slow.push(`${kind} ${count}`);
      answered += 1;
    }
  }
  expect(answered).toBeGreaterThanOrEqual(300);
  expect(slow).toEqual([]);
  // Still itself after all that.
  expect(await reader.inspect(await sheets([{ text: 'Daarna' }]))).toMatchObject({ ok: true, kind: 'pdf' });
});
