import { Button, Group, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { unlockByRecoveryCode } from '../../shared/contract/access.ts';
import { useTell } from '../client/queries.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { TextField } from '../components/fields.tsx';
import { Notice } from '../components/notice.tsx';
import { useT } from '../i18n/language.ts';
import { Refused } from './refused.tsx';
import { UnlockFrame } from './unlock-frame.tsx';
import { waysOut } from './ways-out.ts';

type RecoveryUnlockProps = {
  readonly hasRecoveryCode: boolean;
  readonly onSalvage: () => void;
  readonly onBack: () => void;
};

/** For whoever lost the passphrase: the printed code, with the group pointed out that was miscopied. */
export function RecoveryUnlock({ hasRecoveryCode, onSalvage, onBack }: RecoveryUnlockProps) {
  const t = useT();
  const words = t.care.recovery;
  const client = useQueryClient();
  const unlock = useTell(unlockByRecoveryCode);
  const [code, setCode] = useState('');
  const [missing, setMissing] = useState(false);
  const refused = unlock.data?.ok === false ? unlock.data : null;
  const groups = refused?.groups ?? [];
  const short = code.replace(/[^0-9a-z]/gi, '').length !== 40;
  const miscopied =
    refused === null
      ? null
      : groups.length > 0
        ? words.wrongGroups(groups.join(', '))
        : short
          ? words.wrongLength
          : null;

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setMissing(code.trim() === '');
    if (code.trim() === '' || unlock.isPending) return;
    const outcome = await unlock.mutateAsync({ code });
    if (outcome.ok) await client.invalidateQueries();
  };

  return (
    <UnlockFrame title={words.enterTitle} intro={words.enterIntro}>
      {!hasRecoveryCode && <Notice tone="soon">{words.noCode}</Notice>}
      <form onSubmit={(event) => void submit(event).catch(() => undefined)} noValidate>
        <Stack gap="md">
          {hasRecoveryCode && (
            <TextField
              label={words.code}
              value={code}
              onChange={setCode}
              error={missing ? words.codeMissing : miscopied}
              maxLength={200}
              autoFocus
            />
          )}
          {refused !== null && miscopied === null && <Refused refusal={refused.refusal} />}
          {refused !== null && waysOut(refused.refusal).includes('salvage') && (
            <Button variant="default" onClick={onSalvage}>
              {t.safekeeping.salvage.open}
            </Button>
          )}
          {unlock.error !== null && <ErrorNotice failure={unlock.error.failure} />}
          <Group>
            {hasRecoveryCode && (
              <Button type="submit" loading={unlock.isPending}>
                {t.unlock.open}
              </Button>
            )}
            <Button variant="default" onClick={onBack} disabled={unlock.isPending}>
              {t.common.back}
            </Button>
          </Group>
          <Text role="status">{unlock.isPending ? t.unlock.opening : ''}</Text>
        </Stack>
      </form>
    </UnlockFrame>
  );
}
