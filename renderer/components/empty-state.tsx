import { Stack, Text, Title } from '@mantine/core';
import type { TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

type EmptyStateProps = {
  readonly icon: TablerIcon;
  readonly title: string;
  /** Teaches what comes here and how it gets here. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
};

/** A place with nothing in it yet. */
export function EmptyState({ icon: Icon, title, children, action }: EmptyStateProps) {
  return (
    <Stack align="center" gap="sm" py="xl" px="md" maw={560} mx="auto" ta="center">
      <Icon size={40} stroke={1.5} color="var(--mantine-color-anchor)" aria-hidden />
      <Title order={2}>{title}</Title>
      <Text c="dimmed">{children}</Text>
      {action}
    </Stack>
  );
}
