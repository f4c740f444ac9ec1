import { Text } from '@mantine/core';
import { useT } from '../i18n/language.ts';
import { SettingsCard } from './settings-card.tsx';
import { ThirdPartyNotices } from './third-party-notices.tsx';
import { version } from './version.ts';

/** What this program is, where the data lives in words, and which version it is. */
export function AboutPanel() {
  const t = useT();
  const words = t.settings.about;
  return (
    <SettingsCard title={words.title}>
      <Text>{words.offline}</Text>
      <Text>{words.place}</Text>
      <Text>{words.copies}</Text>
      <Text c="dimmed">
        {t.common.appName} · {words.version(version)}
      </Text>
      <ThirdPartyNotices />
    </SettingsCard>
  );
}
