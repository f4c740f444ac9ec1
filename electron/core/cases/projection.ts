/** The register's line, the agenda and the snapshot of a case: derived from its events, never truth of their own. */
import type { CaseBrief } from '../../../shared/contract/agenda.ts';
import type { Json } from '../../../shared/json.ts';
import type { Case } from '../../../shared/procedure/case.ts';
import { applyCorrections } from '../../../shared/procedure/correction.ts';
import type { CaseEvent } from '../../../shared/procedure/event.ts';
import { COMPLAINANT } from '../../../shared/procedure/fact.ts';
import type { CaseId, IsoDate, IsoInstant } from '../../../shared/procedure/id.ts';
import type { Obligation } from '../../../shared/procedure/obligation.ts';
import { standingObligations } from '../../../shared/procedure/obligations.ts';
import { displayName, type Person } from '../../../shared/procedure/person.ts';
import { firstReceiptOn } from '../../../shared/procedure/query.ts';
import { retentionEndsOn } from '../../../shared/procedure/retention.ts';
import { statusOf } from '../../../shared/procedure/stage.ts';
import { waitingFor } from '../../../shared/procedure/waiting.ts';
import { type AgendaItem, putAgenda } from '../store/agenda.ts';
import { putCaseRecord } from '../store/case-record.ts';
import type { Db } from '../store/database.ts';
import { readPerson } from '../store/people.ts';
import { readText } from '../store/texts.ts';
import { type CaseFile, eventOf, readCaseFile } from './case-file.ts';
import { involvedIn } from './parties.ts';

/** Raised when the shape below changes: older snapshots are then made anew from the events. */
export const snapshotShape = 2;

/** `case` has no history. With it the agenda of a new day is derived without reading the log. */
export type Snapshot = { readonly shape: number; readonly case: Case; readonly brief: CaseBrief };

/** An improvement or adjustment as Verbeteringen lists it; kept as agenda items so that no case need be opened for it. */
export type ImprovementRow = {
  readonly kind: 'improvement' | 'adjustment';
  readonly id: string;
  readonly caseId: CaseId | null;
  readonly number: string;
  readonly text: string;
  readonly owner: string;
  readonly structural: boolean;
  readonly plannedOn: IsoDate;
  readonly dueOn: IsoDate;
  readonly doneOn: IsoDate | null;
};

/** Writes everything derived from a case anew. The case must be registered and not destroyed. */
export function project(db: Db, caseId: CaseId, today: IsoDate, at: IsoInstant): void {
  const file = readCaseFile(db, caseId);
  if (file?.c.registered == null) throw new Error('Nothing to derive from');
  const { c } = file;
  const number = file.c.registered.number;
  const brief = briefOf(db, c, number);
  const snapshot: Snapshot = { shape: snapshotShape, case: { ...c, history: [] }, brief };
  const standing = standingObligations(c, today);
  const next = nextTerm(standing);
  putCaseRecord(db, {
    caseId,
    number,
    streamSequence: file.entries.length,
    status: brief.status,
    subjectKinds: brief.subjectKinds,
    complainantName: nameOf(brief.people[COMPLAINANT]?.person),
    respondentNames: c.respondents.map((r) => nameOf(brief.people[r.respondentId]?.person)).filter((n) => n !== ''),
    summary: readText(db, file.c.registered.summary)?.body ?? '',
    receivedOn: brief.receivedOn,
    nextDueOn: next?.dueOn ?? null,
    nextDueBasis: next?.basis ?? null,
    closedOn: c.closed?.on ?? null,
    retentionUntil: retentionEndsOn(c),
    snapshot: snapshot as unknown as Json,
    updatedAt: at,
  });
  putAgenda(db, caseId, [...agendaOf(c, today, standing), ...improvementRows(db, file, number).map(improvementItem)]);
}

const nameOf = (person: Person | null | undefined): string => (person == null ? '' : displayName(person));

function briefOf(db: Db, c: Case, number: string): CaseBrief {
  return {
    caseId: c.caseId,
    number,
    status: statusOf(c),
    subjectKinds: [...new Set(c.elements.map((e) => e.subject))],
    people: Object.fromEntries(
      involvedIn(c).map(({ id, personId, role }) => [
        id,
        { person: personId === null ? null : (readPerson(db, personId)?.person ?? null), role },
      ]),
    ),
    policy: c.policy,
    receivedOn: firstReceiptOn(c),
  };
}

/** The first date that the organisation itself must keep; on one day a term of the text goes before an own target. */
export function nextTerm(standing: readonly Obligation[]): Obligation | undefined {
  const rank = (o: Obligation): string =>
    `${o.holder === 'management' ? 0 : 1}${o.dueOn ?? ''}${o.basis === 'text' ? 0 : 1}`;
  return standing.filter((o) => o.dueOn !== null).toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1))[0];
}

/** What stands (`standingObligations`), and on whom the case waits. */
export function agendaOf(c: Case, today: IsoDate, standing: readonly Obligation[]): readonly AgendaItem[] {
  return [
    ...standing.map((o) => ({
      key: o.key,
      status: o.status,
      dueOn: o.dueOn,
      basis: o.basis,
      body: o as unknown as Json,
    })),
    ...waitingFor(c, today).map((w, index) => ({
      key: `waiting:${index}`,
      status: 'waiting',
      dueOn: w.until,
      basis: 'own',
      body: w,
    })),
  ];
}

export const improvementItem = (row: ImprovementRow): AgendaItem => ({
  key: `${row.kind}:${row.id}:row`,
  status: 'improvement',
  dueOn: row.dueOn,
  basis: 'own',
  body: row,
});

export function improvementRows(db: Db, { entries, c }: CaseFile, number: string): readonly ImprovementRow[] {
  const words = (id: string | null): string => (id === null ? '' : (readText(db, id)?.body ?? ''));
  return applyCorrections(entries.flatMap(eventOf)).flatMap((event: CaseEvent): ImprovementRow[] => {
    const common = { caseId: c.caseId, number };
    if (event.type === 'improvementPlanned') {
      const doneOn = c.improvements.find((i) => i.improvementId === event.improvementId)?.doneOn ?? null;
      const { improvementId: id, structural, happenedOn: plannedOn, dueOn } = event;
      const [text, owner] = [words(event.text), words(event.owner)];
      return [{ ...common, kind: 'improvement', id, text, owner, structural, plannedOn, dueOn, doneOn }];
    }
    if (event.type !== 'ruled') return [];
    return event.adjustments.map((a) => ({
      ...common,
      kind: 'adjustment',
      id: a.adjustmentId,
      text: words(a.text),
      owner: words(a.owner),
      structural: false,
      plannedOn: event.happenedOn,
      dueOn: a.dueOn,
      doneOn: c.adjustments.find((known) => known.adjustmentId === a.adjustmentId)?.doneOn ?? null,
    }));
  });
}
