/** A ruling of the directie as a document: for each element what was complained of, what was weighed and what was decided. */
import { dayAndDate, longDate, outcomeWords, responsibilityWords, sentence, subjectWords } from '../letters/dutch.ts';
import { eventsOf, type LetterFacts } from '../letters/letter-facts.ts';
import { elementsFor, sideOf } from '../letters/receiver.ts';
import { nameIn } from './names.ts';
import { type PaperInput, section } from './paper-input.ts';

type Paper = Pick<PaperInput, 'title' | 'madeOn' | 'facts' | 'sections'>;

/**
 * As far as it concerns `to`; null: the whole. Somebody from outside reads nothing of what the organisation draws from it.
 * `decider` says who decided, by id. Undefined when there is no such ruling, or none of it concerns them.
 */
export function rulingPaper(
  facts: LetterFacts,
  rulingId: string | null,
  to: string | null,
  decider: (id: string) => string,
): Paper | undefined {
  const { c, text } = facts;
  const ruling = eventsOf(facts, 'ruled').findLast((e) => e.rulingId === rulingId);
  if (ruling === undefined) return undefined;
  const concerned = to === null ? c.elements : elementsFor(facts, to);
  const ruled = ruling.elements.flatMap(({ elementId, outcome, reason }) => {
    const element = concerned.find((one) => one.elementId === elementId);
    return element === undefined ? [] : [{ element, outcome, reason: text(reason) }];
  });
  if (ruled.length === 0) return undefined;
  const outsider =
    to !== null &&
    sideOf(c, to) === 'respondent' &&
    c.respondents.some(({ respondentId, external }) => respondentId === to && external);
  const adjustments = ruling.adjustments.map((one) => {
    const owner = text(one.owner);
    return `${sentence(text(one.text))} ${owner === '' ? 'Uiterlijk' : `Door ${owner}, uiterlijk`} ${dayAndDate(one.dueOn)}.`;
  });
  const heard = c.sessions.flatMap(({ heldOn }) => (heldOn === null ? [] : [longDate(heldOn)]));
  return {
    title: `Uitspraak van de directie van ${longDate(ruling.happenedOn)}`,
    madeOn: ruling.happenedOn,
    facts: [
      { label: 'Uitspraak gedaan op', value: dayAndDate(ruling.happenedOn) },
      { label: 'Beslist door', value: decider(ruling.decidedBy) },
      { label: 'Indiener', value: nameIn(facts, 'complainant')?.name ?? '' },
      { label: 'Over', value: respondentsOf(facts, to).join('\n') },
      { label: 'Gehoord op', value: [...new Set(heard)].join(', ') },
    ],
    sections: [
      ...ruled.map(({ element, outcome, reason }) => {
        const number = c.elements.findIndex(({ elementId }) => elementId === element.elementId) + 1;
        return section(`Onderdeel ${number}: over ${subjectWords[element.subject]}`, {
          rows: [
            { label: 'Verwacht', value: text(element.expectation) },
            { label: 'Gebeurd', value: text(element.deviation) },
            { label: 'Gevraagd', value: text(element.wish) },
            { label: 'Overweging', value: reason },
            { label: 'Beslissing', value: outcomeWords[outcome] },
          ],
        });
      }),
      ...(outsider
        ? []
        : [
            section('Is de organisatie verantwoordelijk?', {
              text: `${responsibilityWords[ruling.responsible]} ${text(ruling.responsibleReason)}`.trim(),
            }),
            section('Wat de organisatie gaat doen', { list: adjustments }),
          ]),
      ...(ruling.restsOnUnanswered
        ? [
            section('Waar de uitspraak op rust', {
              text: 'De uitspraak rust mede op feiten waarop niet kon worden geantwoord, omdat de naam van de indiener niet is genoemd.',
            }),
          ]
        : []),
      section('Het vervolg', {
        text: 'De indiener kan de klacht daarna nog voorleggen aan een onafhankelijke klachtencommissie, met een brief of e-mail aan de directie.',
      }),
    ],
  };
}

const respondentsOf = (facts: LetterFacts, to: string | null): readonly string[] =>
  facts.c.respondents
    .filter(({ respondentId }) => to === null || sideOf(facts.c, to) !== 'respondent' || respondentId === to)
    .map(({ respondentId }) => {
      const known = nameIn(facts, respondentId);
      return known === undefined ? 'iemand' : `${known.name} (${known.role})`;
    });
