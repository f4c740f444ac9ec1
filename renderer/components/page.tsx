import { Box, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

type PageProps = {
  readonly title: ReactNode;
  readonly intro?: ReactNode;
  /** What can be done with the whole screen; right of the heading. */
  readonly actions?: ReactNode;
  /** Registers, viewer and calendar use the full width; reading stops at 1200 px. */
  readonly wide?: boolean;
  readonly children: ReactNode;
};

/** The frame of a screen: exactly one h1, which takes the focus after navigating. */
export function Page({ title, intro, actions, wide = false, children }: PageProps) {
  return (
    <Box maw={wide ? undefined : 1200}>
      <Stack gap="lg">
        <Group justify="space-between" align="flex-start" gap="md">
          <Stack gap={4} flex="1 1 24rem" miw={0}>
            <Title order={1} tabIndex={-1}>
              {title}
            </Title>
            {intro !== undefined && <Text component="div">{intro}</Text>}
          </Stack>
          {actions}
        </Group>
        {children}
      </Stack>
    </Box>
  );
}
