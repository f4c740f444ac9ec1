/** Names in free text give way to roles; what is no name stays word for word. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KnownName, nameFinder, withoutNames } from '../../shared/free-text-names.ts';
import { fullName, politeName } from '../../shared/person-name.ts';

const person = (givenName: string, familyName: string, role: string): KnownName => ({
  name: { kind: 'person', givenName, familyName, organisation: '' },
  role,
});
const noor = person('Noor', 'van Velden', 'de indiener');
const jan = person('J.P.', 'Hoekstra-de Wit', 'de persoon over wie de klacht gaat');
const wil = person('Wil', 'Meer', 'een getuige');
const shop: KnownName = {
  name: { kind: 'organisation', givenName: '', familyName: '', organisation: 'Bakkerij Bol' },
  role: 'een betrokkene',
};
const find = nameFinder([noor, jan, wil, shop]);
const masked = (text: string): string => withoutNames(text, find(text), 'een betrokkene').text;

describe('what is read', () => {
  it.each([
    ['Noor van Velden belde.', 'De indiener belde.'],
    ['Ik sprak mevrouw Van Velden.', 'Ik sprak de indiener.'],
    ['Ik sprak mevr. N. van Velden, en later Noor.', 'Ik sprak de indiener, en later de indiener.'],
    ['NOOR VAN VELDEN SCHRIJFT', 'De indiener SCHRIJFT'],
    ['noor van velden schrijft', 'De indiener schrijft'],
    ["Noors map, Velden's tas", 'De indiener map, de indiener tas'],
    ['Nóor van Vélden', 'De indiener'],
    ['Volgens dhr. J.P. Hoekstra-de Wit klopt dat.', 'Volgens de persoon over wie de klacht gaat klopt dat.'],
    ['Hoekstra zei niets.', 'De persoon over wie de klacht gaat zei niets.'],
    ['Mail naar noor.vanvelden@post.example.', 'Mail naar de indiener.'],
    ['Bij Bakkerij Bol was het.', 'Bij een betrokkene was het.'],
    ['Wil Meer zag meer, en ik wil dat ook.', 'Een getuige zag meer, en ik wil dat ook.'],
    ['De veldentocht begon noordelijk.', 'De veldentocht begon noordelijk.'],
    ['Er was lawaai op 12 november 2026.', 'Er was lawaai op 12 november 2026.'],
    ['', ''],
  ])('%s', (text, shown) => {
    expect(masked(text)).toBe(shown);
  });

  it('says of whom only when that is sure', () => {
    const two = nameFinder([noor, person('Roos', 'van Velden', 'de gemachtigde')]);
    const text = 'Van Velden kwam met Roos van Velden.';
    expect(withoutNames(text, two(text), 'een betrokkene').text).toBe('Een betrokkene kwam met de gemachtigde.');
  });

  it('marks the role where a part of the name was marked, and the same words otherwise', () => {
    const text = 'Toen riep Noor van Velden om hulp.';
    const marks = [
      [15, 25],
      [29, 33],
    ] as const;
    const shown = withoutNames(text, find(text), '', marks);
    expect(shown.marks.map(([from, to]) => shown.text.slice(from, to))).toEqual(['de indiener', 'hulp']);
  });
});

const syllables = ['Ba', 'Do', 'Ke', 'Lim', 'Mar', 'Nor', 'Pel', 'Ros', 'Tij', 'Vee', 'Zwa'];
const tails = ['berg', 'stra', 'ma', 'sen', 'ink', 'laar', 'ik', 'ouda', 'kx'];
const aName = fc
  .record({
    given: fc
      .tuple(fc.constantFrom(...syllables), fc.constantFrom('ra', 'lo', 'nne', 'ke'))
      .map((parts) => parts.join('')),
    infix: fc.constantFrom('', 'van ', 'de ', 'van der ', "in 't "),
    family: fc.tuple(fc.constantFrom(...syllables), fc.constantFrom(...tails)).map((parts) => parts.join('')),
    second: fc.constantFrom('', '-Bos', '-de Wit'),
  })
  .map(({ given, infix, family, second }) => ({ given, family: `${infix}${family}${second}`, core: family }));
const filler = fc.array(
  fc.constantFrom('Er', 'was', 'toen', 'lawaai', '(zie', 'bijlage)', '12', 'mei', '–', 'want', 'nee.'),
  {
    maxLength: 8,
  },
);

describe('for any name in any sentence', () => {
  const ways = (given: string, family: string) => {
    const name = {
      kind: 'person',
      salutation: 'madam',
      givenName: given,
      familyName: family,
      organisation: '',
    } as const;
    const full = fullName(name);
    return [
      full,
      politeName(name),
      full.toUpperCase(),
      full.toLowerCase(),
      `${given.slice(0, 1)}. ${family}`,
      given,
      family,
    ];
  };

  it('no part of it can be read any more, in whatever way it was written', () => {
    fc.assert(
      fc.property(aName, filler, filler, fc.nat(6), ({ given, family, core }, before, after, way) => {
        const known = [person(given, family, 'de indiener')];
        const text = [...before, ways(given, family)[way] ?? '', ...after].join(' ');
        const shown = withoutNames(text, nameFinder(known)(text), '').text.toLowerCase();
        expect(shown).not.toContain(core.toLowerCase());
        expect(shown.split(/[^\p{L}]+/u)).not.toContain(given.toLowerCase());
        expect(shown).toContain('de indiener');
      }),
    );
  });

  it('what stands around it stays, and hiding once more changes nothing', () => {
    fc.assert(
      fc.property(aName, filler, filler, ({ given, family }, before, after) => {
        const finder = nameFinder([person(given, family, 'de indiener')]);
        const text = [...before, `${given} ${family}`, ...after].join(' ');
        const { text: shown } = withoutNames(text, finder(text), '');
        const [left, right] = [before.join(' '), after.join(' ')];
        expect(shown.startsWith(left)).toBe(true);
        expect(shown.endsWith(right)).toBe(true);
        expect(shown.length).toBe(text.length - `${given} ${family}`.length + 'de indiener'.length);
        expect(withoutNames(shown, finder(shown), '').text).toBe(shown);
      }),
    );
  });

  it('a text without it stays as it is', () => {
    fc.assert(
      fc.property(aName, filler, ({ given, family }, words) => {
        const text = words.join(' ');
        const finder = nameFinder([person(given, family, 'de indiener')]);
        expect(withoutNames(text, finder(text), '').text).toBe(text);
      }),
    );
  });
});
