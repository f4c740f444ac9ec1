import { assertNever } from '../../shared/assert-never.ts';
import type { CaseEvent, EventOf } from '../../shared/procedure/event.ts';
import { COMPLAINANT } from '../../shared/procedure/fact.ts';
import { sentenceCase } from '../i18n/format.ts';
import type { Messages } from '../i18n/nl/index.ts';
import type { FieldWords } from '../i18n/nl/procedure/field-name.ts';
import { joined, type Names } from './names.ts';

/** What happened, as one sentence for the timeline: past tense, who did what. `recordedBy` is the entry's actor. */
export function eventSentence(event: CaseEvent, recordedBy: string, names: Names, t: Messages): string {
  return sentenceCase(wording(event, names.actor(recordedBy), names, t));
}

function wording(event: CaseEvent, who: string, names: Names, t: Messages): string {
  const { events, choices } = t;
  const { party, day, actor } = names;
  const client = party(COMPLAINANT);
  const letter = (kind: keyof Messages['letterKinds']): string => t.letterKinds[kind].the;
  switch (event.type) {
    case 'complaintRegistered':
      return events.complaintRegistered(who, client, event.number);
    case 'receiptAdded':
      return events.receiptAdded(choices.channel[event.receipt.channel], day(event.receipt.receivedOn));
    case 'elementAdded':
      return events.elementAdded(client);
    case 'respondentNamed':
      return events.respondentNamed(who, party(event.respondent.respondentId));
    case 'mandateRecorded':
      return events.mandateRecorded[event.shown ? 'shown' : 'notShown'](client);
    case 'nameWithheld':
      return events.nameWithheld[event.withheld ? 'withheld' : 'shared'](client);
    case 'latenessAssessed':
      return events.latenessAssessed[event.accepted ? 'accepted' : 'refused'](who, names.element(event.elementId));
    case 'urgentQuestionAnswered':
      return event.warned.length === 0
        ? events.urgentQuestionAnswered.nobody(who)
        : events.urgentQuestionAnswered.warned(
            who,
            joined(
              event.warned.map((w) => choices.warned[w]),
              t,
            ),
          );
    case 'provisionalMeasureTaken':
      return events.provisionalMeasureTaken(who);
    case 'provisionalMeasureEnded':
      return events.provisionalMeasureEnded(who);
    case 'contactMomentRecorded':
      return events.contactMomentRecorded(who, party(event.with), choices.channel[event.channel]);
    case 'documentAttached':
      return events.documentAttached(who, names.document(event.documentId), choices.documentRole[event.role]);
    case 'letterFinalised':
      return events.letterFinalised(who, letter(event.kind), party(event.to));
    case 'letterSent':
      return events.letterSent(who, letter(event.kind), party(event.to), choices.sendChannel[event.channel]);
    case 'letterReturned': {
      const sent = names.sending(event.sendingId);
      return events.letterReturned(
        sent === null ? t.eventParts.aLetter : letter(sent.kind),
        party(sent?.to ?? null),
        choices.returned[event.reason],
      );
    }
    case 'tellingImpossible':
      return events.tellingImpossible(who, letter(event.kind), party(event.to));
    case 'informationReceived':
      return events.informationReceived[event.sufficient ? 'enough' : 'notEnough'](client);
    case 'admissionDecided':
      return admission(event, names, t);
    case 'participantAdded':
      return events.participantAdded[event.role](party(event.participantId), party(event.of));
    case 'confidentialityRecorded':
      return events.confidentialityRecorded[event.how](party(event.who));
    case 'invitationReplied':
      return events.invitationReplied[event.reply](party(event.partyId));
    case 'hearingWaived':
      return events.hearingWaived(party(event.partyId));
    case 'silenceRecorded':
      return events.silenceRecorded(party(event.partyId));
    case 'sessionPlanned':
      return events.sessionPlanned(who, joined(event.partyIds.map(party), t), day(event.on));
    case 'sessionCancelled':
      return events.sessionCancelled(who, names.session(event.sessionId));
    case 'sessionHeld': {
      const present = [...event.present, ...event.companions].map(party);
      const session = names.session(event.sessionId);
      return present.length === 0
        ? events.sessionHeld.nobody(session)
        : events.sessionHeld.present(session, joined(present, t));
    }
    case 'hearingReported':
      return events.hearingReported(who, names.session(event.sessionId));
    case 'reportCommented':
      return events.reportCommented(party(event.partyId), names.session(event.sessionId));
    case 'reactionRecorded':
      return events.reactionRecorded(party(event.from));
    case 'postponed':
      return events.postponed(who, day(event.newTargetOn));
    case 'ruled':
      return events.ruled(actor(event.decidedBy), outcomes(event.elements, choices.rulingOutcome, names, t));
    case 'withdrawn':
      return events.withdrawn(client);
    case 'settled':
      return events.settled();
    case 'directorRecused':
      return events.directorRecused(actor(event.directorId));
    case 'deputyAppointed':
      return events.deputyAppointed(who);
    case 'committeeConsentRecorded':
      return events.committeeConsentRecorded[event.given ? 'given' : 'refused'](client);
    case 'objected':
      return events.objected[event.against](client);
    case 'objectionWithdrawn':
      return events.objectionWithdrawn(client);
    case 'memberApproached':
      return events.memberApproached(who, party(event.memberId), choices.seat[event.seat]);
    case 'namesDisclosed':
      return events.namesDisclosed(who, party(event.memberId));
    case 'independenceDeclared':
      return event.ties.length === 0
        ? events.independenceDeclared.free(party(event.memberId))
        : events.independenceDeclared.ties(
            party(event.memberId),
            joined(
              event.ties.map((x) => choices.tie[x]),
              t,
            ),
          );
    case 'memberAppointed':
      return events.memberAppointed(actor(event.appointedBy), party(event.memberId), choices.seat[event.seat]);
    case 'memberChallenged':
      return events.memberChallenged(client, party(event.memberId));
    case 'challengeDecided':
      return events.challengeDecided[event.granted ? 'granted' : 'refused'](
        actor(event.decidedBy),
        names.challengedMember(event.challengeId),
      );
    case 'membershipEnded':
      return events.membershipEnded(party(event.memberId), choices.membershipEnd[event.why]);
    case 'dossierForwarded':
      return events.dossierForwarded(who, event.pages, joined(event.to.map(party), t));
    case 'papersReturned':
      return events.papersReturned[event.how](party(event.who));
    case 'committeeRequested':
      return events.committeeRequested();
    case 'committeeRequestAnswered':
      return events.committeeRequestAnswered(who);
    case 'committeeSessionRecorded':
      return events.committeeSessionRecorded(day(event.on));
    case 'committeeRuled':
      return events.committeeRuled(outcomes(event.elements, choices.committeeOutcome, names, t));
    case 'committeeTold':
      return events.committeeTold(party(event.partyId));
    case 'committeeRulingCorrected':
      return events.committeeRulingCorrected();
    case 'courtOutcomeRecorded':
      return events.courtOutcomeRecorded(who);
    case 'adjustmentExecuted':
      return events.adjustmentExecuted(who);
    case 'improvementPlanned':
      return events.improvementPlanned[event.structural ? 'structural' : 'other'](who, day(event.dueOn));
    case 'improvementCompleted':
      return events.improvementCompleted(who);
    case 'themesChosen':
      return events.themesChosen(who, joined(event.themes.map(names.theme), t));
    case 'caseClosed':
      return events.caseClosed(who, choices.closingOutcome[event.outcome]);
    case 'caseReopened':
      return events.caseReopened(who, choices.reopening[event.cause]);
    case 'caseLinked':
      return events.caseLinked(who);
    case 'caseUnlinked':
      return events.caseUnlinked(who);
    case 'factCorrected':
      return events.factCorrected(who, correctedField(event, t));
    case 'caseVoided':
      return events.caseVoided(who);
    case 'accessRequested':
      return events.accessRequested(party(event.from));
    case 'accessAnswered':
      return events.accessAnswered(who, names.accessRequester(event.requestId));
    case 'holdPlaced':
      return events.holdPlaced(who, day(event.reviewOn));
    case 'holdLifted':
      return events.holdLifted(who);
    case 'documentDestroyed':
      return events.documentDestroyed(who);
    case 'passageDestroyed':
      return events.passageDestroyed(who);
    case 'caseDestroyed':
      return events.caseDestroyed(who);
    default:
      return assertNever(event);
  }
}

function admission({ decisions, decidedBy }: EventOf<'admissionDecided'>, names: Names, t: Messages): string {
  const { all, none, some } = t.events.admissionDecided;
  const admitted = decisions.filter((d) => d.admitted);
  const said = [names.actor(decidedBy), names.party(COMPLAINANT)] as const;
  if (admitted.length === decisions.length) return all(...said);
  if (admitted.length === 0) return none(...said);
  return some(
    ...said,
    joined(
      admitted.map((d) => names.element(d.elementId)),
      t,
    ),
  );
}

/** 'gegrond', or for several elements 'klachtonderdeel 1 gegrond en klachtonderdeel 2 ongegrond'. */
function outcomes<O extends string>(
  elements: readonly { readonly elementId: string; readonly outcome: O }[],
  words: Readonly<Record<O, string>>,
  names: Names,
  t: Messages,
): string {
  const [only] = elements;
  if (elements.length === 1 && only !== undefined) return words[only.outcome];
  return joined(
    elements.map((e) => `${names.element(e.elementId)} ${words[e.outcome]}`),
    t,
  );
}

function correctedField({ path }: EventOf<'factCorrected'>, t: Messages): string {
  const key = path.findLast((part) => typeof part === 'string');
  const words: Readonly<Record<string, FieldWords>> = t.fields;
  const label = key === undefined ? undefined : words[key]?.label;
  if (label === undefined) return t.eventParts.aSetting;
  // Some labels are questions; within the sentence they are names.
  return label.charAt(0).toLocaleLowerCase('nl') + label.slice(1).replace(/\?$/, '');
}
