import type { MergeValues } from '../../../shared/letters/merge-field.ts';
import { dayAndDate, longDate } from './dutch.ts';
import { eventsOf, type LetterFacts, type LetterRequest } from './letter-facts.ts';

/** Sessions and postponements. */
export function hearingFields({ kind, to, about }: LetterRequest, facts: LetterFacts): MergeValues {
  const { c } = facts;
  switch (kind) {
    case 'hearingInvitation': {
      const session =
        c.sessions.find((s) => s.sessionId === about) ??
        c.sessions.findLast((s) => s.state === 'planned' && s.partyIds.includes(to));
      const planned = eventsOf(facts, 'sessionPlanned').find((e) => e.sessionId === session?.sessionId);
      if (session === undefined || planned === undefined) return {};
      const place = facts.text(planned.place);
      return {
        hearingOn: dayAndDate(session.on),
        ...(planned.time !== null && { hearingTime: planned.time.replace(':', '.') }),
        ...(place !== '' && { hearingPlace: place }),
        ...(session.partyIds.length > 1 && { hearingTogether: 'ja' }),
      };
    }
    case 'hearingReport': {
      const session =
        c.sessions.find((s) => s.sessionId === about) ??
        c.sessions.findLast((s) => s.heldOn !== null && s.present.includes(to));
      return session?.heldOn == null ? {} : { hearingReportOn: longDate(session.heldOn) };
    }
    case 'postponement': {
      const postponement = c.postponements.findLast((p) => about === null || p.postponementId === about);
      const event = eventsOf(facts, 'postponed').find((e) => e.postponementId === postponement?.postponementId);
      if (postponement === undefined || event === undefined) return {};
      return {
        formerTargetDate: dayAndDate(postponement.previousTarget),
        newTargetDate: dayAndDate(postponement.newTargetOn),
        reason: facts.text(event.reason),
      };
    }
    default:
      return {};
  }
}
