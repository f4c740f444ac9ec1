/** Every place where somebody types a secret: earlier wrong ones slow it down, and a wrong one is counted and logged. */
import type { Core } from '../context.ts';
import { historyWaits } from '../integrity/accepted-history.ts';
import { countAttempt, delayBefore, readAttempts } from '../vault/attempts.ts';
import type { OpenVault } from '../vault/open-vault.ts';
import { machineTrouble } from '../vault/trouble.ts';
import { noteInLog } from './vault-log.ts';

type Place = Pick<Core, 'ports' | 'now'>;

/** Waits as long as earlier wrong secrets ask for. */
export const waitFirst = (core: Place): Promise<void> =>
  core.ports.pause(delayBefore(readAttempts(core.ports.vaultDirectory)));

/** Does work with a typed secret after that wait; `wrong` says of its outcome whether the secret was, and then it counts. */
export async function guarded<T>(core: Place, work: () => Promise<T>, wrong: (outcome: T) => boolean): Promise<T> {
  await waitFirst(core);
  const outcome = await work();
  if (wrong(outcome)) countAttempt(core.ports.vaultDirectory, core.now());
  return outcome;
}

/** Of an answer that is a refusal by its code. */
export const wasWrong = (outcome: { readonly ok: boolean; readonly error?: unknown }): boolean =>
  !outcome.ok && outcome.error === 'wrongPassphrase';

/** How many wrong secrets there were since the last opening, in the log of the vault that is open now. */
export function noteGuesses(core: Core, vault: OpenVault): void {
  const { count, lastAt } = vault.attempts;
  // Nothing is added to a vault with another past before somebody said that it is the right one.
  if (count === 0 || historyWaits(vault)) return;
  try {
    noteInLog(core, vault, 'wrongSecrets', { count, lastAt });
  } catch (error) {
    // A full disk keeps nobody out; they are told on screen all the same.
    machineTrouble(error);
  }
}
