import { Text } from '@mantine/core';
import { IconAlertTriangle, IconCalendarDue, IconClockExclamation, type TablerIcon } from '@tabler/icons-react';
import type { CaseLineView } from '../../shared/contract/cases.ts';
import type { CasePolicy } from '../../shared/procedure/policy.ts';
import { workingDaysLeft } from '../../shared/procedure/terms.ts';
import { dueTone } from '../components/due-tone.ts';
import { longDate, workingDays } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';

const icons: Readonly<Record<'late' | 'soon' | 'calm', TablerIcon>> = {
  late: IconAlertTriangle,
  soon: IconClockExclamation,
  calm: IconCalendarDue,
};

type NextDateProps = { readonly line: CaseLineView; readonly today: string; readonly policy: CasePolicy };

/** The next day by which something must be done, in two short lines; of a closed case until when it is kept. */
export function NextDate({ line, today, policy }: NextDateProps) {
  const { register: words, dates } = useT();
  const { nextDueOn: due, nextDueBasis: basis, retentionUntil } = line;
  if (due === null || basis === null)
    return (
      <Text component="span" size="sm" c="dimmed">
        {retentionUntil === null ? words.noDate : words.kept(longDate(retentionUntil, dates))}
      </Text>
    );
  const left = workingDaysLeft(policy, today, due);
  const found = dueTone({ basis, workingDaysLeft: left });
  const tone = found === 'met' ? 'calm' : found;
  const Icon = icons[tone];
  const bound = basis === 'text' || basis === 'law';
  return (
    <span className="kluis-next-day" data-tone={tone}>
      <Icon size={18} aria-hidden />
      <span>
        <span className="kluis-next-day-date">{longDate(due, dates)}</span>
        <span className="kluis-next-day-left">
          {bound || left >= 0 ? workingDays(left, dates) : dates.targetPassed(-left)}
        </span>
      </span>
    </span>
  );
}
