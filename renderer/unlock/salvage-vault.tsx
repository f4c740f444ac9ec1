import { Button, Group, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { salvageDamagedVault } from '../../shared/contract/backup.ts';
import type { OutputOf } from '../../shared/contract/endpoint.ts';
import { useTell } from '../client/queries.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Notice } from '../components/notice.tsx';
import { useT } from '../i18n/language.ts';
import type { Messages } from '../i18n/nl/index.ts';
import { type Secret, SecretFields } from './secret-fields.tsx';
import { UnlockFrame } from './unlock-frame.tsx';

type SalvageVaultProps = { readonly onBack: () => void; readonly onRestore: () => void };
type Saved = Extract<OutputOf<typeof salvageDamagedVault>, { readonly ok: true }>;

/** For a damaged vault without a backup: takes out what can still be read, and says what could not. */
export function SalvageVault({ onBack, onRestore }: SalvageVaultProps) {
  const t = useT();
  const words = t.safekeeping.salvage;
  const client = useQueryClient();
  const salvage = useTell(salvageDamagedVault);
  const [typed, setTyped] = useState<Secret>({ kind: 'passphrase', secret: '' });
  const { secret } = typed;
  const saved = salvage.data?.ok === true ? salvage.data : null;
  const refusal = salvage.data?.ok === false ? salvage.data.refusal : null;
  const busy = salvage.isPending;

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (secret === '' || busy) return;
    salvage.mutate(typed);
    setTyped({ ...typed, secret: '' });
  };
  // Only once it is known what is here now: see the wizard that puts a backup back.
  const leave = () => void client.invalidateQueries().then(onBack, onBack);

  if (saved !== null)
    return (
      <UnlockFrame title={words.doneTitle}>
        <Report saved={saved} />
        <Button onClick={leave} style={{ alignSelf: 'flex-start' }}>
          {t.safekeeping.undo.back}
        </Button>
      </UnlockFrame>
    );

  return (
    <UnlockFrame title={words.title} intro={words.intro}>
      <Text>{words.aside}</Text>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <SecretFields value={typed} onChange={setTyped} disabled={busy} />
          {refusal !== null && (
            <Notice tone="late" announce>
              {refusalText(refusal, t)}
            </Notice>
          )}
          {salvage.error !== null && <ErrorNotice failure={salvage.error.failure} />}
          <Group>
            <Button type="submit" loading={busy} disabled={secret === ''}>
              {words.run}
            </Button>
            <Button variant="default" onClick={onRestore} disabled={busy}>
              {words.restoreInstead}
            </Button>
            <Button variant="default" onClick={leave} disabled={busy}>
              {t.common.back}
            </Button>
          </Group>
          <Text role="status">{busy ? words.busy : ''}</Text>
        </Stack>
      </form>
    </UnlockFrame>
  );
}

type Refusal = Extract<OutputOf<typeof salvageDamagedVault>, { readonly ok: false }>['refusal'];

function refusalText(refusal: Refusal, t: Messages): string {
  if (refusal === 'unreadable' || refusal === 'diskFull') return t.safekeeping.salvage.refusals[refusal];
  return t.unlock.refusals[refusal];
}

function Report({ saved }: { readonly saved: Saved }) {
  const words = useT().safekeeping.salvage;
  const { cases, documents, events, lost, incompleteDocuments, brokenCases } = saved;
  const whole = lost + incompleteDocuments + brokenCases === 0;
  return (
    <Notice tone={whole ? 'done' : 'soon'} announce>
      <Stack gap="xs">
        <Text fw={600}>{words.saved(cases, documents, events)}</Text>
        {whole && <Text>{words.nothingLost}</Text>}
        {lost > 0 && <Text>{words.lost(lost)}</Text>}
        {incompleteDocuments > 0 && <Text>{words.incomplete(incompleteDocuments)}</Text>}
        {brokenCases > 0 && <Text>{words.broken(brokenCases)}</Text>}
        <Text>{words.aside}</Text>
        <Text>{words.next}</Text>
      </Stack>
    </Notice>
  );
}
