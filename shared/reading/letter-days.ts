/** The day on a letter, and the days of what happened. */
import type { IsoDate } from '../procedure/id.ts';
import { datePattern, dayOfMatch } from './dates.ts';
import { answerTo, type FilledIn } from './form-fields.ts';
import type { Proposal } from './letter-facts.ts';
import { inText, type Letter } from './letter-parts.ts';
import { stretches, type TextLine } from './letter-text.ts';

const dateLineRest =
  /^(datum|d\.d|dd)?[\s:.,]*((?:['’]?s-)?\p{Lu}[\p{L}'’-]*(\s+(aan|den|de|op|\p{Lu}[\p{L}'’-]*)){0,3})?[\s,.]*(de|den|op)?[\s,.]*$/u;
const weekdays = /\b(maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)\b/giu;

type Dated = Proposal & { readonly field: 'datedOn' };

/** A day on a line of its own, above the salutation or below the closing words; at most a place or 'datum' beside it. */
export function letterDate(letter: Letter, form: readonly FilledIn[], today: IsoDate): Dated | null {
  const usual = (value: IsoDate) => value <= today && value > yearsBefore(today, 2);
  const signed = answerTo(form, 'signedOn');
  const [answer] = signed === null ? [] : daysIn(signed.line);
  if (answer !== undefined && usual(answer.value)) return { field: 'datedOn', value: answer.value, ...answer.place };
  const found = letter.lines.flatMap((line, at): readonly Dated[] => {
    // A form has no text of which a line would be only a day.
    if (form.length === 0 && inText(letter, at)) return [];
    return daysIn(line).flatMap(({ value, match, place }) =>
      standsAlone(line, match) && usual(value) ? [{ field: 'datedOn', value, ...place }] : [],
    );
  });
  const [first] = found;
  return first !== undefined && found.every(({ value }) => value === first.value) ? first : null;
}

function standsAlone(line: TextLine, match: RegExpExecArray): boolean {
  const rest = line.text
    .replace(match[0], '')
    .replace(weekdays, '')
    .replace(/^datum/iu, 'datum')
    .trim();
  return dateLineRest.test(rest) && !/\b(geboren|betreft|uw brief)\b|\B(datum|dag)\b|factuur/iu.test(rest);
}

const daysIn = (line: TextLine) =>
  [...stretches(line, datePattern)].flatMap(({ match, place }) => {
    const value = dayOfMatch(match);
    return value === null ? [] : [{ value, match, place }];
  });

const yearsBefore = (day: IsoDate, years: number): IsoDate => `${Number(day.slice(0, 4)) - years}${day.slice(4)}`;

const mostIncidents = 3;
const notTheEvent =
  /(brief|mail|e-mail|schrijven|contract|overeenkomst|factuur|geboren|geboortedatum|geb\.?|reactie|antwoord|d\.?d\.?|bevestiging|reglement|verzoek|vraag|betaald|ingezonden|verzonden|ontvangen|afgedrukt)(\s+\p{N}\S*)?(\s+(van|op|d\.?d\.?|gedateerd))*[:\s]*(\p{L}+dag\s+)?$/iu;
const until = /(voor|vóór|uiterlijk|tot|tot en met|binnen|per)\s+(\p{L}+dag\s+)?$/iu;
/** Being there since a day is no event: 'Hij komt sinds 3 september bij jullie'. */
const since =
  /\b(ben|is|kom|komt|volg|volgt|zit|doe|doet|werk|werkt|deelnemer|lid|cliënt)\s+(ik\s+|hij\s+|zij\s+)?(al\s+)?(sinds|vanaf)\s+$/iu;
/** What one signs, pays or is sent on a day: what follows in the same clause. */
const business =
  /^[^.;,]{0,40}\b(overeenkomst|contract|offerte|ingeschreven|aangemeld|inschrijving|betaald|overgemaakt|in goede orde)\b/iu;

/** Days in the letter itself that are not of another paper and not a term, and the day that a form asks for. */
export function incidents(
  { lines, head, closed }: Letter,
  form: readonly FilledIn[],
  dated: Proposal | null,
  today: IsoDate,
): readonly Proposal[] {
  const last = closed === -1 ? lines.length : closed;
  const limit = dated?.field === 'datedOn' ? dated.value : today;
  const possible = (value: IsoDate) => value <= limit && value >= yearsBefore(today, 5);
  const seen = new Set<string>();
  const found: Proposal[] = [];
  const add = (value: IsoDate, place: ReturnType<typeof daysIn>[number]['place']) => {
    if (seen.has(value) || !possible(value)) return;
    seen.add(value);
    found.push({ field: 'incidentOn', value, ...place });
  };
  const asked = answerTo(form, 'happenedOn');
  for (const { value, place } of asked === null ? [] : daysIn(asked.line)) add(value, place);
  const labelled = new Set(form.filter(({ field }) => field !== 'other').map(({ at }) => at));
  for (let at = head; at < last; at += 1) {
    const line = lines[at];
    if (line === undefined || labelled.has(at)) continue;
    for (const { value, match, place } of daysIn(line)) {
      const before = `${lines[at - 1]?.text ?? ''} ${line.text.slice(0, match.index)}`;
      const after = `${line.text.slice(match.index + match[0].length)} ${lines[at + 1]?.text ?? ''}`;
      const other = notTheEvent.test(before) || until.test(before) || since.test(before) || business.test(after);
      if (!other && !(form.length > 0 && standsAlone(line, match))) add(value, place);
    }
  }
  return found.length > mostIncidents ? [] : found;
}
