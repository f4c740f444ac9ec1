import { Stack, Text } from '@mantine/core';
import type { Route } from '../app/route.ts';
import { Page } from '../components/page.tsx';
import { useT } from '../i18n/language.ts';
import { PractiseButton } from '../practice/practise-button.tsx';
import { usePractising } from '../practice/practising.tsx';
import { Manual } from './manual.tsx';

type HelpScreenProps = { readonly route: Extract<Route, { readonly screen: 'help' }> };

/** The manual, open at what helps with the screen one came from, and the way to a vault to practise in. */
export function HelpScreen({ route }: HelpScreenProps) {
  const t = useT();
  const practising = usePractising();
  return (
    <Page title={t.navigation.help}>
      {!practising && (
        <Stack gap={4} maw={760} mb="lg">
          <Text>{t.practice.beginHelp}</Text>
          <PractiseButton />
        </Stack>
      )}
      <Manual first={route.chapter ?? 0} />
    </Page>
  );
}
