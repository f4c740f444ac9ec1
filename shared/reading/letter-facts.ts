/**
 * Reading a letter for whoever enters it: days, and how to reach the sender. Rules only, and careful ones: where two answers are
 * possible there is none, since a wrong proposal is worse than an empty field.
 */
import type { IsoDate } from '../procedure/id.ts';
import { datePattern, dayOfMatch } from './dates.ts';
import { type Place, stretches, type TextLine } from './letter-text.ts';
import { closing, opening } from './letter-words.ts';
import { type FoundName, nameOfLine } from './names.ts';

export type Proposal =
  | ({ readonly field: 'datedOn' | 'incidentOn'; readonly value: IsoDate } & Place)
  | ({ readonly field: 'name'; readonly value: FoundName } & Place)
  | ({ readonly field: 'street' | 'postcode' | 'city' | 'email' | 'phone'; readonly value: string } & Place)
  | ({ readonly field: 'caseNumber'; readonly value: string } & Place);

/** To whom the letter is addressed, so that it is not taken for the sender. */
export type Addressee = {
  readonly name: string;
  readonly postcode: string;
  readonly email: string;
  readonly phone: string;
};

const addressing = /^(aan\b|t\.?\s?a\.?\s?v\.?\b|ter attentie)/iu;
/** Then name and address above the letter are of a lawyer or adviser, not of the complainant. */
const forAnother = /\bnamens\s+(mijn|onze)\s+cli[eë]nte?\b/iu;
const mostIncidents = 3;

export function letterFacts(lines: readonly TextLine[], addressee: Addressee, today: IsoDate): readonly Proposal[] {
  const opened = lines.findIndex(({ text }) => opening.test(text.trim()));
  const closed = lines.findLastIndex(({ text }) => closing.test(text.trim()));
  const head = opened === -1 ? beginning(lines) : opened;
  const letter: Letter = { lines, head, closed, addressed: addressedLines(lines, head, addressee) };
  const dated = letterDate(letter, today);
  const represented = lines.some(({ text }) => forAnother.test(text));
  const address = represented ? null : addressOf(letter, addressee);
  return [
    ...(dated === null ? [] : [dated]),
    ...(represented ? [] : nameOf(letter, address)),
    ...(address?.proposals ?? []),
    ...only(emails(letter, addressee)),
    ...only(phones(letter, addressee)),
    ...only(caseNumbers(letter)),
    ...incidents(letter, dated, today),
  ];
}

/** Without a salutation the letter begins with its first sentence. */
function beginning(lines: readonly TextLine[]): number {
  const first = lines.findIndex(({ text }) => /^\p{Lu}\p{Ll}* (\p{Ll}+ ){3,}/u.test(text) && !addressing.test(text));
  return first === -1 ? lines.length : first;
}

type Letter = {
  readonly lines: readonly TextLine[];
  /** How many lines stand above the salutation. */
  readonly head: number;
  /** The line of the closing words, or -1. */
  readonly closed: number;
  /** Lines that name the addressee. */
  readonly addressed: ReadonlySet<number>;
};

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** From 'Aan' or the addressee's name to the addressee's postcode, or five lines on. */
function addressedLines(lines: readonly TextLine[], head: number, addressee: Addressee): ReadonlySet<number> {
  const found = new Set<number>();
  const name = bare(addressee.name);
  for (let at = 0; at < head; at += 1) {
    const text = lines[at]?.text ?? '';
    const named = name.length > 3 && bare(text).includes(name);
    if (!named && !addressing.test(text.trim())) continue;
    for (let next = at; next < Math.min(head, at + 6); next += 1) {
      const line = lines[next]?.text ?? '';
      if (next > at && new RegExp(datePattern, 'iu').test(line)) break;
      found.add(next);
      if (new RegExp(postcodePattern, 'u').test(line)) break;
    }
  }
  return found;
}

/** The one answer, when all that was found says the same. */
function only<P extends Proposal>(found: readonly P[]): readonly P[] {
  const [first] = found;
  return first !== undefined && found.every(({ value }) => JSON.stringify(value) === JSON.stringify(first.value))
    ? [first]
    : [];
}

const dateLineRest =
  /^(datum|d\.d|dd)?[\s:.,]*((?:['’]?s-)?\p{Lu}[\p{L}'’-]*(\s+(aan|den|de|op|\p{Lu}[\p{L}'’-]*)){0,3})?[\s,.]*(de|den|op)?[\s,.]*$/u;
const weekdays = /\b(maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)\b/giu;

/** A day on a line of its own, above the salutation or below the closing words; at most a place or 'datum' beside it. */
function letterDate(
  { lines, head, closed }: Letter,
  today: IsoDate,
): (Proposal & { readonly field: 'datedOn' }) | null {
  const found = lines.flatMap((line, at) => {
    if (at >= head && (closed === -1 || at <= closed)) return [];
    return [...stretches(line, datePattern)].flatMap(({ match, place }) => {
      const value = dayOfMatch(match);
      const rest = line.text
        .replace(match[0], '')
        .replace(weekdays, '')
        .replace(/^datum/iu, 'datum')
        .trim();
      const alone = dateLineRest.test(rest) && !/\b(geboren|factuur|betreft|uw brief)\b/iu.test(rest);
      return value !== null && alone && value <= today && value > yearsBefore(today, 2)
        ? [{ field: 'datedOn' as const, value, ...place }]
        : [];
    });
  });
  return only(found)[0] ?? null;
}

const yearsBefore = (day: IsoDate, years: number): IsoDate => `${Number(day.slice(0, 4)) - years}${day.slice(4)}`;

const notTheEvent =
  /(brief|mail|e-mail|schrijven|contract|overeenkomst|factuur|geboren|geboortedatum|geb\.?|reactie|antwoord|d\.?d\.?|bevestiging|reglement|verzoek)(\s+\p{N}\S*)?(\s+(van|op|d\.?d\.?|gedateerd))*\s*(\p{L}+dag\s+)?$/iu;
const until = /(voor|vóór|uiterlijk|tot|tot en met|binnen)\s+(\p{L}+dag\s+)?$/iu;

/** Days in the letter itself that are not of another paper and not a term. */
function incidents({ lines, head, closed }: Letter, dated: Proposal | null, today: IsoDate): readonly Proposal[] {
  const last = closed === -1 ? lines.length : closed;
  const limit = dated?.field === 'datedOn' ? dated.value : today;
  const seen = new Set<string>();
  const found: Proposal[] = [];
  for (let at = head; at < last; at += 1) {
    const line = lines[at];
    if (line === undefined) continue;
    for (const { match, place } of stretches(line, datePattern)) {
      const value = dayOfMatch(match);
      const before = `${lines[at - 1]?.text ?? ''} ${line.text.slice(0, match.index)}`;
      if (value === null || value > limit || value < yearsBefore(today, 5)) continue;
      if (seen.has(value) || notTheEvent.test(before) || until.test(before)) continue;
      seen.add(value);
      found.push({ field: 'incidentOn', value, ...place });
    }
  }
  return found.length > mostIncidents ? [] : found;
}

const postcodePattern =
  /\b(?<code>[1-9]\d{3}) ?(?<letters>(?!SA|SD|SS)[A-Z]{2})\b[\s,]*(?<city>(?:['’]?s-)?\p{Lu}[\p{L}'’-]*(\s+(aan|de|den|het|op|a\/d|\p{Lu}[\p{L}'’-]*)){0,4})?/u;
const streetPattern =
  /(?:^|,\s*|[Aa]dres\s*:?\s*)(?<street>(?:\d+e\s)?\p{Lu}[\p{L}.'’ -]{2,40}?\s\d{1,5}\s?-?\s?(?:[a-zA-Z]{1,2}\b|\d{1,4}\b|[IVX]{1,4}\b|bis|hs)?(?:-\d+)?)(?=$|,|\s*$)/u;

type Address = { readonly at: number; readonly proposals: readonly Proposal[] };

function addressOf({ lines, head, closed, addressed }: Letter, addressee: Addressee): Address | null {
  const own = bare(addressee.postcode);
  const found = lines.flatMap((line, at): readonly Address[] => {
    // In the running text an address may be anybody's.
    if (at >= head && (closed === -1 || at <= closed) && !/^(adres|woonplaats|postcode)/iu.test(line.text)) return [];
    if (addressed.has(at)) return [];
    for (const { match, place } of stretches(line, postcodePattern)) {
      const code = `${match.groups?.['code'] ?? ''} ${match.groups?.['letters'] ?? ''}`;
      const city = match.groups?.['city']?.trim() ?? '';
      if (bare(code) === own) continue;
      const beside = line.text.slice(0, match.index);
      const same = streetIn(line, beside);
      const above = same === null && at > 0 && !addressed.has(at - 1) ? lines[at - 1] : undefined;
      const street = same ?? (above === undefined ? null : streetIn(above, above.text));
      return [
        {
          at: same === null && street !== null ? at - 1 : at,
          proposals: [
            ...(street === null ? [] : [street]),
            { field: 'postcode', value: code, ...place },
            ...(city === '' ? [] : [{ field: 'city' as const, value: city, ...place }]),
          ],
        },
      ];
    }
    return [];
  });
  const codes = new Set(found.map(({ proposals }) => proposals.find(({ field }) => field === 'postcode')?.value));
  return codes.size === 1 ? (found[0] ?? null) : null;
}

function streetIn(line: TextLine, text: string): Proposal | null {
  const match = streetPattern.exec(text.replace(/[\s,]+$/u, ''));
  const value = match?.groups?.['street']?.trim();
  if (match === null || value === undefined || /postbus/iu.test(value)) return null;
  const start = line.text.indexOf(value);
  const place = line.place(start, start + value.length);
  return place === null ? null : { field: 'street', value, ...place };
}

/** Above the sender's address, under the closing words, or after 'naam:'. When these differ, nobody. */
function nameOf({ lines, closed, addressed, head }: Letter, address: Address | null): readonly Proposal[] {
  const places: number[] = [];
  const start = address?.at ?? -1;
  if (start > 0 && start < head) places.push(start - 1);
  const signed = closed === -1 ? [] : [closed + 1, closed + 2, closed + 3];
  const found: (Proposal & { readonly field: 'name' })[] = [];
  const add = (at: number, from = 0): boolean => {
    const line = lines[at];
    if (line === undefined || addressed.has(at)) return false;
    const value = nameOfLine(line.text.slice(from));
    const place = value === null ? null : line.place(from, line.text.length);
    if (value === null || place === null) return false;
    found.push({ field: 'name', value, ...place });
    return true;
  };
  for (const at of places) add(at);
  for (const at of signed) {
    if (!add(at)) continue;
    // Two who sign are two senders: who of them complains is not for us to say.
    const other = nameOfLine(lines[at + 1]?.text ?? '');
    if (other !== null && bare(other.familyName) !== bare(found.at(-1)?.value.familyName ?? '')) return [];
    break;
  }
  lines.forEach((line, at) => {
    const labelled = /^(naam(?: (?:klager|indiener|cliënt))?|van|afzender)\s*:\s*/iu.exec(line.text);
    if (labelled !== null && (at < head || /^naam/iu.test(line.text))) add(at, labelled[0].length);
    const said =
      /\b[Mm]ijn naam is (?<name>(?:[\p{Lu}][\p{L}.'’-]*|van|de|der|den|het|ten|ter)(?: (?:[\p{Lu}][\p{L}.'’-]*|van|de|der|den|het|ten|ter)){1,4})/u.exec(
        line.text,
      );
    const value = said === null ? null : nameOfLine(said.groups?.['name'] ?? '');
    const place = said === null ? null : line.place(said.index, said.index + said[0].length);
    if (value !== null && place !== null) found.push({ field: 'name', value, ...place });
  });
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

const emailPattern = /[\w.+-]+@[\w-]+(\.[\w-]+)+/u;

function emails({ lines, addressed }: Letter, addressee: Addressee): readonly Proposal[] {
  const own = addressee.email.toLowerCase();
  const domain = own.split('@')[1] ?? '';
  return lines.flatMap((line, at) =>
    addressed.has(at)
      ? []
      : [...stretches(line, emailPattern)].flatMap(({ match, place }): readonly Proposal[] => {
          const value = match[0].toLowerCase().replace(/[.-]+$/u, '');
          return value === own || (domain !== '' && value.endsWith(`@${domain}`))
            ? []
            : [{ field: 'email', value, ...place }];
        }),
  );
}

const phonePattern = /(?<![\d-])(?:\+31\s?\(?0?\)?|0031\s?|\(?0)(?:[\s./()-]{0,2}\d){9}(?!\d)/u;
const otherNumber =
  /(iban|rekening|kvk|factuur|klant|order|bsn|polis|bankrek|cursus|cursist|deelnemer|offerte|contract)\S*[\s:.]*$/iu;

function phones({ lines, addressed }: Letter, addressee: Addressee): readonly Proposal[] {
  const own = digits(addressee.phone);
  const found = lines.flatMap((line, at) =>
    addressed.has(at)
      ? []
      : [...stretches(line, phonePattern)].flatMap(({ match, place }): readonly Proposal[] => {
          const value = match[0].trim();
          const before = line.text.slice(0, match.index);
          return digits(value) === own || otherNumber.test(before) || /NL\d\d/u.test(before)
            ? []
            : [{ field: 'phone', value, ...place }];
        }),
  );
  const different = new Map(found.map((one) => [digits(String(one.value)), one]));
  const mobile = [...different].filter(([number]) => number.startsWith('6'));
  const [first] = different.size === 1 ? [...different] : mobile;
  return first === undefined || (different.size > 1 && mobile.length !== 1) ? [] : [first[1]];
}

const digits = (phone: string): string => phone.replace(/\D/gu, '').replace(/^(0031|31|0)0?/u, '');

const caseNumbers = ({ lines }: Letter): readonly Proposal[] =>
  lines.flatMap((line) =>
    [...stretches(line, /(?<![\d-])20\d\d-\d{3,5}(?![\d-])/u)].flatMap(({ match, place }): readonly Proposal[] =>
      otherNumber.test(line.text.slice(0, match.index)) ? [] : [{ field: 'caseNumber', value: match[0], ...place }],
    ),
  );
