import { Button, Group, Stack, Text } from '@mantine/core';
import type { OutputOf } from '../../shared/contract/endpoint.ts';
import { asideDays, dismissPaper, type inboxOverview, restorePaper } from '../../shared/contract/inbox.ts';
import { useDay } from '../app/day.tsx';
import { useHideNames } from '../app/hide-names.tsx';
import { useTell } from '../client/queries.ts';
import { ConfirmButton } from '../components/confirm-button.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { longDate, momentText } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';

type AsideListProps = Pick<OutputOf<typeof inboxOverview>, 'aside' | 'removed'>;

/** What belongs to no complaint: kept aside until its day, which can be moved; and that something was thrown away. */
export function AsideList({ aside, removed }: AsideListProps) {
  const t = useT();
  const words = t.inbox;
  const { hidden } = useHideNames();
  const today = useDay();
  const restore = useTell(restorePaper);
  const dismiss = useTell(dismissPaper);
  const problem = restore.error ?? dismiss.error;
  if (aside.length + removed.length === 0) return null;
  const [first] = aside.flatMap(({ keepUntil }) => keepUntil ?? []).toSorted();
  return (
    <details>
      <summary>{words.aside.title(aside.length, first === undefined ? null : longDate(first, t.dates))}</summary>
      <Stack gap="md" mt="sm">
        <Text size="sm">{words.aside.intro}</Text>
        {problem !== null && <ErrorNotice failure={problem.failure} />}
        {aside.map(({ documentId, title, reason, asideAt, keepUntil }, place) => {
          const name = hidden ? words.nameless(place + 1) : title;
          return (
            <Stack key={documentId} gap={4}>
              <Text style={{ overflowWrap: 'anywhere' }}>{name}</Text>
              {keepUntil !== null && <Text size="sm">{words.aside.until(longDate(keepUntil, t.dates))}</Text>}
              <Text size="sm" c="dimmed">
                {words.dismiss.reasons[reason]} · {words.aside.since(longDate(asideAt.slice(0, 10), t.dates))}
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
                {asideAt.slice(0, 10) !== today && (
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={words.aside.longerOf(asideDays, name)}
                    onClick={() => dismiss.mutate({ documentId, reason, keep: true })}
                  >
                    {words.aside.longer(asideDays)}
                  </Button>
                )}
                <ConfirmButton
                  size="xs"
                  variant="default"
                  label={words.dismiss.submitRemove}
                  consequence={words.dismiss.help.remove()}
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
            {removed.map(({ removedAt, reason, automatic }) => (
              <Text key={`${removedAt} ${reason}`} size="sm" c="dimmed">
                {words.dismiss.reasons[reason]} · {momentText(removedAt, t.dates)}
                {automatic && ` · ${words.aside.automatic}`}
              </Text>
            ))}
          </Stack>
        )}
      </Stack>
    </details>
  );
}
