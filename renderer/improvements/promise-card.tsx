import { Anchor, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { listImprovements } from '../../shared/contract/agenda.ts';
import type { OutputOf } from '../../shared/contract/endpoint.ts';
import { readPolicy } from '../../shared/contract/settings.ts';
import { defaultCasePolicy } from '../../shared/procedure/policy.ts';
import { workingDaysLeft } from '../../shared/procedure/terms.ts';
import { useRouter } from '../app/router.tsx';
import { useAsk } from '../client/queries.ts';
import { useCaseText } from '../components/case-text.ts';
import { DueBadge } from '../components/due-badge.tsx';
import { useNameText } from '../components/person-name.tsx';
import { longDate } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';

type PromiseItem = OutputOf<typeof listImprovements>['groups'][number]['items'][number];

/** One promise: what, by whom, before when, from which complaint, and the way to the step that says it is done. */
export function PromiseCard({ item, today }: { readonly item: PromiseItem; readonly today: string }) {
  const t = useT();
  const words = t.improvements;
  const say = useNameText();
  const sayText = useCaseText(item.caseId);
  const { go } = useRouter();
  const { data: policy = defaultCasePolicy } = useAsk(readPolicy, {});
  const { caseId } = item;
  return (
    <li className="kluis-card">
      <Group justify="space-between" align="flex-start" gap="md">
        <Stack gap={6} flex="1 1 22rem" miw={0}>
          <Group gap="xs">
            <Badge variant="light" size="lg">
              {item.kind === 'adjustment'
                ? words.kinds.adjustment
                : item.structural
                  ? words.kinds.structural
                  : words.kinds.improvement}
            </Badge>
          </Group>
          <Text fw={600} style={{ whiteSpace: 'pre-line' }}>
            {sayText(item.text).text}
          </Text>
          <Text size="sm">
            {item.owner === '' ? words.noOwner : words.owner(say(item.owner, 'other'))} ·{' '}
            {words.planned(longDate(item.plannedOn, t.dates))}
          </Text>
          {item.doneOn === null ? (
            <DueBadge
              due={item.dueOn}
              basis="own"
              workingDaysLeft={workingDaysLeft(policy, today, item.dueOn)}
              today={today}
            />
          ) : (
            <Group gap={6} wrap="nowrap" c="var(--kluis-calm-text)">
              <IconCircleCheck size={18} aria-hidden />
              <Text size="sm" fw={600}>
                {words.done(longDate(item.doneOn, t.dates))}
              </Text>
            </Group>
          )}
          {caseId === null ? (
            <Text size="sm" c="dimmed">
              {words.complaintGone(item.number)}
            </Text>
          ) : (
            <Anchor
              component="button"
              type="button"
              size="sm"
              mih={24}
              style={{ alignSelf: 'flex-start' }}
              onClick={() => go({ screen: 'case', caseId, tab: 'course' })}
            >
              {words.fromComplaint(item.number)}
            </Anchor>
          )}
        </Stack>
        {caseId !== null && item.doneOn === null && (
          <Button
            variant="default"
            onClick={() =>
              go({
                screen: 'case',
                caseId,
                tab: 'course',
                step: {
                  command: item.kind === 'improvement' ? 'completeImprovement' : 'executeAdjustment',
                  subject: item.id,
                },
              })
            }
          >
            {words.markDone}
          </Button>
        )}
      </Group>
    </li>
  );
}
