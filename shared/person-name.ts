/** The parts of a name as a person record keeps them; empty strings mean unknown. */
export type NameParts = {
  readonly kind: 'person' | 'organisation';
  readonly salutation: 'madam' | 'sir' | 'neutral';
  readonly givenName: string;
  /** With what goes before it: `de Vries`, `van den Berg`. */
  readonly familyName: string;
  readonly organisation: string;
};

export type TitleWords = { readonly madam: string; readonly sir: string };
export const dutchTitles: TitleWords = { madam: 'mevrouw', sir: 'de heer' };

/**
 * Dutch writes the first word before a surname with a capital when no given name, initial or other surname goes before
 * it: `mevrouw De Vries`, `Anna de Vries`. A word that begins with an apostrophe stays small: `mevrouw 't Hart`.
 */
export function capitalisedFamilyName(familyName: string): string {
  const [first = ''] = familyName;
  if (familyName.startsWith('ij')) return `IJ${familyName.slice(2)}`;
  return first.toLocaleUpperCase('nl') + familyName.slice(first.length);
}

/** `Anna de Vries`, `De Vries`, or the organisation's name: for lists, headings and address lines. */
export function fullName(name: NameParts): string {
  if (name.kind === 'organisation') return name.organisation;
  if (name.givenName === '') return capitalisedFamilyName(name.familyName);
  return `${name.givenName} ${name.familyName}`.trim();
}

/** `mevrouw De Vries`, `de heer Jansen`; without a title the full name, since a bare surname would be curt. */
export function politeName(name: NameParts, titles: TitleWords = dutchTitles): string {
  if (name.kind === 'organisation' || name.salutation === 'neutral' || name.familyName === '') return fullName(name);
  return `${name.salutation === 'madam' ? titles.madam : titles.sir} ${capitalisedFamilyName(name.familyName)}`;
}

/** `Vries, Anna de` sorted as Dutch registers do: on the surname without what goes before it. */
export function sortName(name: NameParts): string {
  if (name.kind === 'organisation') return name.organisation;
  const words = name.familyName.split(' ');
  const core = words.findIndex((word) => /^\p{Lu}/u.test(word));
  const [before, after] = core <= 0 ? [[], words] : [words.slice(0, core), words.slice(core)];
  return [after.join(' '), [name.givenName, ...before].filter((part) => part !== '').join(' ')]
    .filter((part) => part !== '')
    .join(', ');
}
