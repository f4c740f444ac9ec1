import { Stack, Text } from '@mantine/core';
import { takeBackVault } from '../../shared/contract/move.ts';
import { useTell } from '../client/queries.ts';
import { ConfirmButton } from '../components/confirm-button.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Notice } from '../components/notice.tsx';
import { momentText } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';

/** Above every screen of a vault that lives on another computer: why nothing can be filled in, and the way back. */
export function MovedNotice({ at }: { readonly at: string }) {
  const t = useT();
  const words = t.safekeeping.move;
  const back = useTell(takeBackVault);
  return (
    <Notice tone="soon" title={words.movedTitle} announce>
      <Stack gap="xs" align="flex-start">
        <Text>{words.moved(momentText(at, t.dates))}</Text>
        <ConfirmButton
          label={words.takeBack}
          consequence={words.takeBackConsequence}
          variant="default"
          loading={back.isPending}
          onConfirm={() => back.mutate({})}
        />
        {back.error !== null && <ErrorNotice failure={back.error.failure} />}
      </Stack>
    </Notice>
  );
}
