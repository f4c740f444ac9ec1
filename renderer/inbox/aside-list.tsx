import { Button, Group, Stack, Text } from '@mantine/core';
import type { OutputOf } from '../../shared/contract/endpoint.ts';
import { dismissPaper, type inboxOverview, restorePaper } from '../../shared/contract/inbox.ts';
import { useHideNames } from '../app/hide-names.tsx';
import { useTell } from '../client/queries.ts';
import { ConfirmButton } from '../components/confirm-button.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { longDate, momentText } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';

type AsideListProps = Pick<OutputOf<typeof inboxOverview>, 'aside' | 'removed'>;

/** What belongs to no complaint: kept aside until somebody throws it away; and that something was thrown away. */
export function AsideList({ aside, removed }: AsideListProps) {
  const t = useT();
  const words = t.inbox;
  const { hidden } = useHideNames();
  const restore = useTell(restorePaper);
  const dismiss = useTell(dismissPaper);
  const problem = restore.error ?? dismiss.error;
  if (aside.length + removed.length === 0) return null;
  return (
    <details>
      <summary>{words.aside.title(aside.length)}</summary>
      <Stack gap="md" mt="sm">
        <Text size="sm">{words.aside.intro}</Text>
        {problem !== null && <ErrorNotice failure={problem.failure} />}
        {aside.map(({ documentId, title, reason, asideAt }, place) => {
          const name = hidden ? words.nameless(place + 1) : title;
          return (
            <Stack key={documentId} gap={4}>
              <Text style={{ overflowWrap: 'anywhere' }}>{name}</Text>
              <Text size="sm" c="dimmed">
                {words.dismiss.reasons[reason]} · {longDate(asideAt.slice(0, 10), t.dates)}
              </Text>
              <Group gap="xs">
                <Button
                  size="xs"
                  variant="default"
                  aria-label={words.aside.restoreOf(name)}
                  onClick={() => restore.mutate({ documentId })}
                >
                  {words.aside.restore}
                </Button>
                <ConfirmButton
                  size="xs"
                  variant="default"
                  label={words.dismiss.submitRemove}
                  consequence={words.dismiss.help.remove}
                  onConfirm={() => dismiss.mutate({ documentId, reason, keep: false })}
                  destroys
                />
              </Group>
            </Stack>
          );
        })}
        {removed.length > 0 && (
          <Stack gap={4}>
            <Text size="sm">{words.aside.removed}</Text>
            {removed.map(({ removedAt, reason }) => (
              <Text key={`${removedAt} ${reason}`} size="sm" c="dimmed">
                {words.dismiss.reasons[reason]} · {momentText(removedAt, t.dates)}
              </Text>
            ))}
          </Stack>
        )}
      </Stack>
    </details>
  );
}
