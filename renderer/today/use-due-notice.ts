import { useEffect, useRef } from 'react';
import { useT } from '../i18n/language.ts';
import { useToday } from './use-today.ts';

/** Tells the desktop, once a day after unlocking, that something is late or has its last day today. Never a name or number. */
export function useDueNotice(): void {
  const t = useT();
  const { overview, plan } = useToday();
  const toldOn = useRef<string | null>(null);
  useEffect(() => {
    if (overview === undefined || toldOn.current === overview.today) return;
    toldOn.current = overview.today;
    const due = plan.now.filter(({ obligation }) => obligation.dueOn === overview.today).length;
    const said = [plan.late > 0 ? t.today.notifyLate(plan.late) : '', due > 0 ? t.today.notifyDue(due) : ''];
    const body = said.filter((part) => part !== '').join(' ');
    if (body !== '') void window.kluis.shell.notify({ title: t.today.notifyTitle, body });
  }, [overview, plan, t]);
}
