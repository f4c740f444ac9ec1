import { Button, Group, Text } from '@mantine/core';
import { chooseScanFolder, scanFolder } from '../../shared/contract/inbox.ts';
import { useAsk, useTell } from '../client/queries.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Notice } from '../components/notice.tsx';
import { useT } from '../i18n/language.ts';
import { SettingsCard } from './settings-card.tsx';

/** Which folder the scanner writes to: what appears there comes into the Postbak by itself. */
export function ScannerPanel() {
  const t = useT();
  const words = t.inbox.settings;
  const { data: state, error } = useAsk(scanFolder, {});
  const choose = useTell(chooseScanFolder);
  const problem = choose.error ?? error;
  const pick = async () => {
    const target = await window.kluis.shell.chooseOpenTarget({
      kind: 'folder',
      title: words.dialogTitle,
      button: words.dialogButton,
    });
    if (target !== null) await choose.mutateAsync({ target });
  };
  return (
    <SettingsCard title={words.title} intro={words.intro}>
      {problem !== null && <ErrorNotice failure={problem.failure} />}
      {state !== undefined && (
        <>
          <Text style={{ overflowWrap: 'anywhere' }}>
            {state.folder === null ? words.none : words.folder(state.folder)}
          </Text>
          {state.missing && <Notice tone="soon">{t.inbox.folder.missing}</Notice>}
          {choose.data?.ok === false && (
            <Notice tone="soon" announce>
              {words.refusals[choose.data.refusal]}
            </Notice>
          )}
          <Text size="sm" c="dimmed">
            {words.honest}
          </Text>
          <Group>
            <Button
              variant={state.folder === null ? 'filled' : 'default'}
              loading={choose.isPending}
              onClick={() => void pick().catch(() => undefined)}
            >
              {state.folder === null ? words.choose : words.chooseOther}
            </Button>
            {state.folder !== null && (
              <Button variant="default" onClick={() => choose.mutate({ target: null })}>
                {words.stop}
              </Button>
            )}
          </Group>
        </>
      )}
    </SettingsCard>
  );
}
