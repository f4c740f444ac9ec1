import { Button, Stack, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useCallback } from 'react';
import { keyPartStatus, makeKeyPart } from '../../shared/contract/key-part.ts';
import { useAsk, useTell } from '../client/queries.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Notice } from '../components/notice.tsx';
import { momentText } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import { KeySheet } from './key-sheet.tsx';

/** Whether the printed key part still fits the vault, and printing it again. Nothing without a recovery code. */
export function KeyPartStatus() {
  const t = useT();
  const words = t.keyPart;
  const { data } = useAsk(keyPartStatus, {});
  const make = useTell(makeKeyPart);
  const { reset } = make;
  const printed = useCallback(() => reset(), [reset]);
  if (data === undefined || data.state === 'noCode') return null;
  const when = data.madeAt === null ? '' : momentText(data.madeAt, t.dates);
  const made = make.data?.ok === true ? make.data : null;
  return (
    <Stack gap="sm" align="flex-start">
      <Text>{words.intro}</Text>
      {data.state === 'current' && <Text>{words.states.current(when)}</Text>}
      {data.state === 'none' && <Text>{words.states.none}</Text>}
      {data.state === 'older' && <Notice tone="soon">{words.states.older(when)}</Notice>}
      {data.state === 'impossible' && <Notice tone="soon">{words.states.impossible}</Notice>}
      {data.state !== 'impossible' && (
        <Button
          variant="default"
          leftSection={<IconPrinter size={20} aria-hidden />}
          loading={make.isPending || made !== null}
          onClick={() => make.mutate({})}
        >
          {words.print}
        </Button>
      )}
      {make.error !== null && <ErrorNotice failure={make.error.failure} />}
      {made !== null && <KeySheet keyPart={made.keyPart} madeAt={made.madeAt} onDone={printed} />}
    </Stack>
  );
}
