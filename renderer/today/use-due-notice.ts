import { useEffect, useRef } from 'react';
import { claimDueNotice } from '../../shared/contract/agenda.ts';
import { useTell } from '../client/queries.ts';
import { useT } from '../i18n/language.ts';
import { useToday } from './use-today.ts';

/** Tells the desktop, once a day, that something is late or is for today. Never a name or number. */
export function useDueNotice(): void {
  const t = useT();
  const { data: overview } = useToday();
  const { mutate: claim } = useTell(claimDueNotice);
  const weighedOn = useRef<string | null>(null);
  useEffect(() => {
    if (overview === undefined || weighedOn.current === overview.today) return;
    weighedOn.current = overview.today;
    const { late, dueToday } = overview.counts;
    const said = [late > 0 ? t.today.notifyLate(late) : '', dueToday > 0 ? t.today.notifyDue(dueToday) : ''];
    const body = said.filter((part) => part !== '').join(' ');
    if (body === '') return;
    // The vault remembers the day: opening it again after a pause is no news.
    claim(
      {},
      {
        onSuccess: ({ first }) => {
          if (first) void window.kluis.shell.notify({ title: t.today.notifyTitle, body });
        },
      },
    );
  }, [overview, t, claim]);
}
