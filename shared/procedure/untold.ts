/** Who has been told how it ended, and who not yet. Handling ends when ruling, non-admission, withdrawal or settlement was told (H6). */
import type { Case } from './case.ts';
import { COMPLAINANT } from './fact.ts';
import type { IsoDate } from './id.ts';
import type { LetterKind } from './letter-kind.ts';
import {
  earliest,
  isCommitteeMerits,
  isDirectRoute,
  isInformed,
  notAdmittedElements,
  partiesOf,
  sendingsOf,
  tellingIsImpossible,
} from './query.ts';

type Telling = {
  readonly partyId: string;
  /** The day of the end that is to be told. */
  readonly endedOn: IsoDate;
  readonly toldOn: IsoDate | null;
  readonly impossible: boolean;
};

/** The parties whom a directie ruling concerns: they are told of it. */
export function ruledParties(c: Case, rulingId: string): readonly string[] {
  const ids = c.rulings.find((r) => r.rulingId === rulingId)?.elementIds ?? [];
  return partiesOf(
    c,
    c.elements.filter((e) => ids.includes(e.elementId)),
  );
}

/** Is this the ruling that stands on at least one element, or was it replaced in a later round? */
export const isStandingRuling = (c: Case, rulingId: string): boolean =>
  c.elements.some((e) => e.ruling?.rulingId === rulingId);

export const lastRefusalOn = (c: Case): IsoDate | null =>
  notAdmittedElements(c).reduce<IsoDate | null>(
    (last, e) => (e.admission !== null && (last === null || e.admission.on > last) ? e.admission.on : last),
    null,
  );

/** A respondent who was never told of the complaint is not told of its withdrawal or settlement either (S25). */
function tellingsOfWithdrawal(c: Case): readonly Telling[] {
  if (c.ended === null) return [];
  const { kind, on } = c.ended;
  const letter: LetterKind = kind === 'withdrawn' ? 'withdrawalConfirmation' : 'settlementConfirmation';
  return [COMPLAINANT, ...c.respondents.map((r) => r.respondentId).filter((r) => isInformed(c, r))].map((partyId) => ({
    partyId,
    endedOn: on,
    toldOn: earliest(sendingsOf(c, [letter], partyId).filter((s) => s.on >= on))?.on ?? null,
    impossible: tellingIsImpossible(c, letter, partyId),
  }));
}

/** Whom each decision is to be told, and when that was done. */
function tellingsOfDecisions(c: Case): readonly Telling[] {
  const list: Telling[] = [];
  const refusedOn = lastRefusalOn(c);
  if (refusedOn !== null)
    list.push({
      partyId: COMPLAINANT,
      endedOn: refusedOn,
      toldOn: earliest(sendingsOf(c, ['nonAdmission'], COMPLAINANT).filter((s) => s.on >= refusedOn))?.on ?? null,
      impossible: tellingIsImpossible(c, 'nonAdmission', COMPLAINANT),
    });
  for (const { rulingId, on, round } of c.rulings.filter((r) => isStandingRuling(c, r.rulingId)))
    for (const partyId of ruledParties(c, rulingId))
      list.push({
        partyId,
        endedOn: on,
        toldOn: earliest(sendingsOf(c, ['ruling'], partyId).filter((s) => s.about === rulingId))?.on ?? null,
        impossible: tellingIsImpossible(c, 'ruling', partyId, round),
      });
  return list;
}

/** Parties still to be told of an end of the matter; empty when there is nobody left to tell. */
export const untoldEnds = (c: Case): readonly string[] => [
  ...new Set(
    (c.ended === null ? tellingsOfDecisions(c) : tellingsOfWithdrawal(c)).filter(isUntold).map((t) => t.partyId),
  ),
];

const isUntold = (t: Telling): boolean => t.toldOn === null && !t.impossible;

/** The day on which the last of these had been told; null while somebody was not, or there is nothing to tell. */
const allToldOn = (tellings: readonly Telling[]): IsoDate | null =>
  tellings.some(isUntold)
    ? null
    : tellings.reduce<IsoDate | null>((last, t) => {
        const day = t.toldOn ?? t.endedOn;
        return last === null || day > last ? day : last;
      }, null);

/** The day on which handling by the directie was over: everything decided, or withdrawn or settled, and told (H6). */
export function handledOn(c: Case): IsoDate | null {
  const decided =
    c.elements.length > 0 &&
    !isDirectRoute(c) &&
    c.elements.every((e) => e.admission?.admitted === false || e.ruling !== null || isCommitteeMerits(e));
  // Withdrawn after it had been handled: it stays handled on that earlier day.
  return (decided ? allToldOn(tellingsOfDecisions(c)) : null) ?? allToldOn(tellingsOfWithdrawal(c));
}
