import { createContext, useContext } from 'react';
import type { Json } from '../../../shared/json.ts';
import type { CommandType } from '../../../shared/procedure/command.ts';
import type { Person } from '../../../shared/procedure/person.ts';
import type { Names } from '../../procedure/names.ts';
import type { CaseView } from '../case-view.ts';
import type { Path } from './field.ts';
import type { FormValue } from './form-value.ts';

/** What every field of a form shares. */
export type StepForm = {
  readonly type: CommandType;
  readonly view: CaseView;
  readonly names: Names;
  readonly value: FormValue;
  readonly answer: (path: Path, answer: Json) => void;
  /** Keeps a free text under its id. */
  readonly write: (id: string, body: string) => void;
  /** Keeps the particulars of somebody new; null when it became somebody known. */
  readonly setPerson: (id: string, person: Person | null) => void;
  readonly leaveOut: (elementId: string, out: boolean) => void;
  /** What is wrong with a field, once it was left or the form was handed in. */
  readonly problem: (path: Path) => string | null;
  readonly leave: (path: Path) => void;
  /** Opens a document beside the form. */
  readonly look: (documentId: string) => void;
};

export const StepFormContext = createContext<StepForm | null>(null);

export function useStepForm(): StepForm {
  const form = useContext(StepFormContext);
  if (form === null) throw new Error('A field outside a form');
  return form;
}

/** A value with the part at a path replaced; lists keep their length. */
export function withPart(value: Json, [key, ...rest]: Path, to: Json): Json {
  if (key === undefined) return to;
  if (typeof key === 'number')
    return Array.isArray(value)
      ? (value as readonly Json[]).map((item, i) => (i === key ? withPart(item, rest, to) : item))
      : value;
  const group =
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as { readonly [k: string]: Json })
      : {};
  return { ...group, [key]: withPart(group[key] ?? null, rest, to) };
}
