import { Button, Group, List, Stack, Text } from '@mantine/core';
import { clearFolder, lookInFolder, scanFolder } from '../../shared/contract/inbox.ts';
import { useRouter } from '../app/router.tsx';
import { useAsk, useTell } from '../client/queries.ts';
import { ConfirmButton } from '../components/confirm-button.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Notice } from '../components/notice.tsx';
import { useT } from '../i18n/language.ts';

/** What there is to say about the scanner's folder: not there, still full, or a file that could not be read. */
export function FolderNotice() {
  const t = useT();
  const words = t.inbox.folder;
  const { go } = useRouter();
  const { data: state } = useAsk(scanFolder, {});
  const clear = useTell(clearFolder);
  const look = useTell(lookInFolder);
  if (state === undefined) return null;
  const { folder, missing, leftOver, refused } = state;
  const problem = clear.error ?? look.error;
  return (
    <>
      {folder === null && (
        <Notice tone="calm" title={words.noneTitle}>
          <Stack gap="xs" align="flex-start">
            <Text>{words.none}</Text>
            <Button variant="default" size="sm" onClick={() => go({ screen: 'settings' })}>
              {words.choose}
            </Button>
          </Stack>
        </Notice>
      )}
      {missing && (
        <Notice tone="soon" title={words.missingTitle}>
          {words.missing}
        </Notice>
      )}
      {leftOver > 0 && (
        <Notice tone="calm" title={words.leftTitle(leftOver)}>
          <Stack gap="xs" align="flex-start">
            <Text>{words.left}</Text>
            <ConfirmButton
              variant="default"
              size="sm"
              label={words.clear}
              consequence={words.clearConsequence}
              loading={clear.isPending}
              onConfirm={() => clear.mutate({})}
              destroys
            />
          </Stack>
        </Notice>
      )}
      {clear.data !== undefined && (
        <Notice tone={clear.data.failed > 0 ? 'soon' : 'done'} announce>
          {[
            clear.data.removed > 0 ? words.cleared(clear.data.removed) : '',
            clear.data.failed > 0 ? words.notCleared(clear.data.failed) : '',
          ]
            .filter((sentence) => sentence !== '')
            .join(' ')}
        </Notice>
      )}
      {refused.length > 0 && (
        <Notice tone="soon" title={words.refusedTitle(refused.length)}>
          <Stack gap="xs" align="flex-start">
            <List spacing={4}>
              {refused.map(({ name, problem: why }) => (
                <List.Item key={name} style={{ overflowWrap: 'anywhere' }}>
                  {name}: {t.files.problems[why]}
                </List.Item>
              ))}
            </List>
            <Group>
              <Button variant="default" size="sm" loading={look.isPending} onClick={() => look.mutate({})}>
                {words.again}
              </Button>
            </Group>
          </Stack>
        </Notice>
      )}
      {problem !== null && <ErrorNotice failure={problem.failure} />}
    </>
  );
}
