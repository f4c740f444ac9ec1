import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { todayOverview } from '../../shared/contract/agenda.ts';
import type { InputOf, OutputOf } from '../../shared/contract/endpoint.ts';
import { useAsk } from '../client/queries.ts';

export type Overview = OutputOf<typeof todayOverview>;
export type Shown = InputOf<typeof todayOverview>;

/** How much of each list is in view at first. Asked so by the screen, the menu and the notification: it is fetched once. */
export const shownFirst: Shown = { now: 10, later: 10, waiting: 10 };

/** What there is to do across all cases, in the order of the day. */
export const useToday = (shown: Shown = shownFirst) => useAsk(todayOverview, shown, { keepPrevious: true });

/** Asks anew whenever Vandaag is opened: keeping a draft announces no change, and a night may have passed. */
export function useFreshToday(shown: Shown) {
  const client = useQueryClient();
  useEffect(() => {
    void client.invalidateQueries({ queryKey: [todayOverview.name] });
  }, [client]);
  return useToday(shown);
}
