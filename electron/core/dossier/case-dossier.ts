/** Everything the committee reads of a case, as plain data for the typesetter. Complete by construction: an omission has a reason. */
import { fullName, politeName } from '../../../shared/person-name.ts';
import { type CaseEvent, commandOf } from '../../../shared/procedure/event.ts';
import type { CaseId } from '../../../shared/procedure/id.ts';
import { type LetterKind, letterKinds } from '../../../shared/procedure/letter-kind.ts';
import { firstReceiptOn } from '../../../shared/procedure/query.ts';
import { involvedIn } from '../cases/parties.ts';
import { referencesOf } from '../cases/references.ts';
import type { OpenCore } from '../context.ts';
import { logCheckpoint } from '../integrity/history.ts';
import {
  documentWords,
  longDate,
  oneLine,
  outcomeWords,
  receivedHow,
  seatWords,
  subjectWords,
} from '../letters/dutch.ts';
import { type LetterFacts, letterFacts } from '../letters/letter-facts.ts';
import { subjectOf } from '../letters/template.ts';
import { roleOf } from '../papers/names.ts';
import { directorsOf } from '../settings/directors.ts';
import { readCaseRecord } from '../store/case-record.ts';
import type { Db } from '../store/database.ts';
import { readPagedBytes } from '../store/renditions.ts';
import { readPostmark, readWorkingCopy } from '../store/working-copies.ts';
import { chaptersOf } from './chapters.ts';
import type { DossierExhibit, DossierInput, ExhibitFile } from './dossier-input.ts';
import { type Exhibit, exhibitsOf, exhibitTitle } from './exhibits.ts';
import { type DossierReceiver, type ExhibitCopy, factsWithout, inputWithout } from './for-receiver.ts';
import type { HistoryWords } from './history/lines.ts';
import { historyLine } from './history-line.ts';

const isLetterKind = (kind: string): kind is LetterKind => letterKinds.some((known) => known === kind);

export type Omission = { readonly documentId: string; readonly reason: string };

const roleWords: Readonly<Record<string, string>> = {
  complainant: 'Indiener',
  trainer: 'Over wie de klacht gaat (opleider)',
  employee: 'Over wie de klacht gaat (medewerker)',
  client: 'Over wie de klacht gaat (cliënt)',
  organisation: 'Namens de organisatie',
  companion: 'Staat een partij bij',
  representative: 'Gemachtigde',
  witness: 'Getuige',
  expert: 'Deskundige',
  ...Object.fromEntries(Object.entries(seatWords).map(([seat, word]) => [seat, `Commissie (${word})`])),
};

export type CaseDossier = { readonly input: DossierInput; readonly files: readonly ExhibitFile[] };

export type DossierWish = {
  readonly version: number;
  readonly omissions: readonly Omission[];
  /** Only what was not handed over yet, numbered on. */
  readonly continues: DossierInput['continues'];
  readonly receiver: DossierReceiver;
};

/** Undefined when there is no such case. */
export async function caseDossier(
  core: OpenCore,
  caseId: CaseId,
  { version, omissions, continues, receiver }: DossierWish,
): Promise<CaseDossier | undefined> {
  const known = letterFacts(core, caseId);
  if (known === undefined) return undefined;
  const facts = factsWithout(known, receiver.withoutPeople);
  const copyOf = (id: string) => receiver.copies.get(id);
  const everything = exhibitsOf(core.db, facts.c);
  const exhibits = continues === null ? everything : everything.filter(({ fixed }) => !fixed);
  const kinds = [...new Set(facts.events.flatMap((e) => ('kind' in e && isLetterKind(e.kind) ? [e.kind] : [])))];
  const subjects = new Map(await Promise.all(kinds.map(async (kind) => [kind, await subjectOf(kind)] as const)));
  const words = wordsFor(core, facts, (kind) => `‘${subjects.get(kind) ?? kind}’`);
  const numbers = new Map(exhibits.map(({ document, number }) => [document.id, number]));
  const exhibitNumber = (documentId: string | null) => numbers.get(documentId ?? '');
  const input: DossierInput = {
    caseNumber: facts.c.registered?.number ?? '',
    organisation: facts.organisation.name,
    recipient: receiver.name ?? 'de klachtencommissie',
    preparedOn: facts.today,
    facts: coverFacts(core, facts, version, receiver),
    parties: continues === null ? partiesOf(facts) : [],
    elements: continues === null ? elementsOf(facts) : [],
    chapters: continues === null ? chaptersOf(facts, { director: words.director, exhibit: exhibitNumber }) : [],
    history: continues === null ? historyOf(facts, words, exhibits) : [],
    exhibits: exhibits.map((exhibit) =>
      printedExhibit(core.db, facts, exhibit, omissions, copyOf(exhibit.document.id)),
    ),
    continues,
    checkpoint: logCheckpoint(core.db),
  };
  return {
    input: inputWithout(input, known, receiver.withoutPeople),
    files: exhibits
      .filter(({ document }) => document.state === 'kept')
      .map(({ document: { id, pageCount } }) => ({
        id,
        inspected: pageCount !== null,
        bytes: async () => readPagedBytes(core.db, copyOf(id)?.document.id ?? id),
      })),
  };
}

function coverFacts(
  core: OpenCore,
  { c, text }: LetterFacts,
  version: number,
  { copies, withoutPeople }: DossierReceiver,
): DossierInput['facts'] {
  const receivedOn = firstReceiptOn(c);
  const ruling = c.rulings.at(-1);
  const objection = c.objections.at(-1);
  const unreadable =
    copies.size > 0 ? ['Delen van stukken zijn onleesbaar gemaakt. De inventaris zegt van welke, en waarom.'] : [];
  const nameless = withoutPeople.length > 0 ? ['Van sommige mensen zijn naam en gegevens niet vermeld.'] : [];
  return [
    { label: 'Onderwerp', value: oneLine(text(c.registered?.summary ?? null)) },
    { label: 'Ontvangen', value: receivedOn === null ? '' : longDate(receivedOn) },
    { label: 'Uitspraak directie', value: ruling === undefined ? '' : longDate(ruling.on) },
    { label: 'Verzoek om commissie', value: objection === undefined ? '' : longDate(objection.on) },
    { label: 'Versie', value: String(version) },
    { label: 'Niet volledig', value: [...unreadable, ...nameless].join('\n') },
    { label: 'Stand van het logboek', value: logCheckpoint(core.db) },
  ].filter(({ value }) => value !== '');
}

function partiesOf({ c, person }: LetterFacts): DossierInput['parties'] {
  return involvedIn(c).map(({ id, personId, role }) => {
    const known = person(personId);
    const of = c.participants.find((p) => p.participantId === id)?.of ?? null;
    const side = of === null ? '' : of === 'complainant' ? 'aan de kant van de indiener' : 'aan de andere kant';
    const withheld = id === 'complainant' && c.complainant?.nameWithheld === true;
    return {
      role: roleWords[role] ?? role,
      name: known === null ? (role === 'organisation' ? 'De organisatie' : unnamed(personId)) : fullName(known),
      details: [
        side,
        withheld ? 'De naam mag niet aan de andere partij worden genoemd.' : '',
        c.respondents.some((r) => r.respondentId === id && r.external) ? 'Hoort niet bij de organisatie' : '',
      ].filter((detail) => detail !== ''),
    };
  });
}

/** Somebody who is in the case without a name here: unknown to us, or not to this receiver. */
const unnamed = (personId: string | null): string => (personId === null ? 'Naam niet bekend' : 'Naam niet vermeld');

function elementsOf({ c, text }: LetterFacts): DossierInput['elements'] {
  return c.elements.map((element, index) => ({
    number: index + 1,
    title: `Onderdeel ${index + 1}: over ${subjectWords[element.subject]}`,
    parts: [
      { label: 'Verwacht', text: text(element.expectation) },
      { label: 'Gebeurd', text: text(element.deviation) },
      { label: 'Gevraagd', text: text(element.wish) },
      {
        label: 'Behandeling',
        text:
          element.admission === null
            ? ''
            : element.admission.admitted
              ? `In behandeling genomen op ${longDate(element.admission.on)}.`
              : `Niet in behandeling genomen op ${longDate(element.admission.on)}.`,
      },
      {
        label: 'Uitspraak',
        text: element.ruling === null ? '' : `${outcomeWords[element.ruling.outcome]}, ${longDate(element.ruling.on)}`,
      },
    ].filter((part) => part.text !== ''),
  }));
}

function historyOf(facts: LetterFacts, words: HistoryWords, exhibits: readonly Exhibit[]): DossierInput['history'] {
  const numbers = new Map(exhibits.map(({ document, number }) => [document.id, number]));
  const letters = new Map(
    facts.events.flatMap((e) => (e.type === 'letterFinalised' ? [[e.letterId, e.documentId] as const] : [])),
  );
  const receipts = facts.c.receipts.map(({ receivedOn, channel, documentId }) => ({
    date: receivedOn,
    text: `De klacht is ontvangen${receivedHow[channel] && `, ${receivedHow[channel]}`}.`,
    norm: 'M5',
    exhibits: [numbers.get(documentId ?? '') ?? 0].filter((n) => n > 0),
  }));
  const broughtAlong = new Set(
    facts.events.flatMap((event) => (event.type === 'documentAttached' ? [] : documentsOf(event))),
  );
  const steps = facts.events.flatMap((event) => {
    const line = historyLine(event, words);
    if (line === null || event.type === 'receiptAdded') return [];
    const documents = [
      ...documentsOf(event),
      ...(event.type === 'letterSent' ? [letters.get(event.letterId ?? '') ?? ''] : []),
    ];
    const proof = documents.map((id) => numbers.get(id) ?? 0).filter((number) => number > 0);
    // A document that a step brought along is told of with that step.
    if (event.type === 'documentAttached' && broughtAlong.has(event.documentId)) return [];
    return [{ date: event.happenedOn, ...line, exhibits: proof }];
  });
  return [...receipts, ...steps].toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1));
}

function documentsOf({ type, ...payload }: CaseEvent): readonly string[] {
  // The event holds what its command held.
  return referencesOf({ ...payload, type: commandOf(type) } as never).documents;
}

function printedExhibit(
  db: Db,
  { c }: LetterFacts,
  exhibit: Exhibit,
  omissions: readonly Omission[],
  copy: ExhibitCopy | undefined,
): DossierExhibit {
  const { document, number, date } = exhibit;
  const omitted =
    document.state === 'destroyed'
      ? 'Dit stuk is vernietigd.'
      : omissions.find(({ documentId }) => documentId === document.id)?.reason;
  const what = `${documentWords[document.kind] ?? 'overig stuk'}${workingCopyWords(db, document)}`;
  const sending = c.sendings.find((s) => s.letterId !== null && s.letterId === letterOf(c, document.id));
  return {
    id: document.id,
    number,
    title: exhibitTitle(document),
    date,
    source: sending === undefined ? what : `${what}, verzonden op ${longDate(sending.on)}`,
    // What the receiver can compare is what the receiver gets.
    size: (copy?.document ?? document).size,
    sha256: (copy?.document ?? document).sha256,
    ...(copy === undefined ? {} : { redacted: copy.reason }),
    ...(omitted === undefined ? {} : { omitted }),
  };
}

/** What is printed is the working copy; that there is an original with so many pages is said. */
function workingCopyWords(db: Db, { id }: Exhibit['document']): string {
  const copy = readWorkingCopy(db, id);
  if (copy === undefined) return '';
  const mark = readPostmark(db, id);
  const stamped = mark === null || mark === 'none' || mark === 'illegible' ? '' : `, poststempel ${longDate(mark)}`;
  const envelope = copy.pages.some((page) => page.envelope) ? ` met envelop${stamped}` : '';
  const pages = copy.originalPages === 1 ? '1 bladzijde' : `${copy.originalPages} bladzijden`;
  return `${envelope} (werkkopie; het origineel van ${pages} is bewaard)`;
}

const letterOf = (c: LetterFacts['c'], documentId: string): string | null =>
  c.history.flatMap((e) => (e.type === 'letterFinalised' && e.documentId === documentId ? [e.letterId] : []))[0] ??
  null;

function wordsFor(core: OpenCore, facts: LetterFacts, subject: HistoryWords['subject']): HistoryWords {
  const { c } = facts;
  const involved = new Map(involvedIn(c).map((one) => [one.id, one]));
  const directors = new Map(directorsOf(core).map(({ actorId, name }) => [actorId, name]));
  const order = new Map(c.elements.map((e, index) => [e.elementId, `onderdeel ${index + 1}`]));
  return {
    who: (id) => {
      const one = involved.get(id);
      const known = facts.person(one?.personId ?? null);
      const role = roleOf(one?.role ?? '');
      return known === null ? role : `${politeName(known)} (${role})`;
    },
    director: (id) => directors.get(id) ?? 'de waarnemer',
    text: (id) => oneLine(facts.text(id)),
    element: (id) => order.get(id) ?? 'een onderdeel',
    subject,
    caseNumber: (id) => readCaseRecord(core.db, id)?.number ?? 'die vernietigd is',
    sessionOn: (id) => {
      const on = c.sessions.find((s) => s.sessionId === id)?.on;
      return on === undefined ? 'een eerdere dag' : longDate(on);
    },
  };
}
