import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import { IconCheck, IconCircle, IconPointFilled } from '@tabler/icons-react';
import { COMPLAINANT } from '../../shared/procedure/fact.ts';
import type { Obligation } from '../../shared/procedure/obligation.ts';
import { standingObligations } from '../../shared/procedure/obligations.ts';
import { type StageState, stageLine, statusOf } from '../../shared/procedure/stage.ts';
import { workingDaysLeft } from '../../shared/procedure/terms.ts';
import { DueBadge } from '../components/due-badge.tsx';
import { sentenceCase } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import { joined } from '../procedure/names.ts';
import type { CaseView } from './case-view.ts';
import { useNames } from './use-names.ts';

/** What stays in view: which complaint, of whom about whom, how it stands, its next date, and its place in the procedure. */
export function CaseHeader({ view }: { readonly view: CaseView }) {
  const t = useT();
  const names = useNames(view);
  const words = t.caseScreen;
  const { state, today } = view;
  // Of several things on one day, a term of the text comes before a target of our own.
  const [next] = standingObligations(state, today)
    .filter((o) => o.dueOn !== null && o.kind !== 'considerPostponement')
    .toSorted((a, b) => rank(a).localeCompare(rank(b)));
  const about = aboutWhom(view, names.party, t);
  return (
    <header className="kluis-case-head">
      <Stack gap="sm">
        <Group justify="space-between" gap="sm" align="flex-start">
          <Stack gap={2} miw={0}>
            <Group gap="sm">
              <Title order={1} tabIndex={-1}>
                {words.title(view.number)}
              </Title>
              <Badge size="lg" className="kluis-status" data-closed={state.closed !== null || undefined}>
                {t.statuses[statusOf(state)]}
              </Badge>
            </Group>
            <Text>{sentenceCase(words.about(names.party(COMPLAINANT), about))}</Text>
          </Stack>
          {next?.dueOn != null && (
            <Stack gap={2}>
              <Text size="sm" c="dimmed">
                {(next.dueOn < today ? words.pastDue : words.nextDue)(lowerFirst(t.termTitles[next.kind]))}
              </Text>
              <DueBadge
                due={next.dueOn}
                basis={next.basis}
                workingDaysLeft={workingDaysLeft(state.policy, today, next.dueOn)}
                today={today}
                appointed={next.command === 'holdSession'}
              />
            </Stack>
          )}
        </Group>
        <StageLine view={view} />
      </Stack>
    </header>
  );
}

const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase('nl') + text.slice(1);

const rank = ({ dueOn, basis }: Obligation): string => `${dueOn}${basis === 'text' || basis === 'law' ? 0 : 1}`;

/** 'een opleider, de heer Jansen', or the kinds of subject while nobody is named. */
function aboutWhom({ state }: CaseView, party: (id: string) => string, t: ReturnType<typeof useT>): string {
  if (state.respondents.length > 0)
    return joined(
      state.respondents.map(({ kind, respondentId, personId }) => {
        const word = t.choices.respondentKind[kind];
        return personId === null || [word, t.names.roles.respondent].includes(party(respondentId))
          ? word
          : `${word}, ${party(respondentId)}`;
      }),
      t,
    );
  return joined([...new Set(state.elements.map((e) => t.choices.subject[e.subject]))], t);
}

const marks: Readonly<Record<StageState, typeof IconCheck>> = {
  done: IconCheck,
  now: IconPointFilled,
  ahead: IconCircle,
};

function StageLine({ view }: { readonly view: CaseView }) {
  const t = useT();
  return (
    <ol className="kluis-stages" aria-label={t.caseScreen.stages}>
      {stageLine(view.state).map(({ stage, state }) => {
        const Mark = marks[state];
        return (
          <li key={stage} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
            <span className="kluis-stage-mark">
              <Mark size={16} aria-hidden />
            </span>
            <span>
              {t.stages[stage]}
              <span className="kluis-unseen">: {t.stageStates[state]}</span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
