import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { checkWholeVault, lastVaultCheck, verifyCheckpoint } from '../../shared/contract/care.ts';
import { CheckReport } from '../care/check-report.tsx';
import { ProgressLine } from '../care/progress-line.tsx';
import { useAsk, useTell } from '../client/queries.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { TextField } from '../components/fields.tsx';
import { Notice } from '../components/notice.tsx';
import { momentText } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import { SettingsCard } from './settings-card.tsx';

/** Reading the whole vault over, and comparing a number on paper with the log. */
export function CheckPanel() {
  const t = useT();
  const words = t.care.check;
  const { data } = useAsk(lastVaultCheck, {});
  const check = useTell(checkWholeVault);
  const outcome = check.data?.ok === true ? check.data.outcome : (data?.outcome ?? null);
  return (
    <SettingsCard title={words.title} intro={words.intro}>
      <Text>{outcome === null ? words.never : words.last(momentText(outcome.at, t.dates))}</Text>
      <Button
        variant="default"
        loading={check.isPending}
        onClick={() => check.mutate({})}
        style={{ alignSelf: 'flex-start' }}
      >
        {words.run}
      </Button>
      {check.isPending && <ProgressLine work="check" label={words.busy} />}
      {check.data?.ok === false && (
        <Notice tone="late" announce>
          {words.refusals[check.data.refusal]}
        </Notice>
      )}
      {check.error !== null && <ErrorNotice failure={check.error.failure} />}
      {outcome !== null && !check.isPending && <CheckReport outcome={outcome} fresh={check.data?.ok === true} />}
      <Compare />
    </SettingsCard>
  );
}

function Compare() {
  const t = useT();
  const words = t.care.check;
  const verify = useTell(verifyCheckpoint);
  const [code, setCode] = useState('');
  const found = verify.data;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (code.trim() !== '') verify.mutate({ code });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Title order={3}>{words.codeTitle}</Title>
        <Text>{words.codeIntro}</Text>
        <TextField label={words.code} help={words.codeHelp} value={code} onChange={setCode} maxLength={100} />
        <Group>
          <Button type="submit" variant="default" loading={verify.isPending}>
            {words.compare}
          </Button>
        </Group>
        {found?.ok === true && (
          <Notice tone="done" announce>
            {found.recordedAt === null
              ? words.codeFitsStart
              : words.codeFits(found.sequence, momentText(found.recordedAt, t.dates))}
          </Notice>
        )}
        {found?.ok === false && (
          <Notice tone={found.problem === 'notACode' ? 'soon' : 'late'} announce>
            {words.problems[found.problem]}
          </Notice>
        )}
        {verify.error !== null && <ErrorNotice failure={verify.error.failure} />}
      </Stack>
    </form>
  );
}
