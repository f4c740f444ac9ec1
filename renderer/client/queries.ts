import {
  QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { AnyEndpoint, InputOf, OutputOf } from '../../shared/contract/endpoint.ts';
import { call } from './call.ts';
import { onPush, type RequestFailed } from './port.ts';

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: { readonly immutable: boolean };
  }
}

/** The core is in this very computer: nothing is ever retried or refetched for a doubtful line, only after a change. */
export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        staleTime: Number.POSITIVE_INFINITY,
        networkMode: 'always',
        refetchOnWindowFocus: false,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });

type AskOptions = {
  readonly enabled?: boolean;
  /** The answer never changes (a page image by document id): not asked again after a change. */
  readonly immutable?: boolean;
  /** Keep showing the previous answer while a new one is fetched (typing in a search field). */
  readonly keepPrevious?: boolean;
  /** What is typed into drafts changes the answer, and is kept without a push: asked again each time it is wanted. */
  readonly withDrafts?: boolean;
};

/** Asks a query and keeps the answer fresh: every change in the vault refetches what is on screen. */
export function useAsk<E extends AnyEndpoint>(
  endpoint: E,
  input: InputOf<E>,
  { enabled = true, immutable = false, keepPrevious = false, withDrafts = false }: AskOptions = {},
): UseQueryResult<OutputOf<E>, RequestFailed> {
  return useQuery<OutputOf<E>, RequestFailed>({
    queryKey: [endpoint.name, input],
    queryFn: () => call(endpoint, input),
    enabled,
    meta: { immutable },
    ...(withDrafts ? { staleTime: 0, gcTime: 0 } : {}),
    ...(keepPrevious ? { placeholderData: (previous: OutputOf<E> | undefined) => previous as never } : {}),
  });
}

/** Waits for the newest answer of a query, joining the question when it is on its way already. Rejects with `RequestFailed`. */
export function useNewest(): <E extends AnyEndpoint>(endpoint: E, input: InputOf<E>) => Promise<OutputOf<E>> {
  const client = useQueryClient();
  return (endpoint, input) =>
    client.fetchQuery({ queryKey: [endpoint.name, input], queryFn: () => call(endpoint, input) });
}

/** Sends a command. What it changed comes back as a push, so callers need not refetch anything. */
export function useTell<E extends AnyEndpoint>(endpoint: E): UseMutationResult<OutputOf<E>, RequestFailed, InputOf<E>> {
  return useMutation<OutputOf<E>, RequestFailed, InputOf<E>>({ mutationFn: (input) => call(endpoint, input) });
}

/**
 * Refetches what is shown after every change. One fact can move many screens (a sending date moves terms, Vandaag, the
 * register and the case), so topics are not matched against queries: only what is on screen is fetched again anyway.
 */
export function useRefetchOnChange(): void {
  const client = useQueryClient();
  useEffect(
    () =>
      onPush((push) => {
        if (push.push !== 'changed') return;
        const changed = client
          .getQueryCache()
          .getAll()
          .filter((query) => query.meta?.immutable !== true);
        for (const query of changed) query.invalidate();
        // What was asked last is what is looked at: it is answered first.
        for (const query of changed.toReversed())
          if (query.isActive() && !query.isDisabled())
            query.fetch(undefined, { cancelRefetch: true }).catch(() => undefined);
      }),
    [client],
  );
}

/** How far a piece of work has come, 0..1, or null when it has not begun. */
export function useProgress(work: string): number | null {
  const [done, setDone] = useState<number | null>(null);
  useEffect(
    () =>
      onPush((push) => {
        if (push.push === 'progress' && push.work === work) setDone(push.done);
      }),
    [work],
  );
  return done;
}

/** How often something was told of a piece of work: that it is as far as before may be news too, of another page or file. */
export function useTold(work: string): number {
  const [told, setTold] = useState(0);
  useEffect(
    () =>
      onPush((push) => {
        if (push.push === 'progress' && push.work === work) setTold((old) => old + 1);
      }),
    [work],
  );
  return told;
}

/** Which part a piece of work is at, by its number, or null when it is at none. */
export function useProgressPart(work: string): number | null {
  const [part, setPart] = useState<number | null>(null);
  useEffect(
    () =>
      onPush((push) => {
        if (push.push === 'progress' && push.work === work) setPart(push.part ?? null);
      }),
    [work],
  );
  return part;
}
