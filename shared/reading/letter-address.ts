/** Where the sender lives, as it stands above the letter, under it, or in a form. */
import { answerTo, type FilledIn } from './form-fields.ts';
import { partOf } from './legible-lines.ts';
import type { Proposal } from './letter-facts.ts';
import { type Addressee, bare, inText, type Letter, postcodePattern } from './letter-parts.ts';
import { stretches, type TextLine } from './letter-text.ts';

const streetPattern =
  /(?:^|,\s*|[Aa]dres\s*:?\s*)(?<street>(?![Aa]dres\b)(?:\d+e\s)?\p{Lu}[\p{L}.'’ -]{2,40}?\s\d{1,5}\s?-?\s?(?:[a-zA-Z]{1,2}\b|\d{1,4}\b|[IVX]{1,4}\b|bis|hs)?(?:-\d+)?)(?=$|,|\s*$)/u;
/** 'Ik woon aan de Lindelaan 12, 3512 AB': in the text only what the sender says of the own house. */
const living = /\b(?:ik|wij) wo(?:on|nen)(?: (?:aan|op|in)(?: (?:de|het))?)? /iu;
/** Where somebody lived, or where something was. */
const elsewhere =
  /^(betreft|onderwerp|inzake|verzekerde|cli[eë]nte?|debiteur|locatie|factuuradres|(?!adres|postadres|woonplaats|postcode|van|afzender|naam)\p{L}+\s*:)/iu;
const former = /\([^()]*\b(tot|voorheen|vroeger|oud adres)\b[^()]*\)/iu;

export type Address = { readonly at: number; readonly proposals: readonly Proposal[] };

export function addressOf(letter: Letter, form: readonly FilledIn[], addressee: Addressee): Address | null {
  const own = bare(addressee.postcode);
  const filled = inForm(form);
  if (filled !== null) return filled;
  const found = letter.lines.flatMap((whole, at): readonly Address[] => {
    const said = living.exec(whole.text);
    const text = inText(letter, at);
    if (text && said === null && !/^(adres|woonplaats|postcode)/iu.test(whole.text)) return [];
    if (letter.addressed.has(at) || elsewhere.test(whole.text)) return [];
    const line = text && said !== null ? partOf(whole, said.index + said[0].length, whole.text.length) : current(whole);
    for (const { match, place } of stretches(line, postcodePattern)) {
      const code = `${match.groups?.['code'] ?? ''} ${match.groups?.['letters'] ?? ''}`;
      if (bare(code) === own) continue;
      const same = streetIn(line, line.text.slice(0, match.index));
      const above = same === null && at > 0 && !letter.addressed.has(at - 1) ? letter.lines[at - 1] : undefined;
      const street = same ?? (above === undefined || text ? null : streetIn(current(above), current(above).text));
      return [
        {
          at: same === null && street !== null ? at - 1 : at,
          proposals: [
            ...(street === null ? [] : [street]),
            { field: 'postcode', value: code, ...place },
            ...cityBehind(line, match),
          ],
        },
      ];
    }
    return [];
  });
  const codes = new Set(found.map(({ proposals }) => proposals.find(({ field }) => field === 'postcode')?.value));
  // At a post office box nobody lives; it is of an office as often as of a person.
  const boxed = found.some(({ at }) => [at - 1, at].some((line) => /postbus/iu.test(letter.lines[line]?.text ?? '')));
  return codes.size === 1 && !boxed ? (found[0] ?? null) : null;
}

/** The line up to where it tells of a former address. */
function current(line: TextLine): TextLine {
  const old = former.exec(line.text);
  return old === null ? line : partOf(line, 0, old.index);
}

function cityBehind(line: TextLine, match: RegExpExecArray): readonly Proposal[] {
  const behind = match.groups?.['city']?.trim() ?? '';
  // 'ik woon …, 3531 CJ in Utrecht'
  const value =
    behind !== '' ? behind : (/^\s*in (\p{Lu}\p{L}+)/u.exec(line.text.slice(match.index + match[0].length))?.[1] ?? '');
  const start = line.text.indexOf(value, match.index + 6);
  const place = value === '' ? null : line.place(start, start + value.length);
  return place === null ? [] : [{ field: 'city', value, ...place }];
}

function streetIn(line: TextLine, text: string): Proposal | null {
  const match = streetPattern.exec(text.replace(/[\s,(]+$/u, ''));
  const value = match?.groups?.['street']?.trim();
  // 'Achterdorp 2I' is 21 misread, or 2 I: which, the paper has to say.
  if (match === null || value === undefined || /postbus|\d[IlO]$/iu.test(value)) return null;
  const start = line.text.indexOf(value);
  const place = line.place(start, start + value.length);
  return place === null ? null : { field: 'street', value, ...place };
}

/** A form that asks for a street or a postcode says where somebody lives in those fields and nowhere else. */
function inForm(form: readonly FilledIn[]): Address | null {
  const street = answerTo(form, 'street');
  const code = answerTo(form, 'postcode');
  if (street === null && code === null) return null;
  const match = code === null ? null : new RegExp(postcodePattern).exec(code.line.text);
  const streets = street === null ? [] : streetFilledIn(street, answerTo(form, 'number'));
  const codes = code === null || match === null ? [] : postcodeFilledIn(code, match);
  const city = answerTo(form, 'city');
  const cities = code === null || match === null ? [] : cityBehind(code.line, match);
  const asked =
    city === null || cities.length > 0 || !/^\p{Lu}[\p{L}'’ -]{1,40}$/u.test(city.line.text)
      ? []
      : said('city', city.line);
  return { at: street?.at ?? code?.at ?? 0, proposals: [...streets, ...codes, ...cities, ...asked] };
}

function said(field: 'street' | 'city', line: TextLine, value = line.text): readonly Proposal[] {
  const place = line.place(0, line.text.length);
  return place === null ? [] : [{ field, value, ...place }];
}

function streetFilledIn({ line }: FilledIn, number: FilledIn | null): readonly Proposal[] {
  const whole = number === null ? line.text : `${line.text} ${number.line.text}`;
  return streetPattern.test(whole) && !/postbus/iu.test(whole) ? said('street', line, whole) : [];
}

function postcodeFilledIn({ line }: FilledIn, match: RegExpExecArray): readonly Proposal[] {
  const value = `${match.groups?.['code'] ?? ''} ${match.groups?.['letters'] ?? ''}`;
  const place = line.place(match.index, match.index + 6);
  return place === null ? [] : [{ field: 'postcode', value, ...place }];
}
