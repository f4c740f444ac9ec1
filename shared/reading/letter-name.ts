/** Who wrote the letter: above the address, under the closing words, behind 'naam:' or in the fields of a form. */
import { answerTo, type FilledIn } from './form-fields.ts';
import type { Address } from './letter-address.ts';
import type { Proposal } from './letter-facts.ts';
import { bare, type Letter } from './letter-parts.ts';
import type { TextLine } from './letter-text.ts';
import { nameOfLine } from './names.ts';

type Named = Proposal & { readonly field: 'name' };

const labelledName = /^(naam(?: (?:klager|indiener|cliënt|deelnemer))?|van|afzender)\s*:\s*/iu;
const word = "(?:[\\p{Lu}][\\p{L}.'’-]*|van|de|der|den|het|ten|ter)";
const introduced = new RegExp(`\\b[Mm]ijn naam is (?<name>${word}(?: ${word}){1,4})`, 'u');

/** Where these differ, nobody: who of two complains is not for us to say. */
export function nameOf(letter: Letter, form: readonly FilledIn[], address: Address | null): readonly Proposal[] {
  const filled = inForm(form);
  if (filled !== null) return filled;
  const { lines, closed, head } = letter;
  const start = address?.at ?? -1;
  const above = start > 0 && start < head ? namedAt(letter, start - 1) : [];
  const signed = signedBy(letter);
  if (signed === 'two') return [];
  const said = lines.flatMap((line, at): readonly Named[] => {
    const labelled = labelledName.exec(line.text);
    const own = labelled !== null && (at < head || /^naam/iu.test(line.text));
    const match = introduced.exec(line.text);
    return [
      ...(own ? namedAt(letter, at, labelled[0].length) : []),
      ...(match === null ? [] : named(line, match.groups?.['name'] ?? '', match.index, match.index + match[0].length)),
    ];
  });
  const found = [...above, ...signed, ...said, ...inSmallLetters(lines, closed)];
  const families = new Set(found.map(({ value }) => bare(value.familyName)));
  if (families.size !== 1) return [];
  // Of 'N. van Velden' and 'Noor van Velden', the fuller one, with a title if any of them has one.
  const fullest = found.reduce((best, next) =>
    next.value.givenName.length > best.value.givenName.length ? next : best,
  );
  const initials = new Set(found.map(({ value }) => bare(value.givenName).slice(0, 1)));
  const salutation = found.map(({ value }) => value.salutation).find((one) => one !== 'neutral') ?? 'neutral';
  return initials.size === 1 ? [{ ...fullest, value: { ...fullest.value, salutation } }] : [];
}

function named(line: TextLine, text: string, start: number, end: number): readonly Named[] {
  const value = nameOfLine(text);
  const place = value === null ? null : line.place(start, end);
  return value === null || place === null ? [] : [{ field: 'name', value, ...place }];
}

/** Behind a name may stand an address of mail, or who that is: '(moeder van Bram)'. */
const behind = /\s*(<[^<>]*>|\([^()]*\)|\[[^[\]]*\])\s*$/u;

function namedAt({ lines, addressed }: Letter, at: number, from = 0): readonly Named[] {
  const line = lines[at];
  if (line === undefined || addressed.has(at)) return [];
  const text = line.text.slice(from).replace(behind, '');
  return named(line, text, from, from + text.length);
}

/** Under the closing words, within three lines. */
function signedBy(letter: Letter): readonly Named[] | 'two' {
  const { lines, closed } = letter;
  if (closed === -1) return [];
  for (const at of [closed + 1, closed + 2, closed + 3]) {
    const found = namedAt(letter, at);
    const [name] = found;
    if (name === undefined) continue;
    const other = nameOfLine(lines[at + 1]?.text ?? '');
    return other !== null && bare(other.familyName) !== bare(name.value.familyName) ? 'two' : found;
  }
  return [];
}

/** 'ik ben kevin smit', when 'kevin' stands under it as well: only then is it sure that these are names. */
function inSmallLetters(lines: readonly TextLine[], closed: number): readonly Named[] {
  const below = lines.slice(closed === -1 ? lines.length : closed, closed + 2).map(({ text }) => text.toLowerCase());
  return lines.flatMap((line) => {
    const match =
      /\b(?:ik ben|ik heet|mijn naam is) (?<given>\p{Ll}{2,})(?<infix>(?: (?:van|de|der|den|ten|ter|el|al))*) (?<family>\p{Ll}{2,})\b/u.exec(
        line.text,
      );
    const { given = '', infix = '', family = '' } = match?.groups ?? {};
    if (match === null || !below.some((text) => text.split(/[\s,]+/u).at(-1) === given)) return [];
    return named(line, `${capital(given)}${infix} ${capital(family)}`, match.index, match.index + match[0].length);
  });
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** First name and family name apart; null when the form does not ask both. */
function inForm(form: readonly FilledIn[]): readonly Named[] | null {
  const given = answerTo(form, 'given');
  // Beside initials 'Naam' asks the family name; 'Boer, de' is how a register has it.
  const family = answerTo(form, 'family') ?? answerTo(form, 'name');
  if (given === null || family === null) return null;
  const [last = '', before = ''] = family.line.text.split(/,\s*/u);
  const infix = answerTo(form, 'infix')?.line.text ?? before;
  if (last.toLowerCase().startsWith(given.line.text.toLowerCase())) return null;
  const text = [given.line.text, infix, last].filter((part) => part !== '').join(' ');
  return named(family.line, text, 0, family.line.text.length);
}
