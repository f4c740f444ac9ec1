import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { renameMyself } from '../../shared/contract/access.ts';
import { useTell } from '../client/queries.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { TextField } from '../components/fields.tsx';
import { Notice } from '../components/notice.tsx';
import { useT } from '../i18n/language.ts';
import { PassphraseField } from '../unlock/passphrase-field.tsx';
import { refusalText } from './access-refusal.ts';

/** One's own name, as the unlock screen and letters show it; bound to the key, so the passphrase is asked. */
export function RenameMyself({
  name: before,
  onDone,
}: {
  readonly name: string;
  readonly onDone: (done: boolean) => void;
}) {
  const t = useT();
  const words = t.care.access;
  const rename = useTell(renameMyself);
  const [name, setName] = useState(before);
  const [passphrase, setPassphrase] = useState('');
  const [judged, setJudged] = useState(false);

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setJudged(true);
    if (name.trim() === '' || passphrase === '' || rename.isPending) return;
    const outcome = await rename.mutateAsync({ name, passphrase });
    setPassphrase('');
    if (outcome.ok) onDone(true);
  };

  return (
    <form onSubmit={(event) => void submit(event).catch(() => undefined)} noValidate aria-label={words.rename}>
      <Stack gap="md">
        <Title order={3}>{words.rename}</Title>
        <TextField
          label={words.newName}
          value={name}
          onChange={setName}
          error={judged && name.trim() === '' ? t.settings.access.nameMissing : null}
          maxLength={200}
          autoFocus
        />
        <PassphraseField
          label={words.renamePassphrase}
          value={passphrase}
          onChange={setPassphrase}
          error={judged && passphrase === '' && rename.data === undefined ? t.unlock.passphraseMissing : null}
        />
        {rename.data?.ok === false && (
          <Notice tone="soon" announce>
            {refusalText(rename.data.refusal, t)}
          </Notice>
        )}
        {rename.error !== null && <ErrorNotice failure={rename.error.failure} />}
        <Group>
          <Button type="submit" loading={rename.isPending}>
            {words.rename}
          </Button>
          <Button variant="default" onClick={() => onDone(false)} disabled={rename.isPending}>
            {t.common.cancel}
          </Button>
        </Group>
        <Text role="status">{rename.isPending ? words.renaming : ''}</Text>
      </Stack>
    </form>
  );
}
