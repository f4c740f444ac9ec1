import { Anchor, Modal, ScrollArea, Stack, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { assertNever } from '../../shared/assert-never.ts';
import type { TermExplanation as Explanation, SkipReason, TermDay } from '../../shared/calendar/index.ts';
import type { NormId } from '../../shared/procedure/norm.ts';
import { dayWithWeekday, sentenceCase } from '../i18n/format.ts';
import { type Language, useLanguage, useT } from '../i18n/language.ts';
import type { Messages } from '../i18n/nl/index.ts';

type TermProps = {
  readonly explanation: Explanation;
  readonly unit: 'workingDays' | 'days' | 'months';
  readonly norm?: NormId;
};

/** 'Waarom deze datum?': a link that opens the count day by day. */
export function WhyThisDate(props: TermProps) {
  const [opened, { open, close }] = useDisclosure(false);
  const t = useT();
  return (
    <>
      <Anchor component="button" type="button" size="sm" onClick={open} mih={24} style={{ alignSelf: 'flex-start' }}>
        {t.dates.term.why}
      </Anchor>
      <Modal
        opened={opened}
        onClose={close}
        title={t.dates.term.title}
        size="lg"
        closeButtonProps={{ 'aria-label': t.common.close }}
        scrollAreaComponent={ScrollArea.Autosize}
      >
        <TermExplanation {...props} />
      </Modal>
    </>
  );
}

/** The count of a term: every day, which ones were skipped and why, and what it comes to. */
export function TermExplanation({ explanation, unit, norm }: TermProps) {
  const { dates } = useT();
  const language = useLanguage();
  const { due, dueBeforeRoll, strictDue, rolled, lastWorkingDay, days } = explanation;
  const named = (iso: string) => dayWithWeekday(iso, dates, days[0]?.date);
  return (
    <Stack gap="sm">
      <Text>
        {dates.term.ends(named(due))} {rolled && sentenceCase(dates.term.rolled(named(dueBeforeRoll), named(due)))}
        {!rolled && lastWorkingDay !== due && dates.term.lastWorkingDay(named(lastWorkingDay))}
        {strictDue !== null && ` ${dates.term.strict(named(strictDue))}`}
      </Text>
      <Table withRowBorders verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{dates.term.day}</Table.Th>
            <Table.Th scope="col">{dates.term.count}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {days.map((day) => (
            <Table.Tr
              key={day.date}
              {...(day.counted === null ? { c: 'dimmed' } : {})}
              {...(day.date === due ? { fw: 650 } : {})}
            >
              <Table.Td>{sentenceCase(named(day.date))}</Table.Td>
              <Table.Td>{countText(day, due, unit, dates, language)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {norm !== undefined && (
        <Text size="sm" c="dimmed">
          {dates.term.norm(norm)}
        </Text>
      )}
    </Stack>
  );
}

function countText(
  day: TermDay,
  due: string,
  unit: TermProps['unit'],
  words: Messages['dates'],
  language: Language,
): string {
  const counted =
    day.counted === null
      ? ''
      : unit === 'workingDays'
        ? words.term.workingDay(day.counted)
        : words.term.calendarDay(day.counted);
  const skipped = day.skipped === null ? '' : skipText(day.skipped, words, language);
  return [counted, skipped, day.date === due ? words.term.due : ''].filter((part) => part !== '').join(' · ');
}

function skipText(reason: SkipReason, words: Messages['dates'], language: Language): string {
  switch (reason.kind) {
    case 'startDay':
      return words.term.start;
    case 'weekend':
      return words.term.weekend;
    case 'holiday':
      return language === 'nl' ? reason.name : reason.nameEn;
    case 'closingDay':
      return words.term.closingDay;
    case 'decreeDay':
      return words.term.decreeDay;
    default:
      return assertNever(reason);
  }
}
