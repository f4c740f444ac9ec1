import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { recoveryStatus, renewRecoveryCode } from '../../shared/contract/access.ts';
import { KeyPartStatus } from '../care/key-part-status.tsx';
import { RecoveryCodeOnce } from '../care/recovery-code-once.tsx';
import { useAsk, useTell } from '../client/queries.ts';
import { ConfirmButton } from '../components/confirm-button.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Notice } from '../components/notice.tsx';
import { momentText } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import { refusalText } from './access-refusal.ts';
import { SettingsCard } from './settings-card.tsx';

/** The printed way in: whether there is one, and making it. The code is in this window only until it is on paper. */
export function RecoveryPanel() {
  const t = useT();
  const words = t.care.recovery;
  const { data } = useAsk(recoveryStatus, {});
  const renew = useTell(renewRecoveryCode);
  const [kept, setKept] = useState(false);
  const made = renew.data?.ok === true ? renew.data : null;
  const refused = renew.data?.ok === false ? renew.data.refusal : null;
  const createdAt = data?.createdAt ?? null;
  return (
    <SettingsCard title={words.title} intro={words.intro}>
      {data !== undefined && (
        <Text>{createdAt === null ? words.none : words.since(momentText(createdAt, t.dates))}</Text>
      )}
      {made === null && data !== undefined && (
        <Group>
          {createdAt === null ? (
            <Button loading={renew.isPending} onClick={() => renew.mutate({})}>
              {words.make}
            </Button>
          ) : (
            <ConfirmButton
              label={words.renew}
              consequence={words.renewConsequence}
              variant="default"
              loading={renew.isPending}
              onConfirm={() => renew.mutate({})}
            />
          )}
        </Group>
      )}
      <Text role="status">{renew.isPending ? words.making : ''}</Text>
      {refused !== null && (
        <Notice tone="soon" announce>
          {refusalText(refused, t)}
        </Notice>
      )}
      {renew.error !== null && <ErrorNotice failure={renew.error.failure} />}
      {made !== null && (
        <Notice tone="calm" title={words.onceTitle} announce>
          <RecoveryCodeOnce
            code={made.code}
            createdAt={made.createdAt}
            keyPart={made.keyPart}
            onKept={() => {
              renew.reset();
              setKept(true);
            }}
          />
        </Notice>
      )}
      {made === null && createdAt !== null && data?.confirmed === false && (
        <Notice tone="soon">{t.safekeeping.code.unconfirmed}</Notice>
      )}
      {made === null && kept && (
        <Notice tone="done" announce>
          {t.safekeeping.code.confirmed}
        </Notice>
      )}
      {made === null && <KeyPartStatus />}
    </SettingsCard>
  );
}
