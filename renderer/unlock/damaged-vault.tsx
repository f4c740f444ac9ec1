import { Button, Text } from '@mantine/core';
import type { VaultRefusalCode } from '../../shared/contract/vault.ts';
import { useT } from '../i18n/language.ts';
import { Refused } from './refused.tsx';
import { UnlockFrame } from './unlock-frame.tsx';

type DamagedVaultProps = { readonly problem: VaultRefusalCode | undefined; readonly onRestore: () => void };

/** There is something in the place of the vault that cannot be opened: says what, and that nothing was touched. */
export function DamagedVault({ problem, onRestore }: DamagedVaultProps) {
  const t = useT();
  return (
    <UnlockFrame title={t.unlock.damagedTitle}>
      <Refused refusal={problem ?? 'notAVault'} />
      <Text>{t.unlock.damagedAdvice}</Text>
      <Button variant="default" onClick={onRestore} style={{ alignSelf: 'flex-start' }}>
        {t.care.restore.open}
      </Button>
    </UnlockFrame>
  );
}
