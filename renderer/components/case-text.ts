import { useMemo } from 'react';
import { readCaseNames } from '../../shared/contract/cases.ts';
import { type Marks, nameFinder, withoutNames } from '../../shared/free-text-names.ts';
import { useHideNames } from '../app/hide-names.tsx';
import { useAsk } from '../client/queries.ts';
import { useT } from '../i18n/language.ts';
import { partWords } from '../procedure/names.ts';

export type CaseText = (text: string, marks?: Marks) => { readonly text: string; readonly marks: Marks };

/**
 * Free text of a case as it may be shown: as it stands, or while names are hidden with roles for them. Until it is known whose
 * names those are, nothing is shown. `caseId` null: there is no case, or not any more, and with it no names.
 */
export function useCaseText(caseId: string | null): CaseText {
  const { hidden } = useHideNames();
  const t = useT();
  const asked = hidden && caseId !== null;
  const { data } = useAsk(readCaseNames, { caseId: caseId ?? '' }, { enabled: asked });
  return useMemo<CaseText>(() => {
    if (!asked) return (text, marks = []) => ({ text, marks });
    if (data === undefined) return () => ({ text: '', marks: [] });
    const find = nameFinder(data.names.map(({ name, role }) => ({ name, role: partWords(role, t) })));
    return (text, marks) => withoutNames(text, find(text), t.names.roles.other, marks);
  }, [asked, data, t]);
}
