import { Button, Stack, Text } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { resetForgottenPassphrase } from '../../shared/contract/access.ts';
import { lockVault } from '../app/lock-vault.ts';
import { useTell } from '../client/queries.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { ChoiceField } from '../components/fields.tsx';
import { focusFirstProblem } from '../components/focus-problem.ts';
import { Notice } from '../components/notice.tsx';
import { useT } from '../i18n/language.ts';
import { refusalText } from '../settings/access-refusal.ts';
import { emptySecret, NewPassphrase, type NewSecret, secretProblems } from '../settings/new-passphrase.tsx';
import { UnlockFrame } from './unlock-frame.tsx';

type AfterRecoveryProps = { readonly slots: readonly { readonly slotId: string; readonly name: string }[] };

/** The code opened the vault: nothing else is done before somebody has a passphrase of their own again. */
export function AfterRecovery({ slots }: AfterRecoveryProps) {
  const t = useT();
  const words = t.care.recovery;
  const reset = useTell(resetForgottenPassphrase);
  const [actorId, setActorId] = useState(slots[0]?.slotId ?? '');
  const [secret, setSecret] = useState<NewSecret>(emptySecret);
  const [judged, setJudged] = useState(false);
  const problems = secretProblems(
    secret,
    slots.map(({ name }) => name),
    t,
  );

  const submit = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    setJudged(true);
    if (problems.next !== null || problems.again !== null) return focusFirstProblem(event.currentTarget);
    const outcome = await reset.mutateAsync({ actorId, next: secret.next });
    if (outcome.ok) lockVault();
  };

  return (
    <UnlockFrame title={words.newTitle} intro={words.newIntro}>
      <form onSubmit={(event) => void submit(event).catch(() => undefined)} noValidate>
        <Stack gap="md">
          <ChoiceField
            label={t.unlock.who}
            value={actorId}
            onChange={setActorId}
            choices={slots.map(({ slotId, name }) => ({ value: slotId, label: name }))}
          />
          <NewPassphrase
            label={t.settings.passphrase.next}
            help=""
            value={secret}
            onChange={setSecret}
            problems={problems}
            judged={judged}
          />
          {reset.data?.ok === false && (
            <Notice tone="soon" announce>
              {refusalText(reset.data.refusal, t)}
            </Notice>
          )}
          {reset.error !== null && <ErrorNotice failure={reset.error.failure} />}
          <Button type="submit" loading={reset.isPending} fullWidth>
            {words.newSave}
          </Button>
          <Text role="status">{reset.isPending ? t.settings.passphrase.changing : ''}</Text>
        </Stack>
      </form>
    </UnlockFrame>
  );
}
