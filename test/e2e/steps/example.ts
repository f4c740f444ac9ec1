/** The program with the vault of invented cases. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type LaunchOptions, launch, type Program } from '../host.ts';

export const exampleVault = fileURLToPath(
  new URL('../../../node_modules/.cache/klachtenkluis/example-vault', import.meta.url),
);
export const exampleToday = '2025-06-16';

/** Opens the program on a copy of the vault of invented cases; `close` throws the copy away. */
export async function launchExample(options: LaunchOptions = {}): Promise<Program> {
  const directory = mkdtempSync(join(tmpdir(), 'kluis-example-'));
  const vaultDir = join(directory, 'vault');
  cpSync(exampleVault, vaultDir, { recursive: true });
  const program = await launch({ today: exampleToday, ...options, vaultDir });
  return {
    ...program,
    close: async () => {
      await program.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
