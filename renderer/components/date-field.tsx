import { ActionIcon, Popover, Text, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { type PublicHoliday, parseDutchDate, publicHolidays } from '../../shared/calendar/index.ts';
import { useDay } from '../app/day.tsx';
import { dayWithWeekday, longDate, sentenceCase } from '../i18n/format.ts';
import { useLanguage, useT } from '../i18n/language.ts';
import { afterPress } from './after-press.ts';

type DateFieldProps = {
  readonly label: string;
  readonly help?: string;
  /** ISO date, or null while empty or not understood. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  /** What happened cannot lie in the future: such a date is refused in words. */
  readonly past?: boolean;
  readonly error?: string | null;
  readonly optional?: boolean;
  readonly disabled?: boolean;
};

/** A day, typed ('8 dec', 'gisteren', 'vrijdag') or picked; the weekday beneath shows what was understood. */
export function DateField(props: DateFieldProps) {
  const { label, help, value, onChange, past = false, error, optional = false, disabled = false } = props;
  const t = useT();
  const { dates } = t;
  const language = useLanguage();
  const [text, setText] = useState(value === null ? '' : longDate(value, dates));
  const [problem, setProblem] = useState<string | null>(null);
  const [opened, setOpened] = useState(false);
  const today = useDay();

  // A value from outside (a draft that arrives, a cleared form) replaces the text; one that came from the text does not.
  useEffect(() => {
    setText((shown) => {
      const understood = understand(shown, today, past);
      const taken = understood.kind === 'day' ? understood.iso : null;
      return value === taken ? shown : value === null ? '' : longDate(value, dates);
    });
  }, [value, dates, today, past]);

  const type = (typed: string) => {
    setText(typed);
    const understood = understand(typed, today, past);
    if (understood.kind === 'day') setProblem(null);
    onChange(understood.kind === 'day' ? understood.iso : null);
  };

  // Judged on leaving the field only: '8' on the way to '8 dec' is no mistake.
  const settle = () => {
    const understood = understand(text, today, past);
    if (understood.kind === 'day') setText(longDate(understood.iso, dates));
    setProblem(
      understood.kind === 'future' ? dates.field.future : understood.kind === 'unclear' ? dates.field.notADate : null,
    );
  };

  return (
    <div>
      <TextInput
        label={optional ? `${label} (${t.common.optional})` : label}
        description={help ?? dates.field.help}
        error={problem ?? error ?? undefined}
        value={text}
        disabled={disabled}
        autoComplete="off"
        maw={340}
        inputMode="text"
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => afterPress(settle)}
        rightSectionWidth={44}
        rightSection={
          <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus withinPortal>
            <Popover.Target>
              <ActionIcon
                variant="subtle"
                size={34}
                aria-label={`${dates.field.openCalendar}: ${label}`}
                disabled={disabled}
                onClick={() => setOpened((isOpen) => !isOpen)}
              >
                <IconCalendar size={20} aria-hidden />
              </ActionIcon>
            </Popover.Target>
            <Popover.Dropdown>
              <DatePicker
                value={value}
                defaultDate={value ?? today}
                {...(past ? { maxDate: today } : {})}
                ariaLabels={{ previousMonth: dates.field.previousMonth, nextMonth: dates.field.nextMonth }}
                size="md"
                hideOutsideDates
                onChange={(picked) => {
                  if (picked === null) return;
                  setText(longDate(picked, dates));
                  setProblem(null);
                  onChange(picked);
                  setOpened(false);
                }}
                getDayAriaLabel={(date) =>
                  [dayWithWeekday(date, dates), holidayNote(date, language, dates.field.holiday)]
                    .filter(Boolean)
                    .join(', ')
                }
                getDayProps={(date) => {
                  const note = holidayNote(date, language, dates.field.holiday);
                  return note === null
                    ? {}
                    : { title: note, style: { textDecoration: 'underline dotted', textUnderlineOffset: 4 } };
                }}
              />
            </Popover.Dropdown>
          </Popover>
        }
      />
      <Text size="sm" c="dimmed" mih={22} mt={2} aria-live="polite">
        {value === null || problem !== null ? '' : understoodText(value)}
      </Text>
    </div>
  );

  function understoodText(iso: string): string {
    const note = holidayNote(iso, language, dates.field.holiday);
    return sentenceCase(dayWithWeekday(iso, dates)) + (note === null ? '' : ` · ${note}`);
  }
}

type Understood = { readonly kind: 'empty' | 'unclear' | 'future' } | { readonly kind: 'day'; readonly iso: string };

function understand(typed: string, today: string, past: boolean): Understood {
  if (typed.trim() === '') return { kind: 'empty' };
  const date = parseDutchDate(typed, Temporal.PlainDate.from(today));
  if (date === null) return { kind: 'unclear' };
  if (past && Temporal.PlainDate.compare(date, today) > 0) return { kind: 'future' };
  return { kind: 'day', iso: date.toString() };
}

/** Only named days: that every Sunday is one in law helps nobody who looks at a calendar. */
const isNamed = (holiday: PublicHoliday): boolean => holiday.id !== 'sunday';

function holidayNote(iso: string, language: 'nl' | 'en', say: (name: string) => string): string | null {
  const names = publicHolidays(Number(iso.slice(0, 4)))
    .filter((holiday) => isNamed(holiday) && holiday.date.toString() === iso)
    .map((holiday) => (language === 'nl' ? holiday.name : holiday.nameEn));
  return names.length === 0 ? null : say(names.join(' / '));
}
