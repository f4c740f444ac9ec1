/** Recording in a case: texts and people, the decision, the events, and everything derived from them. Inside one transaction. */
import type { Json } from '../../../shared/json.ts';
import type { Case } from '../../../shared/procedure/case.ts';
import type { Command, CommandOf } from '../../../shared/procedure/command.ts';
import type { Context } from '../../../shared/procedure/context.ts';
import { decide } from '../../../shared/procedure/decide.ts';
import { emptyCase } from '../../../shared/procedure/empty-case.ts';
import type { Mention } from '../../../shared/procedure/envelope.ts';
import { type CaseEvent, EVENT_VERSION, type SetAside } from '../../../shared/procedure/event.ts';
import { evolve } from '../../../shared/procedure/evolve.ts';
import type { Person } from '../../../shared/procedure/person.ts';
import { firstReceiptOn } from '../../../shared/procedure/query.ts';
import type { Refusal } from '../../../shared/procedure/refusal.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { OpenCore } from '../context.ts';
import { InvalidRequest } from '../handler.ts';
import { describeDocument, readDocument } from '../store/documents.ts';
import { appendEvents, streamHead } from '../store/events.ts';
import { linkPerson, putPerson, readPerson } from '../store/people.ts';
import { putText, readText } from '../store/texts.ts';
import { listSlots } from '../vault/slots.ts';
import { readCaseFile } from './case-file.ts';
import { destroyCaseContent, destroyDocumentContent, destroyPassageContent } from './destroy.ts';
import { project } from './projection.ts';
import { type References, referencesOf, roleOf } from './references.ts';
import { themesOf } from './themes.ts';

export type Recording = {
  readonly caseId: string;
  /** Place of the last entry the caller has seen; null when there can be no other (the core's own steps). */
  readonly seen: number | null;
  readonly commands: readonly [Command, ...Command[]];
  readonly texts: readonly { readonly id: string; readonly body: string }[];
  readonly people: readonly { readonly id: string; readonly person: Person }[];
  readonly setAside: readonly SetAside[];
};

export type NotRecorded = { readonly kind: 'refused'; readonly refusal: Refusal } | { readonly kind: 'conflict' };
export type Recorded = Result<{ readonly kind: 'recorded'; readonly place: number }, NotRecorded>;

/**
 * Decides on the commands one after the other and records what they lead to. Documents that a step brings along are attached
 * by the same step, so that none can be left out of the dossier. Must run in a transaction that a `fail` takes back.
 */
export function record(core: OpenCore, recording: Recording): Recorded {
  const { db } = core;
  const { caseId, seen } = recording;
  const head = streamHead(db, caseId);
  if (seen !== null && seen !== head) return fail({ kind: 'conflict' });
  const written = writeWords(core, recording);
  const context = contextOf(core, recording.setAside);

  let c = readCaseFile(db, caseId)?.c ?? emptyCase(caseId);
  const events: { event: CaseEvent; references: References }[] = [];
  const queue = [...recording.commands];
  for (let command = queue.shift(); command !== undefined; command = queue.shift()) {
    const references = referencesOf(command);
    checkReferences(core, caseId, references, recording.setAside);
    checkThemes(core, command);
    const decided = decide(c, command, context);
    if (!decided.ok) return fail({ kind: 'refused', refusal: decided.error });
    for (const event of decided.value) {
      events.push({ event, references });
      c = evolve(c, event);
    }
    queue.unshift(...attachments(c, command, references, queue));
  }

  const appended = appendEvents(
    db,
    caseId,
    head,
    events.map(({ event, references }) => ({
      type: event.type,
      version: EVENT_VERSION,
      happenedOn: event.happenedOn,
      mentions: mentionsOf(core, references, event.setAside, written),
      event: event as unknown as Json,
    })),
    core.recorded(),
  );
  if (!appended.ok) return appended;
  for (const { event, references } of events) {
    for (const id of references.people) linkPerson(db, caseId, id);
    carryOut(core, c, event);
  }
  if (c.destroyedOn === null) project(db, caseId, core.today(), core.now());
  return ok({ kind: 'recorded', place: head + events.length });
}

function contextOf(core: OpenCore, setAside: readonly SetAside[]): Context {
  const slots = listSlots(core.vault.directory);
  if (!slots.ok) throw new Error(`The slots cannot be read: ${slots.error}`);
  const directors = slots.value.filter((slot) => slot.role === 'director').map((slot) => slot.slotId);
  return { today: core.today(), actor: core.actorId, directors, setAside };
}

/** Stores new texts and people; gives the mentions of those. Words that nothing points at would never be destroyed. */
function writeWords(core: OpenCore, recording: Recording): ReadonlyMap<string, Mention> {
  const all = recording.commands.map(referencesOf);
  const textsUsed = new Set([...all.flatMap((r) => r.texts), ...recording.setAside.map((s) => s.reason)]);
  const peopleUsed = new Set(all.flatMap((r) => r.people));
  const mentions = new Map<string, Mention>();
  for (const { id, body } of recording.texts) {
    if (!textsUsed.has(id)) throw new InvalidRequest('A text that nothing refers to');
    const known = readText(core.db, id);
    if (known !== undefined && known.caseId !== recording.caseId) throw new InvalidRequest('A text of another case');
    mentions.set(id, putText(core.db, { ...core.recorded(), id, caseId: recording.caseId, body }));
  }
  for (const { id, person } of recording.people) {
    if (!peopleUsed.has(id)) throw new InvalidRequest('A person that nothing refers to');
    mentions.set(id, putPerson(core.db, { ...core.recorded(), id, person }));
  }
  return mentions;
}

function checkReferences(core: OpenCore, caseId: string, found: References, setAside: readonly SetAside[]): void {
  for (const id of [...found.texts, ...setAside.map((s) => s.reason)]) {
    if (readText(core.db, id)?.caseId !== caseId) throw new InvalidRequest('An unknown text');
  }
  for (const id of found.people) if (readPerson(core.db, id) === undefined) throw new InvalidRequest('Nobody known');
  for (const id of found.documents) {
    const document = readDocument(core.db, id);
    const own = document?.caseId === null || document?.caseId === caseId;
    if (document?.state !== 'kept' || !own) throw new InvalidRequest('An unknown document');
  }
}

function checkThemes({ db }: OpenCore, command: Command): void {
  if (command.type !== 'chooseThemes') return;
  const known = themesOf(db).map(({ id }) => id);
  if (!command.themes.every((id) => known.includes(id))) throw new InvalidRequest('An unknown theme');
}

function mentionsOf(
  core: OpenCore,
  references: References,
  setAside: readonly SetAside[],
  written: ReadonlyMap<string, Mention>,
): readonly Mention[] {
  const texts = [...references.texts, ...setAside.map((s) => s.reason)].map(
    (id) => written.get(id) ?? readText(core.db, id),
  );
  const people = references.people.map((id) => written.get(id) ?? readPerson(core.db, id));
  return [...texts, ...people].flatMap((found) =>
    found === undefined ? [] : [{ id: found.id, revision: found.revision, digest: found.digest }],
  );
}

/** Documents of a step that the case does not know yet, unless one of the next commands attaches them. */
function attachments(
  c: Case,
  command: Command,
  references: References,
  coming: readonly Command[],
): readonly CommandOf<'attachDocument'>[] {
  if (command.type === 'attachDocument') return [];
  const known = new Set([
    ...c.documents.map((d) => d.documentId),
    ...coming.flatMap((next) => (next.type === 'attachDocument' ? [next.documentId] : [])),
  ]);
  const from = command.type === 'recordReaction' ? command.from : null;
  return references.documents
    .filter((documentId) => !known.has(documentId))
    .map((documentId) => ({
      type: 'attachDocument',
      happenedOn: command.happenedOn,
      documentId,
      role: roleOf(command.type),
      from,
    }));
}

/** What an event means outside the log. */
function carryOut(core: OpenCore, c: Case, event: CaseEvent): void {
  switch (event.type) {
    case 'documentAttached': {
      const document = readDocument(core.db, event.documentId);
      if (document !== undefined) {
        const receipt = c.receipts.find((r) => r.documentId === document.id);
        const cameFirst = event.role === 'complaintLetter' || event.role === 'envelope' ? firstReceiptOn(c) : null;
        describeDocument(core.db, document.id, {
          caseId: c.caseId,
          kind: event.role,
          title: document.title,
          datedOn: receipt?.datedOn ?? document.datedOn,
          receivedOn: receipt?.receivedOn ?? document.receivedOn ?? cameFirst ?? event.happenedOn,
          originalLocation: document.originalLocation,
        });
      }
      return;
    }
    case 'documentDestroyed':
      destroyDocumentContent(core.db, event.documentId);
      return;
    case 'passageDestroyed':
      destroyPassageContent(core.db, event.passage, event.happenedOn, { ...core.recorded(), caseId: c.caseId });
      return;
    case 'caseDestroyed':
      destroyCaseContent(core.db, c.caseId, event.certificate, core.now());
      return;
    default:
      return;
  }
}
