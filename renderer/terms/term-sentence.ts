import { useCallback } from 'react';
import type { termsBetween } from '../../shared/contract/agenda.ts';
import type { OutputOf } from '../../shared/contract/endpoint.ts';
import { useHideNames } from '../app/hide-names.tsx';
import { useT } from '../i18n/language.ts';
import { namesOfBrief, type PartyNames } from '../procedure/names.ts';
import { obligationText } from '../procedure/obligation-sentence.ts';

export type TermItem = OutputOf<typeof termsBetween>['items'][number];
export type CaseBriefs = OutputOf<typeof termsBetween>['cases'];

/** The names in a case of which only the outline is known, by its id. */
export function useTermNames(cases: CaseBriefs, today: string): (caseId: string) => PartyNames {
  const t = useT();
  const { hidden } = useHideNames();
  return useCallback((caseId) => namesOfBrief(cases[caseId], today, hidden, t), [cases, today, hidden, t]);
}

/** Says what is to be done for a term, without its date: the calendar already shows that. */
export function useTermSentence(cases: CaseBriefs, today: string): (item: TermItem) => string {
  const t = useT();
  const names = useTermNames(cases, today);
  return useCallback(({ caseId, obligation }) => obligationText(obligation, names(caseId), t).sentence, [names, t]);
}
