import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import type { OutputOf } from '../../shared/contract/endpoint.ts';
import { readKeyPartScan, rebuildSlotFiles } from '../../shared/contract/key-part.ts';
import { linesOf, miscopied } from '../care/key-lines.ts';
import { useTell } from '../client/queries.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { TextField } from '../components/fields.tsx';
import { focusFirstProblem } from '../components/focus-problem.ts';
import { Notice } from '../components/notice.tsx';
import { longDate } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import type { Messages } from '../i18n/nl/index.ts';
import { UnlockFrame } from './unlock-frame.tsx';

type Answer = OutputOf<typeof rebuildSlotFiles>;
type Refused = Extract<Answer, { readonly ok: false }>;

/** For when the slot files are lost: the recovery code and its key part, typed or scanned, make them anew. */
export function RemakeKeys({ onBack }: { readonly onBack: () => void }) {
  const t = useT();
  const words = t.keyPart;
  const client = useQueryClient();
  const rebuild = useTell(rebuildSlotFiles);
  const scan = useTell(readKeyPartScan);
  const [code, setCode] = useState('');
  const [keyPart, setKeyPart] = useState('');
  const [judged, setJudged] = useState(false);
  const refused = rebuild.data?.ok === false ? rebuild.data : null;
  const busy = rebuild.isPending || scan.isPending;

  const choose = async () => {
    const { choose: title, chooseButton: button } = words;
    const source = await window.kluis.shell.chooseOpenTarget({ kind: 'scan', title, button });
    if (source === null) return;
    rebuild.reset();
    const read = await scan.mutateAsync({ source });
    if (read.ok) setKeyPart(linesOf(read.keyPart.match(/.{1,5}/g) ?? []).join('\n'));
  };
  const submit = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    setJudged(true);
    if (busy) return;
    if (code.trim() === '' || keyPart.trim() === '') return focusFirstProblem(event.currentTarget);
    await rebuild.mutateAsync({ code, keyPart });
  };
  // Only once it is known what is here now: see the wizard that puts a backup back.
  const leave = () => void client.invalidateQueries().then(onBack, onBack);

  if (rebuild.data?.ok === true)
    return (
      <UnlockFrame title={words.title}>
        <Notice tone="done" announce>
          {words.done}
        </Notice>
        <Button onClick={leave} style={{ alignSelf: 'flex-start' }}>
          {words.back}
        </Button>
      </UnlockFrame>
    );

  const wrongCode = refused?.refusal === 'codeMiscopied' ? codeProblem(refused, t) : null;
  const wrongPart =
    refused?.refusal === 'keyPartMiscopied' ? miscopied(keyPart, refused.groups, refused.wanted, t) : null;
  return (
    <UnlockFrame title={words.title} intro={words.openIntro}>
      <form onSubmit={(event) => void submit(event).catch(() => undefined)} noValidate>
        <Stack gap="md">
          <TextField
            label={t.care.recovery.code}
            value={code}
            onChange={setCode}
            error={judged && code.trim() === '' ? t.care.recovery.codeMissing : wrongCode}
            disabled={rebuild.isPending}
            maxLength={200}
            autoFocus
          />
          <Stack gap="xs" align="flex-start">
            <Button
              variant="default"
              loading={scan.isPending}
              disabled={rebuild.isPending}
              onClick={() => void choose().catch(() => undefined)}
            >
              {words.choose}
            </Button>
            {scan.data?.ok === false && (
              <Notice tone="soon" announce>
                {words.scanProblems[scan.data.problem]}
              </Notice>
            )}
            {scan.error !== null && <ErrorNotice failure={scan.error.failure} />}
            <Text role="status">{scan.isPending ? words.reading : scan.data?.ok === true ? words.read : ''}</Text>
          </Stack>
          <Textarea
            label={words.field}
            description={words.fieldHelp}
            error={judged && keyPart.trim() === '' ? words.missing : wrongPart}
            value={keyPart}
            onChange={(event) => setKeyPart(event.currentTarget.value)}
            disabled={rebuild.isPending}
            autosize
            minRows={6}
            maxLength={4000}
            autoComplete="off"
            spellCheck={false}
            styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
          />
          {refused !== null && wrongCode === null && wrongPart === null && (
            <Notice tone="late" announce>
              {refusalText(refused, t)}
            </Notice>
          )}
          {rebuild.error !== null && <ErrorNotice failure={rebuild.error.failure} />}
          <Group>
            <Button type="submit" loading={rebuild.isPending} disabled={scan.isPending}>
              {words.run}
            </Button>
            <Button variant="default" onClick={leave} disabled={rebuild.isPending}>
              {t.common.back}
            </Button>
          </Group>
          <Text role="status">{rebuild.isPending ? words.busy : ''}</Text>
        </Stack>
      </form>
    </UnlockFrame>
  );
}

function codeProblem({ groups }: Refused, t: Messages): string {
  const words = t.care.recovery;
  return groups.length > 0 ? words.wrongGroups(groups.join(', ')) : words.wrongLength;
}

function refusalText({ refusal, madeOn }: Refused, t: Messages): string {
  const words = t.keyPart.refusals;
  switch (refusal) {
    case 'slotsPresent':
      return words.slotsPresent;
    case 'otherVault':
      return words.otherVault;
    case 'keyPartOlder':
      return words.older(madeOn === null ? '' : longDate(madeOn, t.dates));
    case 'wrongPassphrase':
    case 'codeMiscopied':
    case 'keyPartMiscopied':
      return words.wrongTogether;
    default:
      return t.unlock.refusals[refusal];
  }
}
