import { Button } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../i18n/language.ts';
import { type Row, RowList } from './row-list.tsx';

const step = 10;

/** A list that shows its first ten rows, and ten more at a time. */
export function LongRowList({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  const t = useT();
  const [shown, setShown] = useState(step);
  const more = Math.min(rows.length - shown, step);
  return (
    <RowList
      title={title}
      rows={rows.slice(0, shown)}
      more={
        more > 0 && (
          <Button variant="default" mt="sm" onClick={() => setShown(shown + step)}>
            {t.today.more(more)}
          </Button>
        )
      }
    />
  );
}
