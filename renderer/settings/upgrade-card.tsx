import { Text } from '@mantine/core';
import { rollBackUpgrade, upgradeStatus } from '../../shared/contract/upgrade.ts';
import { useAsk, useTell } from '../client/queries.ts';
import { ConfirmButton } from '../components/confirm-button.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { longDate, momentText } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import { SettingsCard } from './settings-card.tsx';

/** While a copy from before a new version is kept: that it is there, how long, and the way back. */
export function UpgradeCard() {
  const t = useT();
  const words = t.settings.upgrade;
  const { data } = useAsk(upgradeStatus, {});
  const back = useTell(rollBackUpgrade);
  const kept = data?.kept ?? null;
  if (kept === null) return null;
  return (
    <SettingsCard title={words.title}>
      <Text>{words.kept(momentText(kept.madeAt, t.dates), longDate(kept.expiresOn, t.dates))}</Text>
      {back.error !== null && <ErrorNotice failure={back.error.failure} />}
      <ConfirmButton
        label={words.back}
        consequence={words.backConsequence}
        variant="default"
        style={{ alignSelf: 'flex-start' }}
        loading={back.isPending}
        onConfirm={() => back.mutate({})}
      />
    </SettingsCard>
  );
}
