import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { VaultRefusalCode } from '../../shared/contract/vault.ts';
import { useT } from '../i18n/language.ts';

/** Why the vault was not made or opened. */
export function Refused({ refusal }: { readonly refusal: VaultRefusalCode }) {
  const t = useT();
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} role="alert">
      {t.unlock.refusals[refusal]}
    </Alert>
  );
}
