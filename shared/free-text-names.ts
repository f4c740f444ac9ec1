/**
 * Names in free text, replaced by roles while 'Namen verbergen' is on: only names of people the vault knows can be found. Where in
 * doubt a word is taken for the name: a sentence that reads oddly for a while does less harm than a name that is read over a shoulder.
 */
import type { NameParts } from './person-name.ts';

export type KnownName = {
  readonly name: Pick<NameParts, 'kind' | 'givenName' | 'familyName' | 'organisation'>;
  /** What is said in its place: 'de indiener'. */
  readonly role: string;
};

export type FoundName = { readonly from: number; readonly to: number; readonly role: string };

const infixes = new Set(
  "van de der den het 't ten ter te von vd op aan in 'd la le du el al bin ben da do dos di 's".split(' '),
);
/** Names that are words of every day as well: these need their capital. Shorter words always do. */
const everyday = new Set(
  'meer groot jong lang kort klein oude jonge goed beter lief mooi rijk vrij wijs recht ander haar mens vrouw huis dorp kerk veld berg werk hand hart brief post maart april juni wind zand dijk brug hoek stad'.split(
    ' ',
  ),
);
const shortestAnyCase = 4;
const titles = '(?:(?:mevrouw|mevr\\.?|mw\\.?|de heer|dhr\\.?|meneer|heer|mr\\.?|mrs\\.?|ms\\.?)\\s+)?';
const initials = '(?:(?:\\p{L}\\.\\s?){1,5}(?:-\\p{L}\\.)?\\s*)?';

/** Small letters without accents, each as long as it was, so that places stay places. */
function folded(text: string): string {
  return [...text]
    .map((letter) => {
      const plain = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
      return plain.length === letter.length ? plain : letter;
    })
    .join('');
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
const spaced = (words: readonly string[]): string => words.map(escaped).join('[\\s-]+');
const wordsOf = (text: string): readonly string[] => text.split(/[\s]+/u).filter((word) => word !== '');

type Way = { readonly match: string; readonly anyCase: boolean };

/** Words that mean somebody by themselves, unless they are too short or of every day: then their capital must say so. */
function alone(words: readonly string[], before = ''): readonly Way[] {
  const text = words.join(' ');
  if (text.replace(/[^\p{L}]/gu, '').length < 2) return [];
  return [
    { match: `${titles}${before}${spaced(words)}`, anyCase: text.length >= shortestAnyCase && !everyday.has(text) },
  ];
}

/** The ways in which somebody may be written, each a pattern over folded text. */
function waysOf({ name }: KnownName): readonly Way[] {
  const organisation = name.kind === 'organisation' ? wordsOf(folded(name.organisation)) : [];
  const given = wordsOf(folded(name.givenName));
  // 'Hoekstra-van der Wal' is also written with one of its two names, each with or without what goes before it.
  const halves = folded(name.familyName)
    .split('-')
    .map((half) => {
      const words = wordsOf(half);
      const start = words.findIndex((word) => !infixes.has(word));
      const own = start === -1 ? [] : words.slice(start);
      const before = start > 0 ? `(?:${spaced(words.slice(0, start))}\\s+)?` : '';
      return { own, before };
    });
  const families = [
    halves.map(({ own, before }) => `${before}${spaced(own)}`).join('[\\s-]+'),
    ...halves.map(({ own, before }) => `${before}${spaced(own)}`),
  ].filter((family) => family !== '');
  return [
    ...(organisation.length > 0 ? [{ match: spaced(organisation), anyCase: true }] : []),
    ...(given.length > 0
      ? families.map((family) => ({ match: `${titles}${spaced(given)}\\s+${family}`, anyCase: true }))
      : []),
    ...(halves.length > 1 ? [{ match: `${titles}${initials}${families[0] ?? ''}`, anyCase: true }] : []),
    ...halves.flatMap(({ own, before }) => [
      ...alone(own, `${initials}${before}`),
      ...own.flatMap((word) => alone([word])),
    ]),
    ...alone(given),
    ...given.flatMap((word) => alone([word])),
  ];
}

/** Built once for a set of names: finding is done in every text on the screen. */
export function nameFinder(known: readonly KnownName[]): (text: string) => readonly FoundName[] {
  const ways = new Map<string, { readonly anyCase: boolean; readonly roles: Set<string> }>();
  for (const one of known)
    for (const { match, anyCase } of waysOf(one)) {
      const entry = ways.get(match) ?? { anyCase, roles: new Set<string>() };
      entry.roles.add(one.role);
      ways.set(match, entry);
    }
  const finders = [...ways].map(([match, { anyCase, roles }]) => ({
    // Behind a name an s of possession: "Noors map", "Jansen's map".
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])${match}(?:['’]?s)?(?![\\p{L}\\p{N}])`, 'gu'),
    anyCase,
    role: roles.size === 1 ? ([...roles][0] ?? '') : '',
  }));
  return (text) => {
    const plain = folded(text);
    const found = finders.flatMap(({ pattern, anyCase, role }) =>
      [...plain.matchAll(pattern)].flatMap((match) => {
        const [from, to] = [match.index, match.index + match[0].length];
        return anyCase || /\p{Lu}/u.test(text.slice(from, to)) ? [{ from, to, role }] : [];
      }),
    );
    const taken: FoundName[] = [];
    // The longest first: 'Noor van Velden' is one person, not two.
    for (const one of [...addresses(text, known), ...found.toSorted((a, b) => b.to - b.from - (a.to - a.from))])
      if (!taken.some((other) => one.from < other.to && one.to > other.from)) taken.push(one);
    return taken.toSorted((a, b) => a.from - b.from);
  };
}

/** 'noor.vanvelden@post.example' says as much as the name. */
function addresses(text: string, known: readonly KnownName[]): FoundName[] {
  return [...text.matchAll(/[\w.+'-]+@[\w-]+(?:\.[\w-]+)+/gu)].flatMap((match) => {
    const local = folded(match[0]).replace(/[^\p{L}]/gu, '');
    const owner = known.find(({ name }) =>
      [...wordsOf(folded(name.givenName)), ...wordsOf(folded(name.familyName))].some(
        (word) => word.length >= shortestAnyCase && local.includes(word.replace(/[^\p{L}]/gu, '')),
      ),
    );
    return owner === undefined ? [] : [{ from: match.index, to: match.index + match[0].length, role: owner.role }];
  });
}

export type Marks = readonly (readonly [from: number, to: number])[];

/** The text with roles for names; a mark on a part of a name goes to the whole role. `somebody`: of whom roles differ. */
export function withoutNames(
  text: string,
  found: readonly FoundName[],
  somebody: string,
  marks: Marks = [],
): { readonly text: string; readonly marks: Marks } {
  let out = '';
  let at = 0;
  const moved: { readonly from: number; readonly to: number; readonly start: number; readonly end: number }[] = [];
  for (const { from, to, role } of found) {
    const before = text.slice(at, from);
    moved.push({ from: at, to: from, start: out.length, end: out.length + before.length });
    out += before;
    const says = role === '' ? somebody : role;
    const first = /(?:^|[.!?:]\s+|\n)$/u.test(out);
    const word = first ? says.slice(0, 1).toLocaleUpperCase('nl') + says.slice(1) : says;
    moved.push({ from, to, start: out.length, end: out.length + word.length });
    out += word;
    at = to;
  }
  moved.push({ from: at, to: text.length, start: out.length, end: out.length + text.length - at });
  out += text.slice(at);
  const isRole = (piece: (typeof moved)[number]) =>
    found.some(({ from, to }) => from === piece.from && to === piece.to);
  const place = (index: number, end: boolean): number => {
    const piece = moved.find(({ from, to }) => (end ? index > from && index <= to : index >= from && index < to));
    if (piece === undefined) return end ? 0 : out.length;
    if (isRole(piece)) return end ? piece.end : piece.start;
    return piece.start + index - piece.from;
  };
  const kept = marks.map(([from, to]) => [place(from, false), place(to, true)] as const);
  return { text: out, marks: kept.filter(([from, to], n) => from < to && kept.findIndex((m) => m[0] === from) === n) };
}
