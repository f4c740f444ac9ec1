import { useMemo } from 'react';
import { openCase } from '../../shared/contract/cases.ts';
import { sessionMe } from '../../shared/contract/vault.ts';
import type { WireFailure } from '../../shared/contract/wire.ts';
import { useAsk } from '../client/queries.ts';
import { type CaseView, caseViewOf } from './case-view.ts';

export type { CaseView } from './case-view.ts';

export type OpenCase =
  | { readonly kind: 'loading' }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'failed'; readonly failure: WireFailure; readonly retry: () => void }
  | { readonly kind: 'open'; readonly view: CaseView };

/** Reads a case and replays it; again after every change in the vault, and only then. */
export function useCase(caseId: string): OpenCase {
  const opened = useAsk(openCase, { caseId });
  const me = useAsk(sessionMe, {});
  const { data } = opened;
  const actor = me.data?.actorId;
  const view = useMemo(
    () => (data?.found === true && actor !== undefined ? caseViewOf(data, actor) : null),
    [data, actor],
  );
  const error = opened.error ?? me.error;
  if (view !== null) return { kind: 'open', view };
  if (error !== null)
    return {
      kind: 'failed',
      failure: error.failure,
      retry: () => void Promise.all([opened.refetch(), me.refetch()]),
    };
  return { kind: data?.found === false ? 'notFound' : 'loading' };
}
