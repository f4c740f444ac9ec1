import { Button, Stack, Text } from '@mantine/core';
import type { WireFailure } from '../../shared/contract/wire.ts';
import { useT } from '../i18n/language.ts';
import { Notice } from './notice.tsx';

type ErrorNoticeProps = { readonly failure: WireFailure; readonly onRetry?: () => void };

/** A request the core could not answer: what happened, what to do, and the reference to read out on the telephone. */
export function ErrorNotice({ failure, onRetry }: ErrorNoticeProps) {
  const t = useT();
  const advise = failure.kind === 'failed' || failure.kind === 'invalid';
  return (
    <Notice tone="late" title={t.failures.title} announce>
      <Stack gap="xs" align="flex-start">
        <Text>{failure.kind === 'notWritten' ? t.failures.whyNotWritten[failure.why] : t.failures[failure.kind]}</Text>
        {advise && <Text>{t.failures.failedAdvice}</Text>}
        {advise && <Text ff="monospace">{t.failures.reference(failure.reference)}</Text>}
        {onRetry !== undefined && (
          <Button variant="default" onClick={onRetry}>
            {t.common.tryAgain}
          </Button>
        )}
      </Stack>
    </Notice>
  );
}
