import { useState } from 'react';
import { momentText } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import { draftPlace } from './draft-place.ts';
import { LongRowList, moreRows } from './long-row-list.tsx';
import type { Overview } from './use-today.ts';

/** 'Niet afgemaakt': forms that were begun, the newest first. */
export function Drafts({ overview: { drafts, cases } }: { readonly overview: Overview }) {
  const t = useT();
  const [shown, setShown] = useState(moreRows);
  const known = drafts.flatMap((draft) => {
    const place = draftPlace(draft.key);
    return place === null ? [] : [{ ...draft, place }];
  });
  return (
    <LongRowList
      title={t.today.drafts}
      total={known.length}
      onMore={() => setShown(shown + moreRows)}
      rows={known.slice(0, shown).map(({ key, caseId, updatedAt, place }) => {
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
