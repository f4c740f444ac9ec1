/** What an entry of the log holds besides its sentence: its texts, documents, corrections. Pure. */
import type { Json } from '../../shared/json.ts';
import { readPath } from '../../shared/procedure/correction.ts';
import { type CaseEvent, commandOf } from '../../shared/procedure/event.ts';
import type { Messages } from '../i18n/nl/index.ts';
import type { Names } from '../procedure/names.ts';
import type { CaseView } from './case-view.ts';
import { factLabel, factText } from './forms/correctable.ts';
import { asGroup, asRows, asTexts, type Fields } from './forms/field.ts';
import { formSpecOf } from './forms/form-spec.ts';
import { labelOf } from './forms/words.ts';

export type WrittenText = { readonly textId: string; readonly label: string; readonly body: string };

/** Free texts of an event with the labels under which they were asked. */
export function textsOf(view: CaseView, event: CaseEvent, t: Messages): readonly WrittenText[] {
  const type = commandOf(event.type);
  const walk = (fields: Fields, group: { readonly [name: string]: Json }): readonly WrittenText[] =>
    Object.entries(fields).flatMap(([name, field]) => {
      const value = group[name];
      if (field.kind === 'text' && typeof value === 'string') {
        const body = view.texts[value];
        return body === undefined ? [] : [{ textId: value, label: labelOf(t, type, name).label, body }];
      }
      if (field.kind === 'group') return walk(field.fields, asGroup(value));
      if (field.kind === 'rows' || field.kind === 'perElement')
        return asRows(value).flatMap((row) => walk(field.fields, row));
      return [];
    });
  return walk(formSpecOf(type).fields, event as unknown as { readonly [name: string]: Json });
}

/** Documents an event points at, wherever in it. */
export function documentsOf(event: CaseEvent): readonly string[] {
  const walk = (fields: Fields, group: { readonly [name: string]: Json }): readonly string[] =>
    Object.entries(fields).flatMap(([name, field]) => {
      const value = group[name];
      if (field.kind === 'document' || name === 'documentId') return typeof value === 'string' ? [value] : [];
      if (field.kind === 'documents') return asTexts(value);
      if (field.kind === 'group') return walk(field.fields, asGroup(value));
      return field.kind === 'rows' ? asRows(value).flatMap((row) => walk(field.fields, row)) : [];
    });
  return [
    ...new Set(walk(formSpecOf(commandOf(event.type)).fields, event as unknown as { readonly [name: string]: Json })),
  ];
}

export type Correction = {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
};

/** What was corrected in an entry, oldest correction first: how the fact read, and how it read from then on. */
export function correctionsOf(view: CaseView, entry: number, names: Names, t: Messages): readonly Correction[] {
  const event = view.state.history[entry - 1];
  if (event === undefined) return [];
  const readings = new Map<string, Json>();
  return view.state.history.flatMap((later) => {
    if (later.type !== 'factCorrected' || later.entry !== entry) return [];
    const key = later.path.join('.');
    const before = readings.get(key) ?? (readPath(event, later.path) as Json | undefined) ?? null;
    readings.set(key, later.value);
    return [
      {
        label: factLabel(view, event, later.path, t),
        before: factText(view, event, later.path, before, names, t),
        after: factText(view, event, later.path, later.value, names, t),
        reason: view.texts[later.reason] ?? '',
      },
    ];
  });
}
