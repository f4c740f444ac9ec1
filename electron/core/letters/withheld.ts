/** A complainant who asked that the name is withheld (G2): nothing by which they are known may reach the other side. */
import type { Case } from '../../../shared/procedure/case.ts';
import { COMPLAINANT } from '../../../shared/procedure/fact.ts';
import type { Person } from '../../../shared/procedure/person.ts';
import { capitalised } from './dutch.ts';

export type Mask = {
  readonly cover: (text: string) => string;
  /** Whether something is left that must not be there. */
  readonly finds: (text: string) => boolean;
};

const noMask: Mask = { cover: (text) => text, finds: () => false };

/** Whether this receiver may know who complains: the complainant's own side, and the committee. */
export function mayKnowName(c: Case, to: string): boolean {
  return (
    c.complainant?.nameWithheld !== true ||
    to === COMPLAINANT ||
    c.participants.some((p) => p.participantId === to && p.of === COMPLAINANT) ||
    c.members.some((m) => m.memberId === to)
  );
}

const words = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
const small: ReadonlySet<string> = new Set([
  'de',
  'den',
  'der',
  'het',
  'la',
  'le',
  'op',
  'te',
  'ten',
  'ter',
  'van',
  'von',
  'in',
]);
const nameWords = (of: Person): readonly string[] =>
  words(`${of.givenName} ${of.familyName} ${of.organisation}`).filter(
    (word) => word.length > 1 && !small.has(word.toLocaleLowerCase('nl')),
  );

const quoted = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&').replaceAll(/\s+/gu, '\\s+');
/** Whole words, whatever their case; a Dutch genitive or plural is the same name. */
const pattern = (terms: readonly string[]): RegExp | null =>
  terms.length === 0
    ? null
    : new RegExp(`(?<![\\p{L}\\p{N}])(?:${terms.map(quoted).join('|')})(?:['’]?s)?(?![\\p{L}\\p{N}])`, 'giu');

/** What goes before a name tells man from woman, and an initial is half a name: they go with it. */
const titles = ['mevrouw', 'mevr.', 'mw.', 'meneer', 'de heer', 'heer', 'dhr.', 'mr.', 'dr.', 'drs.'];

/** A whole name at once: with its title, its initials, the small words inside it, and the part that is said behind it. */
function namePattern(terms: readonly string[], initials: readonly string[]): RegExp | null {
  if (terms.length === 0) return null;
  const one = `(?:${terms.map(quoted).join('|')})(?:['’]?s)?(?![\\p{L}\\p{N}])`;
  const title = `(?:(?:${titles.map(quoted).join('|')})\\s+)*`;
  const initial = initials.length === 0 ? '' : `(?:(?:${initials.map(quoted).join('|')})\\.\\s*)*`;
  const inside = `(?:(?:${[...small].join('|')})\\s+)*`;
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${title}${initial}${inside}${one}(?:\\s+${inside}${one})*(?:\\s+\\(indiener\\))?`,
    'giu',
  );
}

/** `instead` as the sentence needs it: with a capital where the name began one. */
function fitting(instead: string, whole: string, at: number, length: number): string {
  const before = whole.slice(0, at);
  const begins =
    before.trim() === '' ? /^\s+\p{Ll}/u.test(whole.slice(at + length)) : /[.!?]["’”)]?\s+$|\n\s*$/u.test(before);
  return begins ? capitalised(instead) : instead;
}

/**
 * Covers names (with `instead`), address, telephone number and e-mail address of `hidden`. Words that `receiver` is called too
 * stay: a letter must be able to address somebody of the same name.
 */
export function maskOf(hidden: readonly Person[], receiver: Person | null, instead = 'de indiener'): Mask {
  const own = new Set((receiver === null ? [] : nameWords(receiver)).map((word) => word.toLocaleLowerCase('nl')));
  const longestFirst = (terms: readonly string[]) =>
    [...new Set(terms.map((term) => term.trim()).filter((term) => term !== ''))].toSorted(
      (a, b) => b.length - a.length,
    );
  const names = namePattern(
    longestFirst(
      hidden.flatMap((of) => {
        const single = nameWords(of).filter((word) => !own.has(word.toLocaleLowerCase('nl')));
        const prefixed = of.familyName.includes(' ') && single.some((word) => of.familyName.includes(word));
        return [...single, ...(prefixed ? [of.familyName, `${of.givenName} ${of.familyName}`] : [])];
      }),
    ),
    hidden.flatMap((of) => words(of.givenName).map((word) => word.charAt(0))),
  );
  const places = pattern(
    longestFirst(hidden.flatMap((of) => [of.street, of.postcode, of.postcode.replaceAll(' ', ''), of.email, of.phone])),
  );
  if (names === null && places === null) return noMask;
  const all = [places, names].filter((p) => p !== null);
  const cover = (text: string): string => {
    const first = places === null ? text : text.replace(places, '[niet vermeld]');
    return names === null
      ? first
      : first.replace(names, (name: string, at: number, whole: string) => fitting(instead, whole, at, name.length));
  };
  return { cover, finds: (text) => all.some((p) => new RegExp(p.source, p.flags).test(text)) };
}

export function maskFor(
  c: Case,
  to: string,
  person: (id: string | null) => Person | null,
  receiver: Person | null,
): Mask {
  if (mayKnowName(c, to)) return noMask;
  const hidden = [c.complainant?.personId ?? null, c.complainant?.clientPersonId ?? null].flatMap(
    (id) => person(id) ?? [],
  );
  return maskOf(hidden, receiver);
}
