import { Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';

type FormSectionProps = { readonly title: string; readonly intro?: string; readonly children: ReactNode };

/** One subject of the form. */
export function FormSection({ title, intro, children }: FormSectionProps) {
  const id = useId();
  return (
    <section className="kluis-card" aria-labelledby={id}>
      <Stack gap="md">
        <div>
          <Title order={2} id={id}>
            {title}
          </Title>
          {intro !== undefined && (
            <Text c="dimmed" size="sm">
              {intro}
            </Text>
          )}
        </div>
        {children}
      </Stack>
    </section>
  );
}
