import { Button } from '@mantine/core';
import { useT } from '../i18n/language.ts';
import { type Row, RowList } from './row-list.tsx';

type LongRowListProps = {
  readonly title: string;
  /** What is in view of it. */
  readonly rows: readonly Row[];
  /** How many there are. */
  readonly total: number;
  readonly onMore: () => void;
};

/** How many more rows each press brings into view. */
export const moreRows = 10;

/** A list that shows its first rows, and more of them on request. */
export function LongRowList({ title, rows, total, onMore }: LongRowListProps) {
  const t = useT();
  const more = Math.min(total - rows.length, moreRows);
  return (
    <RowList
      title={title}
      rows={rows}
      more={
        more > 0 && (
          <Button variant="default" mt="sm" onClick={onMore}>
            {t.today.more(more)}
          </Button>
        )
      }
    />
  );
}
