import { useHideNames } from '../app/hide-names.tsx';
import { dayWithWeekday } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import { namesOfBrief } from '../procedure/names.ts';
import { obligationText } from '../procedure/obligation-sentence.ts';
import { LongRowList } from './long-row-list.tsx';
import type { Overview, Task } from './plan.ts';

type LaterListProps = { readonly tasks: readonly Task[]; readonly overview: Overview };

/** What is in sight but asks nothing yet. */
export function LaterList({ tasks, overview: { cases, today } }: LaterListProps) {
  const t = useT();
  const { hidden } = useHideNames();
  return (
    <LongRowList
      title={t.today.later}
      rows={tasks.map(({ key, caseId, obligation, about }) => {
        const brief = cases[caseId];
        return {
          key,
          number: brief?.number ?? '',
          sentence: obligationText(obligation, namesOfBrief(brief, today, hidden, t), t, about).sentence,
          when: obligation.dueOn === null ? '' : t.dates.targetOn(dayWithWeekday(obligation.dueOn, t.dates, today)),
          to: { screen: 'case', caseId, tab: 'course' },
        };
      })}
    />
  );
}
