import { Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { workingDaysLeft } from '../../shared/procedure/terms.ts';
import { dayWithWeekday, sentenceCase } from '../i18n/format.ts';
import { useLanguage, useT } from '../i18n/language.ts';
import type { MonthDay } from './month.ts';
import { termIcon } from './term-chip.tsx';
import { TermList } from './term-list.tsx';
import { type CaseBriefs, type TermItem, useTermNames, useTermSentence } from './term-sentence.ts';
import { termState, termTone } from './term-state.ts';
import { useOpenTerm } from './use-open-term.ts';

type MonthGridProps = {
  readonly weeks: readonly (readonly MonthDay[])[];
  readonly items: readonly TermItem[];
  readonly cases: CaseBriefs;
  readonly today: string;
  readonly label: string;
};

/** So many fit in a day before the rest folds into a list. */
const shownPerDay = 3;

/** A month as a table: holidays named, weekends marked, each term a button that opens its complaint. */
export function MonthGrid({ weeks, items, cases, today, label }: MonthGridProps) {
  const t = useT();
  const [opened, setOpened] = useState<string | null>(null);
  const onDay = (date: string) => items.filter(({ obligation }) => obligation.dueOn === date);
  return (
    <>
      <table className="kluis-month" aria-label={label}>
        <thead>
          <tr>
            {t.dates.weekdays.map((weekday) => (
              <th key={weekday} scope="col">
                <abbr title={weekday}>{sentenceCase(weekday).slice(0, 2)}</abbr>
                <span>{sentenceCase(weekday)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]?.date}>
              {week.map((day) => (
                <Day
                  key={day.date}
                  day={day}
                  items={onDay(day.date)}
                  cases={cases}
                  today={today}
                  onMore={() => setOpened(day.date)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Modal
        opened={opened !== null}
        onClose={() => setOpened(null)}
        title={opened === null ? '' : t.terms.dayTitle(dayWithWeekday(opened, t.dates))}
        size="lg"
        closeButtonProps={{ 'aria-label': t.common.close }}
      >
        {opened !== null && <TermList items={onDay(opened)} cases={cases} today={today} />}
      </Modal>
    </>
  );
}

type DayProps = Pick<MonthGridProps, 'items' | 'cases' | 'today'> & {
  readonly day: MonthDay;
  readonly onMore: () => void;
};

function Day({ day, items, cases, today, onMore }: DayProps) {
  const t = useT();
  const language = useLanguage();
  const names = day.holidays.map((holiday) => holiday[language]).join(' / ');
  const shown = items.length > shownPerDay ? items.slice(0, shownPerDay - 1) : items;
  return (
    <td
      data-outside={!day.inMonth || undefined}
      data-weekend={day.weekend || undefined}
      data-holiday={names !== '' || undefined}
      aria-current={day.date === today ? 'date' : undefined}
    >
      <div className="kluis-month-date">
        <span className="kluis-unseen">
          {sentenceCase(dayWithWeekday(day.date, t.dates))}
          {day.weekend ? `, ${t.terms.weekend}` : ''}
        </span>
        <span className="kluis-month-number" aria-hidden>
          {Number(day.date.slice(8))}
        </span>
        {day.date === today && <span className="kluis-month-today">{t.terms.today}</span>}
      </div>
      {names !== '' && <div className="kluis-month-holiday">{names}</div>}
      <Stack gap={4}>
        {shown.map((item) => (
          <DayTerm key={`${item.caseId} ${item.obligation.key}`} item={item} cases={cases} today={today} />
        ))}
        {shown.length < items.length && (
          <button type="button" className="kluis-month-more" onClick={onMore}>
            {t.terms.more(items.length - shown.length)}
          </button>
        )}
      </Stack>
    </td>
  );
}

type DayTermProps = Pick<MonthGridProps, 'cases' | 'today'> & { readonly item: TermItem };

function DayTerm({ item, cases, today }: DayTermProps) {
  const t = useT();
  const sentence = useTermSentence(cases, today);
  const names = useTermNames(cases, today);
  const open = useOpenTerm();
  const { caseId, obligation } = item;
  const brief = cases[caseId];
  const state = termState(obligation);
  if (state === null || brief === undefined || obligation.dueOn === null) return null;
  const tone = termTone(state, obligation.basis, workingDaysLeft(brief.policy, today, obligation.dueOn));
  const Icon = termIcon(tone);
  const who = obligation.about === null ? null : names(caseId).party(obligation.about);
  const facts = [brief.number, who, state === 'open' ? null : t.terms.states[state]];
  return (
    <button
      type="button"
      className="kluis-month-term"
      data-tone={tone}
      title={sentence(item)}
      onClick={() => open(item)}
    >
      <Icon size={16} aria-hidden />
      <span className="kluis-month-text">
        <span className="kluis-month-what">{t.termTitles[obligation.kind]}</span>
        {facts.map((fact) => fact !== null && <span key={fact}>{fact}</span>)}
      </span>
    </button>
  );
}
