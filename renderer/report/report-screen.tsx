import { Button, Group, Select, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconChartBar, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { readYearlyReport, saveYearlyReport, type YearlyReportView } from '../../shared/contract/yearly-report.ts';
import { yearlyTables } from '../../shared/report/yearly-report.ts';
import { useAsk, useTell } from '../client/queries.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { MissingGlyphs } from '../components/missing-glyphs.tsx';
import { Notice } from '../components/notice.tsx';
import { Page } from '../components/page.tsx';
import { sayDone } from '../components/say-done.ts';
import { useT } from '../i18n/language.ts';
import { FigureTable } from './figure-table.tsx';

/** A complaint can have several, so that these numbers add up to nothing. */
function ThemeFigures({ report }: { readonly report: YearlyReportView }) {
  const words = useT().report;
  const { themes, someWithoutTheme } = report;
  if (themes.every(({ count }) => count === 0))
    return (
      <section aria-labelledby="report-themes">
        <Title order={2} id="report-themes" mb="xs">
          {words.themes}
        </Title>
        <Text>{words.noThemes}</Text>
      </section>
    );
  return (
    <div>
      <FigureTable title={words.themes} figures={themes} />
      <Text size="sm" c="dimmed" mt="xs">
        {`${words.themeNote}${someWithoutTheme ? ` ${words.noThemeNote}` : ''}`}
      </Text>
    </div>
  );
}

/** The figures of one year, to be looked at, printed and shared. */
export function ReportScreen() {
  const t = useT();
  const words = t.report;
  const [asked, setAsked] = useState<number | null>(null);
  const { data, error, refetch } = useAsk(readYearlyReport, { year: asked });
  const save = useTell(saveYearlyReport);

  const keep = async (form: 'pdf' | 'csv', year: number) => {
    const token = await window.kluis.shell.chooseSaveTarget({
      suggestedName: words.fileName(year),
      extension: form,
      title: words.dialogTitle,
      button: t.common.save,
    });
    if (token === null) return;
    const outcome = await save.mutateAsync({ year, token, form });
    if (outcome.ok) sayDone(words.saved);
  };
  const saveButton = (form: 'pdf' | 'csv', year: number, label: string) => (
    <Button
      variant="default"
      leftSection={<IconDownload size={18} aria-hidden />}
      loading={save.isPending && save.variables.form === form}
      onClick={() => void keep(form, year).catch(() => undefined)}
    >
      {label}
    </Button>
  );

  return (
    <Page title={words.title} intro={words.intro}>
      {error !== null && <ErrorNotice failure={error.failure} onRetry={() => void refetch()} />}
      {data?.years.length === 0 && (
        <EmptyState icon={IconChartBar} title={words.emptyTitle}>
          {words.empty}
        </EmptyState>
      )}
      {data !== undefined && data.years.length > 0 && (
        <Stack gap="lg">
          <Group gap="sm" align="flex-end">
            <Select
              label={words.year}
              data={data.years.map(String)}
              value={String(data.year)}
              onChange={(year) => setAsked(year === null ? null : Number(year))}
              allowDeselect={false}
              w={120}
            />
            {saveButton('pdf', data.year, words.savePdf)}
            {saveButton('csv', data.year, words.saveCsv)}
          </Group>
          {save.data?.ok === false && (
            <Notice tone="late" announce>
              {t.viewer.save.problems[save.data.problem]}
            </Notice>
          )}
          {save.data?.ok === true && <MissingGlyphs glyphs={save.data.missingGlyphs} advice={words.glyphAdvice} />}
          {save.error !== null && <ErrorNotice failure={save.error.failure} />}
          <Text fw={600} fz="lg">
            {words.total(data.total === 'hidden' ? words.few : String(data.total), data.year)}
          </Text>
          <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="xl" verticalSpacing="xl">
            {yearlyTables.map((table) => {
              const groupWords: Readonly<Record<string, string>> = words.groups[table];
              return (
                <FigureTable
                  key={table}
                  title={words.tables[table]}
                  figures={data.tables[table].map(({ group, count }) => ({ name: groupWords[group] ?? group, count }))}
                />
              );
            })}
            <ThemeFigures report={data} />
          </SimpleGrid>
          {[...yearlyTables.flatMap((table) => data.tables[table]), ...data.themes].some(
            ({ count }) => count === 'hidden',
          ) && <Text c="dimmed">{words.hiddenNote}</Text>}
          <section aria-labelledby="report-improvements">
            <Title order={2} id="report-improvements" mb="xs">
              {words.improvements(data.year)}
            </Title>
            <Text>
              {(['planned', 'done', 'late'] as const)
                .map((part) => `${words.promised[part]}: ${data.improvements[part]}`)
                .join(' · ')}
            </Text>
          </section>
        </Stack>
      )}
    </Page>
  );
}
