/** Reads back what `pdf-objects.ts` writes: dictionaries in one form only, with every string in hexadecimals. */

const token = /<<|>>|\[|\]|<[0-9a-f]*>|\/[^\s/<>[\]]+|[^\s/<>[\]]+/gu;
const hexadecimals = /<<|>>|<([0-9a-f]*)>/gu;
const opens = new Set(['<<', '[']);
const closes = new Set(['>>', ']']);

export type Entries = ReadonlyMap<string, string>;

/** The entries of a dictionary by their names, each value as it is written; undefined when it is none. */
export function entriesOf(text: string): Entries | undefined {
  const [first, ...rest] = text.match(token) ?? [];
  if (first !== '<<' || rest.pop() !== '>>') return undefined;
  const entries = new Map<string, string>();
  for (let at = 0; at < rest.length; ) {
    const name = rest[at] ?? '';
    const end = endOfValue(rest, at + 1);
    if (!name.startsWith('/') || end === undefined) return undefined;
    entries.set(name.slice(1), spaced(rest.slice(at + 1, end)));
    at = end;
  }
  return entries;
}

export const writtenEntries = (entries: Entries): string =>
  `<<${[...entries].map(([name, value]) => `/${name} ${value}`).join('\n')}>>`;

/** Every string as `change` gives it. */
export const withStrings = (text: string, change: (bytes: Buffer) => Buffer): string =>
  text.replaceAll(hexadecimals, (all: string, digits: string | undefined) =>
    digits === undefined ? all : `<${change(Buffer.from(digits, 'hex')).toString('hex')}>`,
  );

function endOfValue(tokens: readonly string[], from: number): number | undefined {
  if (tokens[from] === undefined) return undefined;
  // A reference is three words.
  if (tokens[from + 2] === 'R') return from + 3;
  let depth = 0;
  for (let at = from; at < tokens.length; at += 1) {
    const word = tokens[at] ?? '';
    if (opens.has(word)) depth += 1;
    if (closes.has(word)) depth -= 1;
    if (depth < 0) return undefined;
    if (depth === 0) return at + 1;
  }
  return undefined;
}

const spaced = (tokens: readonly string[]): string => tokens.join(' ');
