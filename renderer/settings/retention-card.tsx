import { Button } from '@mantine/core';
import { useRouter } from '../app/router.tsx';
import { useT } from '../i18n/language.ts';
import { SettingsCard } from './settings-card.tsx';

/** The way to the screen where cases are destroyed. */
export function RetentionCard() {
  const words = useT().care.retention;
  const { go } = useRouter();
  return (
    <SettingsCard title={words.title} intro={words.cardIntro}>
      <Button variant="default" onClick={() => go({ screen: 'retention' })} style={{ alignSelf: 'flex-start' }}>
        {words.open}
      </Button>
    </SettingsCard>
  );
}
