import type { OpenVault } from '../vault/open-vault.ts';
import { historyDiffers } from './integrity-report.ts';

/** Vaults whose other history was accepted in this run; a vault keeps what it found at opening. */
const accepted = new WeakSet<OpenVault>();

export const historyIsAccepted = (vault: OpenVault): boolean => accepted.has(vault);
export const markHistoryAccepted = (vault: OpenVault): void => void accepted.add(vault);

/** Whether somebody has to say that this is the right vault before anything is added to it. */
export const historyWaits = (vault: OpenVault): boolean => historyDiffers(vault.anchor) && !accepted.has(vault);
