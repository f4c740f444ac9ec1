import { useMemo } from 'react';
import { useHideNames } from '../app/hide-names.tsx';
import { useCaseText } from '../components/case-text.ts';
import type { CaseView } from './case-view.ts';

/**
 * The case as it is read on the screen: while names are hidden, its free texts say roles. Never the case that a form begins with: what
 * is recorded keeps its names.
 */
export function useShownView(view: CaseView): CaseView {
  const { hidden } = useHideNames();
  const say = useCaseText(view.caseId);
  return useMemo(
    () =>
      hidden
        ? {
            ...view,
            texts: Object.fromEntries(Object.entries(view.texts).map(([id, text]) => [id, say(text).text])),
          }
        : view,
    [view, hidden, say],
  );
}
