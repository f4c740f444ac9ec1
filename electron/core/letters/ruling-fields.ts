import type { MergeValues } from '../../../shared/letters/merge-field.ts';
import { dayAndDate, lines, longDate, oneLine, outcomeWords, responsibilityWords, sentence } from './dutch.ts';
import { eventsOf, type LetterFacts, type LetterRequest } from './letter-facts.ts';
import { elementsFor, sideOf } from './receiver.ts';

/** The directie's ruling, as far as it concerns the receiver. Outsiders read nothing of what the organisation draws from it. */
export function rulingFields({ kind, to, about }: LetterRequest, facts: LetterFacts): MergeValues {
  if (kind !== 'ruling') return {};
  const { c, text } = facts;
  const ruling = eventsOf(facts, 'ruled').findLast((e) => about === null || e.rulingId === about);
  if (ruling === undefined) return {};
  const concerned = elementsFor(facts, to);
  const ruled = ruling.elements.flatMap(({ elementId, outcome, reason }) => {
    const element = concerned.find((e) => e.elementId === elementId);
    return element === undefined ? [] : [{ element, outcome, reason: text(reason) }];
  });
  const outsider = sideOf(c, to) === 'respondent' && c.respondents.some((r) => r.respondentId === to && r.external);
  return {
    rulingOn: longDate(ruling.happenedOn),
    rulings: lines(
      ruled.map(
        ({ element, outcome }) => `${oneLine(text(element.deviation)).replace(/\.$/u, '')}: ${outcomeWords[outcome]}`,
      ),
    ),
    rulingReasons: [...new Set(ruled.map(({ reason }) => reason))].join('\n\n'),
    ...(!outsider && {
      responsibility: `${responsibilityWords[ruling.responsible]} ${text(ruling.responsibleReason)}`.trim(),
      adjustments: lines(
        ruling.adjustments.map((a) => `${sentence(oneLine(text(a.text)))} Uiterlijk ${dayAndDate(a.dueOn)}.`),
      ),
    }),
  };
}
