import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconMail, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { prepareMail } from '../../shared/contract/letter-mail.ts';
import { useTell } from '../client/queries.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Notice } from '../components/notice.tsx';
import { useT } from '../i18n/language.ts';
import type { Letter } from './letter-rows.ts';

type Draft = { readonly token: string; readonly state: 'saved' | 'opened' | 'notOpened' | 'kept' };
type MailLetterProps = {
  readonly letter: Letter;
  /** Days on which a message with this letter was saved before, written out. */
  readonly before: readonly string[];
};

/** The letter in a message for the user's own mail program: saved as a file, opened from there, and the file thrown away again. */
export function MailLetter({ letter, before }: MailLetterProps) {
  const t = useT();
  const words = t.letters.mail;
  const prepare = useTell(prepareMail);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [gone, setGone] = useState(false);
  const { shell } = window.kluis;

  const save = async () => {
    setGone(false);
    const token = await shell.chooseSaveTarget({
      suggestedName: words.fileName,
      extension: 'eml',
      title: words.dialogTitle,
      button: t.common.save,
    });
    if (token === null) return;
    const outcome = await prepare.mutateAsync({ letterId: letter.letterId, token });
    if (outcome.ok) setDraft({ token, state: 'saved' });
  };
  const open = async (token: string) =>
    setDraft({ token, state: (await shell.openMailDraft(token)) ? 'opened' : 'notOpened' });
  const discard = async (token: string) => {
    const deleted = await shell.discardMailDraft(token);
    setGone(deleted);
    setDraft(deleted ? null : { token, state: 'kept' });
  };

  return (
    <section className="kluis-card" aria-labelledby="mail-letter">
      <Stack gap="sm">
        <Title order={3} id="mail-letter">
          {words.title}
        </Title>
        <Text>{words.intro}</Text>
        {before.map((day) => (
          <Text key={day} size="sm">
            {words.before(day)}
          </Text>
        ))}
        {prepare.data?.ok === false && (
          <Notice tone="late" announce>
            {t.viewer.save.problems[prepare.data.problem]}
          </Notice>
        )}
        {prepare.error !== null && <ErrorNotice failure={prepare.error.failure} />}
        {gone && (
          <Notice tone="done" announce>
            {words.gone}
          </Notice>
        )}
        {draft === null ? (
          <Button
            variant="default"
            leftSection={<IconMail size={18} aria-hidden />}
            loading={prepare.isPending}
            style={{ alignSelf: 'flex-start' }}
            onClick={() => void save().catch(() => undefined)}
          >
            {words.prepare}
          </Button>
        ) : (
          <>
            <Notice tone={draft.state === 'saved' || draft.state === 'opened' ? 'calm' : 'soon'} announce>
              {words.states[draft.state]}
            </Notice>
            <Group gap="sm">
              <Button
                variant={draft.state === 'opened' ? 'default' : 'filled'}
                leftSection={<IconMail size={18} aria-hidden />}
                onClick={() => void open(draft.token)}
              >
                {words.open}
              </Button>
              <Button
                variant="default"
                leftSection={<IconTrash size={18} aria-hidden />}
                onClick={() => void discard(draft.token)}
              >
                {words.discard}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </section>
  );
}
