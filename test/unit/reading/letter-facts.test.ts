/** How often the right thing is proposed, and how often a wrong one. The second matters more: see the limits below. */
import { describe, expect, it } from 'vitest';
import type { Line } from '../../../shared/page-words.ts';
import { letterFacts, type Proposal } from '../../../shared/reading/letter-facts.ts';
import { textLines } from '../../../shared/reading/letter-text.ts';
import { nameOfLine } from '../../../shared/reading/names.ts';
import { heldOutLetters } from '../../fixtures/held-out-letters.ts';
import {
  addressee,
  type Expected,
  type InventedLetter,
  inventedLetters,
  readOn,
} from '../../fixtures/invented-letters.ts';
import { laterLetters } from '../../fixtures/later-letters.ts';

const words = (text: string, row: number, confidence = 93): Line =>
  text.split(' ').map((word, at) => [word, at * 400, row * 200, at * 400 + 380, row * 200 + 150, confidence]);
const read = (lines: readonly string[], confidence?: number): readonly Proposal[] =>
  letterFacts(
    textLines([{ page: 1, lines: lines.map((line, row) => words(line, row, confidence)) }]),
    addressee,
    readOn,
  );

const said = ({ field, value }: Proposal): string =>
  field === 'name' ? `name ${value.givenName} ${value.familyName}` : `${field} ${value}`;
const wanted = ({ incidentOn = [], ...rest }: Expected): readonly string[] => [
  ...Object.entries(rest).map(([field, value]) => `${field} ${value}`),
  ...incidentOn.map((day) => `incidentOn ${day}`),
];

type Outcome = {
  readonly name: string;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
  readonly right: number;
  readonly found: number;
};
const outcomesOf = (letters: readonly InventedLetter[]): readonly Outcome[] =>
  letters.map(({ name, lines, expected }) => {
    const found = read(lines).map(said);
    const right = wanted(expected);
    return {
      name,
      missed: right.filter((one) => !found.includes(one)),
      wrong: found.filter((one) => !right.includes(one)),
      right: right.length,
      found: found.length,
    };
  });

const rates = (outcomes: readonly Outcome[]) => {
  const sum = (of: (outcome: Outcome) => number) => outcomes.reduce((total, one) => total + of(one), 0);
  const hits = 1 - sum(({ missed }) => missed.length) / sum(({ right }) => right);
  const wrong = sum((one) => one.wrong.length) / sum(({ found }) => found);
  console.log(`${outcomes.length} letters: ${(hits * 100).toFixed(1)} % found, ${(wrong * 100).toFixed(1)} % wrong`);
  return { hits, wrong };
};

describe('over all invented letters', () => {
  const outcomes = outcomesOf(inventedLetters);

  it('finds at least 95 of 100 things, and less than 1 of 100 proposals is wrong', () => {
    const { hits } = rates(outcomes);
    expect(outcomes.length).toBeGreaterThanOrEqual(40);
    expect(outcomes.filter((one) => one.wrong.length > 0)).toEqual([]);
    expect({
      hits,
      missed: outcomes.flatMap(({ name, missed }) => missed.map((one) => `${name}: ${one}`)),
    }).toMatchObject({
      hits: expect.toSatisfy((rate: number) => rate >= 0.95),
    });
  });
});

describe.each([
  { of: 'letters in other styles', letters: heldOutLetters, atLeast: 0.98, atMost: 0.01 },
  { of: 'harder letters, first read in four sets', letters: laterLetters, atLeast: 0.93, atMost: 0.01 },
])('over $of', ({ letters, atLeast, atMost }) => {
  it(`finds at least ${atLeast} of all, and at most ${atMost} of what it proposes is wrong`, () => {
    const { hits, wrong } = rates(outcomesOf(letters));
    expect(letters.length).toBeGreaterThanOrEqual(12);
    expect(hits).toBeGreaterThanOrEqual(atLeast);
    expect(wrong).toBeLessThanOrEqual(atMost);
  });
});

it('points at where it stands', () => {
  const dated = read(['Utrecht, 18 november 2026', 'Geachte directie,']).find(({ field }) => field === 'datedOn');
  expect(dated).toMatchObject({ page: 1, box: [400, 0, 1580, 150] });
});

describe('below the addressee', () => {
  const signedBy = (name: string) => {
    const lines = [
      'Aan de directie',
      'P. de Groot',
      'Stationsstraat 5',
      '6411 NH Heerlen',
      'Ik heb een klacht over de les.',
    ];
    return read([...lines, name]).map(said);
  };

  it('stands the sender, when the letter ends with that name', () => {
    const own = ['name P. de Groot', 'street Stationsstraat 5', 'postcode 6411 NH', 'city Heerlen'];
    expect(signedBy('P. de Groot')).toEqual(own);
    expect(signedBy('P. DE GROOT')).toEqual(own);
  });

  it('stands somebody of the addressee, when it ends with another or with nobody', () => {
    expect(signedBy('J. Smit')).toEqual([]);
    expect(signedBy('Bijlage: de factuur')).toEqual([]);
  });
});

it('proposes nothing from words that were hardly legible', () => {
  const [first] = inventedLetters;
  expect(read(first?.lines ?? [], 40)).toEqual([]);
});

it.each([
  ['Mevrouw N. van den Berg', { salutation: 'madam', givenName: 'N.', familyName: 'van den Berg' }],
  ['dhr. Ahmed Yildiz', { salutation: 'sir', givenName: 'Ahmed', familyName: 'Yildiz' }],
  ['Anna Maria Bos', { salutation: 'neutral', givenName: 'Anna Maria', familyName: 'Bos' }],
  ['Hoogachtend uw cliënt', null],
  ['Stichting De Brug', null],
  ['van der Meer', null],
  ['Mr. drs. W.J. Oosterhuis', { salutation: 'neutral', givenName: 'W.J.', familyName: 'Oosterhuis' }],
  ['Familie Kuipers-de Wit', null],
  ['Noor', null],
])('reads %s as a name, or not', (line, name) => {
  expect(nameOfLine(line)).toEqual(name);
});
