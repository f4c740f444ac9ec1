/** What qpdf and poppler say of a file, and whether a page of a dossier looks like its source to poppler. */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDF, PdfArray, PdfNumber } from '@libpdf/core';
import sharp from 'sharp';
import type { Reader } from '../../electron/reader/protocol.ts';
import { looksAlike, type Thumbnail, thumbnailOf } from '../../electron/reader/thumbnail.ts';

type Done = { readonly status: number | null; readonly out: Buffer };
type Size = { readonly width: number; readonly height: number };

/** Pixels across and down, at least: engines put letters on quarters of a pixel, which must be little beside a cell. */
const leastDrawn = { width: 360, height: 480 } as const;
const mostDrawn = 4000;
const limitMs = 60_000;

/** Like dossier.typ's sheet: where an exhibit's page stands, from the lower left, in points. */
const sheet = { short: 595.276, long: 841.89, side: 17, top: 14, bottom: 37 } as const;

function run(program: string, ...args: string[]): Promise<Done> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'], timeout: limitMs });
    const pieces: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
    child.on('close', (status) => resolve({ status, out: Buffer.concat(pieces) }));
  });
}

/** Pages of a file that qpdf puts together from all pages of this one, as a dossier does; undefined when it cannot. Warnings are allowed. */
export async function pagesByQpdf(path: string, scratch: string): Promise<number | undefined> {
  const merged = join(scratch, 'qpdf.pdf');
  const { status } = await run('qpdf', '--empty', '--pages', path, '1-z', '--', merged);
  if (status !== 0 && status !== 3) return undefined;
  const count = Number.parseInt((await run('qpdf', '--show-npages', merged)).out.toString(), 10);
  return count > 0 ? count : undefined;
}

/** Page objects in a file, also those that stand in no page tree, and whether anything in it could act or holds a file. */
export async function insideOf(path: string): Promise<{ readonly pages: number; readonly active: boolean }> {
  const { out } = await run('qpdf', '--json=2', '--json-key=qpdf', path);
  const text = out.toString('latin1');
  return {
    pages: text.match(/"\/Type": "\/Page"/gu)?.length ?? 0,
    active: /"\/S": "\/(?:JavaScript|Launch|SubmitForm|ImportData|GoToR|Rendition)"|"\/EmbeddedFiles?":/u.test(text),
  };
}

/** How large the first page is as a person sees it; undefined when poppler cannot read the file. */
async function sizeOf(path: string): Promise<Size | undefined> {
  const { out } = await run('pdfinfo', '-f', '1', '-l', '1', path);
  const [, width, height] = /Page\s+1 size:\s+([\d.]+) x ([\d.]+)/u.exec(out.toString('latin1')) ?? [];
  const turn = Number(/Page\s+1 rot:\s+(\d+)/u.exec(out.toString('latin1'))?.[1] ?? 0);
  if (width === undefined || height === undefined) return undefined;
  const sides = { width: Number(width), height: Number(height) };
  return turn % 180 === 0 ? sides : { width: sides.height, height: sides.width };
}

/** The corners of the frame that an exhibit's page stands in. */
function cornersFor({ width, height }: Size): readonly [number, number, number, number] {
  const [wide, high] = width > height ? [sheet.long, sheet.short] : [sheet.short, sheet.long];
  const room = { width: wide - 2 * sheet.side, height: high - sheet.top - sheet.bottom };
  const scale = Math.min(room.width / width, room.height / height, 1);
  const own = { width: width * scale, height: height * scale };
  const left = sheet.side + (room.width - own.width) / 2;
  const top = high - sheet.top;
  return [left, top - own.height, left + own.width, top];
}

async function seen(picture: Uint8Array, { width, height }: Size): Promise<Thumbnail> {
  const image = sharp(picture).flatten({ background: '#fff' }).resize({ width, height, fit: 'fill' });
  const rgba = await image.ensureAlpha().raw().toBuffer();
  return thumbnailOf({ rgba, width, height }, { left: 0, top: 0, width, height });
}

/**
 * `same` as poppler draws the source; `as the engine`: poppler draws otherwise what our engine makes of the source, and the dossier
 * shows that.
 */
export type Look = 'same' | 'as the engine' | 'different' | 'not drawn';
export type Drawn = { readonly look: Look; readonly source?: Buffer; readonly ours?: Buffer };

/**
 * `page`: of the dossier, from 1, where the first page of `source` stands. It is cut out to the frame first, so that poppler draws
 * both on the same pixels and needs no more allowance than the dossier itself has.
 */
export async function compareFirstPage(
  source: string,
  dossier: string,
  page: number,
  { reader, scratch }: { readonly reader: Reader; readonly scratch: string },
): Promise<Drawn> {
  const size = await sizeOf(source);
  if (size === undefined) return { look: 'not drawn' };
  const wished = Math.max(leastDrawn.width / size.width, leastDrawn.height / size.height);
  const scale = Math.min(wished, mostDrawn / Math.max(size.width, size.height));
  const pixels = { width: Math.ceil(size.width * scale), height: Math.ceil(size.height * scale) };
  // Not by the number of pixels: with a crop box poppler 22 takes that for the whole sheet's.
  const drawn = (dots: number, number: number) => [
    '-f',
    `${number}`,
    '-l',
    `${number}`,
    '-r',
    `${dots}`,
    '-cropbox',
    '-png',
  ];
  const cut = join(scratch, 'cut.pdf');
  const pdf = await PDF.load(Uint8Array.from(readFileSync(dossier)));
  const corners = cornersFor(size);
  const box = PdfArray.of(...corners.map((corner) => PdfNumber.of(corner)));
  for (const name of ['MediaBox', 'CropBox']) pdf.getPage(page - 1)?.dict.set(name, box);
  writeFileSync(cut, await pdf.save());
  const original = await run('pdftoppm', ...drawn(72 * scale, 1), source);
  const ours = await run('pdftoppm', ...drawn((72 * pixels.width) / (corners[2] - corners[0]), page), cut);
  if (original.out.length === 0 || ours.out.length === 0) return { look: 'not drawn' };
  const copy = await seen(ours.out, pixels);
  const both = { source: original.out, ours: ours.out };
  if (looksAlike(await seen(original.out, pixels), copy)) return { look: 'same', ...both };
  const opened = await reader.open(Uint8Array.from(readFileSync(source)));
  const engine = opened.ok ? await reader.renderPage(opened.handle, 0, pixels.width) : opened;
  if (opened.ok) await reader.close(opened.handle);
  const asEngine = engine.ok && looksAlike(await seen(engine.webp, pixels), copy);
  return { look: asEngine ? 'as the engine' : 'different', ...both };
}
