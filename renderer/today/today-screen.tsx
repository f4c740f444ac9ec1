import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconMail, IconPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { listCases } from '../../shared/contract/cases.ts';
import type { InputOf } from '../../shared/contract/endpoint.ts';
import { sessionMe } from '../../shared/contract/vault.ts';
import { isPressing, type Task } from '../../shared/procedure/day-plan.ts';
import { useHideNames } from '../app/hide-names.tsx';
import { useRouter } from '../app/router.tsx';
import { TodayNotices } from '../care/today-notices.tsx';
import { useAsk } from '../client/queries.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Page } from '../components/page.tsx';
import { dayWithWeekday, sentenceCase } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import type { Messages } from '../i18n/nl/index.ts';
import { useInbox } from '../inbox/use-inbox.ts';
import { Drafts } from './drafts.tsx';
import { InboxRow } from './inbox-row.tsx';
import { LaterList } from './later-list.tsx';
import { moreRows } from './long-row-list.tsx';
import { TaskCard } from './task-card.tsx';
import { type Overview, type Shown, shownFirst, useFreshToday } from './use-today.ts';
import { WaitingList } from './waiting-list.tsx';

/** 'Wat moet ik vandaag doen?', answered with sentences. */
export function TodayScreen() {
  const t = useT();
  const [shown, setShown] = useState(shownFirst);
  const { data: overview, error, refetch } = useFreshToday(shown);
  const papers = useInbox()?.items.length ?? 0;
  const greeting = useGreeting();
  const { go } = useRouter();
  return (
    <Page
      title={greeting}
      intro={
        overview !== undefined && (
          <Text size="lg" role="status">
            {summary(overview, papers, t)}
          </Text>
        )
      }
      actions={
        overview !== undefined && (
          <Group gap="md">
            <Text c="dimmed">{dayWithWeekday(overview.today, t.dates)}</Text>
            {overview.counts.now > 0 && (
              <Button
                variant="default"
                leftSection={<IconPlus size={18} aria-hidden />}
                onClick={() => go({ screen: 'intake' })}
              >
                {t.navigation.intake}
              </Button>
            )}
          </Group>
        )
      }
    >
      {error !== null && <ErrorNotice failure={error.failure} onRetry={() => void refetch()} />}
      {overview === undefined && error === null && <Text>{t.common.loading}</Text>}
      {overview !== undefined && <Work overview={overview} shown={shown} setShown={setShown} />}
    </Page>
  );
}

type WorkProps = {
  readonly overview: Overview;
  readonly shown: Shown;
  readonly setShown: (shown: Shown) => void;
};

function Work({ overview, shown, setShown }: WorkProps) {
  const t = useT();
  const { now, counts } = overview;
  const papers = useInbox()?.items.length ?? 0;
  const more = Math.min(counts.now - now.length, moreTasks);
  return (
    <Stack gap="xl">
      {counts.now === 0 && papers === 0 && <NothingToDo />}
      {counts.now > 0 && (
        <section aria-label={t.today.now}>
          <Stack gap="lg">
            {groupsOf(now).map(({ group, tasks }, _at, groups) => (
              <section key={group} aria-labelledby={`today-${group}`}>
                <Title order={2} id={`today-${group}`} mb="sm" className={groups.length === 1 ? 'kluis-unseen' : ''}>
                  {t.today.groups[group]}
                </Title>
                <CardList>
                  {tasks.map((task) => (
                    <TaskCard key={task.key} task={task} brief={overview.cases[task.caseId]} today={overview.today} />
                  ))}
                </CardList>
              </section>
            ))}
          </Stack>
          {more > 0 && (
            <Button variant="default" mt="sm" onClick={() => setShown({ ...shown, now: shown.now + moreTasks })}>
              {t.today.more(more)}
            </Button>
          )}
        </section>
      )}
      <InboxRow />
      <Drafts overview={overview} />
      <WaitingList overview={overview} onMore={() => setShown({ ...shown, waiting: shown.waiting + moreRows })} />
      <LaterList overview={overview} onMore={() => setShown({ ...shown, later: shown.later + moreRows })} />
      <TodayNotices />
    </Stack>
  );
}

/** The order of the plan, cut where a person can stop for now. */
function groupsOf(tasks: readonly Task[]) {
  const groups = Map.groupBy(tasks, (task): keyof Messages['today']['groups'] =>
    isPressing(task) ? 'first' : task.obligation.dueOn === null ? 'undated' : 'dated',
  );
  return [...groups].map(([group, grouped]) => ({ group, tasks: grouped }));
}

/** How many more each press brings into view. */
const moreTasks = 20;

function CardList({ children }: { readonly children: ReactNode }) {
  return (
    <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
      {children}
    </Stack>
  );
}

/** Nothing to do: because all is done, or because there is no complaint yet; the latter teaches how to begin. */
function NothingToDo() {
  const t = useT();
  const { go } = useRouter();
  const { data } = useAsk(listCases, anyCase);
  if (data === undefined) return null;
  const none = data.total === 0;
  return (
    <EmptyState
      icon={none ? IconMail : IconCircleCheck}
      title={none ? t.today.emptyTitle : t.today.restTitle}
      action={
        <Button
          variant={none ? 'filled' : 'default'}
          onClick={() => go(none ? { screen: 'intake' } : { screen: 'cases' })}
        >
          {none ? t.today.emptyAction : t.today.restAction}
        </Button>
      }
    >
      {none ? t.today.empty : t.today.rest}
    </EmptyState>
  );
}

const anyCase: InputOf<typeof listCases> = {
  search: '',
  statuses: [],
  subjectKinds: [],
  scope: 'all',
  order: 'number',
  descending: false,
  offset: 0,
  limit: 1,
};

/** 'Goedemorgen, Marijke Bakker'; without the name while names are hidden. */
function useGreeting(): string {
  const t = useT();
  const { hidden } = useHideNames();
  const { data: me } = useAsk(sessionMe, {});
  const { hour } = Temporal.Now.plainTimeISO('Europe/Amsterdam');
  const hello = hour < 12 ? t.today.morning : hour < 18 ? t.today.afternoon : t.today.evening;
  return hidden || me === undefined ? hello : t.today.greeting(hello, me.name);
}

/** 'Er zijn drie dingen te doen. Eén daarvan is te laat.' */
function summary({ counts: { now, late, pressing } }: Overview, papers: number, t: Messages): string {
  const inTray = papers === 0 ? '' : t.inbox.today.count(papers);
  if (now === 0) return papers === 0 ? t.today.nothing : inTray;
  const word = (n: number): string => t.today.numbers[n] ?? String(n);
  return [
    t.today.toDo(now, word(now)),
    late === 0 ? '' : sentenceCase(t.today.late(late, word(late), now)),
    pressing <= late || pressing === now ? '' : sentenceCase(t.today.pressing(pressing, word(pressing))),
    inTray,
  ]
    .filter((part) => part !== '')
    .join(' ');
}
