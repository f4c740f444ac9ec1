/** The letters of a case with what became of them. Pure. */
import type { LetterInfo } from '../../shared/contract/cases.ts';
import type { Sending } from '../../shared/procedure/case.ts';
import { COMPLAINANT } from '../../shared/procedure/fact.ts';
import { type LetterKind, letterKinds } from '../../shared/procedure/letter-kind.ts';
import type { Obligation } from '../../shared/procedure/obligation.ts';
import { standingObligations } from '../../shared/procedure/obligations.ts';
import type { CaseView } from '../case/use-case.ts';

/** A letter as the case holds it, its kind known. */
export type Letter = Omit<LetterInfo, 'kind'> & { readonly kind: LetterKind };

export type LetterRow =
  | { readonly state: 'draft' | 'final'; readonly letter: Letter }
  | { readonly state: 'sent' | 'returned'; readonly letter: Letter | null; readonly sending: Sending };

type LetterParts = Pick<CaseView, 'letters' | 'state' | 'today'>;

export const lettersOf = ({ letters }: Pick<CaseView, 'letters'>): readonly Letter[] =>
  letters.flatMap((letter) => {
    const kind = letterKinds.find((known) => known === letter.kind);
    return kind === undefined ? [] : [{ ...letter, kind }];
  });

/** Drafts first, then what is ready to be sent, then what was sent, the last first. One sent twice stands there twice. */
export function letterRows(view: LetterParts): readonly LetterRow[] {
  const letters = lettersOf(view);
  const { sendings } = view.state;
  const unsent = letters
    .filter((letter) => !sendings.some(({ letterId }) => letterId === letter.letterId))
    .map((letter): LetterRow => ({ state: letter.state, letter }));
  const sent = sendings
    .toSorted((a, b) => b.on.localeCompare(a.on))
    .map(
      (sending): LetterRow => ({
        state: sending.returned === null ? 'sent' : 'returned',
        letter: letters.find(({ letterId }) => letterId === sending.letterId) ?? null,
        sending,
      }),
    );
  return [
    ...unsent.filter(({ state }) => state === 'draft'),
    ...unsent.filter(({ state }) => state === 'final'),
    ...sent,
  ];
}

export type AskedLetter = {
  readonly obligation: Obligation;
  readonly kind: LetterKind;
  readonly to: string;
  readonly about: string | null;
  /** The unsent letter that answers to it, when one was begun. */
  readonly begun: Letter | null;
};

/** The letters the procedure asks for now, what is due first on top. */
export function askedLetters(view: LetterParts): readonly AskedLetter[] {
  const { sendings } = view.state;
  const unsent = lettersOf(view).filter(({ letterId }) => !sendings.some((s) => s.letterId === letterId));
  return standingObligations(view.state, view.today).flatMap((obligation) => {
    const { letter: kind, about, subject } = obligation;
    if (kind === null) return [];
    const to = about ?? COMPLAINANT;
    const begun = unsent.findLast(
      (l) => l.corrects === null && l.kind === kind && l.to === to && (subject === null || l.about === subject),
    );
    return [{ obligation, kind, to, about: subject, begun: begun ?? null }];
  });
}
