import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { vaultUnlock } from '../../shared/contract/vault.ts';
import { useTell } from '../client/queries.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { useT } from '../i18n/language.ts';
import { PractiseButton } from '../practice/practise-button.tsx';
import { PassphraseField } from './passphrase-field.tsx';
import { Refused } from './refused.tsx';
import { UnlockFrame } from './unlock-frame.tsx';
import { waysOut } from './ways-out.ts';

type UnlockVaultProps = {
  readonly slots: readonly { readonly slotId: string; readonly name: string }[];
  readonly onForgotten: () => void;
  readonly onRestore: () => void;
  /** Null when no earlier vault was kept. */
  readonly onUndo: (() => void) | null;
  readonly onSalvage: () => void;
  readonly onMaintain: () => void;
};

/** Opens the vault. A refusal never says whether the name or the passphrase was wrong. */
export function UnlockVault({ slots, onForgotten, onRestore, onUndo, onSalvage, onMaintain }: UnlockVaultProps) {
  const t = useT();
  const client = useQueryClient();
  const unlock = useTell(vaultUnlock);
  const [slotId, setSlotId] = useState(slots[0]?.slotId ?? '');
  const [passphrase, setPassphrase] = useState('');
  const [missing, setMissing] = useState(false);
  const [only] = slots;
  const busy = unlock.isPending;

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (busy) return;
    setMissing(passphrase === '');
    if (passphrase === '') return;
    const outcome = await unlock.mutateAsync({ slotId, passphrase });
    setPassphrase('');
    if (outcome.ok) await client.invalidateQueries();
  };

  return (
    <UnlockFrame
      title={t.unlock.unlockTitle}
      {...(slots.length === 1 && only !== undefined ? { intro: t.unlock.greeting(only.name) } : {})}
    >
      <form onSubmit={(event) => void submit(event).catch(() => undefined)} noValidate>
        <Stack gap="md">
          {slots.length > 1 && (
            <Select
              label={t.unlock.who}
              data={slots.map((slot) => ({ value: slot.slotId, label: slot.name }))}
              value={slotId}
              onChange={(chosen) => setSlotId(chosen ?? '')}
              disabled={busy}
            />
          )}
          <PassphraseField
            label={t.unlock.passphrase}
            value={passphrase}
            onChange={(value) => {
              setPassphrase(value);
              setMissing(false);
            }}
            error={missing ? t.unlock.passphraseMissing : null}
            autoFocus
          />
          {unlock.data?.ok === false && <Refused refusal={unlock.data.refusal} />}
          {unlock.data?.ok === false && waysOut(unlock.data.refusal).includes('salvage') && (
            <Button variant="default" onClick={onSalvage}>
              {t.safekeeping.salvage.open}
            </Button>
          )}
          {unlock.error !== null && <ErrorNotice failure={unlock.error.failure} />}
          <Button type="submit" loading={busy} fullWidth>
            {t.unlock.open}
          </Button>
          <Group justify="space-between" gap="xs">
            <Button variant="subtle" size="compact-md" mih={24} onClick={onForgotten} disabled={busy}>
              {t.care.recovery.forgotten}
            </Button>
            <Button variant="subtle" size="compact-md" mih={24} onClick={onRestore} disabled={busy}>
              {t.care.restore.open}
            </Button>
            <Button variant="subtle" size="compact-md" mih={24} onClick={onMaintain} disabled={busy}>
              {t.safekeeping.maintain.open}
            </Button>
            {onUndo !== null && (
              <Button variant="subtle" size="compact-md" mih={24} onClick={onUndo} disabled={busy}>
                {t.safekeeping.undo.open}
              </Button>
            )}
          </Group>
          <PractiseButton />
          <Text role="status" mih={24} ta="center">
            {busy ? t.unlock.opening : ''}
          </Text>
        </Stack>
      </form>
    </UnlockFrame>
  );
}
