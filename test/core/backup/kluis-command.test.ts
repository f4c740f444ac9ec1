import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { kdfFloor } from '../../../electron/core/vault/key-derivation.ts';
import { newRecoveryCode } from '../../../electron/core/vault/slots.ts';
import { addCase } from '../vault/filled-vault.ts';
import { must, now, passphrase, random, vaultKit } from '../vault/vault-kit.ts';

const kit = vaultKit();
const vault = join(kit.directory, 'vault');
const folder = join(kit.directory, 'backups');
const script = fileURLToPath(new URL('../../../tools/kluis.ts', import.meta.url));
let code = '';

const kluis = (args: readonly string[], secret = passphrase) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    input: `${secret}\n`,
    encoding: 'utf8',
  });
  return { status, said: `${stdout}${stderr}` };
};

beforeAll(async () => {
  mkdirSync(folder);
  const made = must(await kit.create(vault));
  addCase(made.db, 'c1', 'Kanarievogel', 20_000);
  code = must(await newRecoveryCode(made, { kdf: kdfFloor, random, now, keyDerivation: kit.keyDerivation })).code;
  made.checkpoint();
  made.close();
});

test('backs up, tells, verifies and restores, by numbers only', () => {
  expect(kluis(['backup', vault, folder])).toMatchObject({ status: 0 });
  const backup = join(folder, readdirSync(folder)[0] ?? '');
  const told = [
    kluis(['verify', vault]),
    kluis(['verify', backup]),
    kluis(['info', vault]),
    kluis(['info', backup, '--recovery'], code),
    kluis(['restore', backup, join(kit.directory, 'elsewhere')]),
    kluis(['verify', join(kit.directory, 'elsewhere')]),
  ];
  expect(told.map(({ status }) => status)).toEqual([0, 0, 0, 0, 0, 0]);
  expect(told[1]?.said).toContain('SOUND');
  expect(told[3]?.said).toMatch(/cases +1\ndocuments +1\nevents +3/);
  expect(told[5]?.said).toContain('SOUND');
  for (const { said } of told) expect(said).not.toMatch(/Kanarievogel|groene/);
}, 60_000);

test('saves what is left of a damaged vault, and says by its ending that something was lost', () => {
  const damaged = join(kit.directory, 'damaged');
  cpSync(vault, damaged, { recursive: true });
  const saved = join(kit.directory, 'saved');
  const told = kluis(['salvage', damaged, saved]);
  // The case of this test is no case of the procedure: its line cannot be made anew.
  expect(told).toMatchObject({ status: 1 });
  expect(told.said).toMatch(/3 events saved, 0 after a break/);
  expect(told.said).toMatch(/cases +1 that no longer make a case/);
  expect(told.said).not.toMatch(/Kanarievogel|groene|UNREADABLE/);
  expect(kluis(['verify', saved])).toMatchObject({ status: 0 });
  expect(kluis(['salvage', damaged, saved]).said).toBe('notEmpty\n');
  expect(kluis(['salvage', damaged, join(kit.directory, 'no')], 'een heel andere zin').said).toBe('wrongPassphrase\n');
}, 60_000);

test('refuses with a code of its own', () => {
  const wrong = kluis(['verify', vault], 'een heel andere zin');
  expect(wrong).toMatchObject({ status: 1 });
  expect(wrong.said).toContain('wrongPassphrase');
  writeFileSync(join(folder, 'foto.kluis'), 'foto');
  expect(kluis(['info', join(folder, 'foto.kluis')])).toEqual({ status: 1, said: 'notABackup\n' });
  expect(kluis([])).toMatchObject({ status: 2 });
}, 60_000);
