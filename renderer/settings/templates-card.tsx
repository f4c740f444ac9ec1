import { Button } from '@mantine/core';
import { useRouter } from '../app/router.tsx';
import { useT } from '../i18n/language.ts';
import { SettingsCard } from './settings-card.tsx';

/** The way to the screen where the texts of letters are changed. */
export function TemplatesCard() {
  const words = useT().templates;
  const { go } = useRouter();
  return (
    <SettingsCard title={words.title} intro={words.intro}>
      <Button variant="default" onClick={() => go({ screen: 'templates' })} style={{ alignSelf: 'flex-start' }}>
        {words.open}
      </Button>
    </SettingsCard>
  );
}
