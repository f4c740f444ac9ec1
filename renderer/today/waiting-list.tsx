import { useHideNames } from '../app/hide-names.tsx';
import { useT } from '../i18n/language.ts';
import { namesOfBrief } from '../procedure/names.ts';
import { waitingText } from '../procedure/waiting-sentence.ts';
import { LongRowList } from './long-row-list.tsx';
import type { Overview } from './use-today.ts';

type WaitingListProps = { readonly overview: Overview; readonly onMore: () => void };

/** 'U wacht op een ander': who is to do what, and since or until when. */
export function WaitingList({ overview: { cases, counts, today, waiting }, onMore }: WaitingListProps) {
  const t = useT();
  const { hidden } = useHideNames();
  return (
    <LongRowList
      title={t.today.waiting}
      total={counts.waiting}
      onMore={onMore}
      rows={waiting.map(({ caseId, waiting: item }) => {
        const brief = cases[caseId];
        const { sentence, when } = waitingText(item, namesOfBrief(brief, today, hidden, t), t);
        return {
          key: `${caseId} ${item.who} ${item.what} ${item.since} ${item.until ?? ''}`,
          number: brief?.number ?? '',
          sentence,
          when,
          to: { screen: 'case', caseId, tab: 'course' },
        };
      })}
    />
  );
}
