/** What independent programs say of a PDF. */
import { execFileSync } from 'node:child_process';

const run = (program: string, ...args: readonly string[]): string =>
  // What it says against a file it can read goes into the error when it fails, not into the report of the tests.
  execFileSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: 'pipe' });

/** The text of all pages, a line break for every run of white space. */
export const pdfText = (file: string): string => run('pdftotext', '-layout', file, '-');

export const pdfPages = (file: string): number => Number(/^Pages:\s+(\d+)$/mu.exec(run('pdfinfo', file))?.[1]);

export type PdfAnatomy = { readonly bookmarks: readonly string[]; readonly links: number };

type Outline = { readonly title: string; readonly kids: readonly Outline[] };
type Structure = { readonly outlines: readonly Outline[]; readonly qpdf: readonly [unknown, Record<string, unknown>] };

/** Checks the file as qpdf does (throws when it finds a fault), and gives its bookmarks and links. */
export function anatomyOf(file: string): PdfAnatomy {
  run('qpdf', '--check', file);
  const { outlines, qpdf } = JSON.parse(
    run('qpdf', '--json', '--json-key=outlines', '--json-key=qpdf', file),
  ) as Structure;
  const titles = (list: readonly Outline[]): readonly string[] =>
    list.flatMap(({ title, kids }) => [title, ...titles(kids)]);
  const links = Object.values(qpdf[1]).filter((object) => /"\/Subtype":"\/Link"/u.test(JSON.stringify(object)));
  return { bookmarks: titles(outlines), links: links.length };
}
