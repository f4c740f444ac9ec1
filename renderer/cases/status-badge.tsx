import type { CaseStatus } from '../../shared/procedure/stage.ts';
import { useT } from '../i18n/language.ts';

/** Where a case stands, in words. Colour only tells running from ended. */
export function StatusBadge({ status }: { readonly status: CaseStatus }) {
  const { statuses } = useT();
  const ended = status === 'closed' || status === 'voided' || status === 'destroyed';
  return (
    <span className="kluis-status" data-ended={ended}>
      {statuses[status]}
    </span>
  );
}
