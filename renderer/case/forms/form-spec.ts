/** The form of every command of the procedure. A command, or a part of one, without a field does not compile. */
import type { CommandOf, CommandType } from '../../../shared/procedure/command.ts';
import type { Field } from './field.ts';
import { afterwards } from './spec-afterwards.ts';
import { committee } from './spec-committee.ts';
import { hearing } from './spec-hearing.ts';
import { receiving } from './spec-receiving.ts';
import { telling } from './spec-telling.ts';

type Part<K extends CommandType> = Exclude<keyof CommandOf<K>, 'type' | 'happenedOn'>;

export type FormSpec<K extends CommandType> = {
  /** In the order in which they are asked; the day it happened always comes first. */
  readonly fields: { readonly [P in Part<K>]: Field };
  /** Asked once more before it is recorded: it leaves the vault or destroys. */
  readonly danger?: 'final' | 'destroys';
};
export type FormSpecs<K extends CommandType> = { readonly [T in K]: FormSpec<T> };

export const formSpecs: FormSpecs<CommandType> = {
  ...receiving,
  ...telling,
  ...hearing,
  ...committee,
  ...afterwards,
};

/** The form of a command whose kind is only known at run time. */
export const formSpecOf = (type: CommandType): FormSpec<CommandType> => formSpecs[type] as FormSpec<CommandType>;
