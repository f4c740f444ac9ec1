import { Text } from '@mantine/core';
import { memo, type ReactNode } from 'react';
import type { CaseLineView } from '../../shared/contract/cases.ts';
import type { CasePolicy } from '../../shared/procedure/policy.ts';
import { useCaseText } from '../components/case-text.ts';
import { useNameText } from '../components/person-name.tsx';
import { longDate } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import { NextDate } from './next-date.tsx';
import { StatusBadge } from './status-badge.tsx';

type CaseRowProps = {
  readonly measure: (row: HTMLDivElement | null) => void;
  readonly index: number;
  readonly offset: number;
  readonly line: CaseLineView | undefined;
  readonly current: boolean;
  readonly today: string;
  readonly policy: CasePolicy;
  readonly onOpen: (index: number) => void;
};

/** One complaint in the register. The whole row opens it. Drawn anew only when it says something else. */
export const CaseRow = memo(function CaseRow({
  measure,
  index,
  offset,
  line,
  current,
  today,
  policy,
  onOpen,
}: CaseRowProps) {
  const { register: words, dates } = useT();
  const say = useNameText();
  const sayText = useCaseText(line?.caseId ?? null);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table element cannot leave out the rows that are out of view
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles Enter for the row that has the focus
    <div
      role="row"
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      tabIndex={current ? 0 : -1}
      className="kluis-grid-row"
      style={{ transform: `translateY(${offset}px)` }}
      onClick={() => onOpen(index)}
    >
      {line === undefined ? (
        <Cell name="number">{words.loading}</Cell>
      ) : (
        <>
          <Cell name="number">
            <Text component="span" fw={650}>
              {line.number}
            </Text>
          </Cell>
          <Cell name="receivedOn">{line.receivedOn === null ? '' : longDate(line.receivedOn, dates)}</Cell>
          <Cell name="complainantName">
            <span className="kluis-clip">
              {line.complainantName === '' ? (
                words.anonymous
              ) : (
                <span translate="no">{say(line.complainantName, 'complainant')}</span>
              )}
            </span>
            <About line={line} />
          </Cell>
          <Cell name="summary">
            <span className="kluis-clip-two">{sayText(line.summary).text}</span>
          </Cell>
          <Cell name="status">
            <StatusBadge status={line.status} />
          </Cell>
          <Cell name="nextDueOn">
            <NextDate line={line} today={today} policy={policy} />
          </Cell>
        </>
      )}
    </div>
  );
});

type CellProps = { readonly name: string; readonly children: ReactNode };

function Cell({ name, children }: CellProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table element cannot leave out the rows that are out of view
    // biome-ignore lint/a11y/useFocusableInteractive: the row takes the focus, not its cells
    <div role="gridcell" className={`kluis-cell-${name}`}>
      {children}
    </div>
  );
}

function About({ line }: { readonly line: CaseLineView }) {
  const { register: words, choices } = useT();
  const say = useNameText();
  const kinds = line.subjectKinds.map((kind) => choices.subject[kind]).join(', ');
  const names = [...new Set(line.respondentNames.map((name) => say(name, 'respondent')))].join(', ');
  return (
    <Text component="span" size="sm" c="dimmed" className="kluis-clip">
      {words.about(kinds, names)}
    </Text>
  );
}
