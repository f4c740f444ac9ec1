import { Parser } from 'htmlparser2';
import { remoteInStyle, remotePictures } from './remote-pictures.ts';

export type HtmlText = {
  readonly text: string;
  /** Pictures that would have been fetched from elsewhere: they tell a sender that, when and where a message was opened. */
  readonly remoteImages: number;
};

/** Characters of markup that are looked at; the rest of a message that long is no letter. */
const longest = 4_000_000;

const silent: ReadonlySet<string> = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'object']);
const block: ReadonlySet<string> = new Set([
  ...['p', 'div', 'table', 'tr', 'ul', 'ol', 'li', 'blockquote', 'pre', 'section', 'article', 'header', 'footer'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'address', 'dl', 'dt', 'dd', 'form'],
]);
const spaced: ReadonlySet<string> = new Set([
  'p',
  'table',
  'ul',
  'ol',
  'blockquote',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);

/** The words of a message in HTML, line by line. No markup, script or address is ever carried out: only letters come back. */
export function htmlText(html: string): HtmlText {
  const pieces: string[] = [];
  let skipping = 0;
  let remoteImages = 0;
  let listItem = false;
  let inSheet = false;
  /** Line ends at the end of what there is, and whether more space there would be too much. */
  let ends = 0;
  let spacious = true;
  const add = (piece: string) => {
    pieces.push(piece);
    ends = piece === '\n' ? ends + 1 : 0;
    spacious = /\s$/.test(piece);
  };
  const newLine = (lines: 1 | 2) => {
    while (pieces.length > 0 && ends < lines) add('\n');
  };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (silent.has(name)) skipping += 1;
        remoteImages += remotePictures(name, attributes);
        inSheet = name === 'style';
        if (name === 'br') add('\n');
        else if (block.has(name)) newLine(spaced.has(name) ? 2 : 1);
        if ((name === 'td' || name === 'th') && pieces.length > 0 && ends === 0) add('\t');
        if (name === 'li') listItem = true;
      },
      ontext: (piece) => {
        if (inSheet) remoteImages += remoteInStyle(piece);
        if (skipping > 0) return;
        const words = piece.replace(/[\s\u00a0]+/g, ' ');
        const trimmed = spacious ? words.trimStart() : words;
        if (trimmed === '') return;
        add(listItem ? `- ${trimmed}` : trimmed);
        listItem = false;
      },
      onclosetag: (name) => {
        inSheet = false;
        if (silent.has(name)) skipping -= 1;
        else if (block.has(name)) newLine(spaced.has(name) ? 2 : 1);
      },
    },
    { decodeEntities: true },
  );
  parser.end(html.slice(0, longest));
  return {
    text: pieces
      .join('')
      .replace(/[ \t]+\n/g, '\n')
      .trim(),
    remoteImages,
  };
}
