import { assertNever } from '../../../shared/assert-never.ts';
import type { CaseEvent } from '../../../shared/procedure/event.ts';
import { sentenceCase } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/nl/index.ts';
import { joined, type Names } from '../../procedure/names.ts';
import type { CaseView } from '../case-view.ts';
import type { Thing } from './field.ts';
import { outsiderId } from './things.ts';

const longest = 80;
const clipped = (words: string): string =>
  words.length <= longest ? words : `${words.slice(0, longest).replace(/\s+\S*$/, '')} …`;

/** How somebody or something is called in a list to choose from. */
export function thingLabel(thing: Thing, id: string, view: CaseView, names: Names, t: Messages): string {
  const c = view.state;
  const words = t.caseScreen.things;
  const written = (type: CaseEvent['type'], idName: string, textName: string): string =>
    clipped(textAbout(view, type, idName, id, textName) ?? words.untitled);
  switch (thing) {
    case 'party':
    case 'addressee':
    case 'speaker':
    case 'respondent':
    case 'companion':
      return sentenceCase(names.party(id));
    case 'member':
    case 'holder': {
      const member = c.members.find((m) => m.memberId === id);
      const who = sentenceCase(names.party(id));
      return member === undefined ? who : words.member(who, t.choices.seat[member.seat]);
    }
    case 'element':
      return elementLabel(view, id, t);
    case 'plannedSession':
    case 'heldSession':
    case 'reportedSession':
      return sessionLabel(view, id, names, t);
    case 'sending': {
      const sending = c.sendings.find((s) => s.sendingId === id);
      return sending === undefined
        ? words.untitled
        : words.sending(t.letterKinds[sending.kind].name, names.party(sending.to), names.day(sending.on));
    }
    case 'letterSubject':
      return subjectLabel(view, id, names, t);
    case 'challenge':
      return words.challenge(names.challengedMember(id));
    case 'measure':
      return written('provisionalMeasureTaken', 'measureId', 'text');
    case 'objection': {
      const objection = c.objections.find((o) => o.objectionId === id);
      return objection === undefined
        ? words.untitled
        : words.dated(words.objection(t.choices.against[objection.against]), names.day(objection.on));
    }
    case 'committeeRequest':
      return written('committeeRequested', 'requestId', 'text');
    case 'committeeRuling': {
      const on = c.committeeRulings.find((r) => r.committeeRulingId === id)?.on;
      return on === undefined ? words.committeeRuling : words.dated(words.committeeRuling, names.day(on));
    }
    case 'adjustment': {
      const text = view.entries
        .flatMap(({ event }) => (event?.type === 'ruled' ? event.adjustments : []))
        .find((a) => a.adjustmentId === id)?.text;
      return clipped(view.texts[text ?? ''] ?? words.untitled);
    }
    case 'improvement':
      return written('improvementPlanned', 'improvementId', 'text');
    case 'accessRequest':
      return words.access(names.accessRequester(id));
    case 'hold':
      return written('holdPlaced', 'holdId', 'reason');
    case 'director':
    case 'otherDirector':
    case 'decider':
      return sentenceCase(names.actor(id));
    case 'deputy':
      return sentenceCase(id === outsiderId(view) ? t.caseScreen.form.outsider : names.actor(id));
    case 'caseDocument':
      return sentenceCase(names.document(id));
    case 'passage':
      return clipped(view.texts[id] ?? words.untitled);
    case 'linkedCase':
    case 'otherCase':
      return view.links.find((l) => l.caseId === id)?.number ?? words.untitled;
    case 'theme':
      return names.theme(id);
    default:
      return assertNever(thing);
  }
}

/** 'Onderdeel 2: Er is niet …' */
export function elementLabel(view: CaseView, id: string, t: Messages): string {
  const at = view.state.elements.findIndex((e) => e.elementId === id);
  const text = view.texts[view.state.elements[at]?.deviation ?? ''];
  return t.caseScreen.things.element(at + 1, clipped(text ?? t.caseScreen.things.untitled));
}

function sessionLabel(view: CaseView, id: string, names: Names, t: Messages): string {
  const session = view.state.sessions.find((s) => s.sessionId === id);
  return session === undefined
    ? t.caseScreen.things.untitled
    : sentenceCase(t.caseScreen.things.session(names.day(session.on), joined(session.partyIds.map(names.party), t)));
}

function subjectLabel(view: CaseView, id: string, names: Names, t: Messages): string {
  const c = view.state;
  const words = t.caseScreen.things;
  if (c.sessions.some((s) => s.sessionId === id)) return sessionLabel(view, id, names, t);
  const ruling = c.rulings.find((r) => r.rulingId === id);
  if (ruling !== undefined) return words.dated(words.ruling, names.day(ruling.on));
  const postponement = c.postponements.find((p) => p.postponementId === id);
  if (postponement !== undefined) return words.postponement(names.day(postponement.newTargetOn));
  if (c.measures.some((m) => m.measureId === id)) return thingLabel('measure', id, view, names, t);
  if (c.objections.some((o) => o.objectionId === id)) return thingLabel('objection', id, view, names, t);
  if (c.challenges.some((x) => x.challengeId === id)) return thingLabel('challenge', id, view, names, t);
  return c.accessRequests.some((r) => r.requestId === id) ? words.access(names.accessRequester(id)) : words.untitled;
}

/** The free text of the event that brought something about. */
function textAbout(
  view: CaseView,
  type: CaseEvent['type'],
  idName: string,
  id: string,
  textName: string,
): string | null {
  for (const { event } of view.entries) {
    if (event?.type !== type) continue;
    const facts = event as Readonly<Record<string, unknown>>;
    const text = facts[textName];
    if (facts[idName] === id && typeof text === 'string') return view.texts[text] ?? null;
  }
  return null;
}
