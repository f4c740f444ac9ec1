/** Started by `vault-lock.test.ts`: holds the lock of a vault until it is killed. */
import { takeVaultLock } from '../../../electron/core/vault/vault-lock.ts';

const lock = takeVaultLock(process.argv[2] ?? '');
process.stdout.write(lock ? 'held\n' : 'refused\n');
// Something to wait for; the parent ends this process.
process.stdin.resume();
