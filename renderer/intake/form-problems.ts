/** What keeps an intake form from being registered, field by field, as codes that the screen words. */
import { type ComplaintForm, complainsForAnother, type ElementEntry, isNamed } from './complaint-form.ts';

export const problemCodes = [
  'channelMissing',
  'receivedMissing',
  'postmarkMissing',
  'postmarkDayMissing',
  'postmarkAfterReceipt',
  'complainantMissing',
  'capacityMissing',
  'clientMissing',
  'mandateMissing',
  'emailUnclear',
  'deviationMissing',
  'subjectMissing',
  'incidentMissing',
  'incidentDayMissing',
  'periodStartMissing',
  'periodBackwards',
  'summaryMissing',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** `field` is the name under which the screen shows it, with the part's id where there can be several. */
export type Problem = { readonly field: string; readonly code: ProblemCode };

const blank = (text: string): boolean => text.trim() === '';
const unclearEmail = (email: string): boolean => !blank(email) && !/^\S+@\S+\.\S+$/.test(email.trim());

/** In the order of the screen, so that the first one is where the keyboard goes. */
export function problemsOf(form: ComplaintForm): readonly Problem[] {
  const found: (Problem | null)[] = [
    when(form.channel === null, 'channel', 'channelMissing'),
    when(form.receivedOn === null, 'receivedOn', 'receivedMissing'),
    ...(form.channel === 'post' ? postmarkProblems(form) : []),
    ...(form.anonymous ? [] : complainantProblems(form)),
    ...form.elements.flatMap((e) => [
      ...elementProblems(e),
      ...form.respondents
        .filter((r) => r.respondentId === e.respondentId)
        .map((r) => when(unclearEmail(r.who.person.email), `${r.respondentId}.email`, 'emailUnclear')),
    ]),
    when(blank(form.summary), 'summary', 'summaryMissing'),
  ];
  return found.filter((problem) => problem !== null);
}

const when = (is: boolean, field: string, code: ProblemCode): Problem | null => (is ? { field, code } : null);

function postmarkProblems({ postmark, postmarkOn, receivedOn }: ComplaintForm): readonly (Problem | null)[] {
  return [
    when(postmark === null, 'postmark', 'postmarkMissing'),
    when(postmark === 'date' && postmarkOn === null, 'postmarkOn', 'postmarkDayMissing'),
    when(
      postmark === 'date' && postmarkOn !== null && receivedOn !== null && postmarkOn > receivedOn,
      'postmarkOn',
      'postmarkAfterReceipt',
    ),
  ];
}

function complainantProblems(form: ComplaintForm): readonly (Problem | null)[] {
  const another = complainsForAnother(form);
  const clientNeeded = another && form.capacity !== 'payer' && form.capacity !== 'other';
  return [
    when(!isNamed(form.complainant), 'complainant.name', 'complainantMissing'),
    when(unclearEmail(form.complainant.person.email), 'complainant.email', 'emailUnclear'),
    when(form.capacity === null, 'capacity', 'capacityMissing'),
    when(clientNeeded && !isNamed(form.client), 'client.name', 'clientMissing'),
    when(another && unclearEmail(form.client.person.email), 'client.email', 'emailUnclear'),
    when(another && form.mandate === null, 'mandate', 'mandateMissing'),
  ];
}

function elementProblems(e: ElementEntry): readonly (Problem | null)[] {
  const dated = e.incidentKind !== null && e.incidentKind !== 'unknown';
  const period = e.incidentKind === 'period';
  return [
    when(blank(e.deviation), `${e.elementId}.deviation`, 'deviationMissing'),
    when(e.subject === null, `${e.elementId}.subject`, 'subjectMissing'),
    when(e.incidentKind === null, `${e.elementId}.incident`, 'incidentMissing'),
    when(period && e.incidentFrom === null, `${e.elementId}.incidentFrom`, 'periodStartMissing'),
    when(dated && e.incidentOn === null, `${e.elementId}.incidentOn`, 'incidentDayMissing'),
    when(
      period && e.incidentFrom !== null && e.incidentOn !== null && e.incidentFrom > e.incidentOn,
      `${e.elementId}.incidentOn`,
      'periodBackwards',
    ),
  ];
}
