import { Text } from '@mantine/core';
import type { VaultRefusalCode } from '../../shared/contract/vault.ts';
import { useT } from '../i18n/language.ts';
import { Refused } from './refused.tsx';
import { UnlockFrame } from './unlock-frame.tsx';

/** There is something in the place of the vault that cannot be opened: says what, and that nothing was touched. */
export function DamagedVault({ problem }: { readonly problem: VaultRefusalCode | undefined }) {
  const t = useT();
  return (
    <UnlockFrame title={t.unlock.damagedTitle}>
      <Refused refusal={problem ?? 'notAVault'} />
      <Text>{t.unlock.damagedAdvice}</Text>
    </UnlockFrame>
  );
}
