import { useRef } from 'react';
import { type CaseLineView, listCases } from '../../shared/contract/cases.ts';
import type { WireFailure } from '../../shared/contract/wire.ts';
import { useAsk } from '../client/queries.ts';
import type { RegisterView } from './register-view.tsx';

const pageSize = 200;

export type CaseLines = {
  /** Null until the first answer. */
  readonly total: number | null;
  /** The line at a place in the list; undefined while its page is on its way. */
  readonly lineAt: (index: number) => CaseLineView | undefined;
  /** Other rows are on their way than those that stand here. */
  readonly busy: boolean;
  readonly failure: WireFailure | null;
};

/** The register by pages: only the one or two pages that the rows `from` to `until` are on. */
export function useCaseLines(view: RegisterView, search: string, from: number, until: number): CaseLines {
  const page = Math.floor(from / pageSize);
  const input = {
    search,
    statuses: view.status === null ? [] : [view.status],
    subjectKinds: view.subject === null ? [] : [view.subject],
    scope: view.scope,
    order: view.order,
    descending: view.descending,
    limit: pageSize,
  };
  // While another choice is fetched the old rows stay, so that nothing flickers; further down they would be the wrong ones.
  const first = useAsk(listCases, { ...input, offset: page * pageSize }, { keepPrevious: page === 0 });
  const second = useAsk(
    listCases,
    { ...input, offset: (page + 1) * pageSize },
    { enabled: until >= (page + 1) * pageSize },
  );
  const total = useRef<number | null>(null);
  if (first.data !== undefined) total.current = first.data.total;
  return {
    total: total.current,
    lineAt: (index) => {
      const at = index - page * pageSize;
      return at < 0 ? undefined : at < pageSize ? first.data?.lines[at] : second.data?.lines[at - pageSize];
    },
    busy: first.data === undefined || first.isPlaceholderData,
    failure: first.error?.failure ?? second.error?.failure ?? null,
  };
}
