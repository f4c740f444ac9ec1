import { expect, test } from 'vitest';
import { shownCopy, wholeExhibit } from '../../../renderer/dossier/exhibit-copies.ts';

const copyFor = (documentId: string, receiver: string) => ({ documentId, receiver, reason: 'Privacy' });
const exhibit = {
  copies: [
    copyFor('a', 'de heer Bakker'),
    copyFor('b', 'De heer  Bakker'.replace('  ', ' ')),
    copyFor('c', 'mevrouw Smit'),
  ],
};

test('a copy for this receiver, or for everybody, stands in the place of the paper by itself; the last one made', () => {
  expect(shownCopy(exhibit, 'de heer Bakker ', undefined)).toBe('b');
  expect(shownCopy(exhibit, 'Mevrouw Smit', undefined)).toBe('c');
  expect(shownCopy(exhibit, 'de heer Jansen', undefined)).toBe(wholeExhibit);
  expect(shownCopy(exhibit, '', undefined)).toBe(wholeExhibit);
  expect(shownCopy({ copies: [copyFor('d', 'Iedereen buiten de organisatie')] }, 'de heer Jansen', undefined)).toBe(
    'd',
  );
});

test('the committee reads everything, unless a copy was made for it', () => {
  expect(shownCopy(exhibit, null, undefined)).toBe(wholeExhibit);
  expect(shownCopy({ copies: [copyFor('e', 'iedereen')] }, null, undefined)).toBe(wholeExhibit);
  expect(shownCopy({ copies: [copyFor('f', 'de klachtencommissie')] }, null, undefined)).toBe('f');
});

test('what was chosen counts, as long as it is there', () => {
  expect(shownCopy(exhibit, 'de heer Bakker', wholeExhibit)).toBe(wholeExhibit);
  expect(shownCopy(exhibit, 'de heer Bakker', 'c')).toBe('c');
  expect(shownCopy(exhibit, 'mevrouw Smit', 'gone')).toBe('c');
});
