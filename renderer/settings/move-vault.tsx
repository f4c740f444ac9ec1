import { Button, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '../../shared/contract/endpoint.ts';
import { copyToMove, moveAway } from '../../shared/contract/move.ts';
import { ProgressLine } from '../care/progress-line.tsx';
import { useTell } from '../client/queries.ts';
import { keepUnsaved } from '../client/unsaved.ts';
import { ConfirmButton } from '../components/confirm-button.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Notice } from '../components/notice.tsx';
import { useT } from '../i18n/language.ts';
import type { Messages } from '../i18n/nl/index.ts';

/** Taking the vault to another computer, in three steps that wait for each other. */
export function MoveVault() {
  const words = useT().safekeeping.move;
  const [started, setStarted] = useState(false);
  return (
    <Stack gap="xs" align="flex-start">
      <Title order={3}>{words.title}</Title>
      <Text>{words.intro}</Text>
      {started ? (
        <Steps onCancel={() => setStarted(false)} />
      ) : (
        <Button variant="default" onClick={() => setStarted(true)}>
          {words.start}
        </Button>
      )}
    </Stack>
  );
}

function Steps({ onCancel }: { readonly onCancel: () => void }) {
  const words = useT().safekeeping.move;
  const copy = useTell(copyToMove);
  const copied = copy.data?.ok === true ? copy.data : null;
  return (
    <Stack gap="md" align="flex-start">
      <Stack gap="xs" align="flex-start">
        <Title order={4}>{words.copyTitle}</Title>
        <Copying copy={copy} />
      </Stack>
      {copied !== null && (
        <Stack gap="xs">
          <Title order={4}>{words.otherTitle}</Title>
          <ol style={{ margin: 0 }}>
            {words.otherSteps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Stack>
      )}
      {copied !== null && <Closing />}
      <Button variant="subtle" onClick={onCancel} disabled={copy.isPending}>
        {words.cancel}
      </Button>
    </Stack>
  );
}

type CopyTell = ReturnType<typeof useTell<typeof copyToMove>>;
type CopyRefusal = Extract<OutputOf<typeof copyToMove>, { readonly ok: false }>['refusal'];

function refusalText(refusal: CopyRefusal, { care }: Messages): string {
  if (refusal === 'unknownTarget' || refusal === 'insideVault' || refusal === 'notWritable')
    return care.backup.chooseRefusals[refusal];
  return care.backup.refusals[refusal];
}

function Copying({ copy }: { readonly copy: CopyTell }) {
  const t = useT();
  const words = t.safekeeping.move;
  const pick = async () => {
    await keepUnsaved(500);
    const { chooseTitle: title, chooseButton: button } = words;
    const target = await window.kluis.shell.chooseOpenTarget({ kind: 'folder', title, button });
    if (target !== null) await copy.mutateAsync({ target });
  };
  const { data } = copy;
  return (
    <>
      <Text>{words.copy}</Text>
      <Button
        variant={data?.ok === true ? 'default' : 'filled'}
        loading={copy.isPending}
        onClick={() => void pick().catch(() => undefined)}
      >
        {words.choose}
      </Button>
      {copy.isPending && <ProgressLine work="backup" label={words.copying} />}
      {data?.ok === true && !copy.isPending && (
        <Notice tone="done" announce>
          {words.copied(data.file)}
        </Notice>
      )}
      {data?.ok === false && !copy.isPending && (
        <Notice tone="late" announce>
          {refusalText(data.refusal, t)}
        </Notice>
      )}
      {copy.error !== null && <ErrorNotice failure={copy.error.failure} />}
    </>
  );
}

function Closing() {
  const words = useT().safekeeping.move;
  const away = useTell(moveAway);
  return (
    <Stack gap="xs" align="flex-start">
      <Title order={4}>{words.closeTitle}</Title>
      <Text>{words.close}</Text>
      <ConfirmButton
        label={words.away}
        consequence={words.awayConsequence}
        loading={away.isPending}
        onConfirm={() => away.mutate({})}
      />
      {away.data?.ok === false && (
        <Notice tone="soon" announce>
          {words.refusals[away.data.refusal]}
        </Notice>
      )}
      {away.error !== null && <ErrorNotice failure={away.error.failure} />}
    </Stack>
  );
}
