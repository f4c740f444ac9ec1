import { Stack, Text, Title } from '@mantine/core';
import { saveInterfaceSettings } from '../../shared/contract/interface-settings.ts';
import { usePreferences } from '../app/preferences.tsx';
import { useTell } from '../client/queries.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { CheckField, ChoiceField } from '../components/fields.tsx';
import { useT } from '../i18n/language.ts';

const idleChoices = ['1', '5', '10', '15', '30', '60'] as const;

/** Language, colours and locking; each choice is kept at once. */
export function InterfacePanel() {
  const t = useT();
  const words = t.interfaceSettings;
  const { language, colorScheme, highContrast, idleLockMinutes } = usePreferences();
  const settings = { language, colorScheme, highContrast, idleLockMinutes };
  const save = useTell(saveInterfaceSettings);
  const set = (change: Partial<typeof settings>) => save.mutate({ ...settings, ...change });
  return (
    <section className="kluis-card" aria-labelledby="interface-title">
      <Stack gap="lg">
        <Title order={2} id="interface-title">
          {words.title}
        </Title>
        <ChoiceField
          label={words.language}
          help={words.languageHelp}
          value={language}
          onChange={(chosen) => set({ language: chosen })}
          choices={[
            { value: 'nl', label: words.languages.nl },
            { value: 'en', label: words.languages.en },
          ]}
        />
        <ChoiceField
          label={words.colorScheme}
          value={colorScheme}
          onChange={(chosen) => set({ colorScheme: chosen })}
          choices={[
            { value: 'auto', label: words.colorSchemes.auto },
            { value: 'light', label: words.colorSchemes.light },
            { value: 'dark', label: words.colorSchemes.dark },
          ]}
        />
        <CheckField
          label={words.highContrast}
          help={words.highContrastHelp}
          checked={highContrast}
          onChange={(checked) => set({ highContrast: checked })}
        />
        <ChoiceField
          label={words.idleLock}
          help={words.idleLockHelp}
          value={idleChoices.find((choice) => Number(choice) === idleLockMinutes) ?? null}
          onChange={(chosen) => set({ idleLockMinutes: Number(chosen) })}
          choices={idleChoices.map((value) => ({ value, label: words.minutes(Number(value)) }))}
        />
        <Text size="sm">{t.care.clipboard}</Text>
        {save.error !== null && <ErrorNotice failure={save.error.failure} />}
        <Text role="status" size="sm" c="dimmed" mih={24}>
          {save.isSuccess ? words.saved : ''}
        </Text>
      </Stack>
    </section>
  );
}
