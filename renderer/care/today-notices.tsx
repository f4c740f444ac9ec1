import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { recoveryStatus } from '../../shared/contract/access.ts';
import { backupStatus } from '../../shared/contract/backup.ts';
import { upgradeStatus } from '../../shared/contract/upgrade.ts';
import { useRouter } from '../app/router.tsx';
import { useAsk } from '../client/queries.ts';
import { Notice } from '../components/notice.tsx';
import { longDate, momentText } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import { usePractising } from '../practice/practising.tsx';

/** At the foot of Vandaag: that the vault was brought up to date, a backup that is overdue, a recovery code that was never made, or never read back from paper. */
export function TodayNotices() {
  const t = useT();
  const words = t.care.health;
  const { code } = t.safekeeping;
  const { go } = useRouter();
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const { data: backup } = useAsk(backupStatus, {});
  const { data: recovery } = useAsk(recoveryStatus, {});
  const { data: upgrade } = useAsk(upgradeStatus, {});
  // What is invented needs no backup.
  const practising = usePractising();
  if (backup === undefined || recovery === undefined || practising) return null;
  const due = backup.folderMissing
    ? words.backupMissing
    : !backup.overdue
      ? null
      : backup.days === null
        ? words.noBackup
        : words.backupOld(backup.days);
  const kept = upgrade?.justNow === true ? upgrade.kept : null;
  const all = [
    {
      key: 'upgrade',
      title: words.upgradedTitle,
      text:
        kept === null
          ? null
          : t.settings.upgrade.kept(momentText(kept.madeAt, t.dates), longDate(kept.expiresOn, t.dates)),
      action: words.upgradedAction,
    },
    { key: 'backup', title: words.backupTitle, text: due, action: words.backupAction },
    {
      key: 'recovery',
      title: recovery.createdAt === null ? words.noRecoveryTitle : code.unconfirmedTitle,
      text: recovery.createdAt === null ? words.noRecovery : recovery.confirmed ? null : code.unconfirmed,
      action: words.noRecoveryAction,
    },
  ].filter(({ key, text }) => text !== null && !dismissed.has(key));
  if (all.length === 0) return null;
  return (
    <Stack gap="sm">
      {all.map(({ key, title, text, action }) => (
        <Notice key={key} tone="soon" title={title}>
          <Stack gap="xs" align="flex-start">
            <Text>{text}</Text>
            <Group gap="sm">
              <Button variant="default" size="sm" onClick={() => go({ screen: 'settings' })}>
                {action}
              </Button>
              <Button
                variant="subtle"
                size="sm"
                aria-label={`${words.dismiss}: ${title}`}
                onClick={() => setDismissed(new Set(dismissed).add(key))}
              >
                {words.dismiss}
              </Button>
            </Group>
          </Stack>
        </Notice>
      ))}
    </Stack>
  );
}
