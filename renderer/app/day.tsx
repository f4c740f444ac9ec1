import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect } from 'react';
import { Temporal } from 'temporal-polyfill';
import { todayInAmsterdam } from '../../shared/calendar/index.ts';
import { todayOverview } from '../../shared/contract/agenda.ts';
import { useToday } from '../today/use-today.ts';

const everyMs = 60_000;

const DayContext = createContext<string | null>(null);

const dayOfTheMachine = (): string => todayInAmsterdam(Temporal.Now.instant()).toString();

/** Keeps the day on which the core counts, so that no screen counts on another; asks anew once the night has passed. */
export function DayProvider({ children }: { readonly children: ReactNode }) {
  const { data } = useToday();
  const client = useQueryClient();
  useEffect(() => {
    let known = dayOfTheMachine();
    const timer = window.setInterval(() => {
      const day = dayOfTheMachine();
      if (day === known) return;
      known = day;
      void client.invalidateQueries({ queryKey: [todayOverview.name] });
    }, everyMs);
    return () => window.clearInterval(timer);
  }, [client]);
  return <DayContext value={data?.today ?? null}>{children}</DayContext>;
}

/** Today in Amsterdam as the core has it, `2026-12-08`; the machine's own day until the core has said. */
export const useDay = (): string => useContext(DayContext) ?? dayOfTheMachine();
