/** A case on one page, for the directie itself: everything that counts, cut to what a page holds. */

import { dutyWords } from '../../../shared/letters/duty-words.ts';
import { fullName } from '../../../shared/person-name.ts';
import type { Case, ElementState } from '../../../shared/procedure/case.ts';
import type { IsoDate } from '../../../shared/procedure/id.ts';
import { isStanding, type Obligation } from '../../../shared/procedure/obligation.ts';
import { obligations, standingObligations } from '../../../shared/procedure/obligations.ts';
import { acknowledgement, firstReceiptOn, targetOf } from '../../../shared/procedure/query.ts';
import { retentionEndsOn } from '../../../shared/procedure/retention.ts';
import { statusOf } from '../../../shared/procedure/stage.ts';
import { waitingFor } from '../../../shared/procedure/waiting.ts';
import { involvedIn } from '../cases/parties.ts';
import { longDate, outcomeWords, subjectWords } from '../letters/dutch.ts';
import type { LetterFacts } from '../letters/letter-facts.ts';
import type { ExportRecord } from '../store/exports.ts';
import { nameIn, roleOf } from './names.ts';
import { clipped, type Shortened, shortened } from './short.ts';
import { basisWords, statusWords, termStand, waitingWords } from './summary-words.ts';

/** What `resources/typst/summary.typ` prints; each list as long as a page holds, with what it leaves out. */
export type SummaryInput = {
  readonly organisation: string;
  readonly caseNumber: string;
  readonly subject: string;
  readonly madeOn: IsoDate;
  readonly stands: string;
  readonly dates: Shortened<{ readonly label: string; readonly value: string }>;
  readonly parties: Shortened<{ readonly role: string; readonly name: string }>;
  readonly elements: Shortened<{ readonly title: string; readonly text: string; readonly stand: string }>;
  readonly terms: Shortened<{
    readonly what: string;
    readonly due: string;
    readonly done: string;
    readonly norm: string;
    readonly stand: string;
  }>;
  readonly next: Shortened<string>;
  readonly holders: Shortened<{ readonly who: string; readonly what: string; readonly on: string }>;
};

const most = { dates: 10, parties: 8, elements: 5, terms: 9, next: 5, holders: 5 } as const;

export function caseSummary(facts: LetterFacts, exports: readonly ExportRecord[]): SummaryInput {
  const { c, text, today, organisation } = facts;
  return {
    organisation: clipped(organisation.name, 80),
    caseNumber: c.registered?.number ?? '',
    subject: clipped(text(c.registered?.summary ?? null), 180),
    madeOn: today,
    stands: statusWords[statusOf(c)],
    dates: shortened(datesOf(c), most.dates),
    parties: shortened(partiesOf(facts), most.parties),
    elements: shortened(
      c.elements.map((element, index) => ({
        title: `${index + 1}. Over ${subjectWords[element.subject]}`,
        text: clipped(text(element.deviation), 130),
        stand: standOf(c, element),
      })),
      most.elements,
    ),
    terms: shortened(termsOf(facts), most.terms),
    next: shortened(nextOf(facts), most.next),
    holders: shortened(holdersOf(facts, exports), most.holders),
  };
}

function datesOf(c: Case): SummaryInput['dates']['shown'] {
  const admitted = c.elements.flatMap(({ admission }) => (admission === null ? [] : [admission.on])).toSorted()[0];
  const heard = c.sessions.flatMap(({ heldOn }) => heldOn ?? []);
  const days: readonly (readonly [string, IsoDate | null | undefined])[] = [
    ['Ontvangen', firstReceiptOn(c)],
    ['Ontvangst bevestigd', acknowledgement(c)?.on],
    ['Besloten over behandeling', admitted],
    ...heard.map((on) => ['Gehoord', on] as const),
    ['Uitspraak directie', c.rulings.at(-1)?.on],
    ['Ingetrokken of opgelost', c.ended?.on],
    ['Bezwaar', c.objections.at(-1)?.on],
    ['Dossier naar de commissie', c.forwardings.at(-1)?.on],
    ['Uitspraak commissie', c.committeeRulings.at(-1)?.on],
    [c.closed === null ? 'Streefdag afronden' : 'Gesloten', c.closed === null ? targetOf(c) : c.closed.on],
    ['Bewaard tot en met', c.closed === null ? null : retentionEndsOn(c)],
  ];
  return days.flatMap(([label, on]) => (on == null ? [] : [{ label, value: longDate(on) }]));
}

function partiesOf({ c, person }: LetterFacts): SummaryInput['parties']['shown'] {
  return involvedIn(c).map(({ id, personId, role }) => {
    const known = person(personId);
    const withheld = id === 'complainant' && c.complainant?.nameWithheld === true;
    const name = clipped(known === null ? 'naam niet bekend' : fullName(known), 60);
    return { role: roleOf(role), name: withheld ? `${name} (niet noemen aan de andere partij)` : name };
  });
}

function standOf(c: Case, { ruling, committee, admission }: ElementState): string {
  if (committee !== null) return `commissie: ${outcomeWords[committee.outcome]}, ${longDate(committee.on)}`;
  if (ruling !== null) return `${outcomeWords[ruling.outcome]}, ${longDate(ruling.on)}`;
  if (c.ended !== null) return statusWords[c.ended.kind];
  if (admission === null) return 'nog niet beslist over behandeling';
  return `${admission.admitted ? 'in behandeling' : 'niet in behandeling'} sinds ${longDate(admission.on)}`;
}

const about = (facts: LetterFacts, { about: id }: Obligation): string => {
  const name = id === null ? undefined : nameIn(facts, id)?.name;
  return name === undefined ? '' : `: ${clipped(name, 40)}`;
};

/** Late first, then what runs; the procedure and the law before what we chose ourselves. */
function termsOf(facts: LetterFacts): SummaryInput['terms']['shown'] {
  const bases = ['text', 'law', 'reading', 'own'] as const;
  const states = ['overdue', 'metLate', 'open', 'impossible', 'met', 'lapsed'] as const;
  const rank = ({ basis, status, dueOn }: Obligation): string =>
    `${bases.indexOf(basis) < 2 ? 0 : 1}${states.indexOf(status)}${bases.indexOf(basis)}${dueOn}`;
  return obligations(facts.c, facts.today)
    .filter(({ holder, dueOn, status, kind }) =>
      dueOn === null || kind === 'considerPostponement' ? false : holder === 'management' && status !== 'lapsed',
    )
    .toSorted((one, other) => rank(one).localeCompare(rank(other)))
    .map((o) => ({
      what: `${dutyWords[o.kind]}${about(facts, o)}`,
      due: o.dueOn === null ? '' : longDate(o.dueOn),
      done: o.metOn === null ? '–' : longDate(o.metOn),
      norm: [o.norm, basisWords[o.basis]].filter((part) => part !== '').join(', '),
      stand: termStand(o),
    }));
}

function nextOf(facts: LetterFacts): SummaryInput['next']['shown'] {
  const { c, today } = facts;
  const own = standingObligations(c, today)
    .filter((o) => isStanding(o) && o.holder === 'management' && o.kind !== 'considerPostponement')
    .map((o) => `${dutyWords[o.kind]}${about(facts, o)}${o.dueOn === null ? '' : `, uiterlijk ${longDate(o.dueOn)}`}`);
  const others = waitingFor(c, today).map(({ who, what, until }) => {
    const name = nameIn(facts, who)?.name;
    const from = name === undefined || what === 'committeeRuling' ? '' : ` van ${clipped(name, 40)}`;
    return `Wachten op ${waitingWords[what]}${from}${until === null ? '' : `, tot en met ${longDate(until)}`}`;
  });
  return [...own, ...others];
}

/** The last first. What somebody was given by a step of the procedure, and what was saved outside the vault. */
function holdersOf(facts: LetterFacts, exports: readonly ExportRecord[]): SummaryInput['holders']['shown'] {
  const versions = new Map(
    exports.flatMap(({ kind, documentId, version }) => (kind === 'dossier' ? [[documentId, version] as const] : [])),
  );
  const forwarded = facts.c.forwardings.flatMap(({ to, on, versionId }) =>
    to.map((id) => {
      const version = exports.find((made) => made.id === versionId)?.version;
      const papers = facts.c.members.find(({ memberId }) => memberId === id)?.papers;
      const back = papers === 'returned' || papers === 'destroyed' ? ', niet meer in bezit' : '';
      return {
        who: clipped(nameIn(facts, id)?.name ?? 'commissie', 40),
        what: `dossier${version === undefined ? '' : `, versie ${version}`}${back}`,
        on,
      };
    }),
  );
  const saved = exports
    .filter(({ kind }) => kind !== 'dossier' && kind !== 'sealed')
    .map(({ kind, receiver, documentId, exportedOn }) => {
      const version = versions.get(documentId);
      const whole = kind === 'caseExport' || kind === 'registerExport';
      const what = whole ? 'de hele klacht' : version === undefined ? 'een stuk' : `dossier, versie ${version}`;
      return { who: clipped(receiver, 40), what, on: exportedOn };
    });
  return [...forwarded, ...saved]
    .toSorted((one, other) => other.on.localeCompare(one.on))
    .map(({ who, what, on }) => ({ who, what, on: longDate(on) }));
}
