/** Nothing is shipped under a licence that does not let us, and the notices shown are those of what is shipped. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mayShip, shippedPackages } from '../../../tools/licences/shipped.ts';
import { notices } from '../../../tools/licences.ts';

const packages = shippedPackages();

test('nothing under AGPL or GPL, or under no licence at all, is shipped', () => {
  expect(packages.length).toBeGreaterThan(80);
  expect(packages.filter(({ licence }) => !mayShip(licence)).map(({ name, licence }) => `${name}: ${licence}`)).toEqual(
    [],
  );
});

test.each([
  ['MIT', true],
  ['(MIT AND Zlib)', true],
  ['(MIT OR GPL-3.0)', true],
  ['LGPL-3.0-or-later', true],
  ['GPL-3.0-only', false],
  ['AGPL-3.0-only', false],
  ['MIT AND GPL-2.0', false],
  ['UNKNOWN', false],
  ['SEE LICENSE IN LICENSE', false],
])('%s: may be shipped %s', (licence, allowed) => {
  expect(mayShip(licence)).toBe(allowed);
});

test('the notices in the program are up to date; else run npm run licenses', () => {
  const shown = readFileSync(new URL('../../../renderer/settings/third-party-notices.txt', import.meta.url), 'utf8');
  expect(shown).toBe(notices(packages));
});
