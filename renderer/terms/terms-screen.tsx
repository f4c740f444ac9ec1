import { Button, Group, SegmentedControl, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconCalendarDown, IconCalendarOff, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { termsBetween } from '../../shared/contract/agenda.ts';
import { useDay } from '../app/day.tsx';
import { useAsk } from '../client/queries.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Page } from '../components/page.tsx';
import { sentenceCase } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import { ExportTerms } from './export-terms.tsx';
import { daysOfMonth, monthAfter, monthOf, weeksOf } from './month.ts';
import { MonthGrid } from './month-grid.tsx';
import { TermList } from './term-list.tsx';
import './terms.css';

/** Everything with a date, as a month or as a list; a click opens the complaint. */
export function TermsScreen() {
  const t = useT();
  const words = t.terms;
  const today = useDay();
  const [chosen, setChosen] = useState<string | null>(null);
  const [view, setView] = useState<'month' | 'list'>('month');
  const [exporting, setExporting] = useState(false);
  // A grid of seven columns cannot be read in a narrow window, or at 200 % zoom.
  const narrow = useMediaQuery('(max-width: 900px)', undefined, { getInitialValueInEffect: false }) === true;
  const [month, setMonth] = [chosen ?? monthOf(today), setChosen];
  const weeks = weeksOf(month);
  const { data, error, refetch } = useAsk(
    termsBetween,
    { from: weeks[0]?.[0]?.date ?? `${month}-01`, until: weeks.at(-1)?.at(-1)?.date ?? `${month}-01` },
    { keepPrevious: true },
  );
  const { from, until } = daysOfMonth(month);
  // That one may postpone is no term: it falls on the day of the handling itself, and Vandaag urges in time.
  const items = (data?.items ?? []).filter(({ obligation }) => obligation.kind !== 'considerPostponement');
  const inMonth = items.filter(({ obligation: { dueOn } }) => dueOn !== null && dueOn >= from && dueOn <= until);
  const title = sentenceCase(
    words.monthTitle(t.dates.months[Number(month.slice(5)) - 1] ?? '', Number(month.slice(0, 4))),
  );

  return (
    <Page
      title={words.title}
      intro={words.intro}
      wide
      actions={
        <Button
          variant="default"
          leftSection={<IconCalendarDown size={20} aria-hidden />}
          onClick={() => setExporting(true)}
        >
          {words.export.button}
        </Button>
      }
    >
      <Group justify="space-between" gap="md">
        <Group gap="xs">
          <Button
            variant="default"
            size="sm"
            px="xs"
            aria-label={words.previous}
            onClick={() => setMonth(monthAfter(month, -1))}
          >
            <IconChevronLeft size={20} aria-hidden />
          </Button>
          <Button variant="default" size="sm" onClick={() => setMonth(monthOf(today))}>
            {words.today}
          </Button>
          <Button
            variant="default"
            size="sm"
            px="xs"
            aria-label={words.next}
            onClick={() => setMonth(monthAfter(month, 1))}
          >
            <IconChevronRight size={20} aria-hidden />
          </Button>
          <Title order={2} ml="sm" id="terms-month">
            {title}
          </Title>
        </Group>
        <Group gap="md">
          <Text role="status">{data === undefined ? '' : words.count(inMonth.length)}</Text>
          {!narrow && (
            <SegmentedControl
              aria-label={words.view}
              value={view}
              onChange={(value) => setView(value === 'list' ? 'list' : 'month')}
              data={[
                { value: 'month', label: words.month },
                { value: 'list', label: words.list },
              ]}
            />
          )}
        </Group>
      </Group>
      {error !== null && <ErrorNotice failure={error.failure} onRetry={() => void refetch()} />}
      {data !== undefined &&
        (view === 'month' && !narrow ? (
          <MonthGrid weeks={weeks} items={items} cases={data.cases} today={today} label={title} />
        ) : inMonth.length === 0 ? (
          <EmptyState icon={IconCalendarOff} title={words.emptyTitle}>
            {words.empty}
          </EmptyState>
        ) : (
          <TermList items={inMonth} cases={data.cases} today={today} />
        ))}
      {exporting && <ExportTerms onClose={() => setExporting(false)} />}
    </Page>
  );
}
