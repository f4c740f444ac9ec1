import { Group, Text } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCalendarDue,
  IconCircleCheck,
  IconClockExclamation,
  type TablerIcon,
} from '@tabler/icons-react';
import { dayWithWeekday, workingDays } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import { type DueFacts, type DueTone, dueTone } from './due-tone.ts';

const icons: Readonly<Record<DueTone, TablerIcon>> = {
  late: IconAlertTriangle,
  soon: IconClockExclamation,
  calm: IconCalendarDue,
  met: IconCircleCheck,
};

type DueBadgeProps = DueFacts & {
  /** ISO date. */
  readonly due: string;
  readonly today?: string;
  /** The day was appointed, as that of a hearing: it is no last day and no target. */
  readonly appointed?: boolean;
};

/** A last day with how far it is: colour, icon and word say the same, and red is only for the procedure's own text. */
export function DueBadge(props: DueBadgeProps) {
  const { due, basis, workingDaysLeft, met = false, today, appointed = false } = props;
  const { dates } = useT();
  const tone = dueTone(props);
  const Icon = icons[tone];
  const date = dayWithWeekday(due, dates, today);
  const firm = basis === 'text' || basis === 'law';
  const distance =
    workingDaysLeft >= 0 || (firm && !appointed)
      ? workingDays(workingDaysLeft, dates, firm && !appointed)
      : appointed
        ? dates.appointedPassed
        : dates.targetPassed(-workingDaysLeft);
  const palette = tone === 'met' ? 'calm' : tone;
  return (
    <Group gap="xs" wrap="wrap" data-tone={tone}>
      <Group
        gap={6}
        wrap="nowrap"
        px={10}
        py={3}
        style={{
          borderRadius: 6,
          color: `var(--kluis-${palette}-text)`,
          background: `var(--kluis-${palette}-surface)`,
          border: `1px solid var(--kluis-${palette}-line)`,
        }}
      >
        <Icon size={16} aria-hidden style={{ flexShrink: 0 }} />
        <Text component="span" size="sm" fw={600} c="inherit">
          {appointed ? dates.appointedOn(date) : firm ? dates.dueOn(date) : dates.targetOn(date)}
        </Text>
      </Group>
      {met ? (
        <Text component="span" size="sm">
          {dates.onTime}
        </Text>
      ) : (
        <Text component="span" size="sm">
          {distance}
        </Text>
      )}
    </Group>
  );
}
