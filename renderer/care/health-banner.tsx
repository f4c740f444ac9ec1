import { Group, Stack, Text } from '@mantine/core';
import { acceptVaultHistory, vaultHealth } from '../../shared/contract/care.ts';
import { useAsk, useTell } from '../client/queries.ts';
import { ConfirmButton } from '../components/confirm-button.tsx';
import { Notice } from '../components/notice.tsx';
import { momentText } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import { DamageWays } from './damage-ways.tsx';
import { MovedNotice } from './moved-notice.tsx';

/** Above every screen while something is wrong with the vault itself; nothing when all is well. */
export function HealthBanner() {
  const t = useT();
  const words = t.care.health;
  const { data: health } = useAsk(vaultHealth, {});
  const accept = useTell(acceptVaultHistory);
  if (health === undefined) return null;
  const { trouble, history, wrongAttempts, lastWrongAt } = health;
  const serious = trouble === 'copying' || trouble === 'moved' ? null : trouble;
  const differs = history === 'none' || history === 'agrees' ? null : history;
  const quiet =
    serious === null && !health.diskWasFull && differs === null && health.movedAt === null && wrongAttempts < 3;
  if (quiet) return null;
  return (
    <Stack gap="sm" mb="md" className="kluis-no-print">
      {serious !== null && (
        <Notice tone="late" title={words[`${serious}Title`]} announce>
          <Stack gap="xs">
            <Text>{words[serious]}</Text>
            {(serious === 'damaged' || serious === 'ioError') && <DamageWays />}
          </Stack>
        </Notice>
      )}
      {health.movedAt !== null && <MovedNotice at={health.movedAt} />}
      {serious === null && health.diskWasFull && (
        <Notice tone="soon" title={words.diskFullTitle} announce>
          {words.diskFull}
        </Notice>
      )}
      {differs !== null && (
        <Notice tone="late" title={words[`${differs}Title`]} announce>
          <Stack gap="xs" align="flex-start">
            <Text>
              {differs === 'rolledBack' ? words.rolledBack(health.known ?? 0, health.found ?? 0) : words[differs]}
            </Text>
            <Text>{words.historyAdvice}</Text>
            <ConfirmButton
              label={words.accept}
              consequence={words.acceptConsequence}
              variant="default"
              loading={accept.isPending}
              onConfirm={() => accept.mutate({})}
            />
          </Stack>
        </Notice>
      )}
      {wrongAttempts >= 3 && lastWrongAt !== null && (
        <Notice tone="soon">
          <Group gap="xs">
            <Text>{words.attempts(wrongAttempts, momentText(lastWrongAt, t.dates))}</Text>
            <Text>{words.attemptsAdvice}</Text>
          </Group>
        </Notice>
      )}
    </Stack>
  );
}
