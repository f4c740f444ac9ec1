import { Button, Group, Text } from '@mantine/core';
import type { VaultRefusalCode } from '../../shared/contract/vault.ts';
import { useT } from '../i18n/language.ts';
import { Refused } from './refused.tsx';
import { UnlockFrame } from './unlock-frame.tsx';
import { waysOut } from './ways-out.ts';

type DamagedVaultProps = {
  readonly problem: VaultRefusalCode;
  readonly onRestore: () => void;
  readonly onSalvage: () => void;
  /** Null when no earlier vault was kept. */
  readonly onUndo: (() => void) | null;
  readonly onRemakeKeys: () => void;
};

/** There is something in the place of the vault that cannot be opened: says what, and that nothing was touched. */
export function DamagedVault({ problem, onRestore, onSalvage, onUndo, onRemakeKeys }: DamagedVaultProps) {
  const t = useT();
  const ways = waysOut(problem);
  const keysLost = ways.includes('keys');
  return (
    <UnlockFrame title={t.unlock.damagedTitle}>
      <Refused refusal={problem} />
      <Text>{t.unlock.damagedAdvice}</Text>
      {keysLost && <Text>{t.keyPart.advice}</Text>}
      <Group>
        {keysLost && <Button onClick={onRemakeKeys}>{t.keyPart.open}</Button>}
        {ways.includes('restore') && (
          <Button variant={keysLost ? 'default' : 'filled'} onClick={onRestore}>
            {t.care.restore.open}
          </Button>
        )}
        {onUndo !== null && (
          <Button variant="default" onClick={onUndo}>
            {t.safekeeping.undo.open}
          </Button>
        )}
        {ways.includes('salvage') && (
          <Button variant="default" onClick={onSalvage}>
            {t.safekeeping.salvage.open}
          </Button>
        )}
      </Group>
    </UnlockFrame>
  );
}
