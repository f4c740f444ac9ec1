/** Which letters can be made in a case now, for whom, and which cannot yet and why. Pure. */
import { type CandidateContext, candidatesOf, letterTargets } from '../../shared/procedure/candidate.ts';
import { refusalsOf } from '../../shared/procedure/decide.ts';
import { type LetterKind, letterKinds } from '../../shared/procedure/letter-kind.ts';
import { isAddressee } from '../../shared/procedure/query.ts';
import type { Refusal } from '../../shared/procedure/refusal.ts';
import { type CaseView, contextOf } from '../case/case-view.ts';

export type LetterTarget = { readonly to: string; readonly about: string | null };
export type LetterChoice =
  | { readonly kind: LetterKind; readonly possible: true; readonly targets: readonly LetterTarget[] }
  | { readonly kind: LetterKind; readonly possible: false; readonly refusal: Refusal | null };

/** What a candidate is about when the case has nothing of the kind yet. */
const absent = 'none';

/** Every kind of letter once, in the order of the procedure. */
export function letterChoices(view: CaseView): readonly LetterChoice[] {
  const { state, today, actor, directors } = view;
  const context = contextOf(view);
  const on: CandidateContext = {
    on: today,
    actor,
    directors: directors.map(({ actorId }) => actorId),
    newId: (kind) => kind,
  };
  const sendings = candidatesOf('recordSent', state, on);
  return letterKinds.map((kind): LetterChoice => {
    const targets = letterTargets(state, kind).filter(({ to, about }) => isAddressee(state, to) && about !== absent);
    const tried = sendings
      .filter((command) => command.type === 'recordSent' && command.kind === kind)
      .map((command) => refusalsOf(state, command, context).find(({ hard }) => hard) ?? null);
    return targets.length > 0 && tried.includes(null)
      ? { kind, possible: true, targets }
      : { kind, possible: false, refusal: tried.find((refusal) => refusal !== null) ?? null };
  });
}
