/** What a form asks, as data: one field for each part of a command, so that no part can be forgotten. */
import type { Json } from '../../../shared/json.ts';
import type { Case } from '../../../shared/procedure/case.ts';
import type { Messages } from '../../i18n/nl/index.ts';

export type JsonObject = { readonly [name: string]: Json };

/** What a step can point at within a case. */
export type Thing =
  | 'party'
  | 'addressee'
  | 'speaker'
  | 'respondent'
  | 'element'
  | 'plannedSession'
  | 'heldSession'
  | 'reportedSession'
  | 'sending'
  | 'letterSubject'
  | 'companion'
  | 'member'
  | 'holder'
  | 'challenge'
  | 'measure'
  | 'objection'
  | 'committeeRequest'
  | 'committeeRuling'
  | 'adjustment'
  | 'improvement'
  | 'accessRequest'
  | 'hold'
  | 'director'
  | 'otherDirector'
  | 'decider'
  | 'deputy'
  | 'caseDocument'
  | 'passage'
  | 'linkedCase'
  | 'otherCase'
  | 'theme';

/** What a condition looks at: the innermost group a field is in, the whole command, and the case. */
export type Surroundings = {
  readonly group: (name: string) => Json | undefined;
  readonly command: (name: string) => Json | undefined;
  readonly state: Case;
};

type Conditional = {
  /** Asked only then; otherwise the value is `unasked`. */
  readonly when?: (x: Surroundings) => boolean;
  readonly unasked?: Json;
  /** A decision is never filled in beforehand. */
  readonly judgement?: boolean;
};

/** Under which name the words of a choice stand in the messages. */
export type ChoiceWords = keyof Messages['choices'] | 'letterKind' | 'liberationDay' | 'targetStart';

export type Fields = { readonly [name: string]: Field };

export type Field = Conditional &
  (
    | { /** Comes from the program: an id, a number. */ readonly kind: 'fixed' }
    | { readonly kind: 'date'; readonly past?: boolean; readonly optional?: boolean }
    | { readonly kind: 'time' }
    | { readonly kind: 'number'; readonly from: number; readonly until: number }
    /** Free text, kept outside the log: the command holds its id, or null while optional and empty. */
    | { readonly kind: 'text'; readonly optional?: boolean; readonly short?: boolean }
    | {
        readonly kind: 'choice';
        readonly options: readonly string[];
        readonly words: ChoiceWords;
        readonly optional?: boolean;
      }
    | { readonly kind: 'choices'; readonly options: readonly string[]; readonly words: ChoiceWords }
    | { readonly kind: 'yesNo' }
    | { readonly kind: 'one'; readonly of: Thing; readonly optional?: boolean }
    | { readonly kind: 'many'; readonly of: Thing; readonly atLeastOne?: boolean }
    /** A document of this case, or one that is added on the spot. */
    | { readonly kind: 'document'; readonly optional: boolean }
    | { readonly kind: 'documents' }
    /** Somebody new, or known. The command holds an id; the particulars travel beside it. */
    | { readonly kind: 'person'; readonly optional: boolean }
    | { readonly kind: 'postmark' }
    | { readonly kind: 'incident' }
    | { readonly kind: 'group'; readonly fields: Fields }
    /** One row for each element the candidate holds; `everywhere` is the field that can be answered for all at once. */
    | { readonly kind: 'perElement'; readonly fields: Fields; readonly everywhere: string }
    /** Rows that are added and taken away. */
    | {
        readonly kind: 'rows';
        readonly fields: Fields;
        readonly newRow: (newId: () => string, today: string) => JsonObject;
      }
    /** The entry and fact that a correction is about, and its new value. */
    | { readonly kind: 'correctedFact' }
    | { readonly kind: 'correctedValue' }
  );

/** A way into a command: `['receipts', 0, 'receivedOn']`. */
export type Path = readonly (string | number)[];

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One answer of a group; null while it is open. */
export const part = (group: JsonObject, name: string): Json => group[name] ?? null;

/** The group a value is, or an empty one. */
export const asGroup = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});
export const asRows = (value: Json | undefined): readonly JsonObject[] =>
  Array.isArray(value) ? (value as readonly Json[]).map(asGroup) : [];
export const asTexts = (value: Json | undefined): readonly string[] =>
  Array.isArray(value) ? (value as readonly Json[]).filter((item): item is string => typeof item === 'string') : [];
export const asText = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null);

/** The field that a path of a command leads to, or null when no form asks for it by itself. */
export function fieldAt(fields: Fields, path: Path): Field | null {
  const [name, ...rest] = path;
  const field = typeof name === 'string' ? fields[name] : undefined;
  if (field === undefined) return null;
  if (rest.length === 0) return field;
  switch (field.kind) {
    case 'group':
      return fieldAt(field.fields, rest);
    case 'perElement':
    case 'rows':
      return fieldAt(field.fields, rest.slice(1));
    case 'incident':
      return rest.length === 1 && (rest[0] === 'on' || rest[0] === 'from') ? { kind: 'date', past: true } : null;
    default:
      return null;
  }
}
