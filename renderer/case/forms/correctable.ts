/** The facts of an entry that can be corrected, and how they read. Pure. */
import type { Json } from '../../../shared/json.ts';
import { applyCorrections, isCorrectable, readPath } from '../../../shared/procedure/correction.ts';
import { type CaseEvent, commandOf } from '../../../shared/procedure/event.ts';
import { longDate, sentenceCase } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/nl/index.ts';
import type { Names } from '../../procedure/names.ts';
import type { CaseView } from '../case-view.ts';
import { type Field, type Fields, fieldAt, type Path } from './field.ts';
import { formSpecOf } from './form-spec.ts';
import { elementLabel, thingLabel } from './thing-label.ts';
import { choiceLabel, labelOf } from './words.ts';

export type CorrectableFact = { readonly path: Path; readonly field: Field; readonly value: Json };

const day: Field = { kind: 'date', past: true };

/** The field that asks for a fact of an event of this kind. */
export function factField(event: CaseEvent, path: Path): Field | null {
  if (path.length === 1 && path[0] === 'happenedOn') return day;
  const fields: Fields = formSpecOf(commandOf(event.type)).fields;
  const field = fieldAt(fields, path);
  return field === null || field.kind === 'text' || field.kind === 'fixed' ? null : field;
}

/** Every single fact of an entry that a form asked for and that may be corrected, as the log reads today. */
export function correctableFacts(view: CaseView, entry: number): readonly CorrectableFact[] {
  const event = applyCorrections(view.state.history)[entry - 1];
  if (event === undefined) return [];
  return leaves(event, []).flatMap((path) => {
    const field = isCorrectable(event, path) ? factField(event, path) : null;
    return field === null ? [] : [{ path, field, value: readPath(event, path) as Json }];
  });
}

function leaves(value: unknown, path: Path): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  if (Array.isArray(value)) return value.flatMap((item, i) => leaves(item, [...path, i]));
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

/** 'Ontvangen op', with the element it is about when there are several. */
export function factLabel(view: CaseView, event: CaseEvent, path: Path, t: Messages): string {
  const name = path.findLast((key) => typeof key === 'string') ?? '';
  const { label } = labelOf(t, commandOf(event.type), name);
  const group = readPath(event, path.slice(0, 2)) as { readonly elementId?: unknown } | null | undefined;
  const elementId = typeof group === 'object' ? group?.elementId : undefined;
  return typeof elementId === 'string' && view.state.elements.length > 1
    ? `${label} (${elementLabel(view, elementId, t)})`
    : label;
}

/** How a fact reads in a sentence: a day, a word, a name. */
export function factText(view: CaseView, event: CaseEvent, path: Path, value: Json, names: Names, t: Messages): string {
  if (value === null) return t.caseScreen.course.nothing;
  if (typeof value === 'boolean') return value ? t.common.yes : t.common.no;
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return longDate(value, t.dates);
  const field = factField(event, path);
  if (typeof value === 'string' && field?.kind === 'choice') return choiceLabel(t, field.words, value);
  if (typeof value === 'string' && field?.kind === 'postmark')
    return value === 'illegible' || value === 'none' ? sentenceCase(t.choices.postmark[value]) : value;
  if (typeof value === 'string' && field?.kind === 'person') return names.party(value);
  if (typeof value === 'string' && field?.kind === 'document') return names.document(value);
  if (typeof value === 'string' && field?.kind === 'one') return thingLabel(field.of, value, view, names, t);
  return String(value);
}
