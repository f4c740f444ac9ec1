import type { Obligation } from '../../shared/procedure/obligation.ts';
import { useHideNames } from '../app/hide-names.tsx';
import { dayWithWeekday } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import type { Messages } from '../i18n/nl/index.ts';
import { namesOfBrief } from '../procedure/names.ts';
import { obligationText } from '../procedure/obligation-sentence.ts';
import { LongRowList } from './long-row-list.tsx';
import type { Overview } from './use-today.ts';

type LaterListProps = { readonly overview: Overview; readonly onMore: () => void };

/** What is in sight but asks nothing yet. */
export function LaterList({ overview: { cases, counts, later, today }, onMore }: LaterListProps) {
  const t = useT();
  const { hidden } = useHideNames();
  return (
    <LongRowList
      title={t.today.later}
      total={counts.later}
      onMore={onMore}
      rows={later.map(({ key, caseId, obligation, about }) => {
        const brief = cases[caseId];
        return {
          key,
          number: brief?.number ?? '',
          sentence: obligationText(obligation, namesOfBrief(brief, today, hidden, t), t, about).sentence,
          when: whenText(obligation, today, t),
          to: { screen: 'case', caseId, tab: 'course' },
        };
      })}
    />
  );
}

/** The thirty days are a term of the text, as its badge says elsewhere; promises are targets of our own. */
function whenText({ dueOn, basis }: Obligation, today: string, t: Messages): string {
  if (dueOn === null) return '';
  const date = dayWithWeekday(dueOn, t.dates, today);
  return basis === 'text' || basis === 'law' ? t.dates.dueOn(date) : t.dates.targetOn(date);
}
