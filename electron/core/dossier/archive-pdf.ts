/**
 * A PDF/A-2b of pictures, one a page, written from front to back: no page is in memory with another. It has nothing but what
 * archives ask for: pictures, bookmarks, the colour profile, the metadata; no letters, links, scripts, layers or files.
 */
import { createHash } from 'node:crypto';
import type { RasterPage } from '../../reader/protocol.ts';
import { type ArchiveFacts, archiveMetadata } from './archive-metadata.ts';
import { srgbProfile } from './srgb-profile.ts';

/** `page` from 0. */
export type ArchiveBookmark = { readonly title: string; readonly page: number };

const catalog = 1;
const pageTree = 2;
const metadata = 3;
const profile = 4;
const outlines = 5;
const firstFree = 6;

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const number = (value: number): string => String(Math.round(value * 1_000) / 1_000);
/** Text for a bookmark, in UTF-16 with its mark. */
const textString = (text: string): string => {
  const bytes = Buffer.from(`\ufeff${text.toWellFormed()}`, 'utf16le').swap16();
  return `<${bytes.toString('hex').toUpperCase()}>`;
};

/** The bytes in order. `pages` are asked for one by one; fails as they fail. */
export async function* archivePdf(
  pages: AsyncIterable<RasterPage>,
  bookmarks: readonly ArchiveBookmark[],
  facts: ArchiveFacts,
): AsyncGenerator<Uint8Array, void, undefined> {
  const places = new Map<number, number>();
  const digest = createHash('sha256');
  let length = 0;
  const counted = (bytes: Uint8Array): Uint8Array => {
    digest.update(bytes);
    length += bytes.length;
    return bytes;
  };
  const object = (id: number, body: string, stream?: Uint8Array): Uint8Array => {
    places.set(id, length);
    const begin = `${id} 0 obj\n${body}\n`;
    const parts =
      stream === undefined
        ? [latin(`${begin}endobj\n`)]
        : [latin(`${begin}stream\n`), stream, latin('\nendstream\nendobj\n')];
    return counted(Buffer.concat(parts));
  };

  yield counted(Buffer.concat([latin('%PDF-1.7\n%'), Buffer.from([0xe2, 0xe3, 0xcf, 0xd3, 0x0a])]));
  const sheets: number[] = [];
  let free = firstFree;
  for await (const { jpeg, width, height, paper } of pages) {
    const [picture, content, sheet] = [free, free + 1, free + 2];
    free += 3;
    const size = `/Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8`;
    const packed = `/Filter /DCTDecode /Length ${jpeg.length}`;
    yield object(picture, `<< /Type /XObject /Subtype /Image ${size} ${packed} >>`, jpeg);
    const drawn = latin(`q ${number(paper.width)} 0 0 ${number(paper.height)} 0 0 cm /P Do Q`);
    yield object(content, `<< /Length ${drawn.length} >>`, drawn);
    const box = `[0 0 ${number(paper.width)} ${number(paper.height)}]`;
    const resources = `/Resources << /XObject << /P ${picture} 0 R >> >>`;
    yield object(
      sheet,
      `<< /Type /Page /Parent ${pageTree} 0 R /MediaBox ${box} ${resources} /Contents ${content} 0 R >>`,
    );
    sheets.push(sheet);
  }

  yield object(
    pageTree,
    `<< /Type /Pages /Count ${sheets.length} /Kids [${sheets.map((id) => `${id} 0 R`).join(' ')}] >>`,
  );
  const marks = bookmarks.flatMap(({ title, page }) => {
    const sheet = sheets[page];
    return sheet === undefined ? [] : [{ title, sheet }];
  });
  const markAt = (index: number): number => free + index;
  for (const [index, { title, sheet }] of marks.entries()) {
    const before = index === 0 ? '' : ` /Prev ${markAt(index - 1)} 0 R`;
    const after = index === marks.length - 1 ? '' : ` /Next ${markAt(index + 1)} 0 R`;
    const goal = `/Dest [${sheet} 0 R /Fit]`;
    yield object(markAt(index), `<< /Title ${textString(title)} /Parent ${outlines} 0 R ${goal}${before}${after} >>`);
  }
  const ends = marks.length === 0 ? '' : ` /First ${markAt(0)} 0 R /Last ${markAt(marks.length - 1)} 0 R`;
  yield object(outlines, `<< /Type /Outlines /Count ${marks.length}${ends} >>`);
  const icc = srgbProfile();
  yield object(profile, `<< /N 3 /Length ${icc.length} >>`, icc);
  const xmp = archiveMetadata(facts);
  yield object(metadata, `<< /Type /Metadata /Subtype /XML /Length ${xmp.length} >>`, xmp);
  const intent = `<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2-1) /Info (sRGB IEC61966-2-1) /DestOutputProfile ${profile} 0 R >>`;
  const view = '/PageMode /UseOutlines /ViewerPreferences << /DisplayDocTitle true >>';
  yield object(
    catalog,
    `<< /Type /Catalog /Pages ${pageTree} 0 R /Metadata ${metadata} 0 R /OutputIntents [${intent}] /Outlines ${outlines} 0 R /Lang (nl-NL) ${view} >>`,
  );

  const count = free + marks.length;
  const start = length;
  const rows = Array.from({ length: count - 1 }, (_, index) => {
    const place = places.get(index + 1);
    if (place === undefined) throw new Error('An object was not written');
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const id = digest.digest('hex').slice(0, 32).toUpperCase();
  const trailer = `trailer\n<< /Size ${count} /Root ${catalog} 0 R /ID [<${id}> <${id}>] >>\nstartxref\n${start}\n%%EOF\n`;
  yield latin(`xref\n0 ${count}\n0000000000 65535 f \n${rows.join('')}${trailer}`);
}
