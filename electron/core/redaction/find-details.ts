/** Where somebody's particulars stand on a page, as words were read there. */
import type { PersonalDetail } from '../../../shared/contract/redaction.ts';
import type { Line, Word } from '../../../shared/page-words.ts';
import type { Person } from '../../../shared/procedure/person.ts';

export type Needle = {
  readonly what: PersonalDetail;
  /** Letters and digits only, lower case, without accents. */
  readonly text: string;
  /** Also as a part of a longer word: long enough not to be there by chance. */
  readonly within: boolean;
};
export type Found = { readonly what: PersonalDetail; readonly words: readonly Word[] };

const particles: ReadonlySet<string> = new Set(
  'van de der den het ten ter te la le von du el op in aan bij'.split(' '),
);
const shortestName = 2;
const shortestWithin = 6;
/** A telephone number may be written in this many pieces. */
const longestRun = 8;

/** One spelling for comparing: 'Van Vélp-' and 'vanvelp' are the same. */
export const plainly = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

const partsOf = (text: string): readonly string[] => text.split(/[\s-]+/u).map(plainly);

export function needlesOf(person: Person): readonly Needle[] {
  const names = [person.givenName, person.familyName]
    .flatMap(partsOf)
    .filter((part) => part.length >= shortestName && !particles.has(part))
    .map((text): Needle => ({ what: 'name', text, within: false }));
  const whole = (what: PersonalDetail, text: string): Needle => ({ what, text, within: text.length >= shortestWithin });
  const digits = person.phone.replaceAll(/\D/gu, '');
  const local = digits.replace(/^(0031|31|0)/u, '');
  return [
    ...names,
    whole('address', plainly(person.street)),
    whole('address', plainly(person.postcode)),
    whole('email', plainly(person.email)),
    // Behind a country's number or the 0 of a town alike.
    ...(local.length >= shortestWithin ? [whole('phone', local)] : []),
  ].filter(({ text }) => text !== '');
}

/** Words somebody typed, each by itself. */
export const needlesOfWords = (words: string): readonly Needle[] =>
  words
    .split(/\s+/u)
    .map(plainly)
    .filter((text) => text !== '')
    .map((text) => ({ what: 'words', text, within: true }));

/** The shortest runs of words that hold a needle; a run may go on over the end of a line. */
export function findDetails(lines: readonly Line[], needles: readonly Needle[]): readonly Found[] {
  const words = lines.flat();
  const plain = words.map(([text]) => plainly(text));
  return needles.flatMap((needle) => [
    ...runsWith(words, plain, needle),
    ...brokenOff(words, plain, words, plain, needle).filter(({ words: [first, last] }) => {
      const at = first === undefined ? -1 : words.indexOf(first);
      // Two that stand behind each other are a run already.
      return last !== words[at + 1] || !holds(`${plain[at]}${plain[at + 1]}`, needle);
    }),
  ]);
}

/**
 * Halves of a word that was broken off with a hyphen, wherever the other half stands: on a page that lies on its side, and beside
 * columns, the lines do not come in the order in which a person reads them.
 */
function brokenOff(
  words: Line,
  plain: readonly string[],
  others: Line,
  plainOthers: readonly string[],
  needle: Needle,
): readonly Found[] {
  return words.flatMap((first, at): readonly Found[] => {
    const begun = endsBroken.test(first[0]) ? (plain[at] ?? '') : plainly(halvesOf(first)[0]);
    if (begun === '' || holds(plain[at] ?? '', needle)) return [];
    return others.flatMap((last, to): readonly Found[] => {
      if (last === first || holds(plainOthers[to] ?? '', needle)) return [];
      const ends = [plainOthers[to] ?? '', plainly(halvesOf(last)[1])];
      return ends.some((rest) => rest !== '' && holds(begun + rest, needle))
        ? [{ what: needle.what, words: [first, last] }]
        : [];
    });
  });
}

/** A name that begins at the foot of one page and ends on the next: what is to go on each. */
export function findAcross(
  page: readonly Line[],
  next: readonly Line[],
  needles: readonly Needle[],
): readonly { readonly what: PersonalDetail; readonly first: Word; readonly last: Word }[] {
  const [words, others] = [page.flat(), next.flat()];
  const [plain, plainOthers] = [words, others].map((some) => some.map(([text]) => plainly(text)));
  return needles.flatMap((needle) =>
    brokenOff(words, plain ?? [], others, plainOthers ?? [], needle).flatMap(({ what, words: [first, last] }) =>
      first === undefined || last === undefined ? [] : [{ what, first, last }],
    ),
  );
}

/** The engine joins a word that ends in a hyphen with whatever it reads next, and marks where; that need not be its other half. */
const joint = '\u0002';
const halvesOf = ([text]: Word): readonly [string, string] => {
  const at = text.indexOf(joint);
  return at <= 0 || at === text.length - 1 ? ['', ''] : [text.slice(0, at), text.slice(at + 1)];
};

/** A hyphen as written, as the engine marks one that only ends a line, and as it is hidden in a word. */
const endsBroken = /[-\u2010\u2011\u00ad\u00ac\p{Cc}]$/u;

function runsWith(words: Line, plain: readonly string[], needle: Needle): readonly Found[] {
  return words.flatMap((_word, start): readonly Found[] => {
    for (let size = 1; size <= longestRun && start + size <= words.length; size += 1) {
      const run = plain.slice(start, start + size);
      if (!holds(run.join(''), needle)) continue;
      // Not when the run is as good without its first word.
      if (size > 1 && holds(run.slice(1).join(''), needle)) return [];
      return [{ what: needle.what, words: words.slice(start, start + size) }];
    }
    return [];
  });
}

function holds(run: string, { text, within, what }: Needle): boolean {
  if (what === 'phone') return run.replaceAll(/\D/gu, '').includes(text);
  if (within) return run.includes(text);
  // 'Bakkers', "Bakker's", 'Fransje'.
  return run === text || (run.startsWith(text) && run.length - text.length <= 2);
}

/** A text without places, as words. */
export const wordsOfText = (text: string): Line =>
  text
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word) => [word, 0, 0, 0, 0, 100] as const);

const calendar: ReadonlySet<string> = new Set(
  'januari februari maart april mei juni juli augustus september oktober november december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'.split(
    ' ',
  ),
);
const shortestCertain = 4;

/**
 * What nobody reviews and must not be found at all: without the given names that are everyday words as well ('Mei', 'Jan'),
 * which would be found everywhere; with their family name they are.
 */
export function certainNeedlesOf(person: Person): readonly Needle[] {
  const given = new Set(partsOf(person.givenName));
  const family = new Set(partsOf(person.familyName));
  const doubtful = (text: string): boolean =>
    given.has(text) && !family.has(text) && (text.length < shortestCertain || calendar.has(text));
  return needlesOf(person).filter(({ what, text }) => what !== 'name' || !doubtful(text));
}
