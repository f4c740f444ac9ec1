import { useCallback, useRef } from 'react';
import { type CaseLineView, listCases } from '../../shared/contract/cases.ts';
import type { WireFailure } from '../../shared/contract/wire.ts';
import { useAsk } from '../client/queries.ts';
import type { RegisterView } from './register-view.tsx';

const pageSize = 200;

export type CaseLines = {
  /** Null until the first answer. */
  readonly total: number | null;
  /** Of which choice these are the lines: the one that was asked for, or while that is on its way the one before. */
  readonly choice: string;
  /** The line at a place in the list; undefined while its page is on its way. */
  readonly lineAt: (index: number) => CaseLineView | undefined;
  /** Other rows are on their way than those that stand here. */
  readonly busy: boolean;
  readonly failure: WireFailure | null;
};

export type RowRange = { readonly choice: string; readonly from: number; readonly until: number };

/** Whether other pages are needed for one range of rows than for another: while not, nothing need be drawn anew. */
export const needsOtherPages = (old: RowRange, next: RowRange): boolean =>
  pagesOf(old) !== pagesOf(next) || (old.choice !== next.choice && pagesOf(next) !== '0,0');

const pagesOf = ({ from, until }: RowRange): string => `${Math.floor(from / pageSize)},${Math.floor(until / pageSize)}`;

/** What of the register is asked for, in which order. */
export const choiceOf = (view: RegisterView, search: string): string =>
  JSON.stringify([search, view.scope, view.status, view.subject, view.order, view.descending]);

/** The register by pages: only the one or two pages that the rows in view are on. Another choice begins at its first row. */
export function useCaseLines(view: RegisterView, search: string, range: RowRange): CaseLines {
  const wanted = choiceOf(view, search);
  const { from, until } = range.choice === wanted ? range : { from: 0, until: 0 };
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
  const busy = first.data === undefined || first.isPlaceholderData;
  const shown = useRef<{ readonly total: number | null; readonly choice: string }>({ total: null, choice: wanted });
  if (first.data !== undefined && !busy) shown.current = { total: first.data.total, choice: wanted };
  const [near, next] = [first.data?.lines, second.data?.lines];
  const lineAt = useCallback(
    (index: number) => {
      const at = index - page * pageSize;
      return at < 0 ? undefined : at < pageSize ? near?.[at] : next?.[at - pageSize];
    },
    [page, near, next],
  );
  return {
    ...shown.current,
    lineAt,
    busy,
    failure: first.error?.failure ?? second.error?.failure ?? null,
  };
}
