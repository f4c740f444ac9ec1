import type { MergeValues } from '../../../shared/letters/merge-field.ts';
import { closingOutcomes } from '../../../shared/procedure/fact.ts';
import { retentionEndsOn } from '../../../shared/procedure/retention.ts';
import { closingWords, lines, longDate, oneLine } from './dutch.ts';
import { eventsOf, type LetterFacts, type LetterRequest } from './letter-facts.ts';
import { sideOf } from './receiver.ts';

/** Withdrawal, settlement, closing and access. */
export function afterwardsFields({ kind, to, about }: LetterRequest, facts: LetterFacts): MergeValues {
  const { c, text } = facts;
  switch (kind) {
    case 'withdrawalConfirmation': {
      const withdrawn = eventsOf(facts, 'withdrawn').at(-1);
      return withdrawn === undefined ? {} : { withdrawnOn: longDate(withdrawn.happenedOn) };
    }
    case 'settlementConfirmation': {
      const settled = eventsOf(facts, 'settled').at(-1);
      return settled === undefined ? {} : { settledOn: longDate(settled.happenedOn), settlement: text(settled.text) };
    }
    case 'closing': {
      if (c.closed === null) return {};
      const keptUntil = retentionEndsOn(c);
      const outcome = closingOutcomes.find((one) => one === c.closed?.outcome);
      const own = sideOf(c, to) === 'complainant';
      return {
        closedOn: longDate(c.closed.on),
        ...(keptUntil !== null && { retainedUntil: longDate(keptUntil) }),
        ...(outcome !== undefined && { outcome: closingWords[outcome] }),
        // What the organisation learns is told to whom it owes the lesson.
        ...(own && { improvements: lines(eventsOf(facts, 'improvementPlanned').map((e) => oneLine(text(e.text)))) }),
      };
    }
    case 'accessAnswer': {
      const request = c.accessRequests.findLast((r) => about === null || r.requestId === about);
      return request === undefined ? {} : { accessRequestedOn: longDate(request.on) };
    }
    default:
      return {};
  }
}
