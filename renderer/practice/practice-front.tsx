import { Button, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import './practice.css';
import { practiceStart } from '../../shared/contract/practice.ts';
import { ProgressLine } from '../care/progress-line.tsx';
import { useTell } from '../client/queries.ts';
import { ConfirmButton } from '../components/confirm-button.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Notice } from '../components/notice.tsx';
import { useT } from '../i18n/language.ts';
import { UnlockFrame } from '../unlock/unlock-frame.tsx';
import { usePracticePlace } from './practising.tsx';

/** While the vault to practise in is not open: it opens by itself when one just chose it, and by a press after locking. */
export function PracticeFront({ made }: { readonly made: boolean }) {
  const t = useT();
  const words = t.practice;
  const place = usePracticePlace();
  const client = useQueryClient();
  const { mutateAsync, isPending, data, error } = useTell(practiceStart);
  const start = useCallback(() => {
    void mutateAsync({})
      .then(async ({ ok }) => {
        if (ok) await client.invalidateQueries();
      })
      .catch(() => undefined);
  }, [mutateAsync, client]);
  useEffect(() => {
    if (place === 'entering') start();
  }, [place, start]);

  return (
    <UnlockFrame title={words.title} intro={words.intro}>
      <Stack gap="md">
        {isPending ? (
          <ProgressLine work="practice" label={made ? t.unlock.opening : words.making} />
        ) : (
          <Button onClick={start}>{words.goOn}</Button>
        )}
        {data?.ok === false && (
          <Notice tone="late" announce>
            <Text>{data.refusal === 'wrongPassphrase' ? words.otherPassphrase : t.unlock.refusals[data.refusal]}</Text>
          </Notice>
        )}
        {error !== null && <ErrorNotice failure={error.failure} />}
        <Button
          variant="default"
          disabled={isPending}
          onClick={() => void window.kluis.shell.stopPractising({ discard: false })}
        >
          {words.stop}
        </Button>
        <ConfirmButton
          label={words.discard}
          consequence={words.discardConsequence}
          variant="subtle"
          disabled={isPending}
          onConfirm={() => void window.kluis.shell.stopPractising({ discard: true })}
        />
      </Stack>
    </UnlockFrame>
  );
}
