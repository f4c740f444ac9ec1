/** A form: labels with what was filled in beside them, behind them on the same line, or below them. */
import { partOf } from './legible-lines.ts';
import type { TextLine } from './letter-text.ts';

export type FormField =
  | 'given'
  | 'infix'
  | 'family'
  | 'name'
  | 'street'
  | 'number'
  | 'postcode'
  | 'city'
  | 'signedOn'
  | 'happenedOn'
  | 'other';

export type FilledIn = { readonly field: FormField; readonly at: number; readonly line: TextLine };

/** The longest first: 'postcode en woonplaats' is not 'postcode'. */
const labels: readonly (readonly [FormField, RegExp])[] = [
  ['given', /(?:voorna(?:am|men)|voorletters?|roepnaam)/iu],
  ['infix', /tussenvoegsels?/iu],
  ['family', /(?:achternaam|familienaam)/iu],
  ['name', /naam/iu],
  ['street', /(?:straat(?:naam)?(?: en (?:huis)?nummer| ?\+ ?(?:huis)?(?:nr\.?|nummer))?|adres)/iu],
  ['number', /(?:huisnummer|huisnr\.?)/iu],
  ['postcode', /(?:(?:postcode|pc)(?: ?(?:en|\+|\/) ?(?:woon)?plaats)?)/iu],
  ['signedOn', /(?:plaats (?:en|\+) datum|datum (?:van )?(?:ondertekening|invullen|melding|indiening))/iu],
  [
    'happenedOn',
    /(?:datum (?:en (?:tijdstip|tijd) )?(?:van )?(?:het |de )?(?:voorval|gebeurtenis|incident|gesprek|les|sessie|training))/iu,
  ],
  ['city', /(?:woonplaats|plaats)/iu],
  // What ends another answer on the same line.
  [
    'other',
    /(?:telefoon(?:nummer)?(?: (?:overdag|mobiel|priv[eé]))?|tel\.|mobiel|e-?mail(?:adres)?|geboortedatum|geslacht|handtekening)/iu,
  ],
];
const label = new RegExp(
  labels.map(([, pattern], at) => `(?<f${at}>(?<![\\p{L}\\p{N}])(?:uw )?${pattern.source}(?![\\p{L}]))`).join('|'),
  'giu',
);
/** Fewer labels do not make a form: a letter may have a line 'Adres: …'. */
const fewest = 3;

/** What was filled in, in the order of the paper; nothing when it is no form. */
export function formFields(lines: readonly TextLine[]): readonly FilledIn[] {
  const found = lines.flatMap((line, at) => answersIn(lines, line, at));
  const kinds = new Set(found.map(({ field }) => field).filter((field) => field !== 'other'));
  const bothNames = kinds.has('given') && (kinds.has('family') || kinds.has('name'));
  return kinds.size < fewest && !bothNames ? [] : found.filter(({ line }) => line.text !== '');
}

function answersIn(lines: readonly TextLine[], line: TextLine, at: number): readonly FilledIn[] {
  // A label begins the line or has a colon behind it; anywhere else it is a word like others.
  const marks = [...line.text.matchAll(label)].filter(
    (match) =>
      /^\s*(?:\d{1,2}[.)]\s*)?$/u.test(line.text.slice(0, match.index)) ||
      /^\s*:/u.test(line.text.slice(match.index + match[0].length)),
  );
  return marks.map((match, index) => {
    const which = labels.findIndex((_, place) => match.groups?.[`f${place}`] !== undefined);
    const start =
      match.index +
      match[0].length +
      (/^\s*[:.]?\s*/u.exec(line.text.slice(match.index + match[0].length))?.[0].length ?? 0);
    const beside = partOf(line, start, marks[index + 1]?.index ?? line.text.length);
    const alone = beside.text === '' && marks.length === 1 ? lines[at + 1] : undefined;
    const below =
      alone !== undefined && ![...alone.text.matchAll(label)].some((other) => other.index === 0) ? alone : beside;
    return { field: labels[which]?.[0] ?? 'other', at: below === beside ? at : at + 1, line: below };
  });
}

/** What was filled in for a field, when it was asked once, or twice with the same answer. */
export function answerTo(form: readonly FilledIn[], field: FormField): FilledIn | null {
  const found = form.filter((one) => one.field === field);
  const [first] = found;
  return first !== undefined && found.every(({ line }) => line.text === first.line.text) ? first : null;
}
