import { Button, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { IconPlant2 } from '@tabler/icons-react';
import { useState } from 'react';
import { listImprovements, type PromiseFilter, promiseFilters } from '../../shared/contract/agenda.ts';
import { useAsk } from '../client/queries.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Page } from '../components/page.tsx';
import { useT } from '../i18n/language.ts';
import { PromiseCard } from './promise-card.tsx';

const step = 20;

/** Everything that was promised in rulings and improvement actions, what is past its day on top. */
export function ImprovementsScreen() {
  const t = useT();
  const words = t.improvements;
  const [filter, setFilter] = useState<PromiseFilter>('open');
  const [limit, setLimit] = useState(step);
  const { data, error, refetch } = useAsk(listImprovements, { filter, limit }, { keepPrevious: true });
  const groups = data?.groups ?? [];
  return (
    <Page title={words.title} intro={words.intro}>
      {error !== null && <ErrorNotice failure={error.failure} onRetry={() => void refetch()} />}
      {data?.any === false && (
        <EmptyState icon={IconPlant2} title={words.emptyTitle}>
          {words.empty}
        </EmptyState>
      )}
      {data?.any === true && (
        <Stack gap="lg">
          <Group gap="sm">
            <Text component="span" id="improvements-filter">
              {words.filter}
            </Text>
            <SegmentedControl
              aria-labelledby="improvements-filter"
              value={filter}
              onChange={(value) => setFilter(promiseFilters.find((known) => known === value) ?? 'open')}
              data={promiseFilters.map((value) => ({ value, label: words.filters[value] }))}
            />
          </Group>
          {groups.length === 0 && filter !== 'all' && (
            <EmptyState icon={IconPlant2} title={words.nothingShownTitle[filter]}>
              {words.nothingShown[filter]}
            </EmptyState>
          )}
          {groups.map(({ kind, items, total }) => (
            <section key={kind} aria-labelledby={`improvements-${kind}`}>
              <Title order={2} id={`improvements-${kind}`} mb="sm">
                {words[kind]} ({total})
              </Title>
              <Stack gap="sm" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
                {items.map((item) => (
                  <PromiseCard key={item.id} item={item} today={data.today} />
                ))}
              </Stack>
              {items.length < total && (
                <Button variant="default" mt="sm" onClick={() => setLimit(limit + step)}>
                  {words.more(Math.min(step, total - items.length))}
                </Button>
              )}
            </section>
          ))}
        </Stack>
      )}
    </Page>
  );
}
