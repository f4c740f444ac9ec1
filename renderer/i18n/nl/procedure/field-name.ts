import type { Command, CommandOf, CommandType } from '../../../../shared/procedure/command.ts';
import type { CasePolicy } from '../../../../shared/procedure/policy.ts';

/** Every name of a field inside a value, however deep. */
type Names<T> = T extends readonly (infer Item)[]
  ? Names<Item>
  : T extends object
    ? { [K in keyof T & string]: K | Names<T[K]> }[keyof T & string]
    : never;
type Each<T> = T extends unknown ? Names<T> : never;

/** Settings have words of their own on their screen; `type` is never shown. */
type Elsewhere = 'type' | 'policy' | Names<CasePolicy>;

/** Every field of every command, also inside receipts, elements, respondents, rulings … */
export type FieldName = Exclude<Each<Command>, Elsewhere>;
/** The fields of one command. */
export type FieldNameOf<K extends CommandType> = Exclude<Each<CommandOf<K>>, Elsewhere>;

export type FieldWords = {
  readonly label: string;
  /** One short sentence under the label, where the label does not say enough. */
  readonly help?: string;
};

export const field = (label: string, help?: string): FieldWords => (help === undefined ? { label } : { label, help });

/** Words of one field, for a command in which the general ones would not say enough. */
export type FieldWordsByCommand = {
  readonly [K in CommandType]?: { readonly [F in FieldNameOf<K>]?: Partial<FieldWords> };
};
