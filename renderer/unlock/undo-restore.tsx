import { Button, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { undoRestoreVault } from '../../shared/contract/backup.ts';
import { useTell } from '../client/queries.ts';
import { ConfirmButton } from '../components/confirm-button.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Notice } from '../components/notice.tsx';
import { useT } from '../i18n/language.ts';
import { UnlockFrame } from './unlock-frame.tsx';

type UndoRestoreProps = { readonly replaced: string | null; readonly onBack: () => void };

/** The vault that was replaced comes back; the one that took its place is kept in its turn. */
export function UndoRestore({ replaced, onBack }: UndoRestoreProps) {
  const words = useT().safekeeping.undo;
  const client = useQueryClient();
  const undo = useTell(undoRestoreVault);
  // Only once it is known what is here now: see the wizard that puts a backup back.
  const leave = () => void client.invalidateQueries().then(onBack, onBack);
  const done = undo.data?.ok === true;
  return (
    <UnlockFrame title={words.title} {...(done ? {} : { intro: replaced === null ? words.none : words.intro })}>
      {done && (
        <Notice tone="done" announce>
          {words.done}
        </Notice>
      )}
      {undo.data?.ok === false && (
        <Notice tone="late" announce>
          {words.refusals[undo.data.refusal]}
        </Notice>
      )}
      {undo.error !== null && <ErrorNotice failure={undo.error.failure} />}
      <Group>
        {replaced !== null && !done && (
          <ConfirmButton
            label={words.open}
            consequence={<Text>{words.consequence}</Text>}
            loading={undo.isPending}
            onConfirm={() => undo.mutate({ replaced })}
          />
        )}
        <Button variant={done ? 'filled' : 'default'} onClick={leave} disabled={undo.isPending}>
          {words.back}
        </Button>
      </Group>
    </UnlockFrame>
  );
}
