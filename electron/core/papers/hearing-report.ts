/** The report of one hearing as a document: who was there, what was said, and what the parties remarked on it. */
import { dayAndDate, longDate, oneLine, subjectWords } from '../letters/dutch.ts';
import { eventsOf, type LetterFacts } from '../letters/letter-facts.ts';
import { elementsFor } from '../letters/receiver.ts';
import { nameIn } from './names.ts';
import { type PaperInput, type PaperSection, section } from './paper-input.ts';

type Report = Pick<PaperInput, 'title' | 'madeOn' | 'facts' | 'sections'>;

const called = (facts: LetterFacts, id: string): string => {
  const known = nameIn(facts, id);
  if (known === undefined) return 'iemand';
  return known.name === `de ${known.role}` ? known.name : `${known.name} (${known.role})`;
};

/** As far as it concerns `to`; null: the whole. Undefined when this hearing was not held, or nothing was written down of it. */
export function hearingReport(facts: LetterFacts, sessionId: string | null, to: string | null): Report | undefined {
  const session = facts.c.sessions.find((one) => one.sessionId === sessionId);
  const held = eventsOf(facts, 'sessionHeld').findLast((e) => e.sessionId === sessionId);
  if (session?.heldOn == null || held === undefined) return undefined;
  const planned = eventsOf(facts, 'sessionPlanned').findLast((e) => e.sessionId === sessionId);
  const reports = eventsOf(facts, 'hearingReported').filter((e) => e.sessionId === sessionId);
  const comments = eventsOf(facts, 'reportCommented').filter((e) => e.sessionId === sessionId);
  const said = reports.map(({ text }) => facts.text(text)).filter((text) => text !== '');
  if (reports.length === 0) return undefined;
  const absent = session.partyIds.filter((id) => !session.present.includes(id));
  return {
    title: `Verslag van de hoorzitting van ${longDate(session.heldOn)}`,
    madeOn:
      [...reports, ...comments]
        .map(({ happenedOn }) => happenedOn)
        .toSorted()
        .at(-1) ?? session.heldOn,
    facts: [
      { label: 'Gehouden op', value: dayAndDate(session.heldOn) },
      { label: 'Tijd', value: planned?.time?.replace(':', '.') ?? '' },
      { label: 'Plaats', value: facts.text(planned?.place ?? null) },
      { label: 'Aanwezig', value: [...session.present, ...held.companions].map((id) => called(facts, id)).join('\n') },
      { label: 'Niet verschenen', value: absent.map((id) => called(facts, id)).join('\n') },
      { label: 'Wijze van horen', value: session.partyIds.length > 1 ? 'partijen samen' : 'apart' },
      { label: 'Geheimhouding', value: held.toldConfidentiality ? 'aan het begin is op geheimhouding gewezen' : '' },
      { label: 'Verslag gemaakt op', value: session.reportedOn === null ? '' : longDate(session.reportedOn) },
    ],
    sections: [
      section('Waarover is gesproken', { list: elementsOf(facts, to) }),
      section('Wat er is gezegd', {
        text: said.length === 0 ? 'Het verslag is als stuk bij de klacht gevoegd.' : said.join('\n\n'),
      }),
      ...commentSections(facts, comments),
    ],
  };
}

const elementsOf = (facts: LetterFacts, to: string | null): readonly string[] =>
  (to === null ? facts.c.elements : elementsFor(facts, to)).map(({ elementId, subject, deviation }) => {
    const number = facts.c.elements.findIndex((one) => one.elementId === elementId) + 1;
    return `Onderdeel ${number}, over ${subjectWords[subject]}: ${oneLine(facts.text(deviation))}`;
  });

function commentSections(
  facts: LetterFacts,
  comments: readonly {
    readonly partyId: string;
    readonly text: string | null;
    readonly documentId: string | null;
    readonly happenedOn: string;
  }[],
): readonly PaperSection[] {
  return comments.map(({ partyId, text, documentId, happenedOn }) => {
    const said = facts.text(text);
    const apart = documentId === null ? 'Geen opmerkingen.' : 'De opmerkingen zijn als stuk bij de klacht gevoegd.';
    return section(`Opmerkingen van ${called(facts, partyId)}, ${longDate(happenedOn)}`, {
      text: said === '' ? apart : said,
    });
  });
}
