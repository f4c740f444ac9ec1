import type { Json } from '../../json.ts';
import type { Case } from '../case.ts';
import type { CommandOf, CommandType } from '../command.ts';
import type { Context } from '../context.ts';
import { type Refusal, type RefusalCode, refusal } from '../refusal.ts';

/** Everything that stands in the way of one command; empty when nothing does. Pure. */
export type Rule<K extends CommandType> = (
  c: Case,
  command: CommandOf<K>,
  context: Context,
) => readonly (Refusal | null)[];
export type Rules<K extends CommandType> = { readonly [T in K]: Rule<T> };

/** `when` holds: refused with this code. Reads as 'refuse X when Y' in the rule lists. */
export const refuse = (
  code: RefusalCode,
  when: boolean,
  facts: { readonly [name: string]: Json } = {},
): Refusal | null => (when ? refusal(code, facts) : null);

/** A date that may not lie before the fact it follows from. Unknown causes are judged by other rules. */
export const notBefore = (date: string, cause: string | null | undefined): Refusal | null =>
  refuse('dateBeforeCause', cause != null && date < cause, { date, cause: cause ?? null });

export const unknown = (what: string): Refusal => refusal('unknownReference', { what });
