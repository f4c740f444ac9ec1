import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { todayOverview } from '../../shared/contract/agenda.ts';
import type { RequestFailed } from '../client/port.ts';
import { useAsk } from '../client/queries.ts';
import { type Overview, type Plan, planToday } from './plan.ts';

/** Asked for by the screen, the menu and the notification alike, so that it is fetched once. */
const mostItems = 500;

export type Today = {
  readonly overview: Overview | undefined;
  readonly plan: Plan;
  readonly error: RequestFailed | null;
  readonly retry: () => void;
};

const nothing: Plan = { now: [], later: [], late: 0, pressing: 0 };

/** What there is to do across all cases, in the order of the day. */
export function useToday(): Today {
  const { data, error, refetch } = useAsk(todayOverview, { limit: mostItems });
  const plan = useMemo(() => (data === undefined ? nothing : planToday(data)), [data]);
  return { overview: data, plan, error, retry: () => void refetch() };
}

/** Asks anew whenever Vandaag is opened: keeping a draft announces no change, and a night may have passed. */
export function useFreshToday(): Today {
  const client = useQueryClient();
  useEffect(() => {
    void client.invalidateQueries({ queryKey: [todayOverview.name] });
  }, [client]);
  return useToday();
}
