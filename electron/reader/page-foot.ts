import { type Entries, entriesOf, writtenEntries } from './written-dict.ts';

/** Points; below the stamps that `dossier.typ` sets, on its own pages and on those of exhibits. */
const foot = { y: 7, height: 9 } as const;
/** No form that stands on a page of ours is called so. */
const name = 'Exemplaar';

/** What stands at the foot of every page: its number in the file, and its size in points. */
export type Strip = { readonly object: number; readonly width: number; readonly height: number };

/** Where it stands on a page of this width (points), and how many times its own size. */
export function stripPlace(pageWidth: number, strip: { readonly width: number; readonly height: number }) {
  const scale = foot.height / strip.height;
  return { x: (pageWidth - strip.width * scale) / 2, y: foot.y, scale };
}

export type FootedPage = {
  /** The page with references to what is drawn before and after what was on it. */
  readonly write: (before: number, after: number) => string;
  /** What is drawn after it. */
  readonly operators: string;
};

/** What is drawn before a page's own: it may leave the pen anywhere. */
export const footBegin = 'q\n';

export const isPage = (body: string): boolean =>
  body.includes('/Type /Page\n') && entriesOf(body)?.get('Type') === '/Page';

/** The same page with the strip at its foot, in the middle. Undefined when it is not written as ours are. */
export function withFoot(body: string, { object, width: stripWidth, height }: Strip): FootedPage | undefined {
  const page = entriesOf(body);
  const resources = entriesOf(page?.get('Resources') ?? '');
  const forms = entriesOf(resources?.get('XObject') ?? '<<>>');
  const contents = page?.get('Contents');
  const width = page === undefined ? undefined : widthOf(page);
  if (page === undefined || resources === undefined || forms === undefined || width === undefined) return undefined;
  if (contents === undefined || forms.has(name)) return undefined;
  const { x, y, scale } = stripPlace(width, { width: stripWidth, height });
  const matrix = [scale, 0, 0, scale, x, y].map((value) => String(Math.round(value * 1e5) / 1e5)).join(' ');
  const drawn = new Map([...forms, [name, `${object} 0 R`]]);
  const means = new Map([...resources, ['XObject', writtenEntries(drawn)]]);
  const own = contents.startsWith('[') ? contents.slice(1, -1).trim() : contents;
  return {
    operators: `\nQ\n/Artifact BMC\nq\n${matrix} cm\n/${name} Do\nQ\nEMC\n`,
    write: (before, after) =>
      writtenEntries(
        new Map([...page, ['Resources', writtenEntries(means)], ['Contents', `[${before} 0 R ${own} ${after} 0 R]`]]),
      ),
  };
}

/** Undefined when it is turned or moved, which none of ours is. */
function widthOf(page: Entries): number | undefined {
  const box = /^\[ 0 0 ([\d.]+) [\d.]+ \]$/u.exec(page.get('MediaBox') ?? '');
  return box === null || page.has('Rotate') || page.has('CropBox') ? undefined : Number(box[1]);
}
