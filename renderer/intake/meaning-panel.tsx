import { Group, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconHelpCircle, type TablerIcon } from '@tabler/icons-react';
import { readPolicy } from '../../shared/contract/settings.ts';
import { obligationRules } from '../../shared/procedure/obligation.ts';
import type { CasePolicy } from '../../shared/procedure/policy.ts';
import { explainSpec, workingDaysLeft } from '../../shared/procedure/terms.ts';
import type { Timeliness } from '../../shared/procedure/timeliness.ts';
import { useAsk } from '../client/queries.ts';
import { DueBadge } from '../components/due-badge.tsx';
import { Notice } from '../components/notice.tsx';
import { WhyThisDate } from '../components/term-explanation.tsx';
import { dayWithWeekday } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import { useIntake } from './intake-context.tsx';
import { type DatedTerm, meaningOf, type Tightness } from './meaning.ts';

/** What the dates filled in so far lead to, before anything is registered. */
export function MeaningPanel() {
  const words = useT().intake.meaning;
  const { form } = useIntake();
  const { data: policy } = useAsk(readPolicy, {});
  const meaning = policy === undefined ? null : meaningOf(form, policy);
  return (
    <section className="kluis-card kluis-intake-meaning" aria-labelledby="meaning-title">
      <Stack gap="sm">
        <Title order={2} id="meaning-title">
          {words.title}
        </Title>
        {policy === undefined || meaning?.acknowledgement == null ? (
          <Text c="dimmed">{words.empty}</Text>
        ) : (
          <>
            {meaning.timeliness.map((t) => (
              <InTime
                key={t.elementId}
                timeliness={t}
                place={form.elements.findIndex((e) => e.elementId === t.elementId) + 1}
                policy={policy}
              />
            ))}
            <Due title={words.acknowledge} term={meaning.acknowledgement} rule="acknowledge" policy={policy} />
            {meaning.target === null ? (
              <Text size="sm">{words.targetLater}</Text>
            ) : (
              <Due title={words.target} term={meaning.target} rule="handle" policy={policy} />
            )}
            {meaning.tightness !== null && <Tight tightness={meaning.tightness} />}
          </>
        )}
      </Stack>
    </section>
  );
}

const icons: Readonly<Record<Timeliness['verdict'], TablerIcon>> = {
  inTime: IconCircleCheck,
  inTimeByPosting: IconCircleCheck,
  late: IconAlertTriangle,
  uncertain: IconHelpCircle,
};

type InTimeProps = { readonly timeliness: Timeliness; readonly place: number; readonly policy: CasePolicy };

function InTime({ timeliness, place, policy }: InTimeProps) {
  const { intake, dates } = useT();
  const words = intake.meaning;
  const { form, today } = useIntake();
  const { verdict, lastDay, spec } = timeliness;
  const Icon = icons[verdict];
  const good = verdict === 'inTime' || verdict === 'inTimeByPosting';
  const sentence = (day: string): string => (verdict === 'uncertain' ? words.uncertainDay(day) : words[verdict](day));
  return (
    <Stack gap={2}>
      {form.elements.length > 1 && <Text fw={600}>{words.timelinessTitle(place)}</Text>}
      <Group gap={6} wrap="nowrap" c={good ? 'var(--kluis-calm-text)' : 'var(--kluis-soon-text)'}>
        <Icon size={20} aria-hidden style={{ flexShrink: 0 }} />
        <Text fw={600} c="inherit">
          {words.verdicts[verdict]}
        </Text>
      </Group>
      <Group gap="4px 8px">
        <Text size="sm">{lastDay === null ? words.uncertain : sentence(dayWithWeekday(lastDay, dates, today))}</Text>
        {spec !== null && <WhyThisDate explanation={explainSpec(policy, spec)} unit={spec.term.kind} norm="M4" />}
      </Group>
    </Stack>
  );
}

type DueProps = {
  readonly title: string;
  readonly term: DatedTerm;
  readonly rule: 'acknowledge' | 'handle';
  readonly policy: CasePolicy;
};

function Due({ title, term, rule, policy }: DueProps) {
  const { today } = useIntake();
  return (
    <Stack gap={2}>
      <Text fw={600}>{title}</Text>
      <Group gap="xs">
        <DueBadge
          due={term.dueOn}
          basis={obligationRules[rule].basis}
          workingDaysLeft={workingDaysLeft(policy, today, term.dueOn)}
          today={today}
        />
        <WhyThisDate explanation={explainSpec(policy, term.spec)} unit={term.spec.term.kind} norm={term.norm} />
      </Group>
    </Stack>
  );
}

function Tight({ tightness: { invitationDueOn, acknowledgeBy } }: { readonly tightness: Tightness }) {
  const { intake, dates } = useT();
  const words = intake.meaning;
  const { today } = useIntake();
  return (
    <Notice tone="soon" title={words.tightTitle}>
      {words.tight(dayWithWeekday(invitationDueOn, dates, today))}{' '}
      {acknowledgeBy === null || acknowledgeBy < today
        ? words.tightOut
        : words.tightBy(dayWithWeekday(acknowledgeBy, dates, today))}
    </Notice>
  );
}
