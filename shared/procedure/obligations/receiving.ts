import type { Case } from '../case.ts';
import { COMPLAINANT } from '../fact.ts';
import { type Obligation, obligation } from '../obligation.ts';
import {
  acknowledgement,
  admittedElements,
  currentRound,
  earliest,
  firstReceiptOn,
  isDirectRoute,
  lacksMandate,
  sendingsOf,
  tellingIsImpossible,
  undecidedElements,
} from '../query.ts';
import { acknowledgementTerm, atOnceTerm, dueOn, invitationTerm } from '../terms.ts';
import { timelinessOfCase } from '../timeliness.ts';
import { lastRefusalOn } from '../untold.ts';

/** From the envelope to the decision whether the complaint is admitted (M, A). */
export function receivingObligations(c: Case, today: string): readonly Obligation[] {
  const received = firstReceiptOn(c);
  if (received === null) return [];
  const ended = c.ended !== null;
  const list: Obligation[] = [];
  const acknowledged = acknowledgement(c);
  const ackSpec = acknowledgementTerm(received);
  const ackDue = dueOn(c.policy, ackSpec);
  const letter = lacksMandate(c) ? 'neutralAcknowledgement' : 'acknowledgement';
  list.push(
    obligation(
      {
        kind: 'acknowledge',
        command: 'recordSent',
        about: COMPLAINANT,
        letter,
        dueOn: ackDue,
        spec: ackSpec,
        metOn: acknowledged?.on ?? null,
        impossible:
          tellingIsImpossible(c, 'acknowledgement', COMPLAINANT) ||
          tellingIsImpossible(c, 'neutralAcknowledgement', COMPLAINANT),
        lapsed: ended,
      },
      today,
    ),
  );
  list.push(
    obligation(
      { kind: 'answerUrgentQuestion', command: 'answerUrgentQuestion', metOn: c.urgentAnsweredOn, lapsed: ended },
      today,
    ),
  );
  if (c.receipts.every((r) => r.channel === 'telephone' || r.channel === 'throughEmployee' || r.channel === 'other'))
    list.push(
      obligation(
        {
          kind: 'confirmInWriting',
          command: 'recordSent',
          about: COMPLAINANT,
          letter: 'confirmInWriting',
          metOn: earliest(sendingsOf(c, ['confirmInWriting'], COMPLAINANT))?.on ?? null,
          impossible: tellingIsImpossible(c, 'confirmInWriting', COMPLAINANT),
          lapsed: ended || undecidedElements(c).length === 0,
        },
        today,
      ),
    );
  if (c.complainant?.mandate === 'awaited')
    list.push(
      obligation(
        {
          kind: 'askMandate',
          command: 'recordSent',
          about: COMPLAINANT,
          letter: 'mandateRequest',
          metOn: earliest(sendingsOf(c, ['mandateRequest'], COMPLAINANT))?.on ?? null,
          impossible: tellingIsImpossible(c, 'mandateRequest', COMPLAINANT),
          lapsed: ended,
        },
        today,
      ),
    );
  for (const t of timelinessOfCase(c)) {
    const element = c.elements.find((e) => e.elementId === t.elementId);
    if (t.verdict === 'late')
      list.push(
        obligation(
          {
            kind: 'assessLateness',
            command: 'assessLateness',
            about: t.elementId,
            metOn: element?.lateness?.on ?? null,
            lapsed: ended || element?.admission != null,
          },
          today,
        ),
      );
  }
  const round = currentRound(c);
  const undecided = undecidedElements(c).length > 0;
  if (undecided || round === 0) {
    // No term in the text: the invitations must still fit after it, so that date is our own target.
    const start = round === 0 ? acknowledged?.on : c.rounds[round]?.startedOn;
    const spec = start === undefined ? ackSpec : invitationTerm(start);
    list.push(
      obligation(
        {
          kind: 'decideAdmission',
          command: 'decideAdmission',
          id: String(round),
          dueOn: dueOn(c.policy, spec),
          spec,
          metOn: undecided
            ? null
            : (c.elements
                .map((e) => e.admission?.on ?? '')
                .toSorted()
                .at(-1) ?? null),
          lapsed: ended || isDirectRoute(c),
        },
        today,
      ),
    );
  }
  const director = c.respondents.find((r) => r.directorId !== null && !c.recused.includes(r.directorId));
  if (director !== undefined)
    list.push(
      obligation(
        {
          kind: 'standAside',
          command: 'recuseDirector',
          about: director.respondentId,
          subject: director.directorId,
          lapsed: ended || c.rulings.length > 0 || undecidedElements(c).length === 0,
        },
        today,
      ),
    );
  const refusedOn = lastRefusalOn(c);
  if (refusedOn !== null) {
    const spec = atOnceTerm(refusedOn);
    list.push(
      obligation(
        {
          kind: 'tellNonAdmission',
          command: 'recordSent',
          about: COMPLAINANT,
          letter: 'nonAdmission',
          id: refusedOn,
          dueOn: dueOn(c.policy, spec),
          spec,
          metOn: earliest(sendingsOf(c, ['nonAdmission'], COMPLAINANT).filter((s) => s.on >= refusedOn))?.on ?? null,
          impossible: tellingIsImpossible(c, 'nonAdmission', COMPLAINANT),
          lapsed: ended,
        },
        today,
      ),
    );
  }
  if (admittedElements(c).some((e) => e.admission?.by === 'management'))
    list.push(
      obligation(
        {
          kind: 'tellAdmission',
          command: 'recordSent',
          about: COMPLAINANT,
          letter: 'admission',
          metOn: earliest(sendingsOf(c, ['admission', 'hearingInvitation'], COMPLAINANT))?.on ?? null,
          impossible: tellingIsImpossible(c, 'admission', COMPLAINANT),
          lapsed: ended || c.rulings.length > 0,
        },
        today,
      ),
    );
  for (const measure of c.measures)
    if (measure.until !== null)
      list.push(
        obligation(
          {
            kind: 'endMeasure',
            command: 'endProvisionalMeasure',
            about: measure.partyId,
            id: measure.measureId,
            subject: measure.measureId,
            dueOn: measure.until,
            metOn: measure.endedOn,
            lapsed: c.closed !== null,
          },
          today,
        ),
      );
  return list;
}
