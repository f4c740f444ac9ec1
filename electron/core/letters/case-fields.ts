/** Fills the merge fields of a letter from its case. What is not known stays out; the director types it. */

import type { MergeField, MergeValues } from '../../../shared/letters/merge-field.ts';
import { COMPLAINANT } from '../../../shared/procedure/fact.ts';
import { firstReceiptOn, targetOf } from '../../../shared/procedure/query.ts';
import { dayAfter, workingDayFrom } from '../../../shared/procedure/terms.ts';
import { afterwardsFields } from './afterwards-fields.ts';
import { committeeFields } from './committee-fields.ts';
import { dayAndDate, lines, longDate, oneLine, receivedHow } from './dutch.ts';
import { hearingFields } from './hearing-fields.ts';
import type { LetterFacts, LetterRequest } from './letter-facts.ts';
import { eventsOf } from './letter-facts.ts';
import { elementsFor, politeOr, receiverOf, salutation, sideOf } from './receiver.ts';
import { rulingFields } from './ruling-fields.ts';
import { maskFor, mayKnowName } from './withheld.ts';

/** Said of the organisation or to the receiver's face: nothing in them comes from the complainant. */
const unmasked: ReadonlySet<string> = new Set<MergeField>(['salutation', 'organisationName', 'contact', 'caseNumber']);

export function caseFields(request: LetterRequest, facts: LetterFacts): MergeValues {
  const { to } = request;
  const { c, organisation } = facts;
  const side = sideOf(c, to);
  const values: MergeValues = {
    ...(side === 'complainant' && { forComplainant: 'ja' }),
    ...(side === 'respondent' && { forRespondent: 'ja' }),
    ...(side === 'other' && { forOther: 'ja' }),
    salutation: salutation(receiverOf(facts, to)),
    organisationName: organisation.name,
    contact: [organisation.phone && `telefoon ${organisation.phone}`, organisation.email]
      .filter((way) => way !== '')
      .join(' of '),
    ...(c.registered && { caseNumber: c.registered.number }),
    ...complaintFields(request, facts),
    ...hearingFields(request, facts),
    ...rulingFields(request, facts),
    ...committeeFields(request, facts),
    ...afterwardsFields(request, facts),
  };
  const mask = maskFor(c, to, facts.person, receiverOf(facts, to));
  return Object.fromEntries(
    Object.entries(values).map(([field, value]) => [field, unmasked.has(field) ? value : mask.cover(value)]),
  );
}

function complaintFields(request: LetterRequest, facts: LetterFacts): MergeValues {
  const { c, text } = facts;
  const receivedOn = firstReceiptOn(c);
  const first = c.receipts.find((receipt) => receipt.receivedOn === receivedOn);
  const target = targetOf(c);
  const elements = lines(elementsFor(facts, request.to).map((e) => oneLine(text(e.deviation))));
  const complainant = facts.person(c.complainant?.personId ?? null);
  const respondents = c.respondents.map((r) => facts.person(r.personId)).filter((person) => person !== null);
  return {
    ...(receivedOn !== null && { receivedOn: longDate(receivedOn) }),
    ...(first !== undefined && { receivedHow: receivedHow[first.channel] }),
    complaintSummary: elements === '' ? oneLine(text(c.registered?.summary ?? null)) : elements,
    complainantForRespondent: mayKnowName(c, request.to) ? politeOr(complainant, 'een cliënt') : 'een cliënt',
    respondentName: respondents.map((person) => politeOr(person, '')).join(' en '),
    elements,
    ...(target !== null && { targetDate: dayAndDate(target) }),
    ...replyBy(request, facts),
    ...measureFields(request, facts),
    ...admissionFields(facts, request),
  };
}

/** A proposal; the reply date that counts is the one recorded with the sending. */
function replyBy({ kind }: LetterRequest, { c, today }: LetterFacts): MergeValues {
  if (kind === 'membersNamed') return { replyBy: dayAndDate(workingDayFrom(c.policy, today, 5)) };
  return { replyBy: dayAndDate(dayAfter(today, kind === 'memberRequest' || kind === 'hearingReport' ? 14 : 10)) };
}

function measureFields({ kind, about }: LetterRequest, facts: LetterFacts): MergeValues {
  if (kind !== 'provisionalMeasure') return {};
  const measure = eventsOf(facts, 'provisionalMeasureTaken').findLast((e) => about === null || e.measureId === about);
  if (measure === undefined) return {};
  return {
    measure: facts.text(measure.text),
    measureFrom: longDate(measure.happenedOn),
    ...(measure.until !== null && { measureUntil: longDate(measure.until) }),
  };
}

function admissionFields(facts: LetterFacts, { kind, to }: LetterRequest): MergeValues {
  if (kind !== 'admission' && kind !== 'nonAdmission') return {};
  const { c, text } = facts;
  const reasons = eventsOf(facts, 'admissionDecided')
    .flatMap((e) => e.decisions)
    .filter((d) => !d.admitted && c.elements.find((e) => e.elementId === d.elementId)?.admission?.admitted === false)
    .map((d) => text(d.reason));
  const named = (admitted: boolean): string =>
    lines(
      elementsFor(facts, to)
        .filter((e) => e.admission?.admitted === admitted)
        .map((e) => oneLine(text(e.deviation))),
    );
  return {
    admittedElements: named(true),
    // To others than the complainant it is no business what else was complained of.
    ...(to === COMPLAINANT && { refusedElements: named(false) }),
    reason: [...new Set(reasons)].join('\n\n'),
  };
}
