import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { caseOrders } from '../../shared/contract/cases.ts';
import type { SubjectKind } from '../../shared/procedure/fact.ts';
import type { CaseStatus } from '../../shared/procedure/stage.ts';

export type CaseOrder = (typeof caseOrders)[number];

/** What the register shows and where one was in it; kept while the vault is open, so that coming back changes nothing. */
export type RegisterView = {
  readonly search: string;
  readonly scope: 'open' | 'closed' | 'all';
  readonly status: CaseStatus | null;
  readonly subject: SubjectKind | null;
  readonly order: CaseOrder;
  readonly descending: boolean;
  /** The row the keyboard is on. */
  readonly at: number;
  /** In CSS pixels from the top of the list. */
  readonly scrolled: number;
};

export const startView: RegisterView = {
  search: '',
  scope: 'all',
  status: null,
  subject: null,
  order: 'number',
  descending: true,
  at: 0,
  scrolled: 0,
};

type Kept = {
  readonly view: RegisterView;
  /** Another choice begins at the top again, unless it says where to be. */
  readonly show: (change: Partial<RegisterView>) => void;
};

const RegisterViewContext = createContext<Kept | null>(null);

export function RegisterViewProvider({ children }: { readonly children: ReactNode }) {
  const [view, setView] = useState(startView);
  const show = useCallback<Kept['show']>(
    (change) =>
      setView((old) => {
        const moves = 'at' in change || 'scrolled' in change;
        return { ...old, ...(moves ? {} : { at: 0, scrolled: 0 }), ...change };
      }),
    [],
  );
  const value = useMemo<Kept>(() => ({ view, show }), [view, show]);
  return <RegisterViewContext value={value}>{children}</RegisterViewContext>;
}

export function useRegisterView(): Kept {
  const kept = useContext(RegisterViewContext);
  if (kept === null) throw new Error('useRegisterView outside RegisterViewProvider');
  return kept;
}

export const isFiltered = (view: RegisterView): boolean =>
  view.search.trim() !== '' || view.scope !== 'all' || view.status !== null || view.subject !== null;
