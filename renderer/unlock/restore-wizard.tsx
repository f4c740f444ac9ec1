import { Button, Group, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useEffect, useState } from 'react';
import { inspectBackup, readBackup, restoreFromBackup } from '../../shared/contract/backup.ts';
import type { OutputOf } from '../../shared/contract/endpoint.ts';
import { ProgressLine } from '../care/progress-line.tsx';
import { useTell } from '../client/queries.ts';
import { ConfirmButton } from '../components/confirm-button.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { ChoiceField, TextField } from '../components/fields.tsx';
import { Notice } from '../components/notice.tsx';
import { momentText } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import { LastNumber } from './last-number.tsx';
import { PassphraseField } from './passphrase-field.tsx';
import { UnlockFrame } from './unlock-frame.tsx';

type Label = Extract<OutputOf<typeof readBackup>, { readonly ok: true }>;
type Holds = Extract<OutputOf<typeof inspectBackup>, { readonly ok: true }>;

/** Putting a backup back, step by step: choose, unlock, see what it holds beside what is here, and only then exchange. */
type RestoreWizardProps = { readonly onBack: () => void; readonly onUndo: () => void };

export function RestoreWizard({ onBack, onUndo }: RestoreWizardProps) {
  const t = useT();
  const words = t.care.restore;
  const client = useQueryClient();
  const read = useTell(readBackup);
  const inspect = useTell(inspectBackup);
  const swap = useTell(restoreFromBackup);
  const [source, setSource] = useState('');
  const [kind, setKind] = useState<'passphrase' | 'recovery'>('passphrase');
  const [slotId, setSlotId] = useState<string | null>(null);
  const [secret, setSecret] = useState('');
  const [lastGiven, setLastGiven] = useState<string | null>(null);
  const label = read.data?.ok === true ? read.data : null;
  const holds = inspect.data?.ok === true ? inspect.data : null;
  const refusal = [swap.data, inspect.data, read.data].find((answer) => answer?.ok === false);
  const problem = read.error ?? inspect.error ?? swap.error;
  const how = { source, kind, slotId: kind === 'recovery' ? null : slotId, secret };

  const choose = async () => {
    const { chooseTitle: title, chooseButton: button } = words;
    const token = await window.kluis.shell.chooseOpenTarget({ kind: 'backup', title, button });
    if (token !== null) await take(token);
  };
  const take = async (token: string) => {
    inspect.reset();
    swap.reset();
    setSecret('');
    setLastGiven(null);
    setSource(token);
    const found = await read.mutateAsync({ source: token });
    if (found.ok) setSlotId(found.slots[0]?.slotId ?? null);
  };
  const look = (event: SyntheticEvent) => {
    event.preventDefault();
    if (secret !== '' && !inspect.isPending) inspect.mutate(how);
  };
  // What is here now decides which screen comes: the one before would stand there for a moment, and take what is typed.
  const leave = () => void client.invalidateQueries().then(onBack, onBack);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on arriving here
  useEffect(() => {
    void window.kluis.shell
      .givenBackup()
      .then((token) => (token === null ? undefined : take(token)))
      .catch(() => undefined);
  }, []);

  if (swap.data?.ok === true)
    return (
      <UnlockFrame title={words.title}>
        <Notice tone="done" announce>
          {words.done}
        </Notice>
        <Group>
          <Button onClick={leave}>{words.back}</Button>
          {swap.data.keptAside && (
            <Button variant="default" onClick={onUndo}>
              {t.safekeeping.undo.open}
            </Button>
          )}
        </Group>
      </UnlockFrame>
    );

  return (
    <UnlockFrame title={words.title} intro={words.intro}>
      <Stack gap="md">
        <Group>
          <Button variant={label === null ? 'filled' : 'default'} onClick={() => void choose().catch(() => undefined)}>
            {words.choose}
          </Button>
          <Button variant="default" onClick={leave} disabled={swap.isPending}>
            {words.back}
          </Button>
        </Group>
        {label !== null && <Text role="status">{words.found(momentText(label.createdAt, t.dates))}</Text>}
        {label !== null && holds === null && (
          <form onSubmit={look} noValidate>
            <Stack gap="md">
              {label.hasRecoveryCode && (
                <ChoiceField
                  label={words.how}
                  value={kind}
                  onChange={setKind}
                  choices={[
                    { value: 'passphrase', label: words.byPassphrase },
                    { value: 'recovery', label: words.byCode },
                  ]}
                />
              )}
              {kind === 'passphrase' && label.slots.length > 1 && (
                <ChoiceField
                  label={words.who}
                  value={slotId}
                  onChange={setSlotId}
                  choices={label.slots.map((slot) => ({ value: slot.slotId, label: slot.name }))}
                />
              )}
              {kind === 'passphrase' ? (
                <PassphraseField label={t.unlock.passphrase} value={secret} onChange={setSecret} />
              ) : (
                <TextField label={t.care.recovery.code} value={secret} onChange={setSecret} />
              )}
              <Button type="submit" loading={inspect.isPending} disabled={secret === ''}>
                {words.inspect}
              </Button>
            </Stack>
          </form>
        )}
        {(inspect.isPending || swap.isPending) && (
          <ProgressLine work="restore" label={swap.isPending ? words.swapping : words.inspecting} />
        )}
        {label !== null && holds !== null && <Compare label={label} holds={holds} />}
        {holds?.olderSchema === true && <Notice tone="calm">{words.older}</Notice>}
        {holds?.numbersKnown === false && (
          <LastNumber inCopy={holds.lastNumber} ifUnknown={holds.ifUnknown} onAnswer={setLastGiven} />
        )}
        {refusal?.ok === false && (
          <Notice tone="late" announce>
            {words.refusals[refusal.refusal]}
          </Notice>
        )}
        {problem !== null && <ErrorNotice failure={problem.failure} />}
        {holds !== null && (
          <ConfirmButton
            label={words.swap}
            consequence={words.swapConsequence}
            loading={swap.isPending}
            disabled={!holds.numbersKnown && lastGiven === null}
            onConfirm={() => swap.mutate({ ...how, lastGiven })}
          />
        )}
      </Stack>
    </UnlockFrame>
  );
}

function Compare({ label, holds }: { readonly label: Label; readonly holds: Holds }) {
  const t = useT();
  const words = t.care.restore;
  const rows = [
    [words.made, momentText(label.createdAt, t.dates)],
    [words.cases, String(holds.cases)],
    [words.documents, String(holds.documents)],
    [words.lastGiven, holds.lastNumber ?? '–'],
    [words.events, String(holds.events)],
    [words.last, holds.lastRecordedAt === null ? '–' : momentText(holds.lastRecordedAt, t.dates)],
  ] as const;
  return (
    <Group align="flex-start" gap="xl">
      <section aria-label={words.holds}>
        <Text fw={650}>{words.holds}</Text>
        <dl style={{ margin: 0 }}>
          {rows.map(([name, value]) => (
            <Group key={name} gap="xs">
              <dt>{name}:</dt>
              <dd style={{ margin: 0, fontWeight: 600 }}>{value}</dd>
            </Group>
          ))}
        </dl>
      </section>
      <section aria-label={words.here}>
        <Text fw={650}>{words.here}</Text>
        {label.here === null ? (
          <Text>{words.nothingHere}</Text>
        ) : (
          <>
            <Text>{label.here.sameVault ? words.sameVault : words.otherVault}</Text>
            <Text>{words.lastChanged(momentText(label.here.lastChangedAt, t.dates))}</Text>
            {label.here.counts !== null && (
              <Text>{words.hereCounts(label.here.counts.lastNumber, label.here.counts.events)}</Text>
            )}
            {label.here.sameVault && label.here.counts !== null && label.here.counts.events > holds.events && (
              <Text fw={600}>{words.olderBy(label.here.counts.events - holds.events)}</Text>
            )}
          </>
        )}
      </section>
    </Group>
  );
}
