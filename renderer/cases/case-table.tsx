import { Text, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import type { CaseLineView } from '../../shared/contract/cases.ts';
import { readPolicy } from '../../shared/contract/settings.ts';
import { defaultCasePolicy } from '../../shared/procedure/policy.ts';
import { useDay } from '../app/day.tsx';
import { useRouter } from '../app/router.tsx';
import { useAsk } from '../client/queries.ts';
import { useT } from '../i18n/language.ts';
import { CaseRow } from './case-row.tsx';
import { type CaseOrder, useRegisterView } from './register-view.tsx';
import type { RowRange } from './use-case-lines.ts';

/** In the order of the cells; those without an order cannot be sorted by. */
const columns = [
  { name: 'number', order: 'number' },
  { name: 'receivedOn', order: 'receivedOn' },
  { name: 'complainantName', order: 'complainantName' },
  { name: 'summary', order: null },
  { name: 'status', order: 'status' },
  { name: 'nextDueOn', order: 'nextDueOn' },
] as const;

type CaseTableProps = {
  readonly total: number;
  /** What was asked for; another choice is read from its beginning. */
  readonly choice: string;
  /** Other rows were asked for than those that stand here. */
  readonly busy: boolean;
  readonly lineAt: (index: number) => CaseLineView | undefined;
  readonly onRange: (range: RowRange) => void;
};

/** The rows in view of as many as there are. One row is in the tab order; the arrow keys move along them. */
export function CaseTable({ total, choice, busy, lineAt, onRange }: CaseTableProps) {
  const words = useT().register;
  const { go } = useRouter();
  const { view, show } = useRegisterView();
  const { data: policy = defaultCasePolicy } = useAsk(readPolicy, {});
  const today = useDay();
  const scroller = useRef<HTMLDivElement>(null);
  const focusRow = useRef(false);
  const at = Math.min(view.at, total - 1);

  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => 68,
    initialOffset: view.scrolled,
    overscan: 6,
    // The row in the tab order stays in the page, or the keyboard could not come back to the list.
    rangeExtractor: useCallback(
      (range: Range) => [...new Set([at, ...defaultRangeExtractor(range)])].sort((a, b) => a - b),
      [at],
    ),
  });
  const inView = virtual.getVirtualItems();
  const { startIndex = 0, endIndex = 0 } = virtual.range ?? {};
  useEffect(() => onRange({ choice, from: startIndex, until: endIndex }), [choice, startIndex, endIndex, onRange]);

  // The table stays where it is, and with it the focus on the heading that was pressed.
  const chosen = useRef(choice);
  useLayoutEffect(() => {
    if (chosen.current === choice) return;
    chosen.current = choice;
    // Asking where it is costs a layout of everything; at the top there is nothing to do.
    if (virtual.scrollOffset !== 0) virtual.scrollToOffset(0);
  }, [choice, virtual]);

  useLayoutEffect(() => {
    if (!focusRow.current) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${at}"]`);
    if (row == null) return;
    focusRow.current = false;
    row.focus({ preventScroll: true });
  });

  const open = useCallback(
    (index: number) => {
      const line = lineAt(index);
      if (line === undefined) return;
      show({ at: index, scrolled: virtual.scrollOffset ?? 0 });
      go({ screen: 'case', caseId: line.caseId, tab: 'course' });
    },
    [lineAt, show, go, virtual],
  );
  const moveTo = (index: number) => {
    const next = Math.min(total - 1, Math.max(0, index));
    focusRow.current = true;
    show({ at: next });
    virtual.scrollToIndex(next);
  };
  const rowsInView = Math.max(1, endIndex - startIndex - 1);
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + rowsInView,
    PageUp: at - rowsInView,
    Home: 0,
    End: total - 1,
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const to = moves[event.key];
    if (to !== undefined) moveTo(to);
    else if (event.key === 'Enter') open(at);
    else return;
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table element cannot leave out the rows that are out of view
    <div
      role="grid"
      aria-label={words.table}
      aria-description={words.keys}
      aria-rowcount={total + 1}
      aria-busy={busy}
      className="kluis-grid"
      tabIndex={-1}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="row" aria-rowindex={1} className="kluis-grid-head" tabIndex={-1}>
        {columns.map(({ name, order }) => (
          <Heading key={name} name={name} order={order} />
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div
        role="rowgroup"
        ref={scroller}
        className="kluis-grid-rows"
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={onKey}
      >
        <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {inView.map((item) => (
            <CaseRow
              key={item.key}
              measure={virtual.measureElement}
              index={item.index}
              offset={item.start}
              line={lineAt(item.index)}
              current={item.index === at}
              today={today}
              policy={policy}
              onOpen={open}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

type HeadingProps = { readonly name: (typeof columns)[number]['name']; readonly order: CaseOrder | null };

function Heading({ name, order }: HeadingProps) {
  const words = useT().register;
  const { view, show } = useRegisterView();
  const sorted = order !== null && view.order === order;
  const Icon = !sorted ? IconArrowsSort : view.descending ? IconArrowDown : IconArrowUp;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table element cannot leave out the rows that are out of view
    <div
      role="columnheader"
      tabIndex={-1}
      className={`kluis-cell-${name}`}
      {...(order === null ? {} : { 'aria-sort': !sorted ? 'none' : view.descending ? 'descending' : 'ascending' })}
    >
      {order === null ? (
        <Text component="span" size="sm" fw={600}>
          {words.columns[name]}
        </Text>
      ) : (
        <UnstyledButton
          className="kluis-grid-sort"
          data-sorted={sorted}
          onClick={() => show({ order, descending: sorted ? !view.descending : false })}
        >
          <span>{words.columns[name]}</span>
          <Icon size={16} aria-hidden />
        </UnstyledButton>
      )}
    </div>
  );
}
