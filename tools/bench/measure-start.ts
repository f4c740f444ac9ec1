/** How long the program takes to be there and to open, each beside what it cannot be faster than. */
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { saltLength } from '../../electron/core/store/digest.ts';
import { type KdfParameters, startKeyDerivation } from '../../electron/core/vault/key-derivation.ts';
import { readSlotTable } from '../../electron/core/vault/slot-file.ts';
import { launch, type Program } from '../../test/e2e/host.ts';
import { nl } from '../../test/e2e/steps/fields.ts';
import { paintedAt, percentiles, untilPainted } from './probe.ts';
import { benchPassphrase } from './vault.ts';

const emptyWindow = fileURLToPath(new URL('./empty-window.mjs', import.meta.url));
const median = (samples: readonly number[]): number => percentiles(samples).p50;

export type Ratio = { readonly own: number; readonly beside: number };

/** Milliseconds from the start of the process to the unlock screen, and to one heading in an empty window; medians. */
export async function startBesideEmpty(vaultDir: string, times: number): Promise<Ratio> {
  const own: number[] = [];
  const beside: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    beside.push(await startOnce({ entry: emptyWindow }));
    own.push(await startOnce({ vaultDir }));
  }
  return { own: median(own), beside: median(beside) };
}

async function startOnce(options: Parameters<typeof launch>[0]): Promise<number> {
  const startedAt = Date.now();
  const program = await launch(options);
  try {
    const page = await program.window();
    await page.locator('h1, h2').first().waitFor();
    return (await paintedAt(page)) - startedAt;
  } finally {
    await program.close();
  }
}

export type Unlocking = Ratio & {
  /** The first time on a day also brings every case's agenda to that day. */
  readonly firstOfTheDay: number;
};

/** Milliseconds from 'Openen' to Vandaag painted, and of the key derivation by itself; medians, taken in turns. */
export async function unlockBesideArgon2(program: Program, times: number): Promise<Unlocking> {
  const derivation = startKeyDerivation();
  const kdf = costsOf(program.vaultDir);
  const own: number[] = [];
  const beside: number[] = [];
  const firstOfTheDay = await unlockOnce(program);
  for (let turn = 0; turn < times; turn += 1) {
    await lock(program);
    const startedAt = performance.now();
    await derivation.derive(benchPassphrase, new Uint8Array(randomBytes(saltLength)), kdf);
    beside.push(performance.now() - startedAt);
    own.push(await unlockOnce(program));
  }
  await derivation.close();
  return { own: median(own), beside: median(beside), firstOfTheDay };
}

/** What the director's slot asks for. */
function costsOf(vaultDir: string): KdfParameters {
  const read = readSlotTable(vaultDir);
  const slot = read.ok ? read.value.table.slots[0] : undefined;
  if (slot === undefined) throw new Error('The vault to measure has no slot');
  return slot.kdf;
}

async function unlockOnce(program: Program): Promise<number> {
  const page = await program.window();
  await page.getByLabel(nl.unlock.passphrase, { exact: true }).fill(benchPassphrase);
  const open = page.getByRole('button', { name: nl.unlock.open, exact: true });
  return untilPainted(page, '.mantine-AppShell-main h1', () => open.click());
}

async function lock(program: Program): Promise<void> {
  const page = await program.window();
  const gone = page.waitForEvent('close');
  // The window may be gone before the click has been answered.
  await page
    .getByRole('button', { name: nl.navigation.lock })
    .click()
    .catch(() => undefined);
  await gone;
  const fresh = await program.window();
  await fresh.getByRole('button', { name: nl.unlock.open, exact: true }).waitFor();
}
