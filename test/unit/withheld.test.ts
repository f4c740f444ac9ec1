import { expect, test } from 'vitest';
import { maskOf } from '../../electron/core/letters/withheld.ts';
import { emptyPerson } from '../../shared/procedure/person.ts';

test('every sign that stands in a name, an address or a number is covered as it is written', () => {
  const somebody = {
    ...emptyPerson,
    givenName: 'Anne-Fleur (Fleur)',
    familyName: "Jansen-d'Hondt",
    street: 'Laan 3/4 [A] hoog*',
    phone: '06-1234 5678',
    email: 'a+b.c-d@voorbeeld.example',
  };
  const text = "Anne-Fleur Jansen-d'Hondt, Laan 3/4 [A] hoog*, 06-1234 5678, a+b.c-d@voorbeeld.example, en Piet";
  const { cover, finds } = maskOf([somebody], null, 'X');
  expect(finds(text)).toBe(true);
  expect(cover(text)).toBe('X, [niet vermeld], [niet vermeld], [niet vermeld], en Piet');
});

test('a title, an initial and the part somebody has go with the name, and the sentence stays a sentence', () => {
  const somebody = { ...emptyPerson, salutation: 'madam' as const, givenName: 'Kanarie', familyName: 'van Veldhoven' };
  const { cover, finds } = maskOf([somebody], null);
  const said: readonly (readonly [string, string])[] = [
    ['mevrouw Van Veldhoven (indiener)', 'de indiener'],
    [
      'Kanarie van Veldhoven vertelde het. Mevrouw K. van Veldhoven kwam.',
      'De indiener vertelde het. De indiener kwam.',
    ],
    ['Ik zag mw. Veldhoven\u2019s tas bij de heer Bakker.', 'Ik zag de indiener tas bij de heer Bakker.'],
    ['de klacht van mevrouw Van Veldhoven', 'de klacht van de indiener'],
    ['Gezien:\nKanarie liep weg.', 'Gezien:\nDe indiener liep weg.'],
    ['De heer Bakker en mevrouw Smit', 'De heer Bakker en mevrouw Smit'],
  ];
  for (const [from, to] of said) expect([cover(from), finds(to)]).toEqual([to, false]);
});
