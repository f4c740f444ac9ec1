import { momentText } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import { draftPlace } from './draft-place.ts';
import { LongRowList } from './long-row-list.tsx';
import type { Overview } from './plan.ts';

/** 'Niet afgemaakt': forms that were begun, the newest first. */
export function Drafts({ overview: { drafts, cases } }: { readonly overview: Overview }) {
  const t = useT();
  return (
    <LongRowList
      title={t.today.drafts}
      rows={drafts.flatMap(({ key, caseId, updatedAt }) => {
        const place = draftPlace(key);
        if (place === null) return [];
        return {
          key,
          number: caseId === null ? '' : (cases[caseId]?.number ?? ''),
          sentence: place.what === 'intake' ? t.today.draftIntake : t.commands[place.what].title,
          when: t.today.draftSavedOn(momentText(updatedAt, t.dates)),
          to: place.to,
        };
      })}
    />
  );
}
