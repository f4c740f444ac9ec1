import { Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { destroyCases } from '../../shared/contract/retention.ts';
import { ProgressLine } from '../care/progress-line.tsx';
import { useTell } from '../client/queries.ts';
import { ConfirmButton } from '../components/confirm-button.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { CheckField, ChoiceField } from '../components/fields.tsx';
import { Notice } from '../components/notice.tsx';
import { dayWithWeekday } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import { PassphraseField } from '../unlock/passphrase-field.tsx';

type DestroyFormProps = {
  readonly caseIds: readonly string[];
  readonly clock: 'plausible' | 'setBack' | 'jumped';
  readonly today: string;
  /** Directors of whom one looks along; none when there is only one. */
  readonly others: readonly { readonly actorId: string; readonly name: string }[];
  readonly onDone: () => void;
};

/** The step that cannot be undone: how many, which day it is, who looks along. Shown once something is chosen. */
export function DestroyForm({ caseIds, clock, today, others, onDone }: DestroyFormProps) {
  const t = useT();
  const words = t.care.retention;
  const destroy = useTell(destroyCases);
  const [actorId, setActorId] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [confirmed, setConfirmed] = useState(false);
  const second = actorId ?? others[0]?.actorId ?? null;
  const date = dayWithWeekday(today, t.dates);
  const ready =
    clock !== 'setBack' && (clock === 'plausible' || confirmed) && (others.length === 0 || passphrase !== '');

  const run = async () => {
    const outcome = await destroy.mutateAsync({
      caseIds: [...caseIds],
      second: others.length === 0 || second === null ? null : { actorId: second, passphrase },
      confirmedToday: confirmed ? today : null,
    });
    setPassphrase('');
    if (outcome.ok) onDone();
  };

  return (
    <Stack gap="md" maw={680}>
      {caseIds.length > 0 && (
        <>
          <Text role="status">{words.chosen(caseIds.length)}</Text>
          {clock === 'jumped' && (
            <Notice tone="soon">
              <Stack gap="xs">
                <Text>{words.jumped(date)}</Text>
                <CheckField label={words.confirmDate(date)} checked={confirmed} onChange={setConfirmed} />
              </Stack>
            </Notice>
          )}
          {others.length > 0 && (
            <>
              <ChoiceField
                label={words.second}
                help={words.secondHelp}
                value={second}
                onChange={setActorId}
                choices={others.map((other) => ({ value: other.actorId, label: other.name }))}
              />
              <PassphraseField label={words.secondPassphrase} value={passphrase} onChange={setPassphrase} />
            </>
          )}
          <Group>
            <ConfirmButton
              label={words.destroy}
              consequence={words.consequence}
              destroys
              disabled={!ready}
              loading={destroy.isPending}
              onConfirm={() => void run().catch(() => undefined)}
            />
          </Group>
        </>
      )}
      {destroy.isPending && <ProgressLine work="destroy" label={words.destroying} />}
      {destroy.data?.ok === true && (
        <Notice tone="done" announce>
          <Text>{words.done}</Text>
          {destroy.data.pending && <Text>{words.pending}</Text>}
        </Notice>
      )}
      {destroy.data?.ok === false && (
        <Notice tone="late" announce>
          {words.refusals[destroy.data.refusal]}
        </Notice>
      )}
      {destroy.error !== null && <ErrorNotice failure={destroy.error.failure} />}
    </Stack>
  );
}
