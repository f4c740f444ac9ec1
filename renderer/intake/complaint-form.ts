/** The intake form as plain data: what a draft keeps, and what registering makes of it. Pure; ids come from outside. */
import { z } from 'zod';
import type { registerCase } from '../../shared/contract/cases.ts';
import type { InputOf } from '../../shared/contract/endpoint.ts';
import * as f from '../../shared/procedure/fact.ts';
import { emptyPerson, type Person, person } from '../../shared/procedure/person.ts';

const text = z.string().max(20_000);
const day = z.iso.date().nullable();

/** Somebody in the form: new, or somebody the vault already knew (`known` is how they stood there). */
const personEntry = z.strictObject({ id: f.id, person, known: person.nullable() });
export type PersonEntry = z.infer<typeof personEntry>;

const respondentEntry = z.strictObject({
  respondentId: f.id,
  kind: z.enum(['trainer', 'employee', 'client', 'organisation']),
  who: personEntry,
  external: z.boolean(),
  directorId: f.id.nullable(),
});
export type RespondentEntry = z.infer<typeof respondentEntry>;

const elementEntry = z.strictObject({
  elementId: f.id,
  deviation: text,
  expectation: text,
  wish: text,
  subject: z.enum(f.subjectKinds).nullable(),
  respondentId: f.id.nullable(),
  incidentKind: z.enum(['date', 'period', 'approximate', 'unknown']).nullable(),
  incidentFrom: day,
  incidentOn: day,
});
export type ElementEntry = z.infer<typeof elementEntry>;

const documentEntry = z.strictObject({
  documentId: f.id,
  title: z.string(),
  pages: z.number().int(),
  role: z.enum(f.documentRoles),
});
export type DocumentEntry = z.infer<typeof documentEntry>;

export const complaintFormSchema = z.strictObject({
  caseId: f.id,
  documents: z.array(documentEntry),
  channel: f.channel.nullable(),
  receivedOn: day,
  reachedManagementOn: day,
  datedOn: day,
  postmark: z.enum(['date', 'illegible', 'none']).nullable(),
  postmarkOn: day,
  originalLocation: text,
  anonymous: z.boolean(),
  complainant: personEntry,
  capacity: f.capacity.nullable(),
  client: personEntry,
  mandate: z.enum(['shown', 'awaited', 'notNeeded']).nullable(),
  nameWithheld: z.boolean(),
  elements: z.array(elementEntry).min(1),
  respondents: z.array(respondentEntry),
  summary: text,
  /** Ids of the organisation's own list. Absent in drafts from before there was one. */
  themes: f.themes.default([]),
  /** 'Moet u vandaag iemand waarschuwen?' null: not answered yet, which stays to be done. */
  urgent: z.enum(['nobody', 'somebody']).nullable(),
  warned: z.array(z.enum(f.warnings)),
  urgentNote: text,
});
export type ComplaintForm = z.infer<typeof complaintFormSchema>;

export type NewId = () => string;

const noOne = (newId: NewId): PersonEntry => ({ id: newId(), person: emptyPerson, known: null });

export const emptyElement = (newId: NewId): ElementEntry => ({
  elementId: newId(),
  deviation: '',
  expectation: '',
  wish: '',
  subject: null,
  respondentId: null,
  incidentKind: null,
  incidentFrom: null,
  incidentOn: null,
});

export const emptyForm = (newId: NewId): ComplaintForm => ({
  caseId: newId(),
  documents: [],
  channel: null,
  receivedOn: null,
  reachedManagementOn: null,
  datedOn: null,
  postmark: null,
  postmarkOn: null,
  originalLocation: '',
  anonymous: false,
  complainant: noOne(newId),
  capacity: null,
  client: noOne(newId),
  mandate: null,
  nameWithheld: false,
  elements: [emptyElement(newId)],
  respondents: [],
  summary: '',
  themes: [],
  urgent: null,
  warned: [],
  urgentNote: '',
});

/** A kept draft; null when an earlier version of the form wrote it in a way that can no longer be read. */
export function parseForm(body: unknown): ComplaintForm | null {
  const parsed = complaintFormSchema.safeParse(body);
  return parsed.success ? parsed.data : null;
}

export const isNamed = ({ person: p }: PersonEntry): boolean =>
  p.givenName.trim() !== '' || p.familyName.trim() !== '' || p.organisation.trim() !== '';

/** Where letters can go: an e-mail address, or a street and a place. */
export const isReachable = ({ person: p }: PersonEntry): boolean =>
  p.email.trim() !== '' || (p.street.trim() !== '' && p.city.trim() !== '');

/** Somebody who complains for somebody else: then it is asked for whom, and whether that may. */
export const complainsForAnother = (form: ComplaintForm): boolean =>
  !form.anonymous && form.capacity !== null && form.capacity !== 'self' && form.capacity !== 'formerClient';

const respondentKind = (subject: f.SubjectKind | null): RespondentEntry['kind'] | null =>
  subject === null || subject === 'none' ? null : subject;

const withElement = (form: ComplaintForm, elementId: string, change: Partial<ElementEntry>): ComplaintForm => ({
  ...form,
  elements: form.elements.map((e) => (e.elementId === elementId ? { ...e, ...change } : e)),
});

/** People complained about whom no part of the complaint names any more are dropped. */
const withoutUnused = (form: ComplaintForm): ComplaintForm => ({
  ...form,
  respondents: form.respondents.filter((r) => form.elements.some((e) => e.respondentId === r.respondentId)),
});

/** Says what kind of subject a part is about; the first of a kind gets its own entry to fill in, the next share it. */
export function chooseSubject(form: ComplaintForm, elementId: string, subject: f.SubjectKind, newId: NewId) {
  const kind = respondentKind(subject);
  const same = form.respondents.find((r) => r.kind === kind);
  const chosen = withElement(form, elementId, { subject, respondentId: same?.respondentId ?? null });
  return withoutUnused(kind === null || same !== undefined ? chosen : chooseRespondent(chosen, elementId, null, newId));
}

/** Says whom a part is about: somebody named elsewhere in this form, or (null) somebody else. */
export function chooseRespondent(form: ComplaintForm, elementId: string, chosen: string | null, newId: NewId) {
  if (chosen !== null) return withoutUnused(withElement(form, elementId, { respondentId: chosen }));
  const kind = respondentKind(form.elements.find((e) => e.elementId === elementId)?.subject ?? null);
  if (kind === null) return form;
  const added: RespondentEntry = {
    respondentId: newId(),
    kind,
    who: noOne(newId),
    external: kind === 'client',
    directorId: null,
  };
  return withoutUnused(
    withElement({ ...form, respondents: [...form.respondents, added] }, elementId, {
      respondentId: added.respondentId,
    }),
  );
}

export const removeElement = (form: ComplaintForm, elementId: string): ComplaintForm =>
  withoutUnused({ ...form, elements: form.elements.filter((e) => e.elementId !== elementId) });

/** Null until enough of it is filled in. */
export function incidentOf(e: ElementEntry): f.Incident | null {
  switch (e.incidentKind) {
    case null:
      return null;
    case 'unknown':
      return { kind: 'unknown' };
    case 'period':
      return e.incidentFrom === null || e.incidentOn === null
        ? null
        : { kind: 'period', from: e.incidentFrom, on: e.incidentOn };
    default:
      return e.incidentOn === null ? null : { kind: e.incidentKind, on: e.incidentOn };
  }
}

/** Null until the day of receipt is known. */
export function receiptOf(form: ComplaintForm, originalLocation: string | null): f.Receipt | null {
  const { channel, receivedOn, datedOn, documents } = form;
  if (channel === null || receivedOn === null) return null;
  const letter = documents.find((d) => d.role === 'complaintLetter');
  const written = channel === 'post' || channel === 'handedOver' || channel === 'throughEmployee';
  return {
    channel,
    receivedOn,
    reachedManagementOn: form.reachedManagementOn,
    datedOn: channel === 'telephone' ? null : datedOn,
    postmark: postmarkOf(form),
    documentId: letter?.documentId ?? null,
    originalLocation: written || channel === 'other' ? originalLocation : null,
  };
}

function postmarkOf({ channel, postmark, postmarkOn }: ComplaintForm): f.Receipt['postmark'] {
  if (channel !== 'post') return 'none';
  if (postmark === 'date') return postmarkOn ?? 'none';
  return postmark ?? 'none';
}

type Registration = InputOf<typeof registerCase>;

/**
 * What is sent to register the complaint; null while `problemsOf` still has something to say. `today` is the day of
 * entering it: terms run from the receipt, never from this day.
 */
export function toRegistration(
  form: ComplaintForm,
  { today, draftKey, newId }: { readonly today: string; readonly draftKey: string | null; readonly newId: NewId },
): Registration | null {
  const texts: { id: string; body: string }[] = [];
  const keep = (body: string): string | null => {
    if (body.trim() === '') return null;
    const id = newId();
    texts.push({ id, body: body.trim() });
    return id;
  };
  const people = new Map<string, Person>();
  const mention = (entry: PersonEntry): string | null => {
    if (!isNamed(entry)) return null;
    if (JSON.stringify(entry.person) !== JSON.stringify(entry.known)) people.set(entry.id, entry.person);
    return entry.id;
  };

  const receipt = receiptOf(form, keep(form.originalLocation));
  const summary = keep(form.summary);
  const elements: f.ElementFact[] = [];
  for (const e of form.elements) {
    const incident = incidentOf(e);
    const deviation = keep(e.deviation);
    if (incident === null || deviation === null || e.subject === null || receipt === null) return null;
    elements.push({
      elementId: e.elementId,
      subject: e.subject,
      respondentId: e.subject === 'none' ? null : e.respondentId,
      incident,
      expectation: keep(e.expectation),
      deviation,
      wish: keep(e.wish),
      broughtOn: receipt.receivedOn,
    });
  }
  const capacity = form.anonymous ? 'other' : form.capacity;
  if (receipt === null || summary === null || capacity === null) return null;
  const another = complainsForAnother(form);
  return {
    caseId: form.caseId,
    complaint: {
      happenedOn: today,
      complainant: {
        personId: form.anonymous ? null : mention(form.complainant),
        capacity,
        clientPersonId: another ? mention(form.client) : null,
        mandate: another ? (form.mandate ?? 'awaited') : 'notNeeded',
        nameWithheld: !form.anonymous && form.nameWithheld,
        reachable: !form.anonymous && isReachable(form.complainant),
      },
      receipts: [receipt],
      elements,
      respondents: form.respondents.map(({ respondentId, kind, who, external, directorId }) => ({
        respondentId,
        kind,
        personId: mention(who),
        external: kind === 'organisation' ? false : external,
        directorId,
      })),
      summary,
    },
    texts,
    people: [...people].map(([id, p]) => ({ id, person: p })),
    documents: form.documents.map(({ documentId, role }) => ({ documentId, role })),
    themes: form.themes,
    setAside: [],
    draftKey,
  };
}
