import { Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';

type SettingsCardProps = { readonly title: string; readonly intro?: string; readonly children: ReactNode };

/** One subject of the settings, as a region with its own heading. */
export function SettingsCard({ title, intro, children }: SettingsCardProps) {
  const id = useId();
  return (
    <section className="kluis-card" aria-labelledby={id}>
      <Stack gap="md" maw={680}>
        <Stack gap={4}>
          <Title order={2} id={id}>
            {title}
          </Title>
          {intro !== undefined && <Text>{intro}</Text>}
        </Stack>
        {children}
      </Stack>
    </section>
  );
}
