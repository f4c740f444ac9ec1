import { Group, Text, ThemeIcon } from '@mantine/core';
import { IconShieldLock } from '@tabler/icons-react';
import { useT } from '../i18n/language.ts';

/** The program's sign and name. */
export function Brand({ nameVisibleFrom }: { readonly nameVisibleFrom?: 'md' }) {
  const t = useT();
  return (
    <Group gap="xs" wrap="nowrap">
      <ThemeIcon size={36} radius="md" aria-hidden>
        <IconShieldLock size={22} />
      </ThemeIcon>
      <Text fw={700} fz="lg" {...(nameVisibleFrom === undefined ? {} : { visibleFrom: nameVisibleFrom })}>
        {t.common.appName}
      </Text>
    </Group>
  );
}
