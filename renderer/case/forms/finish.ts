/** From what stands in a form to the command that is sent, with the texts and people that travel beside it. Pure. */
import type { Json } from '../../../shared/json.ts';
import { type Command, type CommandType, commandSchema } from '../../../shared/procedure/command.ts';
import { isCorrectable } from '../../../shared/procedure/correction.ts';
import type { Person } from '../../../shared/procedure/person.ts';
import type { CaseView } from '../case-view.ts';
import {
  asGroup,
  asRows,
  asText,
  asTexts,
  type Field,
  type Fields,
  type JsonObject,
  type Path,
  part,
} from './field.ts';
import { formSpecOf } from './form-spec.ts';
import type { FormValue } from './form-value.ts';

export type Problem = { readonly path: string; readonly kind: 'required' | 'time' | 'name' | 'period' };

export type Finished = {
  /** Null while something is still to be filled in. */
  readonly command: Command | null;
  /** The same as far as it can be tried: words still to be written stand in no rule's way. */
  readonly trial: Command | null;
  readonly texts: readonly { readonly id: string; readonly body: string }[];
  readonly people: readonly { readonly id: string; readonly person: Person }[];
  readonly problems: readonly Problem[];
};

/** Where a field stands in the form, as one word: 'decisions.0.reason'. */
export const pathName = (path: Path): string => path.join('.');

/** Stands in for a text that is still to be written, so that the rest can be tried. */
const unwritten = 'unwritten';

/** Is this field asked, given the other answers? */
export function isAsked(field: Field, group: JsonObject, command: JsonObject, view: CaseView): boolean {
  return (
    field.when === undefined ||
    field.when({ group: (name) => group[name], command: (name) => command[name], state: view.state })
  );
}

/** Reads the whole form: what is missing, and the command once nothing is. */
export function finish(type: CommandType, value: FormValue, view: CaseView): Finished {
  const texts = new Map<string, string>();
  const people = new Map<string, Person>();
  const problems: Problem[] = [];
  const problem = (path: Path, kind: Problem['kind']): null => {
    problems.push({ path: pathName(path), kind });
    return null;
  };

  const readGroup = (fields: Fields, group: JsonObject, path: Path): JsonObject =>
    Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [
        name,
        isAsked(field, group, value.command, view)
          ? read(field, group[name] ?? null, [...path, name])
          : (field.unasked ?? null),
      ]),
    );

  const read = (field: Field, at: Json, path: Path): Json => {
    switch (field.kind) {
      case 'fixed':
        return at;
      case 'date':
      case 'choice':
      case 'one':
        return at ?? (field.optional === true ? null : problem(path, 'required'));
      case 'yesNo':
      case 'number':
      case 'postmark':
        return at ?? problem(path, 'required');
      case 'document':
        return at ?? (field.optional ? null : problem(path, 'required'));
      case 'time':
        return at === null || at === '' ? null : (readTime(String(at)) ?? problem(path, 'time'));
      case 'text':
        return readText(field.optional === true, asText(at), path);
      case 'many':
        if (field.atLeastOne === true && asTexts(at).length === 0) problem(path, 'required');
        return at ?? [];
      case 'choices':
      case 'documents':
        return at ?? [];
      case 'person':
        return readPerson(field.optional, asText(at), path);
      case 'incident':
        return readIncident(asGroup(at), path);
      case 'group':
        return readGroup(field.fields, asGroup(at), path);
      case 'rows':
        return asRows(at).map((row, i) => readGroup(field.fields, row, [...path, i]));
      case 'perElement': {
        const rows = asRows(at).flatMap((row, i) =>
          value.leftOut.includes(String(part(row, 'elementId'))) ? [] : [readGroup(field.fields, row, [...path, i])],
        );
        if (rows.length === 0) problem(path, 'required');
        return rows;
      }
      case 'correctedFact':
        return asPath(at).length === 0 ? problem(path, 'required') : at;
      case 'correctedValue':
        return at;
    }
  };

  const readText = (optional: boolean, id: string | null, path: Path): string | null => {
    const body = id === null ? '' : (value.texts[id] ?? '').trim();
    if (id === null || body === '') {
      if (optional) return null;
      problem(path, 'required');
      return unwritten;
    }
    texts.set(id, body);
    return id;
  };

  const readPerson = (optional: boolean, id: string | null, path: Path): string | null => {
    if (id === null) return optional ? null : problem(path, 'required');
    const particulars = value.people[id];
    if (particulars === undefined) return id;
    if (`${particulars.familyName}${particulars.organisation}`.trim() === '') return problem(path, 'name');
    people.set(id, particulars);
    return id;
  };

  const readIncident = (incident: JsonObject, path: Path): Json => {
    if (part(incident, 'kind') === 'unknown') return { kind: 'unknown' };
    const on = part(incident, 'on') ?? problem([...path, 'on'], 'required');
    if (part(incident, 'kind') !== 'period') return { kind: part(incident, 'kind') ?? 'date', on };
    const from = part(incident, 'from') ?? problem([...path, 'from'], 'required');
    if (typeof from === 'string' && typeof on === 'string' && from > on) problem([...path, 'from'], 'period');
    return { kind: 'period', from, on };
  };

  if (typeof part(value.command, 'happenedOn') !== 'string') problem(['happenedOn'], 'required');
  const facts = readGroup(formSpecOf(type).fields, value.command, []);
  if (type === 'correctFact') readCorrection(value.command, view, readPerson);
  const parsed = commandSchema.safeParse({ type, happenedOn: part(value.command, 'happenedOn'), ...facts });
  return {
    command: problems.length === 0 && parsed.success ? parsed.data : null,
    trial: parsed.success ? parsed.data : null,
    texts: [...texts].map(([id, body]) => ({ id, body })),
    people: [...people].map(([id, person]) => ({ id, person })),
    problems,
  };
}

/** A correction that names somebody new carries that person along. */
function readCorrection(
  command: JsonObject,
  view: CaseView,
  readPerson: (optional: boolean, id: string | null, path: Path) => string | null,
): void {
  const event = view.state.history[Number(part(command, 'entry')) - 1];
  const path = asPath(part(command, 'path'));
  const last = path.at(-1);
  if (event === undefined || !isCorrectable(event, path)) return;
  if (last === 'personId' || last === 'clientPersonId') readPerson(true, asText(part(command, 'value')), ['value']);
}

export const asPath = (value: Json | undefined): Path =>
  Array.isArray(value)
    ? (value as readonly Json[]).filter(
        (key): key is string | number => typeof key === 'string' || typeof key === 'number',
      )
    : [];

/** '9.30', '14:00' and '14 uur' as the log keeps them, or null. */
export function readTime(typed: string): string | null {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?(?:\s*(?:uur|u))?$/.exec(typed.trim());
  const hours = Number(match?.[1]);
  const minutes = Number(match?.[2] ?? '0');
  if (match === null || hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
