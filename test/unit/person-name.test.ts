import { describe, expect, test } from 'vitest';
import { fullName, type NameParts, politeName, sortName } from '../../shared/person-name.ts';
import { emptyPerson } from '../../shared/procedure/person.ts';

const somebody = (salutation: NameParts['salutation'], givenName: string, familyName: string): NameParts => ({
  ...emptyPerson,
  salutation,
  givenName,
  familyName,
});

describe('names as Dutch writes them', () => {
  test.each([
    [somebody('madam', 'Anna', 'de Vries'), 'Anna de Vries', 'mevrouw De Vries', 'Vries, Anna de'],
    [somebody('sir', 'H.', 'van den Berg'), 'H. van den Berg', 'de heer Van den Berg', 'Berg, H. van den'],
    [somebody('madam', '', "'t Hart"), "'t Hart", "mevrouw 't Hart", "Hart, 't"],
    [somebody('sir', 'Jan', "in 't Veld"), "Jan in 't Veld", "de heer In 't Veld", "Veld, Jan in 't"],
    [somebody('madam', 'Samira', 'El Amrani'), 'Samira El Amrani', 'mevrouw El Amrani', 'El Amrani, Samira'],
    [somebody('madam', '', 'ijzerman'), 'IJzerman', 'mevrouw IJzerman', 'ijzerman'],
    [somebody('neutral', 'Kim', 'de Boer'), 'Kim de Boer', 'Kim de Boer', 'Boer, Kim de'],
  ])('$givenName $familyName', (name, full, polite, sorted) => {
    expect([fullName(name), politeName(name), sortName(name)]).toEqual([full, polite, sorted]);
  });
  test('an organisation goes by its own name', () => {
    const organisation: NameParts = { ...somebody('neutral', '', ''), kind: 'organisation', organisation: 'Coachhuis' };
    expect([fullName(organisation), politeName(organisation), sortName(organisation)]).toEqual(
      Array(3).fill('Coachhuis'),
    );
  });
});
