/** The core's own entry, with a made-up parent: the costs that were measured are those of the slot of a new vault. */
import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { ProcessPort } from '../../../electron/core/process-message.ts';
import { defaultKdf } from '../../../electron/core/vault/key-derivation.ts';
import { readSlotTable } from '../../../electron/core/vault/slot-file.ts';
import { vaultCreate } from '../../../shared/contract/vault.ts';
import { must } from './vault-kit.ts';

const measured = { ...defaultKdf, time: 5 };
const calibrated = vi.hoisted(() => vi.fn());
vi.mock('../../../electron/core/vault/calibrate.ts', () => ({ calibratedKdf: calibrated }));
// It would change this process, which is the test's.
vi.mock('../../../electron/process/keep-private.ts', () => ({ keepPrivate: () => {} }));

const place = mkdtempSync(join(tmpdir(), 'kluis-costs-'));
const parentPort = Object.assign(new EventEmitter(), { postMessage: () => {} });

beforeAll(async () => {
  calibrated.mockResolvedValue(measured);
  Object.assign(process, { parentPort });
  await import('../../../electron/core/main.ts');
});
afterAll(() => {
  Reflect.deleteProperty(process, 'parentPort');
  vi.unstubAllEnvs();
  rmSync(place, { recursive: true, force: true });
});

/** Starts the core as main does, and makes a vault through a window's port. */
async function costsOfNewVault(name: string): Promise<unknown> {
  const directory = join(place, name);
  const start = { kind: 'start', vaultDirectory: directory, resources: place, logDirectory: place, locale: 'nl-NL' };
  parentPort.emit('message', { data: { ...start, practice: 'no' }, ports: [] });
  const port = new EventEmitter();
  const answered = new Promise<{ readonly output?: { readonly ok: boolean } }>((resolve) => {
    const postMessage = (frame: string) => {
      if (frame.includes('"id":1')) resolve(JSON.parse(frame));
    };
    const processPort: ProcessPort = Object.assign(port, { postMessage, start: () => {}, close: () => {} });
    parentPort.emit('message', { data: { kind: 'window-port' }, ports: [processPort] });
  });
  const input = { directorName: 'Ans', organisationName: 'De Linde', passphrase: 'zeven groene fietsen' };
  port.emit('message', { data: JSON.stringify({ id: 1, endpoint: vaultCreate.name, input }) });
  expect(await answered).toMatchObject({ output: { ok: true } });
  return must(readSlotTable(directory)).table.slots.map(({ kdf }) => kdf);
}

test('measured on this computer, with its clock, before the slot is made', async () => {
  vi.stubEnv('KLUIS_TEST_KDF', '');
  expect(await costsOfNewVault('measured')).toEqual([measured]);
  expect(calibrated).toHaveBeenCalledTimes(1);
  const clock: unknown = calibrated.mock.calls[0]?.[2];
  expect(typeof clock === 'function' && clock()).toBeTypeOf('number');
});

test('the least there is only when a test asks for it', async () => {
  vi.stubEnv('KLUIS_TEST_KDF', 'least');
  expect(await costsOfNewVault('least')).toEqual([defaultKdf]);
  expect(calibrated).not.toHaveBeenCalled();
});
