/** What a step can point at in this case, as ids. */
import { assertNever } from '../../../shared/assert-never.ts';
import { letterTargets } from '../../../shared/procedure/candidate.ts';
import { COMPLAINANT } from '../../../shared/procedure/fact.ts';
import { letterKinds } from '../../../shared/procedure/letter-kind.ts';
import { passagesOf } from '../../../shared/procedure/passages.ts';
import { activeMembers } from '../../../shared/procedure/query.ts';
import type { CaseView } from '../case-view.ts';
import { type JsonObject, part, type Thing } from './field.ts';

export function idsOf(thing: Thing, view: CaseView, command: JsonObject): readonly string[] {
  const c = view.state;
  const parties = [COMPLAINANT, ...c.respondents.map((r) => r.respondentId)];
  const participants = c.participants.map((p) => p.participantId);
  const members = activeMembers(c).map((m) => m.memberId);
  const directors = view.directors.map((d) => d.actorId);
  switch (thing) {
    case 'party':
      return parties;
    case 'addressee':
      return [...parties, ...members, ...participants];
    case 'speaker':
      return [...parties, ...participants];
    case 'respondent':
      return c.respondents.map((r) => r.respondentId);
    case 'element':
      return c.elements.map((e) => e.elementId);
    case 'plannedSession':
      return c.sessions.filter((s) => s.state === 'planned').map((s) => s.sessionId);
    case 'heldSession':
      return c.sessions.filter((s) => s.state === 'held' && s.reportedOn === null).map((s) => s.sessionId);
    case 'reportedSession':
      return c.sessions.filter((s) => s.reportedOn !== null).map((s) => s.sessionId);
    case 'sending':
      return c.sendings.filter((s) => s.returned === null).map((s) => s.sendingId);
    case 'letterSubject':
      return letterSubjects(view, command);
    case 'companion':
      return c.participants.filter((p) => p.role !== 'witness' && p.role !== 'expert').map((p) => p.participantId);
    case 'member':
      return members;
    case 'holder':
      return c.members.filter((m) => m.papers !== 'none').map((m) => m.memberId);
    case 'challenge':
      return c.challenges.filter((x) => x.decided === null).map((x) => x.challengeId);
    case 'measure':
      return c.measures.filter((m) => m.endedOn === null).map((m) => m.measureId);
    case 'objection':
      return c.objections.filter((o) => o.state === 'open').map((o) => o.objectionId);
    case 'committeeRequest':
      return c.committeeRequests.filter((r) => r.answeredOn === null).map((r) => r.requestId);
    case 'committeeRuling':
      return c.committeeRulings.map((r) => r.committeeRulingId);
    case 'adjustment':
      return c.adjustments.filter((a) => a.doneOn === null).map((a) => a.adjustmentId);
    case 'improvement':
      return c.improvements.filter((i) => i.doneOn === null).map((i) => i.improvementId);
    case 'accessRequest':
      return c.accessRequests.filter((r) => r.answeredOn === null).map((r) => r.requestId);
    case 'hold':
      return c.holds.filter((h) => h.liftedOn === null).map((h) => h.holdId);
    case 'director':
      return directors;
    case 'otherDirector':
      return directors.filter((id) => id !== view.actor);
    case 'deputy':
      return [...directors.filter((id) => !c.recused.includes(id)), outsiderId(view)];
    case 'decider':
      return [...new Set([...directors, ...c.deputies.map((d) => d.deputyId)])];
    case 'caseDocument':
      return c.documents.filter((d) => d.destroyedOn === null).map((d) => d.documentId);
    case 'passage':
      return passagesOf(c.history);
    case 'linkedCase':
      return c.links;
    case 'theme':
      return view.themes.flatMap((theme) => (theme.inUse || c.themes.includes(theme.id) ? [theme.id] : []));
    case 'otherCase':
      // Found by searching the register, not listed.
      return [];
    default:
      return assertNever(thing);
  }
}

/** Who takes a director's place may have no access to this vault; within the case such a person goes by this id. */
export const outsiderId = (view: CaseView): string => `outsider-${view.state.deputies.length + 1}`;

function letterSubjects(view: CaseView, command: JsonObject): readonly string[] {
  const kind = letterKinds.find((k) => k === part(command, 'kind'));
  if (kind === undefined) return [];
  const about = letterTargets(view.state, kind).flatMap((target) =>
    target.to === part(command, 'to') && target.about !== null && target.about !== 'none' ? [target.about] : [],
  );
  return [...new Set(about)];
}
