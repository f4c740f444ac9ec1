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
  expect(cover(text)).toBe('X X, [niet vermeld], [niet vermeld], [niet vermeld], en Piet');
});
