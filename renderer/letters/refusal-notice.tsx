import { Text } from '@mantine/core';
import type { Refusal } from '../../shared/procedure/refusal.ts';
import type { CaseView } from '../case/use-case.ts';
import { useNames } from '../case/use-names.ts';
import { Notice } from '../components/notice.tsx';
import { useT } from '../i18n/language.ts';
import { explainRefusal } from '../procedure/refusal-explanation.ts';

type RefusalNoticeProps = { readonly refusal: Refusal; readonly caseView: CaseView };

/** Why a step with a letter cannot be taken now, what to do, and where that comes from. */
export function RefusalNotice({ refusal, caseView }: RefusalNoticeProps) {
  const t = useT();
  const { what, todo, basis, normId } = explainRefusal(refusal, useNames(caseView), t);
  return (
    <Notice tone="soon" title={refusal.hard ? t.refusalFrame.notNow : t.refusalFrame.ownChoice} announce>
      <Text>
        {what} {todo}
      </Text>
      {!refusal.hard && <Text>{t.refusalFrame.canWithReason}</Text>}
      <Text size="sm" c="dimmed">
        {t.dates.term.norm(normId)} · {basis}
      </Text>
    </Notice>
  );
}
