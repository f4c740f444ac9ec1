import { Box, Center, Group, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { Brand } from '../app/brand.tsx';
import { usePreferences } from '../app/preferences.tsx';
import { HelpButton } from '../help/help-button.tsx';
import { useT } from '../i18n/language.ts';
import { useWindowTitle } from '../practice/practising.tsx';

type UnlockFrameProps = { readonly title: string; readonly intro?: string; readonly children: ReactNode };

/** The frame of the screens before the vault is open: one column, the language to choose, and the promise about the internet. */
export function UnlockFrame({ title, intro, children }: UnlockFrameProps) {
  const t = useT();
  const { language, chooseLanguage } = usePreferences();
  const other = language === 'nl' ? 'en' : 'nl';
  useWindowTitle(title);
  return (
    <Center mih="100vh" px="md" py="xl">
      <Stack w="100%" maw={560} gap="xl">
        <Box component="header">
          <Brand />
        </Box>
        <Stack component="main" gap="lg">
          <Stack gap="xs">
            <Title order={1}>{title}</Title>
            {intro !== undefined && <Text>{intro}</Text>}
          </Stack>
          {children}
        </Stack>
        <Group component="footer" justify="space-between" gap="sm">
          <Text size="sm" c="dimmed">
            {t.navigation.noInternet}
          </Text>
          <HelpButton />
          <UnstyledButton
            lang={other}
            mih={24}
            fz="sm"
            c="var(--mantine-color-anchor)"
            td="underline"
            onClick={() => chooseLanguage(other)}
          >
            {other === 'en' ? 'English' : 'Nederlands'}
          </UnstyledButton>
        </Group>
      </Stack>
    </Center>
  );
}
