import { Button, Group, Stack, Text } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { changePassphrase } from '../../shared/contract/settings.ts';
import { sessionMe } from '../../shared/contract/vault.ts';
import { useAsk, useTell } from '../client/queries.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { focusFirstProblem } from '../components/focus-problem.ts';
import { Notice } from '../components/notice.tsx';
import { useT } from '../i18n/language.ts';
import { PassphraseField } from '../unlock/passphrase-field.tsx';
import { refusalText } from './access-refusal.ts';
import { emptySecret, NewPassphrase, type NewSecret, secretProblems } from './new-passphrase.tsx';
import { SettingsCard } from './settings-card.tsx';

/** One's own passphrase. The form is there only once asked for: nobody should fill it in by mistake. */
export function PassphrasePanel() {
  const t = useT();
  const words = t.settings.passphrase;
  const [state, setState] = useState<'closed' | 'open' | 'changed'>('closed');
  return (
    <SettingsCard title={words.title}>
      {state === 'open' ? (
        <ChangeForm onDone={(changed) => setState(changed ? 'changed' : 'closed')} />
      ) : (
        <Stack gap="sm" align="flex-start">
          {state === 'changed' && (
            <Notice tone="done" announce>
              {words.changed}
            </Notice>
          )}
          <Button variant="default" onClick={() => setState('open')}>
            {words.change}
          </Button>
        </Stack>
      )}
    </SettingsCard>
  );
}

function ChangeForm({ onDone }: { readonly onDone: (changed: boolean) => void }) {
  const t = useT();
  const words = t.settings.passphrase;
  const { data: me } = useAsk(sessionMe, {});
  const change = useTell(changePassphrase);
  const [current, setCurrent] = useState('');
  const [secret, setSecret] = useState<NewSecret>(emptySecret);
  const [judged, setJudged] = useState(false);
  const problems = secretProblems(secret, me === undefined ? [] : [me.name], t);
  const refusal = change.data?.ok === false ? change.data.refusal : null;

  const submit = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    setJudged(true);
    if (current === '' || problems.next !== null || problems.again !== null)
      return focusFirstProblem(event.currentTarget);
    const outcome = await change.mutateAsync({ current, next: secret.next });
    if (outcome.ok) onDone(true);
  };

  return (
    <form onSubmit={(event) => void submit(event).catch(() => undefined)} noValidate>
      <Stack gap="md">
        <PassphraseField
          label={words.current}
          value={current}
          onChange={setCurrent}
          error={
            refusal === 'wrongPassphrase' ? words.wrongCurrent : judged && current === '' ? words.currentMissing : null
          }
          autoFocus
        />
        <NewPassphrase
          label={words.next}
          help=""
          value={secret}
          onChange={setSecret}
          problems={problems}
          judged={judged}
        />
        {refusal !== null && refusal !== 'wrongPassphrase' && (
          <Notice tone="soon" announce>
            {refusalText(refusal, t)}
          </Notice>
        )}
        {change.error !== null && <ErrorNotice failure={change.error.failure} />}
        <Group>
          <Button type="submit" loading={change.isPending}>
            {words.change}
          </Button>
          <Button variant="default" onClick={() => onDone(false)} disabled={change.isPending}>
            {t.common.cancel}
          </Button>
        </Group>
        <Text role="status">{change.isPending ? words.changing : ''}</Text>
      </Stack>
    </form>
  );
}
