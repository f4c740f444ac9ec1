/** `node tools/example/make-vault.ts <directory> <today>`: makes the vault of invented cases there, in a process of its own. */
import { makeExampleVault } from './vault.ts';

const [directory, today] = process.argv.slice(2);
if (directory === undefined || today === undefined) throw new Error('Give a directory and a day');
await makeExampleVault(directory, today);
