import { Anchor, Box, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  IconAlertTriangle,
  IconChevronRight,
  IconGavel,
  IconListCheck,
  IconMailForward,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react';
import { useId } from 'react';
import type { CaseBrief } from '../../shared/contract/agenda.ts';
import type { Task } from '../../shared/procedure/day-plan.ts';
import type { Obligation } from '../../shared/procedure/obligation.ts';
import { useHideNames } from '../app/hide-names.tsx';
import { useRouter } from '../app/router.tsx';
import { DueBadge } from '../components/due-badge.tsx';
import { dueTone } from '../components/due-tone.ts';
import { useT } from '../i18n/language.ts';
import { namesOfBrief } from '../procedure/names.ts';
import { obligationText } from '../procedure/obligation-sentence.ts';
import { routeToStep } from '../procedure/step-route.ts';
import { aboutCase } from './about-case.ts';
import { TaskReason } from './task-reason.tsx';
import './today.css';

type TaskCardProps = { readonly task: Task; readonly brief: CaseBrief | undefined; readonly today: string };

/** One thing to do: the sentence, which complaint, the last day, why, and the one button that does it. */
export function TaskCard({ task, brief, today }: TaskCardProps) {
  const t = useT();
  const { go } = useRouter();
  const { hidden } = useHideNames();
  const [opened, { toggle }] = useDisclosure(false);
  const reasonId = useId();
  const { obligation, remedy, caseId, left } = task;
  const names = namesOfBrief(brief, today, hidden, t);
  const text = obligationText(obligation, names, t, task.about, remedy !== null);
  const appointed = obligation.command === 'holdSession';
  const tone = left === null ? 'calm' : dueTone({ basis: obligation.basis, workingDaysLeft: left });
  const Icon = tone === 'late' ? IconAlertTriangle : iconOf(obligation);
  return (
    <li className="kluis-task" data-tone={tone}>
      <Group align="flex-start" gap="md" wrap="nowrap">
        <Box className="kluis-task-icon" visibleFrom="xs">
          <Icon size={22} stroke={1.75} aria-hidden />
        </Box>
        <Group className="kluis-task-body" justify="space-between" align="flex-start" gap="md">
          <Stack gap={6} flex="1 1 20rem" miw={0}>
            <Title order={3}>{text.sentence}</Title>
            {brief !== undefined && <Text c="dimmed">{aboutCase(brief, t)}</Text>}
            <Group gap="sm">
              {obligation.dueOn !== null && left !== null && (
                <DueBadge
                  due={obligation.dueOn}
                  basis={obligation.basis}
                  workingDaysLeft={left}
                  today={today}
                  appointed={appointed}
                />
              )}
              <Anchor
                component="button"
                type="button"
                size="sm"
                mih={24}
                onClick={toggle}
                aria-expanded={opened}
                aria-controls={reasonId}
              >
                {obligation.dueOn === null ? t.today.why : t.dates.term.why}
              </Anchor>
            </Group>
          </Stack>
          <Button
            variant={tone === 'late' ? 'filled' : 'light'}
            rightSection={<IconChevronRight size={18} aria-hidden />}
            onClick={() => go(routeToStep(caseId, remedy ?? obligation))}
          >
            {text.button}
          </Button>
        </Group>
      </Group>
      {/* Counted when it is asked for. */}
      <div id={reasonId}>{opened && <TaskReason obligation={obligation} text={text} policy={brief?.policy} />}</div>
    </li>
  );
}

function iconOf({ letter, kind }: Obligation): TablerIcon {
  if (letter !== null) return IconMailForward;
  if (kind === 'hear' || kind === 'composeCommittee') return IconUsers;
  return kind === 'rule' || kind === 'decideAdmission' || kind === 'decideChallenge' ? IconGavel : IconListCheck;
}
