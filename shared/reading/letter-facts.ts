/**
 * Reading a letter for whoever enters it: days, and how to reach the sender. Rules only, and careful ones: where two answers are
 * possible there is none, since a wrong proposal is worse than an empty field.
 */
import type { IsoDate } from '../procedure/id.ts';
import { formFields } from './form-fields.ts';
import { legibleLines } from './legible-lines.ts';
import { addressOf } from './letter-address.ts';
import { incidents, letterDate } from './letter-days.ts';
import { nameOf } from './letter-name.ts';
import { type Addressee, partsOf } from './letter-parts.ts';
import { caseNumbers, emails, phones } from './letter-reach.ts';
import type { Place, TextLine } from './letter-text.ts';
import type { FoundName } from './names.ts';

export type Proposal =
  | ({ readonly field: 'datedOn' | 'incidentOn'; readonly value: IsoDate } & Place)
  | ({ readonly field: 'name'; readonly value: FoundName } & Place)
  | ({ readonly field: 'street' | 'postcode' | 'city' | 'email' | 'phone'; readonly value: string } & Place)
  | ({ readonly field: 'caseNumber'; readonly value: string } & Place);

/** Then name and address above the letter are of a lawyer or adviser, not of the complainant. */
const forAnother =
  /\bnamens\s+((mijn|onze|ons)\s+(?!(zoon|dochter|kind|kinderen|man|vrouw|partner|moeder|vader|ouders|broer|zus|gezin)\b)|de heer\b|mevrouw\b|haar\b|hem\b)|tot mij wendde zich|(haar|zijn|diens) belangen te behartigen|\bcli[eë]nte?\b.{0,40}\b(sloot|heeft mij|verzocht mij)\b|\bop verzoek van (de heer|mevrouw)\b|\bonze verzekerde\b|\bals (mentor|bewindvoerder|curator|gemachtigde)\b/iu;

export function letterFacts(all: readonly TextLine[], addressee: Addressee, today: IsoDate): readonly Proposal[] {
  const lines = legibleLines(all, addressee);
  const letter = partsOf(lines, addressee);
  const form = formFields(lines);
  const dated = letterDate(letter, form, today);
  const represented = lines.some(({ text }) => forAnother.test(text));
  const address = represented ? null : addressOf(letter, form, addressee);
  return [
    ...(dated === null ? [] : [dated]),
    ...(represented ? [] : nameOf(letter, form, address)),
    ...(address?.proposals ?? []),
    ...only(emails(letter, addressee)),
    ...phones(letter, addressee),
    ...only(caseNumbers(letter)),
    ...incidents(letter, form, dated, today),
  ];
}

/** The one answer, when all that was found says the same. */
function only<P extends Proposal>(found: readonly P[]): readonly P[] {
  const [first] = found;
  return first !== undefined && found.every(({ value }) => JSON.stringify(value) === JSON.stringify(first.value))
    ? [first]
    : [];
}
