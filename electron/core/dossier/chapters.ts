/** What both sides brought, what was said when they were heard, what was decided and what was objected: whole, in that order. */
import {
  capitalised,
  longDate,
  outcomeWords,
  receivedHow,
  responsibilityWords,
  sentence,
  subjectWords,
} from '../letters/dutch.ts';
import { eventsOf, type LetterFacts } from '../letters/letter-facts.ts';
import { hearingReport } from '../papers/hearing-report.ts';
import { nameIn } from '../papers/names.ts';
import type { DossierChapter, DossierInput } from './dossier-input.ts';

type Entry = DossierChapter['entries'][number];
type Part = Entry['parts'][number];

export type ChapterWords = {
  /** Who decided, by id. */
  readonly director: (id: string) => string;
  /** The number of the exhibit that a document is; undefined when it is none. */
  readonly exhibit: (documentId: string | null) => number | undefined;
};

/** Only those in which something is told. The history before them says the same on one line each, by date. */
export function chaptersOf(facts: LetterFacts, words: ChapterWords): DossierInput['chapters'] {
  return [
    { title: 'Standpunten van partijen', entries: positions(facts, words) },
    { title: 'Verslagen van de hoorzittingen', entries: hearings(facts, words) },
    { title: 'Uitspraak van de directie', entries: rulings(facts, words) },
    { title: 'Bezwaar', entries: objections(facts, words) },
  ]
    .map(({ title, entries }) => ({ title, entries: entries.filter(({ parts }) => parts.length > 0) }))
    .filter(({ entries }) => entries.length > 0);
}

const part = (label: string, text: string): readonly Part[] => (text === '' ? [] : [{ label, text }]);

function positions(facts: LetterFacts, words: ChapterWords): readonly Entry[] {
  return eventsOf(facts, 'reactionRecorded').map(({ from, text, documentId, happenedOn }) => ({
    title: `${called(facts, from)}, ${longDate(happenedOn)}`,
    parts: [...part('Reactie', facts.text(text)), ...proof(words, documentId)],
  }));
}

function hearings(facts: LetterFacts, words: ChapterWords): readonly Entry[] {
  return facts.c.sessions.flatMap(({ sessionId }) => {
    const report = hearingReport(facts, sessionId, null);
    if (report === undefined) return [];
    const told = eventsOf(facts, 'hearingReported').filter((one) => one.sessionId === sessionId);
    const about = report.facts.filter(({ value }) => value !== '');
    return [
      {
        title: report.title,
        parts: [
          ...part('Gegevens', about.map(({ label, value }) => `${label}: ${value.split('\n').join(', ')}`).join('\n')),
          ...report.sections.flatMap(({ title, text, list }) => part(title, [text, ...list].filter(isSaid).join('\n'))),
          ...told.flatMap(({ documentId }) => proof(words, documentId)),
        ],
      },
    ];
  });
}

function rulings(facts: LetterFacts, words: ChapterWords): readonly Entry[] {
  const { text } = facts;
  return eventsOf(facts, 'ruled').map((ruling) => ({
    title: `Uitspraak van ${longDate(ruling.happenedOn)}, door ${words.director(ruling.decidedBy)}`,
    parts: [
      ...ruling.elements.flatMap(({ elementId, outcome, reason }) =>
        part(`${elementTitle(facts, elementId)}: ${outcomeWords[outcome]}`, text(reason)),
      ),
      ...part(
        'Is de organisatie verantwoordelijk?',
        `${responsibilityWords[ruling.responsible]} ${text(ruling.responsibleReason)}`.trim(),
      ),
      ...part(
        'Wat de organisatie gaat doen',
        ruling.adjustments.map((one) => `${sentence(text(one.text))} Uiterlijk ${longDate(one.dueOn)}.`).join('\n'),
      ),
    ],
  }));
}

function elementTitle({ c: { elements } }: LetterFacts, elementId: string): string {
  const index = elements.findIndex((one) => one.elementId === elementId);
  const element = elements[index];
  return element === undefined ? 'Een onderdeel' : `Onderdeel ${index + 1}, over ${subjectWords[element.subject]}`;
}

function objections(facts: LetterFacts, words: ChapterWords): readonly Entry[] {
  const { elements } = facts.c;
  return eventsOf(facts, 'objected').map(({ happenedOn, against, elementIds, channel, documentId }) => {
    const numbers = elements.flatMap(({ elementId }, index) => (elementIds.includes(elementId) ? [index + 1] : []));
    const about = numbers.length === 1 ? 'onderdeel' : 'onderdelen';
    return {
      title: `Bezwaar van ${longDate(happenedOn)}`,
      parts: [
        ...part('Waartegen', againstWords[against]),
        ...part('Over', `${about} ${numbers.join(', ')}`),
        ...part('Ontvangen', receivedHow[channel]),
        ...proof(words, documentId),
      ],
    };
  });
}

const againstWords = { ruling: 'de uitspraak van de directie', nonAdmission: 'het niet in behandeling nemen' } as const;
const isSaid = (text: string): boolean => text !== '';

function proof({ exhibit }: ChapterWords, documentId: string | null): readonly Part[] {
  const number = exhibit(documentId);
  return number === undefined ? [] : [{ label: 'Stuk', text: `zie bijlage ${number}` }];
}

function called(facts: LetterFacts, id: string): string {
  const known = nameIn(facts, id);
  if (known === undefined) return 'Iemand';
  const words = known.name === `de ${known.role}` ? known.name : `${known.name} (${known.role})`;
  return capitalised(words);
}
