import type { MergeValues } from '../../../shared/letters/merge-field.ts';
import { fullName } from '../../../shared/person-name.ts';
import { seatedMembers } from '../../../shared/procedure/query.ts';
import { dayAfter } from '../../../shared/procedure/terms.ts';
import { dayAndDate, lines, longDate, oneLine, outcomeWords, seatWords } from './dutch.ts';
import { eventsOf, type LetterFacts, type LetterRequest } from './letter-facts.ts';
import { elementsFor } from './receiver.ts';

/** Objection, committee and dossier. A request to a member names nobody: it is sent before secrecy is promised. */
export function committeeFields({ kind, to, about }: LetterRequest, facts: LetterFacts): MergeValues {
  const { c, text } = facts;
  const nameOf = (memberId: string): string => {
    const person = facts.person(c.members.find((m) => m.memberId === memberId)?.personId ?? null);
    return person === null ? '' : fullName(person);
  };
  const member = c.members.find((m) => m.memberId === to);
  switch (kind) {
    case 'objectionReceived': {
      const objection = c.objections.findLast((o) => about === null || o.objectionId === about);
      if (objection === undefined) return {};
      return {
        objectionOn: longDate(objection.on),
        ...(objection.against === 'ruling' ? { againstRuling: 'ja' } : { againstNonAdmission: 'ja' }),
      };
    }
    case 'memberRequest':
      return member === undefined ? {} : { memberRole: seatWords[member.seat] };
    case 'memberAppointment':
    case 'membersNamed':
      return {
        memberNames: lines(seatedMembers(c).map((m) => `${nameOf(m.memberId)} (${seatWords[m.seat]})`)),
        ...(member !== undefined && { memberRole: seatWords[member.seat] }),
        ...(member?.appointedOn != null && { membershipFrom: longDate(member.appointedOn) }),
      };
    case 'challengeDecision': {
      const challenge = c.challenges.findLast((x) => about === null || x.challengeId === about);
      const decision = eventsOf(facts, 'challengeDecided').find((e) => e.challengeId === challenge?.challengeId);
      if (challenge === undefined || decision === undefined) return {};
      const since = facts.events.slice(facts.events.indexOf(decision)).filter((e) => e.type === 'memberAppointed');
      const fresh = seatedMembers(c).find((m) => since.some(({ memberId }) => memberId === m.memberId));
      return {
        challengedMember: nameOf(challenge.memberId),
        ...(decision.granted ? { challengeGranted: 'ja' } : { challengeRefused: 'ja' }),
        // When the letter is written late, who comes in the place is known.
        ...(decision.granted && fresh !== undefined && { newMember: nameOf(fresh.memberId) }),
        reason: text(decision.reason),
      };
    }
    case 'dossierForwarded':
    case 'dossierInventory': {
      const forwarding = c.forwardings.findLast((f) => sideless(c, to) || f.to.includes(to)) ?? c.forwardings.at(-1);
      if (forwarding === undefined) return {};
      return {
        forwardedOn: longDate(forwarding.on),
        dossierPages: String(forwarding.pages),
        dossierFingerprint: forwarding.sha256,
        exhibits: lines(facts.exhibits.map((title, index) => `Bijlage ${index + 1}: ${oneLine(title)}`)),
      };
    }
    case 'committeeRuling': {
      const ruling = c.committeeRulings.at(-1);
      if (ruling === undefined) return {};
      const concerned = elementsFor(facts, to);
      return {
        committeeRulingOn: longDate(ruling.on),
        committeeRulings: lines(
          ruling.elements.flatMap(({ elementId, outcome }) => {
            const element = concerned.find((e) => e.elementId === elementId);
            const what = element === undefined ? '' : oneLine(text(element.deviation)).replace(/\.$/u, '');
            return element === undefined ? [] : [`${what}: ${outcomeWords[outcome]}`];
          }),
        ),
        ...(ruling.elements.some((e) => e.outcome === 'admit') && { backToManagement: 'ja' }),
      };
    }
    case 'papersRecall':
      return {
        papers: lines(
          c.forwardings
            .filter((f) => f.to.includes(to))
            .map((f) => `het dossier dat u op ${longDate(f.on)} ontving (${f.pages} pagina's)`),
        ),
        returnBy: dayAndDate(dayAfter(facts.today, 14)),
      };
    default:
      return {};
  }
}

const sideless = (c: LetterFacts['c'], to: string): boolean => !c.members.some((m) => m.memberId === to);
