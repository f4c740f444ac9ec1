import { longDate } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import { useInbox } from '../inbox/use-inbox.ts';
import { RowList } from './row-list.tsx';

/** Papers that are of no complaint yet: work that lies unfinished. */
export function InboxRow() {
  const t = useT();
  const words = t.inbox.today;
  const items = useInbox()?.items ?? [];
  const [oldest] = items;
  if (oldest === undefined) return null;
  return (
    <RowList
      title={words.title}
      rows={[
        {
          key: 'inbox',
          number: '',
          sentence: words.row(items.length),
          when: words.since(longDate(oldest.addedAt.slice(0, 10), t.dates)),
          to: { screen: 'inbox' },
        },
      ]}
    />
  );
}
