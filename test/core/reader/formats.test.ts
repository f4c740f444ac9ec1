import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { createReader } from '../../../electron/reader/reader.ts';
import { docx, heicPhoto, odt } from '../../fixtures/office-kit.ts';

const reader = createReader();
const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
const written = async (bytes: Uint8Array) => {
  const seen = await reader.inspect(bytes);
  return seen.ok ? [seen.kind, seen.writing?.text] : seen.problem;
};

describe('pictures', () => {
  let sheets: Buffer;
  beforeAll(async () => {
    const page = (lightness: number) =>
      sharp({
        create: { width: 200, height: 300, channels: 3, background: { r: lightness, g: lightness, b: lightness } },
      })
        .png()
        .toBuffer();
    sheets = await sharp([await page(255), await page(0), await page(255)], { join: { animated: true } })
      .tiff()
      .toBuffer();
  });

  it.each([
    ['fax (G4)', { compression: 'ccittfax4', bitdepth: 1 }],
    ['LZW', { compression: 'lzw' }],
    ['JPEG', { compression: 'jpeg' }],
  ] as const)('a TIFF of three pages, %s, gives each page', async (_name, options) => {
    const bytes = await sharp(sheets, { pages: -1 }).toColourspace('b-w').tiff(options).toBuffer();
    const opened = await reader.open(Uint8Array.from(bytes));
    if (!opened.ok) throw new Error(opened.problem);
    expect(opened).toMatchObject({ kind: 'tiff', pages: Array(3).fill({ width: 200, height: 300 }) });
    const second = await reader.renderPage(opened.handle, 1, 200);
    if (!second.ok) throw new Error(second.problem);
    expect((await sharp(second.webp).stats()).channels[0]?.mean).toBeLessThan(10);
    await reader.close(opened.handle);
  });

  it('a telephone photo (HEIC) is drawn, and one that was cut off is refused', async () => {
    const opened = await reader.open(heicPhoto);
    if (!opened.ok) throw new Error(opened.problem);
    expect(opened).toMatchObject({ kind: 'heic', mime: 'image/heic', pages: [{ width: 96, height: 64 }] });
    const page = await reader.renderPage(opened.handle, 0, 96);
    if (!page.ok) throw new Error(page.problem);
    expect((await sharp(page.webp).stats()).channels[0]?.mean).toBeGreaterThan(60);
    expect(await reader.inspect(heicPhoto.subarray(0, 300))).toEqual({ ok: false, problem: 'broken' });
  });

  it('a WebP is a page', async () => {
    const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#123' } })
      .webp()
      .toBuffer();
    expect(await reader.inspect(bytes)).toMatchObject({ kind: 'webp', pages: [{ width: 40, height: 30 }] });
  });
});

describe('words without pages', () => {
  it.each([
    ['UTF-8', Buffer.from('Geachte dames en heren,\r\n\r\nCliënt', 'utf8')],
    ['Windows', Buffer.from('Geachte dames en heren,\r\n\r\nCli\u00ebnt', 'latin1')],
    ['UTF-16', Buffer.from('\ufeffGeachte dames en heren,\n\nCliënt', 'utf16le')],
  ])('plain text in %s', async (_name, bytes) => {
    expect(await written(bytes)).toEqual(['text', 'Geachte dames en heren,\n\nCliënt']);
  });

  it('a Word file: what stands there now, not what was deleted', async () => {
    const body =
      '<w:p><w:r><w:t>Mijn klacht &amp; </w:t></w:r><w:r><w:t>meer</w:t><w:tab/><w:t>x</w:t></w:r></w:p>' +
      '<w:p><w:del><w:r><w:delText>weg</w:delText><w:t>ook weg</w:t></w:r></w:del><w:r><w:t>Tweede</w:t></w:r></w:p>';
    expect(await written(docx(body))).toEqual(['docx', 'Mijn klacht & meer\tx\nTweede']);
  });

  it('an ODT file, and one with a password', async () => {
    const body =
      '<office:text><text:h>Klacht</text:h><text:p>Een<text:s/>zin<text:line-break/>slot</text:p></office:text>';
    expect(await written(odt(body))).toEqual(['odt', 'Klacht\nEen zin\nslot']);
    expect(await written(odt(body, '<manifest:encryption-data/>'))).toBe('encrypted');
  });

  it('a bomb, an archive of something else, a cut file and an entity that multiplies are harmless', async () => {
    const bomb = docx('', { 'word/comments.xml': new Uint8Array(60_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await written(bomb)).toBe('tooMuchPacked');
    expect(await written(zipSync({ 'a.txt': strToU8('hallo') }))).toBe('foreign');
    const whole = docx('<w:p><w:r><w:t>heel</w:t></w:r></w:p>');
    expect(await written(whole.subarray(0, whole.length - 60))).toBe('broken');
    expect(await written(docx('</w:body><w:p><w:r><w:t>&lol;'))).not.toContain('lollol');
    const cut = zipSync({ 'word/document.xml': strToU8('<w:document><w:body><w:p><w:r><w:t>half') });
    expect(await written(cut)).toBe('broken');
  });
});

describe('sound and film', () => {
  it.each([
    ['audio/mpeg', latin1('ID3\u0003\0\0\0\0\0\0')],
    ['audio/mpeg', latin1('\u00ff\u00fb\u0090\u0064')],
    ['audio/wav', latin1('RIFF\0\0\0\0WAVEfmt ')],
    ['audio/ogg', latin1('OggS\0\0')],
    ['audio/mp4', latin1('\0\0\0\u0018ftypM4A ')],
    ['video/mp4', latin1('\0\0\0\u0018ftypisom')],
    ['video/quicktime', latin1('\0\0\0\u0018ftypqt  ')],
  ])('%s is kept without pages', async (mime, bytes) => {
    expect(await reader.inspect(bytes)).toMatchObject({ ok: true, mime, pages: [], writing: null });
  });
});

it('what only looks like text is foreign', async () => {
  for (const bytes of [
    latin1('<html><body>hoi'),
    latin1('{\\rtf1 hoi}'),
    latin1('MZ\0\u0001program'),
    latin1('   \n'),
  ]) {
    expect(await reader.inspect(bytes)).toEqual({ ok: false, problem: 'foreign' });
  }
});
