/** A director who is complained about can record, but should not decide (own choice; after standing aside: may not). */
import type { Case } from '../case.ts';
import type { Context } from '../context.ts';
import type { Refusal } from '../refusal.ts';
import { refuse, unknown } from './rule.ts';

export const isInvolvedDirector = (c: Case, actor: string): boolean =>
  c.respondents.some((r) => r.directorId === actor);

/** May this person decide? A named director, or a deputy appointed in this case. */
export function decidesAgainstConflict(c: Case, decidedBy: string, context: Context): readonly (Refusal | null)[] {
  const known = context.directors.includes(decidedBy) || c.deputies.some((d) => d.deputyId === decidedBy);
  return [
    known ? null : unknown('director'),
    refuse('directorStoodAside', c.recused.includes(decidedBy)),
    refuse('conflictOfInterest', isInvolvedDirector(c, decidedBy) && !c.recused.includes(decidedBy)),
  ];
}
