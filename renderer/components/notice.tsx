import { Alert } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle, type TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

export type NoticeTone = 'late' | 'soon' | 'calm' | 'done';

const icons: Readonly<Record<NoticeTone, TablerIcon>> = {
  late: IconAlertTriangle,
  soon: IconAlertTriangle,
  calm: IconInfoCircle,
  done: IconCircleCheck,
};

type NoticeProps = {
  readonly tone: NoticeTone;
  readonly title?: string;
  readonly icon?: TablerIcon;
  /** Appears in answer to something the person did: read out at once. */
  readonly announce?: boolean;
  readonly children: ReactNode;
};

/** A message on the screen, in the signal colours that were measured for both schemes. */
export function Notice({ tone, title, icon, announce = false, children }: NoticeProps) {
  const Icon = icon ?? icons[tone];
  const palette = tone === 'done' ? 'calm' : tone;
  return (
    <Alert
      icon={<Icon aria-hidden />}
      title={title}
      role={announce ? 'alert' : 'note'}
      styles={{
        root: { background: `var(--kluis-${palette}-surface)`, border: `1px solid var(--kluis-${palette}-line)` },
        title: { color: `var(--kluis-${palette}-text)` },
        icon: { color: `var(--kluis-${palette}-text)` },
        message: { color: 'var(--mantine-color-text)', fontSize: '1rem' },
      }}
    >
      {children}
    </Alert>
  );
}
