/** Colour and logo: on every letter from then on, drawn anew from what was chosen, and never too light to read. */
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { appendDocument, beginDocument } from '../../../shared/contract/document-import.ts';
import { previewTemplate, readTemplate } from '../../../shared/contract/letter-templates.ts';
import { readLetterhead, removeLogo, saveColour, saveLogo } from '../../../shared/contract/letterhead.ts';
import { coreKit, type Window } from './core-kit.ts';

const kit = coreKit();

async function uploaded(window: Window, bytes: Uint8Array): Promise<string> {
  const begun = await window.ask(beginDocument, { title: 'logo', size: bytes.length, caseId: null, source: 'picked' });
  if (!begun.ok) throw new Error('Not begun');
  await window.ask(appendDocument, { uploadId: begun.uploadId, bytes: Buffer.from(bytes).toString('base64') });
  return begun.uploadId;
}

/** Share of pixels of the first page's head that are clearly of this colour. */
async function shareOf(window: Window, [red, green, blue]: readonly [number, number, number]): Promise<number> {
  const { subject, content } = await window.ask(readTemplate, { kind: 'closing', version: null });
  const made = await window.ask(previewTemplate, {
    kind: 'closing',
    subject,
    content,
    replySheet: null,
    receiver: 'complainant',
  });
  if (!made.ok) throw new Error(made.problem.code);
  const page = sharp(Buffer.from(made.pages[0]?.image ?? '', 'base64'));
  const { data, info } = await page
    .extract({ left: 0, top: 0, width: 1240, height: 270 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  let found = 0;
  for (let at = 0; at < data.length; at += info.channels) {
    const [r = 0, g = 0, b = 0] = data.subarray(at, at + 3);
    if (Math.abs(r - red) + Math.abs(g - green) + Math.abs(b - blue) < 60) found += 1;
  }
  return found / (info.width * info.height);
}

test('a colour is kept when it can be read on paper', async () => {
  const window = await kit.create('colour');
  expect(await window.ask(saveColour, { colour: '#ffee88' })).toEqual({ kind: 'tooLight' });
  expect(await window.ask(readLetterhead, {})).toEqual({ colour: '#0b5a5f', logo: null });
  expect(await shareOf(window, [128, 0, 128])).toBe(0);
  expect(await window.ask(saveColour, { colour: '#800080' })).toEqual({ kind: 'saved' });
  expect(await shareOf(window, [128, 0, 128])).toBeGreaterThan(0.001);
});

test('a logo is drawn anew, stands on the letter with an accessible PDF, and goes again', async () => {
  const window = await kit.create('logo');
  const red = await sharp({ create: { width: 500, height: 160, channels: 4, background: '#cc0000' } })
    .withMetadata({ exif: { IFD0: { Copyright: 'Kanarie' } } })
    .png()
    .toBuffer();
  expect(await window.ask(saveLogo, { uploadId: await uploaded(window, red) })).toEqual({ kind: 'saved' });
  const { logo } = await window.ask(readLetterhead, {});
  expect(logo).toMatchObject({ width: 500, height: 160 });
  expect(Buffer.from(logo?.image ?? '', 'base64').toString('latin1')).not.toContain('Kanarie');
  expect(await shareOf(window, [204, 0, 0])).toBeGreaterThan(0.05);

  for (const other of [
    Buffer.from('%PDF-1.7 niets'),
    Buffer.from('<svg xmlns="x"><script/></svg>'),
    red.subarray(0, 99),
  ])
    expect(await window.ask(saveLogo, { uploadId: await uploaded(window, other) })).toEqual({ kind: 'notAPicture' });
  expect((await window.ask(readLetterhead, {})).logo).toEqual(logo);
  await window.ask(removeLogo, {});
  expect(await shareOf(window, [204, 0, 0])).toBe(0);
});
