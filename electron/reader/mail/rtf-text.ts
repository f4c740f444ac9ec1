import * as iconvLite from 'iconv-lite';

/** Groups that hold no words of the text itself. */
const silent: ReadonlySet<string> = new Set(
  'fonttbl colortbl stylesheet info pict object header footer headerf footerf listtable listoverridetable generator themedata xmlnstbl'.split(
    ' ',
  ),
);
const spoken: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  row: '\n',
  tab: '\t',
  cell: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
};
const deepest = 200;

/**
 * The words of a text in RTF, line by line; for messages that have nothing else. Reads only what says where words end: no
 * font, picture or object is ever looked at. Null when it is no RTF.
 */
export function rtfText(bytes: Uint8Array): string | null {
  const rtf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  if (!rtf.startsWith('{\\rtf')) return null;
  const page = /\\ansicpg(\d+)/.exec(rtf)?.[1] ?? '1252';
  const encoding = iconvLite.encodingExists(`cp${page}`) ? `cp${page}` : 'windows-1252';
  let text = '';
  /** Of each open group: whether it is silent, and how many characters stand for one that is written as a number. */
  const groups: { readonly silent: boolean; readonly skip: number }[] = [{ silent: false, skip: 1 }];
  let pending: number[] = [];
  let skipping = 0;
  const flush = () => {
    if (pending.length > 0) text += iconvLite.decode(Buffer.from(pending), encoding);
    pending = [];
  };
  const say = (piece: string) => {
    flush();
    text += piece;
  };
  const here = () => groups.at(-1) ?? { silent: true, skip: 1 };
  const change = (part: Partial<{ silent: boolean; skip: number }>) => {
    groups[groups.length - 1] = { ...here(), ...part };
  };
  for (const [token, word, number, hex, sign] of rtf.matchAll(
    /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|[{}]|[^\\{}\r\n]+/gi,
  )) {
    if (token === '{') {
      if (groups.length > deepest) return null;
      groups.push(here());
    } else if (token === '}') {
      if (groups.length > 1) groups.pop();
    } else if (word !== undefined) {
      if (silent.has(word)) change({ silent: true });
      else if (word === 'uc') change({ skip: Number(number ?? 1) });
      else if (!here().silent && word === 'u') {
        say(String.fromCharCode(Number(number ?? 0) & 0xffff));
        skipping = here().skip;
      } else if (!here().silent && spoken[word] !== undefined) say(spoken[word]);
    } else if (sign === '*') change({ silent: true });
    else if (here().silent) continue;
    else if (hex !== undefined) {
      if (skipping > 0) skipping -= 1;
      else pending.push(Number.parseInt(hex, 16));
    } else if (sign !== undefined) say(sign === '~' ? ' ' : /[\\{}]/.test(sign) ? sign : '');
    else {
      const left = token.slice(skipping);
      skipping = Math.max(0, skipping - token.length);
      if (left !== '') say(left);
    }
  }
  flush();
  return text.trim();
}
