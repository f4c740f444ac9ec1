import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronRight } from '@tabler/icons-react';
import { type Ref, useId } from 'react';
import type { Obligation } from '../../shared/procedure/obligation.ts';
import { standingObligations } from '../../shared/procedure/obligations.ts';
import { workingDaysLeft } from '../../shared/procedure/terms.ts';
import { waitingFor } from '../../shared/procedure/waiting.ts';
import { useRouter } from '../app/router.tsx';
import { DueBadge } from '../components/due-badge.tsx';
import { dueTone } from '../components/due-tone.ts';
import { useT } from '../i18n/language.ts';
import type { Names } from '../procedure/names.ts';
import { obligationText } from '../procedure/obligation-sentence.ts';
import { routeToStep } from '../procedure/step-route.ts';
import { waitingText } from '../procedure/waiting-sentence.ts';
import { TaskReason } from '../today/task-reason.tsx';
import type { CaseView } from './case-view.ts';
import { Fold } from './fold.tsx';
import { useNames } from './use-names.ts';

/** How many steps stand open in full; what comes after them is folded away. */
const inFull = 2;

type NextStepsProps = { readonly view: CaseView; readonly headingRef: Ref<HTMLHeadingElement> };

/** What is asked of the directie now, most pressing first, and on whom the case waits. */
export function NextSteps({ view, headingRef }: NextStepsProps) {
  const t = useT();
  const names = useNames(view);
  const words = t.caseScreen.next;
  const all = standingObligations(view.state, view.today).filter((o) => o.holder === 'management');
  // A late complaint and its postponement are one thing, as on Vandaag.
  const late = all.some(({ kind, status }) => kind === 'handle' && status === 'overdue');
  const remedy = late ? (all.find(({ kind }) => kind === 'considerPostponement') ?? null) : null;
  const standing = all.filter((o) => o !== remedy);
  const waiting = waitingFor(view.state, view.today);
  const later = standing.slice(inFull);
  return (
    <Stack gap="sm" component="section" aria-label={words.title}>
      <Title order={2} ref={headingRef} tabIndex={-1} className="kluis-quiet-focus">
        {words.title}
      </Title>
      {standing.length === 0 && <Text>{words.nothing}</Text>}
      <ul className="kluis-next">
        {standing.slice(0, inFull).map((o, i) => (
          <NextStep key={o.key} obligation={o} view={view} names={names} remedy={remedy} first={i === 0} />
        ))}
      </ul>
      {later.length > 0 && (
        <Fold title={words.more(later.length)}>
          <ul className="kluis-next">
            {later.map((o) => (
              <NextStep key={o.key} obligation={o} view={view} names={names} remedy={remedy} first={false} />
            ))}
          </ul>
        </Fold>
      )}
      {waiting.length > 0 && (
        <Stack gap={4}>
          <Title order={3}>{words.waiting}</Title>
          {waiting.map((w) => {
            const { sentence, when } = waitingText(w, names, t);
            return (
              <Text key={`${w.who}${w.what}${w.until}`}>
                {sentence}{' '}
                <Text span c="dimmed" size="sm">
                  {when}
                </Text>
              </Text>
            );
          })}
        </Stack>
      )}
    </Stack>
  );
}

type NextStepProps = {
  readonly obligation: Obligation;
  readonly view: CaseView;
  readonly names: Names;
  /** The postponement that puts a late complaint right. */
  readonly remedy: Obligation | null;
  readonly first: boolean;
};

function NextStep({ obligation, view, names, remedy, first }: NextStepProps) {
  const t = useT();
  const { go } = useRouter();
  const [opened, { toggle }] = useDisclosure(false);
  const reasonId = useId();
  const own = obligation.kind === 'handle' ? remedy : obligation;
  const text = obligationText(obligation, names, t, undefined, own !== null && own !== obligation);
  const { dueOn, basis, letter, about, subject } = obligation;
  const left = dueOn === null ? null : workingDaysLeft(view.state.policy, view.today, dueOn);
  const tone = left === null ? 'calm' : dueTone({ basis, workingDaysLeft: left });
  return (
    <li data-tone={tone}>
      <Title order={3}>{text.sentence}</Title>
      {dueOn !== null && left !== null && (
        <DueBadge
          due={dueOn}
          basis={basis}
          workingDaysLeft={left}
          today={view.today}
          appointed={obligation.command === 'holdSession'}
        />
      )}
      <Group gap="md">
        {own !== null && (
          <Button
            variant={first ? 'filled' : 'light'}
            rightSection={<IconChevronRight size={18} aria-hidden />}
            onClick={() => go(routeToStep(view.caseId, own))}
          >
            {text.button}
          </Button>
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
          {dueOn === null ? t.caseScreen.next.why : t.dates.term.why}
        </Anchor>
        {letter !== null && (
          <Anchor
            component="button"
            type="button"
            size="sm"
            mih={24}
            onClick={() =>
              go({
                screen: 'case',
                caseId: view.caseId,
                tab: 'course',
                step: { command: 'recordSent', letter, about, subject },
              })
            }
          >
            {t.caseScreen.next.direct}
          </Anchor>
        )}
      </Group>
      {/* Counted when it is asked for. */}
      <div id={reasonId}>{opened && <TaskReason obligation={obligation} text={text} policy={view.state.policy} />}</div>
    </li>
  );
}
