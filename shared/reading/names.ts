import type { Person } from '../procedure/person.ts';

export type FoundName = Pick<Person, 'salutation' | 'givenName' | 'familyName'>;

/** What goes before a surname in Dutch. */
const before = new Set(
  "de den der het 't ten ter te van von vd op aan in 'd la le du el al bin ben y da dos di".split(' '),
);
const madam = /^(mevrouw|mevr\.?|mw\.?)\s+/iu;
const sir = /^(de heer|dhr\.?|meneer)\s+/iu;
const noName =
  /\b(geachte|beste|klacht|betreft|onderwerp|datum|bijlage|aangetekend|persoonlijk|vertrouwelijk|directie|organisatie|coaching|opleiding|academie|instituut|stichting|b\.?v\.?|postbus|afdeling|t\.?a\.?v|aan|hoogachtend|groet|groeten|telefoon|e-?mail|naam|adres|pagina|bladzijde|handtekening|cliënt|ouder|vader|moeder|namens|ondergetekende|familie|fam|postadres|advies|adviseurs|advocaten|advocatenkantoor|vakbond|vereniging|kantoor|praktijk|bureau|consultancy|huize|villa|hoeve|residentie|appartement)\b/iu;

/**
 * A line that holds somebody's name and nothing else: two to six words, each with a capital, an initial, or a word that goes
 * before a surname. Null when in doubt.
 */
export function nameOfLine(line: string): FoundName | null {
  const bare = line.replace(/[,.;]+$/u, '').trim();
  const salutation = madam.test(bare) ? 'madam' : sir.test(bare) ? 'sir' : 'neutral';
  const name = bare
    .replace(madam, '')
    .replace(sir, '')
    .replace(/^((drs|mr|ir|ing|dr|prof)\.\s+)+/iu, '');
  if (noName.test(name) || /[\d@:;!?()]/u.test(name)) return null;
  const words = name.split(/\s+/);
  if (words.length < 2 || words.length > 6) return null;
  const kinds = words.map(kindOf);
  if (kinds.includes(null)) return null;
  const family = kinds.findIndex((kind, at) => at > 0 && (kind === 'before' || kind === 'word'));
  // Several given names in full look like a family name: 'Anna Maria Bos' stays whole, the last word is the surname.
  const start = kinds.includes('before') ? kinds.indexOf('before') : Math.max(family, words.length - 1);
  if (kinds[0] === 'before' || start < 1 || kinds.at(-1) !== 'word') return null;
  return { salutation, givenName: words.slice(0, start).join(' '), familyName: words.slice(start).join(' ') };
}

function kindOf(word: string): 'word' | 'initial' | 'before' | null {
  if (before.has(word.toLowerCase()) && !/^\p{Lu}{2}/u.test(word)) return 'before';
  if (/^(\p{Lu}\.?){1,5}$/u.test(word) || /^(\p{Lu}\p{Ll}?\.)+(-\p{Lu}\.)?$/u.test(word)) return 'initial';
  return /^\p{Lu}[\p{L}'’]+(-\p{Lu}?[\p{L}'’]+)*$/u.test(word) ? 'word' : null;
}
