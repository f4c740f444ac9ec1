import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';

type HideNames = { readonly hidden: boolean; readonly setHidden: (hidden: boolean) => void };

const HideNamesContext = createContext<HideNames>({ hidden: false, setHidden: () => undefined });

/** Keeps whether names are replaced by roles on the whole screen: somebody may be looking over your shoulder. */
export function HideNamesProvider({ children }: { readonly children: ReactNode }) {
  const [hidden, setHidden] = useState(false);
  // For what only a style sheet can cover: what stands in fields.
  useEffect(() => {
    document.documentElement.toggleAttribute('data-names-hidden', hidden);
    return () => document.documentElement.removeAttribute('data-names-hidden');
  }, [hidden]);
  const value = useMemo(() => ({ hidden, setHidden }), [hidden]);
  return <HideNamesContext value={value}>{children}</HideNamesContext>;
}

export const useHideNames = (): HideNames => useContext(HideNamesContext);
