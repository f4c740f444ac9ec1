import { Button, Group, Text } from '@mantine/core';
import type { VaultRefusalCode } from '../../shared/contract/vault.ts';
import { useT } from '../i18n/language.ts';
import { Refused } from './refused.tsx';
import { UnlockFrame } from './unlock-frame.tsx';

type DamagedVaultProps = {
  readonly problem: VaultRefusalCode | undefined;
  readonly onRestore: () => void;
  readonly onSalvage: () => void;
  readonly onRemakeKeys: () => void;
};

/** There is something in the place of the vault that cannot be opened: says what, and that nothing was touched. */
export function DamagedVault({ problem, onRestore, onSalvage, onRemakeKeys }: DamagedVaultProps) {
  const t = useT();
  const keysLost = problem === 'slotsMissing' || problem === 'slotsDamaged';
  return (
    <UnlockFrame title={t.unlock.damagedTitle}>
      <Refused refusal={problem ?? 'notAVault'} />
      <Text>{t.unlock.damagedAdvice}</Text>
      {keysLost && <Text>{t.keyPart.advice}</Text>}
      <Group>
        {keysLost && <Button onClick={onRemakeKeys}>{t.keyPart.open}</Button>}
        <Button variant="default" onClick={onRestore}>
          {t.care.restore.open}
        </Button>
        {(problem === undefined || problem === 'notAVault') && (
          <Button variant="default" onClick={onSalvage}>
            {t.safekeeping.salvage.open}
          </Button>
        )}
      </Group>
    </UnlockFrame>
  );
}
