/** What qpdf and poppler say of a file, and whether two pages look the same to them. */
import { spawn } from 'node:child_process';
import sharp from 'sharp';

type Done = { readonly status: number | null; readonly out: Buffer };
export type Frame = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const columns = 24;
const rows = 32;
const picture = { width: columns * 10, height: rows * 10 } as const;
/** Of 255. Both are drawn by poppler, but a page that became a picture was drawn by our engine first. */
const tolerated = { cell: 40, mean: 6 } as const;
const dotsPerInch = 144;
const limitMs = 60_000;

/** Like dossier.typ's sheet: where an exhibit's page stands, from the top left, in points. */
const sheet = { short: 595.276, long: 841.89, side: 17, top: 14, bottom: 37 } as const;

function run(program: string, ...args: string[]): Promise<Done> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'], timeout: limitMs });
    const pieces: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
    child.on('close', (status) => resolve({ status, out: Buffer.concat(pieces) }));
  });
}

/** Undefined when qpdf cannot; what it only warns of counts as managed. */
export async function pagesByQpdf(path: string): Promise<number | undefined> {
  const { status, out } = await run('qpdf', '--show-npages', path);
  const count = Number.parseInt(out.toString(), 10);
  return (status === 0 || status === 3) && count > 0 ? count : undefined;
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
async function sizeOf(path: string): Promise<{ readonly width: number; readonly height: number } | undefined> {
  const { out } = await run('pdfinfo', '-f', '1', '-l', '1', path);
  const [, width, height] = /Page\s+1 size:\s+([\d.]+) x ([\d.]+)/u.exec(out.toString('latin1')) ?? [];
  const turn = Number(/Page\s+1 rot:\s+(\d+)/u.exec(out.toString('latin1'))?.[1] ?? 0);
  if (width === undefined || height === undefined) return undefined;
  const sides = { width: Number(width), height: Number(height) };
  return turn % 180 === 0 ? sides : { width: sides.height, height: sides.width };
}

function frameFor({ width, height }: { readonly width: number; readonly height: number }): Frame {
  const [wide, high] = width > height ? [sheet.long, sheet.short] : [sheet.short, sheet.long];
  const room = { width: wide - 2 * sheet.side, height: high - sheet.top - sheet.bottom };
  const scale = Math.min(room.width / width, room.height / height, 1);
  const own = { width: width * scale, height: height * scale };
  return { x: sheet.side + (room.width - own.width) / 2, y: sheet.top, ...own };
}

async function cells(png: Buffer, cut?: Frame): Promise<readonly number[]> {
  const scale = dotsPerInch / 72;
  const whole = sharp(png).flatten({ background: '#fff' }).greyscale();
  const part =
    cut === undefined
      ? whole
      : whole.extract({
          left: Math.round(cut.x * scale),
          top: Math.round(cut.y * scale),
          width: Math.max(1, Math.round(cut.width * scale)),
          height: Math.max(1, Math.round(cut.height * scale)),
        });
  const { data } = await sharp(
    await part
      .resize({ ...picture, fit: 'fill' })
      .png()
      .toBuffer(),
  )
    .resize({ width: columns, height: rows, fit: 'fill', kernel: 'linear' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return [...data];
}

export type Look = 'same' | 'different' | 'not drawn';

/** `page`: of the dossier, from 1, where the first page of `source` stands. */
export async function compareFirstPage(source: string, dossier: string, page: number): Promise<Look> {
  const size = await sizeOf(source);
  if (size === undefined) return 'not drawn';
  const { width, height } = picture;
  const scaled = ['-scale-to-x', String(width), '-scale-to-y', String(height)];
  const original = await run('pdftoppm', '-f', '1', '-l', '1', '-cropbox', '-png', ...scaled, source);
  const at = String(page);
  const ours = await run('pdftoppm', '-f', at, '-l', at, '-r', String(dotsPerInch), '-png', dossier);
  if (original.out.length === 0 || ours.out.length === 0) return 'not drawn';
  const [one, other] = [await cells(original.out), await cells(ours.out, frameFor(size))];
  const differences = one.map((cell, index) => Math.abs(cell - (other[index] ?? 255)));
  const mean = differences.reduce((sum, difference) => sum + difference, 0) / differences.length;
  return mean <= tolerated.mean && Math.max(...differences) <= tolerated.cell ? 'same' : 'different';
}
