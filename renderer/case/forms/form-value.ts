/** What stands in a form: the command as far as it is filled in, and beside it the words and people it refers to. Pure. */
import { z } from 'zod';
import { candidatesOf } from '../../../shared/procedure/candidate.ts';
import type { Case } from '../../../shared/procedure/case.ts';
import type { Command, CommandType } from '../../../shared/procedure/command.ts';
import { refusalsOf } from '../../../shared/procedure/decide.ts';
import { person } from '../../../shared/procedure/person.ts';
import type { CaseStep } from '../../app/route.ts';
import { type CaseView, contextOf } from '../case-view.ts';
import { asGroup, asRows, asText, asTexts, type Field, type Fields, type JsonObject, part } from './field.ts';
import { formSpecOf } from './form-spec.ts';
import { idsOf } from './things.ts';

const formValue = z.object({
  command: z.record(z.string(), z.json()),
  /** Bodies of free texts by id. */
  texts: z.record(z.string(), z.string()),
  /** Particulars of people who are new, by id. */
  people: z.record(z.string(), person),
  /** Why a safeguard is set aside, by the code of its refusal. */
  reasons: z.record(z.string(), z.string()),
  /** Elements about which nothing is decided now. */
  leftOut: z.array(z.string()),
});
export type FormValue = {
  readonly command: JsonObject;
  readonly texts: Readonly<Record<string, string>>;
  readonly people: Readonly<Record<string, z.infer<typeof person>>>;
  readonly reasons: Readonly<Record<string, string>>;
  readonly leftOut: readonly string[];
};

/** A kept draft, or null when it is of another shape than today's form. */
export function parseFormValue(body: unknown): FormValue | null {
  const parsed = formValue.safeParse(body);
  return parsed.success ? parsed.data : null;
}

export type NewId = () => string;

/** The form as it opens: the candidate that fits the asked step best, with what the route fills in. */
export function initialValue(view: CaseView, step: CaseStep, newId: NewId): FormValue {
  const { fields } = formSpecOf(step.command) as { readonly fields: Fields };
  const command = {
    ...undecided(fields, candidateFor(view, step, newId)),
    ...startOf(step.command, view.state),
    ...step.filled,
  } as JsonObject;
  return {
    command: settled(fields, command, view, command),
    texts: step.texts ?? {},
    people: {},
    reasons: {},
    leftOut: [],
  };
}

/** A correction and a link start open: what they are about is chosen, never guessed. Themes start as they are. */
function startOf(command: CommandType, { themes }: Case): JsonObject {
  if (command === 'correctFact') return { path: [], value: null };
  if (command === 'linkCase') return { caseId: null };
  return command === 'chooseThemes' ? { themes: [...themes] } : {};
}

/** The candidate without its decisions: those a person takes. */
function undecided(fields: Fields, group: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(group).map(([name, value]) => {
      const field = fields[name];
      if (field?.judgement === true) return [name, null];
      if (field?.kind === 'group') return [name, undecided(field.fields, asGroup(value))];
      return field?.kind === 'perElement'
        ? [name, asRows(value).map((row) => undecided(field.fields, row))]
        : [name, value];
    }),
  );
}

function candidateFor(view: CaseView, step: CaseStep, newId: NewId): JsonObject {
  const { state, today, actor, directors } = view;
  const candidates = candidatesOf(step.command, state, {
    on: today,
    actor,
    directors: directors.map(({ actorId }) => actorId),
    newId,
  });
  const fitting = candidates.filter((candidate) => fits(candidate, step));
  const context = contextOf(view);
  const choice = fitting.length > 0 ? fitting : candidates;
  const tried = choice.map((candidate) => ({ candidate, refusal: refusalsOf(state, candidate, context)[0] ?? null }));
  const best = tried.find((t) => t.refusal === null) ?? tried.find((t) => t.refusal?.hard === false) ?? tried[0];
  const chosen = (best?.candidate ?? { type: step.command, happenedOn: today }) as JsonObject;
  return { ...chosen, ...openPointers(formSpecOf(step.command).fields, choice as readonly JsonObject[]) };
}

/** Whom or what a step is about is asked, not guessed, when several are plausible. */
function openPointers(fields: Fields, candidates: readonly JsonObject[]): JsonObject {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) =>
      field.kind === 'one' && field.optional !== true && new Set(candidates.map((c) => part(c, name))).size > 1
        ? [[name, null]]
        : [],
    ),
  );
}

/** A kept form, if it is about what is asked for now: another letter or person starts afresh. */
export function keptFor(step: CaseStep, kept: FormValue | null): FormValue | null {
  if (kept === null || !fits(kept.command, step)) return null;
  const ids = Object.entries(step.filled ?? {}).filter(([, id]) => typeof id === 'string' || typeof id === 'number');
  return ids.every(([name, id]) => part(kept.command, name) === id) ? kept : null;
}

function fits(command: Command | JsonObject, { letter = null, about = null, subject = null }: CaseStep): boolean {
  const values = Object.values(command as JsonObject).flatMap((value) => [
    value,
    ...(Array.isArray(value) ? (value as readonly JsonObject[string][]) : []),
  ]);
  return [letter, about, subject].every((wanted) => wanted === null || values.includes(wanted));
}

/** Ids of things that are not there (a candidate stands in for them) become an open question, or the only answer there is. */
function settled(fields: Fields, group: JsonObject, view: CaseView, command: JsonObject): JsonObject {
  const result: Record<string, JsonObject[string]> = { ...group };
  for (const [name, field] of Object.entries(fields)) {
    const value = group[name] ?? null;
    if (field.kind === 'one') result[name] = settledChoice(field, asText(value), view, command);
    else if (field.kind === 'many') {
      const known = idsOf(field.of, view, command);
      result[name] = asTexts(value).filter((id) => known.includes(id));
    } else if (field.kind === 'document')
      result[name] = view.documents.some(({ documentId }) => documentId === value) ? value : null;
    else if (field.kind === 'group') result[name] = settled(field.fields, asGroup(value), view, command);
    else if (field.kind === 'perElement')
      result[name] = asRows(value).filter((row) =>
        view.state.elements.some(({ elementId }) => elementId === part(row, 'elementId')),
      );
    else if (field.kind === 'rows') result[name] = asRows(value);
    else result[name] = value;
  }
  return result;
}

function settledChoice(
  field: Extract<Field, { readonly kind: 'one' }>,
  value: string | null,
  view: CaseView,
  command: JsonObject,
): string | null {
  if (field.of === 'otherCase') return value;
  const ids = idsOf(field.of, view, command);
  if (value !== null && ids.includes(value)) return value;
  const [only] = ids;
  return (field.optional !== true || field.of === 'letterSubject') && ids.length === 1 && only !== undefined
    ? only
    : null;
}

/** The form after one answer changed: answers that hang on it are taken along. */
export function withAnswer(type: CommandType, value: FormValue, command: JsonObject, view: CaseView): FormValue {
  const fields: Fields = formSpecOf(type).fields;
  const follow = followers[type];
  const followed = follow === undefined ? command : { ...command, ...follow(command, value.command, view) };
  const subjects = 'about' in fields || 'sessionId' in fields;
  return { ...value, command: subjects ? settled(fields, followed, view, followed) : followed };
}

type Follow = (command: JsonObject, before: JsonObject, view: CaseView) => JsonObject;
const changed = (name: string, command: JsonObject, before: JsonObject): boolean => command[name] !== before[name];

const followers: { readonly [K in CommandType]?: Follow } = {
  recordSent: (command, before) =>
    changed('kind', command, before) || changed('to', command, before) ? { about: null, letterId: null } : {},
  holdSession: (command, before, view) => {
    if (!changed('sessionId', command, before)) return {};
    const session = view.state.sessions.find(({ sessionId }) => sessionId === part(command, 'sessionId'));
    return { present: [...(session?.partyIds ?? [])] };
  },
  appointMember: (command, before, view) => {
    if (!changed('memberId', command, before)) return {};
    const member = view.state.members.find(({ memberId }) => memberId === part(command, 'memberId'));
    return member === undefined ? {} : { seat: member.seat };
  },
  object: (command, before, view) => {
    if (!changed('against', command, before)) return {};
    const ids = view.state.elements.flatMap((e) =>
      (part(command, 'against') === 'ruling' ? e.ruling !== null : e.admission?.admitted === false)
        ? [e.elementId]
        : [],
    );
    return { elementIds: ids };
  },
  correctFact: (command, before) =>
    JSON.stringify(part(command, 'path')) === JSON.stringify(part(before, 'path')) ? {} : { value: null },
};
