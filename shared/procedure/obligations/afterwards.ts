import type { Case } from '../case.ts';
import { COMPLAINANT } from '../fact.ts';
import { type Obligation, obligation } from '../obligation.ts';
import {
  earliest,
  isDecided,
  isInformed,
  isResponsible,
  openObjections,
  sendingsOf,
  tellingIsImpossible,
} from '../query.ts';
import { isOnHold, retentionEndsOn } from '../retention.ts';
import { accessTerm, atOnceTerm, dayAfter, dueOn } from '../terms.ts';
import { untoldEnds } from '../untold.ts';

/** Telling how it ended, doing what was promised, learning, closing, keeping and destroying (I1, K4, R, G1). */
export function afterwardsObligations(c: Case, today: string): readonly Obligation[] {
  if (c.registered === null) return [];
  const list: Obligation[] = [];
  if (c.ended !== null) {
    const { kind, on } = c.ended;
    const letter = kind === 'withdrawn' ? 'withdrawalConfirmation' : 'settlementConfirmation';
    const spec = atOnceTerm(on);
    // A respondent who was never told of the complaint is not told of its end either (S25).
    const tell = [COMPLAINANT, ...c.respondents.map((r) => r.respondentId).filter((r) => isInformed(c, r))];
    for (const partyId of tell)
      list.push(
        obligation(
          {
            kind: 'tellEnd',
            command: 'recordSent',
            about: partyId,
            letter,
            dueOn: dueOn(c.policy, spec),
            spec,
            metOn: earliest(sendingsOf(c, [letter], partyId).filter((s) => s.on >= on))?.on ?? null,
            impossible: tellingIsImpossible(c, letter, partyId),
          },
          today,
        ),
      );
  }
  for (const a of c.adjustments)
    list.push(
      obligation(
        {
          kind: 'executeAdjustment',
          command: 'executeAdjustment',
          id: a.adjustmentId,
          subject: a.adjustmentId,
          dueOn: a.dueOn,
          metOn: a.doneOn,
        },
        today,
      ),
    );
  if (isResponsible(c)) {
    const structural = c.improvements.find((i) => i.structural);
    list.push(
      obligation(
        {
          kind: 'improve',
          command: 'planImprovement',
          metOn: structural?.plannedOn ?? null,
          lapsed: c.closed !== null,
        },
        today,
      ),
    );
  }
  for (const i of c.improvements)
    list.push(
      obligation(
        {
          kind: 'completeImprovement',
          command: 'completeImprovement',
          id: i.improvementId,
          subject: i.improvementId,
          dueOn: i.dueOn,
          metOn: i.doneOn,
        },
        today,
      ),
    );
  if (isDecided(c) && untoldEnds(c).length === 0 && (openObjections(c).length === 0 || c.ended !== null))
    list.push(
      obligation(
        { kind: 'close', command: 'closeCase', metOn: c.closed?.on ?? null, lapsed: c.voidedOn !== null },
        today,
      ),
    );
  for (const r of c.accessRequests) {
    const spec = accessTerm(r.on);
    list.push(
      obligation(
        {
          kind: 'answerAccess',
          command: 'answerAccessRequest',
          about: r.from,
          id: r.requestId,
          subject: r.requestId,
          dueOn: dueOn(c.policy, spec),
          spec,
          metOn: r.answeredOn,
        },
        today,
      ),
    );
  }
  for (const h of c.holds)
    list.push(
      obligation(
        {
          kind: 'reviewHold',
          command: 'liftHold',
          id: h.holdId,
          subject: h.holdId,
          dueOn: h.reviewOn,
          metOn: h.liftedOn,
          lapsed: c.destroyedOn !== null,
        },
        today,
      ),
    );
  const keptUntil = retentionEndsOn(c);
  if (keptUntil !== null && today > keptUntil)
    list.push(
      obligation(
        {
          kind: 'destroy',
          command: 'destroyCase',
          dueOn: dayAfter(keptUntil, 31),
          metOn: c.destroyedOn,
          impossible: isOnHold(c),
        },
        today,
      ),
    );
  return list;
}
