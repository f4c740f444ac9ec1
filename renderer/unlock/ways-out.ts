import type { VaultRefusalCode } from '../../shared/contract/vault.ts';

/** `keys`: make lost slot files anew. `salvage`: take out what can still be read. */
export type WayOut = 'keys' | 'restore' | 'salvage';

/** What helps against each refusal to open; none where the cause lies outside the vault, or the words say enough. */
export function waysOut(refusal: VaultRefusalCode): readonly WayOut[] {
  switch (refusal) {
    case 'slotsMissing':
    case 'slotsDamaged':
      return ['keys', 'restore'];
    case 'damaged':
    case 'otherKey':
    case 'ioError':
      return ['restore', 'salvage'];
    // Nothing is left to salvage from.
    case 'vaultFileMissing':
    case 'vaultFileEmpty':
    case 'vaultFileStub':
    case 'vaultFilePlain':
    case 'notAVault':
    case 'newerVersion':
    case 'upgradeNotKept':
    case 'weakParameters':
      return ['restore'];
    case 'noVault':
    case 'vaultExists':
    case 'wrongPassphrase':
    case 'passphraseTooShort':
    case 'passphraseTooWeak':
    case 'alreadyOpen':
    case 'networkDrive':
    case 'syncedFolder':
    case 'noAccess':
    case 'diskFull':
    case 'noMemory':
      return [];
  }
}
