/** How to reach the sender, and the number of a complaint that is mentioned. */
import type { Proposal } from './letter-facts.ts';
import { type Addressee, inText, type Letter } from './letter-parts.ts';
import { stretches } from './letter-text.ts';

const emailPattern = /[\w.+-]+@[\w-]+(\.[\w-]+)+/u;

export function emails({ lines, addressed }: Letter, addressee: Addressee): readonly Proposal[] {
  const own = addressee.email.toLowerCase();
  const domain = own.split('@')[1] ?? '';
  return lines.flatMap((line, at) =>
    addressed.has(at) || /^cc\s*:/iu.test(line.text)
      ? []
      : [...stretches(line, emailPattern)].flatMap(({ match, place }): readonly Proposal[] => {
          const value = match[0].toLowerCase().replace(/[.-]+$/u, '');
          return value === own || (domain !== '' && value.endsWith(`@${domain}`))
            ? []
            : [{ field: 'email', value, ...place }];
        }),
  );
}

const phonePattern = /(?<![\d-])(?:\+31\s?\(?0?\)?|0031\s?|\(?0)(?:[\s./()-]{0,3}\d){9}(?!\d)/u;
const otherNumber =
  /(iban|rekening|kvk|factuur|klant|order|bsn|polis|bankrek|cursus|cursist|deelnemer|offerte|contract|ons kenmerk|onze ref)\S*[\s:.]*$/iu;

/** 'Ria Smeets (06-…': of whoever is named there. */
const ofSomebody = /\p{Lu}\p{L}+ \($/u;

export function phones(letter: Letter, addressee: Addressee): readonly Proposal[] {
  const { lines, addressed } = letter;
  const own = digits(addressee.phone);
  const found = lines.flatMap((line, at) =>
    addressed.has(at)
      ? []
      : [...stretches(line, phonePattern)].flatMap(({ match, place }): readonly Proposal[] => {
          const value = match[0].trim();
          const start = match.index + (value.startsWith('(') ? 1 : 0);
          const before = line.text.slice(0, match.index);
          const another = inText(letter, at) && ofSomebody.test(line.text.slice(0, start));
          return another || digits(value) === own || otherNumber.test(before) || /NL\d\d/u.test(before)
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

/** Not part of another number, such as 'PZ/2026-0031'. */
const casePattern = /(?<![\d\p{L}/-])20\d\d-\d{3,5}(?![\d/-])/u;

export const caseNumbers = ({ lines }: Letter): readonly Proposal[] =>
  lines.flatMap((line) =>
    [...stretches(line, casePattern)].flatMap(({ match, place }): readonly Proposal[] =>
      otherNumber.test(line.text.slice(0, match.index)) ? [] : [{ field: 'caseNumber', value: match[0], ...place }],
    ),
  );
