import type { VaultRefusalCode } from '../../shared/contract/vault.ts';
import { Notice } from '../components/notice.tsx';
import { useT } from '../i18n/language.ts';

/** Why the vault was not made or opened. */
export function Refused({ refusal }: { readonly refusal: VaultRefusalCode }) {
  const t = useT();
  return (
    <Notice tone="late" announce>
      {t.unlock.refusals[refusal]}
    </Notice>
  );
}
