import { createContext, type ReactNode, useContext, useEffect } from 'react';
import { type PracticePlace, practiceStatus } from '../../shared/contract/practice.ts';
import { useAsk } from '../client/queries.ts';
import { useT } from '../i18n/language.ts';

const PracticeContext = createContext<PracticePlace>('no');

/** Knows whether this window is for practising, and marks everything it shows and prints when it is. */
export function PracticeProvider({ children }: { readonly children: ReactNode }) {
  const t = useT();
  const { data } = useAsk(practiceStatus, {}, { immutable: true });
  const place = data?.place ?? 'no';
  const mark = t.practice.mark;
  useEffect(() => {
    if (place !== 'no') document.documentElement.setAttribute('data-practice', mark);
  }, [place, mark]);
  // Until it is known, nothing is shown: a screen without the mark is the own vault.
  return data === undefined ? null : <PracticeContext value={place}>{children}</PracticeContext>;
}

export const usePracticePlace = (): PracticePlace => useContext(PracticeContext);
export const usePractising = (): boolean => usePracticePlace() !== 'no';

/** What the window is called: never a name or a number, and by its first word whether it is for practising. */
export function useWindowTitle(title: string): void {
  const t = useT();
  const practising = usePractising();
  useEffect(() => {
    document.title = [...(practising ? [t.practice.mark] : []), title, t.common.appName].join(' · ');
  }, [practising, title, t]);
}
