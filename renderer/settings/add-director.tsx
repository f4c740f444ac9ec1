import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { addDirector } from '../../shared/contract/settings.ts';
import { useTell } from '../client/queries.ts';
import { DateField } from '../components/date-field.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { ChoiceField, TextField } from '../components/fields.tsx';
import { focusFirstProblem } from '../components/focus-problem.ts';
import { Notice } from '../components/notice.tsx';
import { useT } from '../i18n/language.ts';
import { refusalText } from './access-refusal.ts';
import { emptySecret, NewPassphrase, type NewSecret, secretProblems } from './new-passphrase.tsx';

type Role = 'director' | 'deputy';
type AddDirectorProps = {
  /** With the name of who was added, or null when given up. */
  readonly onDone: (name: string | null, role: Role) => void;
};

/** A new key: name, role, and a passphrase that this person types. */
export function AddDirector({ onDone }: AddDirectorProps) {
  const t = useT();
  const words = t.settings.access;
  const add = useTell(addDirector);
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('director');
  const [secret, setSecret] = useState<NewSecret>(emptySecret);
  const [until, setUntil] = useState<string | null>(null);
  const [judged, setJudged] = useState(false);
  const problems = secretProblems(secret, [name], t);
  const nameMissing = name.trim() === '';

  const submit = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    setJudged(true);
    if (nameMissing || problems.next !== null || problems.again !== null) return focusFirstProblem(event.currentTarget);
    const outcome = await add.mutateAsync({
      name,
      role,
      passphrase: secret.next,
      validUntil: role === 'deputy' ? until : null,
    });
    if (outcome.ok) onDone(name, role);
  };

  return (
    <form onSubmit={(event) => void submit(event).catch(() => undefined)} noValidate aria-label={words.addTitle}>
      <Stack gap="md">
        <Title order={3}>{words.addTitle}</Title>
        <TextField
          label={words.name}
          help={words.nameHelp}
          value={name}
          onChange={setName}
          error={judged && nameMissing ? words.nameMissing : null}
          maxLength={200}
          autoFocus
        />
        <ChoiceField
          label={words.role}
          value={role}
          onChange={setRole}
          choices={(['director', 'deputy'] as const).map((value) => ({
            value,
            label: words.roles[value],
            help: words.roleHelp[value],
          }))}
        />
        {role === 'deputy' && (
          <DateField
            label={t.care.access.until}
            help={t.care.access.untilHelp}
            value={until}
            onChange={setUntil}
            optional
          />
        )}
        <NewPassphrase
          label={words.passphrase}
          help={words.passphraseHelp}
          value={secret}
          onChange={setSecret}
          problems={problems}
          judged={judged}
        />
        {add.data?.ok === false && (
          <Notice tone="soon" announce>
            {refusalText(add.data.refusal, t)}
          </Notice>
        )}
        {add.error !== null && <ErrorNotice failure={add.error.failure} />}
        <Group>
          <Button type="submit" loading={add.isPending}>
            {words.add}
          </Button>
          <Button variant="default" onClick={() => onDone(null, role)} disabled={add.isPending}>
            {t.common.cancel}
          </Button>
        </Group>
        <Text role="status">{add.isPending ? words.adding : ''}</Text>
      </Stack>
    </form>
  );
}
