import { Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { backupStatus, chooseBackupFolder, discardReplacedVault, makeBackupNow } from '../../shared/contract/backup.ts';
import { lockInto } from '../app/lock-vault.ts';
import { ProgressLine } from '../care/progress-line.tsx';
import { useAsk, useTell } from '../client/queries.ts';
import { ConfirmButton } from '../components/confirm-button.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Notice } from '../components/notice.tsx';
import { fileSize, longDate, momentText } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import { MoveVault } from './move-vault.tsx';
import { SettingsCard } from './settings-card.tsx';

/** Where backups go, making one now, which there are, and how to put one back. */
export function BackupPanel() {
  const t = useT();
  const words = t.care.backup;
  const { data: status, error } = useAsk(backupStatus, {});
  const choose = useTell(chooseBackupFolder);
  const make = useTell(makeBackupNow);
  const discard = useTell(discardReplacedVault);
  const problem = choose.error ?? make.error ?? discard.error ?? error;

  const pick = async () => {
    const target = await window.kluis.shell.chooseOpenTarget({
      kind: 'folder',
      title: words.chooseTitle,
      button: words.chooseButton,
    });
    if (target !== null) await choose.mutateAsync({ target });
  };

  return (
    <SettingsCard title={words.title} intro={words.intro}>
      {problem !== null && <ErrorNotice failure={problem.failure} />}
      {status !== undefined && (
        <Stack gap="md">
          <Text style={{ overflowWrap: 'anywhere' }}>
            {status.folder === null ? words.noFolder : words.folder(status.folder)}
          </Text>
          {status.folderMissing && <Notice tone="soon">{words.folderMissing}</Notice>}
          {choose.data?.ok === false && (
            <Notice tone="soon" announce>
              {words.chooseRefusals[choose.data.refusal]}
            </Notice>
          )}
          <Group>
            {status.folder !== null && (
              <Button onClick={() => make.mutate({})} loading={make.isPending} disabled={status.folderMissing}>
                {words.make}
              </Button>
            )}
            <Button
              variant={status.folder === null ? 'filled' : 'default'}
              onClick={() => void pick().catch(() => undefined)}
              disabled={make.isPending}
            >
              {status.folder === null ? words.choose : words.chooseOther}
            </Button>
          </Group>
          {make.isPending && <ProgressLine work="backup" label={words.making} />}
          {make.data?.ok === true && !make.isPending && (
            <Notice tone="done" announce>
              {words.made}
            </Notice>
          )}
          {make.data?.ok === false && !make.isPending && (
            <Notice tone="late" announce>
              {words.refusals[make.data.refusal]}
            </Notice>
          )}
          {make.data === undefined && status.lastFailure !== null && (
            <Notice tone="soon">
              {words.lastFailure} {words.refusals[status.lastFailure]}
            </Notice>
          )}
          {status.folder !== null && !status.folderMissing && <Copies copies={status.copies} />}
          {status.replaced.length > 0 && (
            <Notice tone="soon" title={words.replacedTitle}>
              <Stack gap="xs" align="flex-start">
                <Text>{words.replaced}</Text>
                <Button variant="default" onClick={() => lockInto('undo')}>
                  {t.safekeeping.undo.open}
                </Button>
                {status.replaced.map((replaced) => (
                  <ConfirmButton
                    key={replaced}
                    label={words.discard}
                    consequence={words.discardConsequence}
                    destroys
                    loading={discard.isPending}
                    onConfirm={() => discard.mutate({ replaced })}
                  />
                ))}
              </Stack>
            </Notice>
          )}
          <Stack gap={4} align="flex-start">
            <Title order={3}>{words.restoreTitle}</Title>
            <Text>{words.restore}</Text>
            <Button variant="default" onClick={() => lockInto('restore')} mt="xs">
              {words.toRestore}
            </Button>
          </Stack>
          <MoveVault />
        </Stack>
      )}
    </SettingsCard>
  );
}

type Copy = { readonly createdAt: string; readonly size: number; readonly expiresOn: string };

function Copies({ copies }: { readonly copies: readonly Copy[] }) {
  const t = useT();
  const words = t.care.backup;
  if (copies.length === 0) return <Text c="dimmed">{words.noCopies}</Text>;
  return (
    <Stack gap="xs">
      <Table.ScrollContainer minWidth={420}>
        <Table>
          <Table.Caption>{words.copies}</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              {[words.madeOn, words.size, words.state, words.expires].map((head) => (
                <Table.Th key={head} scope="col">
                  {head}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {copies.map(({ createdAt, size, expiresOn }) => (
              <Table.Tr key={createdAt}>
                <Table.Td>{momentText(createdAt, t.dates)}</Table.Td>
                <Table.Td>{fileSize(size)}</Table.Td>
                <Table.Td>{words.verified}</Table.Td>
                <Table.Td>{longDate(expiresOn, t.dates)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Text size="sm" c="dimmed">
        {words.kept}
      </Text>
    </Stack>
  );
}
