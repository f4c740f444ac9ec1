import { useMemo } from 'react';
import { useHideNames } from '../app/hide-names.tsx';
import { useT } from '../i18n/language.ts';
import { type Names, namesOfCase } from '../procedure/names.ts';
import type { CaseView } from './case-view.ts';

/** The names of one case, or roles in their place while names are hidden. */
export function useNames(view: CaseView): Names {
  const { hidden } = useHideNames();
  const t = useT();
  return useMemo(() => namesOfCase(view, hidden, t), [view, hidden, t]);
}
