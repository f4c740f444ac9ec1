import {
  IconAlertTriangle,
  IconCalendarDue,
  IconCircleCheck,
  IconClockExclamation,
  type TablerIcon,
} from '@tabler/icons-react';
import { useT } from '../i18n/language.ts';
import type { TermState, TermTone } from './term-state.ts';

const icons: Readonly<Record<TermTone, TablerIcon>> = {
  late: IconAlertTriangle,
  soon: IconClockExclamation,
  calm: IconCalendarDue,
  met: IconCircleCheck,
};

/** How a term that is over stands: icon and word say the same. */
export function TermChip({ state }: { readonly state: TermState }) {
  const t = useT();
  const tone: TermTone = 'met';
  const Icon = icons[tone];
  return (
    <span className="kluis-term-state" data-tone={tone}>
      <Icon size={16} aria-hidden style={{ flexShrink: 0 }} />
      {t.terms.states[state]}
    </span>
  );
}

export const termIcon = (tone: TermTone): TablerIcon => icons[tone];
