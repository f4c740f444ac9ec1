import { useState } from 'react';
import type { OutputOf } from '../../shared/contract/endpoint.ts';
import { type AfterLocking, afterLocking } from '../../shared/contract/shell.ts';
import type { vaultStatus } from '../../shared/contract/vault.ts';
import { PracticeFront } from '../practice/practice-front.tsx';
import { usePractising } from '../practice/practising.tsx';
import { CreateVault } from './create-vault.tsx';
import { DamagedVault } from './damaged-vault.tsx';
import { MaintainVault } from './maintain-vault.tsx';
import { RecoveryUnlock } from './recovery-unlock.tsx';
import { RemakeKeys } from './remake-keys.tsx';
import { RestoreWizard } from './restore-wizard.tsx';
import { SalvageVault } from './salvage-vault.tsx';
import { UndoRestore } from './undo-restore.tsx';
import { UnlockVault } from './unlock-vault.tsx';

type Way = 'front' | 'forgotten' | 'keys' | 'maintain' | NonNullable<AfterLocking>;

/** What somebody chose in the window before, which locked for it. */
function begun(): Way {
  const asked = afterLocking.safeParse(window.location.hash.slice(1));
  return asked.success && asked.data !== null ? asked.data : 'front';
}

type ClosedVaultProps = { readonly status: OutputOf<typeof vaultStatus>; readonly onMade: () => void };

/** The screens while the vault is not open: making or opening one, and the ways around a lost passphrase or a lost vault. */
export function ClosedVault({ status, onMade }: ClosedVaultProps) {
  const [way, setWay] = useState<Way>(begun);
  const practising = usePractising();
  const back = () => setWay('front');
  const restore = () => setWay('restore');
  const undo = () => setWay('undo');
  const salvage = () => setWay('salvage');
  if (practising) return <PracticeFront made={status.state !== 'none'} />;
  if (way === 'restore') return <RestoreWizard onBack={back} onUndo={undo} />;
  if (way === 'undo') return <UndoRestore replaced={status.replaced} onBack={back} />;
  if (way === 'salvage') return <SalvageVault onBack={back} onRestore={restore} />;
  if (way === 'maintain') return <MaintainVault onBack={back} />;
  if (way === 'keys') return <RemakeKeys onBack={back} />;
  if (way === 'forgotten' && status.state === 'locked')
    return <RecoveryUnlock hasRecoveryCode={status.hasRecoveryCode} onSalvage={salvage} onBack={back} />;
  if (status.state === 'none') return <CreateVault onRestore={restore} onMade={onMade} />;
  if (status.state === 'damaged')
    return (
      <DamagedVault
        problem={status.problem ?? 'damaged'}
        onRestore={restore}
        onSalvage={salvage}
        onUndo={status.replaced === null ? null : undo}
        onRemakeKeys={() => setWay('keys')}
      />
    );
  return (
    <UnlockVault
      slots={status.slots}
      onForgotten={() => setWay('forgotten')}
      onRestore={restore}
      onUndo={status.replaced === null ? null : undo}
      onSalvage={salvage}
      onMaintain={() => setWay('maintain')}
    />
  );
}
