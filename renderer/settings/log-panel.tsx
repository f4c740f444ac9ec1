import { Button, Stack, Text } from '@mantine/core';
import { verifyLog } from '../../shared/contract/settings.ts';
import { useTell } from '../client/queries.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Notice } from '../components/notice.tsx';
import { useT } from '../i18n/language.ts';
import { SettingsCard } from './settings-card.tsx';

/** Works out the chain of the log on request, and gives the number with which it can be compared later. */
export function LogPanel() {
  const t = useT();
  const words = t.settings.log;
  const verify = useTell(verifyLog);
  const outcome = verify.data;
  return (
    <SettingsCard title={words.title} intro={words.intro}>
      <Stack gap="md" align="flex-start">
        <Button variant="default" loading={verify.isPending} onClick={() => verify.mutate({})}>
          {words.verify}
        </Button>
        {verify.isPending && <Text role="status">{words.busy}</Text>}
        {verify.error !== null && <ErrorNotice failure={verify.error.failure} />}
        {outcome !== undefined && !verify.isPending && (
          <Notice tone={outcome.intact ? 'done' : 'late'} announce>
            <Stack gap={4}>
              <Text fw={600}>{outcome.intact ? words.intact(outcome.events) : words.broken}</Text>
              {outcome.intact ? (
                <>
                  <Text ff="monospace" style={{ overflowWrap: 'anywhere' }}>
                    {words.checkpoint(outcome.checkpoint)}
                  </Text>
                  <Text size="sm">{words.checkpointHelp}</Text>
                </>
              ) : (
                <Text>{words.brokenAdvice}</Text>
              )}
            </Stack>
          </Notice>
        )}
      </Stack>
    </SettingsCard>
  );
}
