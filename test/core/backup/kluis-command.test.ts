import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { readRestoreNote } from '../../../electron/core/backup/restore-note.ts';
import { schemaVersion } from '../../../electron/core/store/migrate.ts';
import { kdfFloor } from '../../../electron/core/vault/key-derivation.ts';
import { newRecoveryCode } from '../../../electron/core/vault/slots.ts';
import { en } from '../../../renderer/i18n/en/index.ts';
import { addCase } from '../vault/filled-vault.ts';
import { olderVaults } from '../vault/older-vault.ts';
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
    kluis(['restore', backup, join(kit.directory, 'elsewhere'), '--last-number', '2026-014']),
    kluis(['verify', join(kit.directory, 'elsewhere')]),
  ];
  expect(told.map(({ status }) => status)).toEqual([0, 0, 0, 0, 0, 0]);
  expect(told[1]?.said).toContain('SOUND');
  expect(told[3]?.said).toMatch(/cases +1\ndocuments +1\nevents +3/);
  expect(told[5]?.said).toContain('SOUND');
  for (const { said } of told) expect(said).not.toMatch(/Kanarievogel|groene/);
}, 60_000);

test('wants the last complaint number where a folder does not know it, and nothing where it does', () => {
  const backup = join(folder, readdirSync(folder)[0] ?? '');
  const words = en.care.restore;
  const anew = join(kit.directory, 'anew');
  const untold = kluis(['restore', backup, anew]);
  expect(untold.status).toBe(1);
  expect(untold.said).toContain(`numberNotSaid: ${words.refusals.numberNotSaid}`);
  expect(untold.said).toContain('--last-number none');
  expect(kluis(['restore', backup, anew, '--last-number', '14'])).toEqual({
    status: 1,
    said: `${words.lastNumber.form}\n`,
  });
  expect(kluis(['restore', backup, anew, '--last-number', '2099-001']).said).toContain('numberUnlikely: ');
  expect(kluis(['restore', backup, anew, '--lastnumber=1'])).toMatchObject({ status: 2 });
  expect(existsSync(anew)).toBe(false);
  expect(kluis(['restore', backup, anew, '--last-number=2026-014'])).toMatchObject({ status: 0 });
  expect(readRestoreNote(anew)).toMatchObject({ lastNumber: '2026-014' });
  const guess = join(kit.directory, 'guess');
  expect(kluis(['restore', backup, guess, '--last-number', 'unknown'])).toMatchObject({ status: 0 });
  expect(readRestoreNote(guess)).toMatchObject({ lastNumber: '2026-501', supposed: true });
  const same = join(kit.directory, 'same');
  cpSync(vault, same, { recursive: true });
  const known = kluis(['restore', backup, same]);
  expect(known).toMatchObject({ status: 0 });
  expect(known.said).toContain('last number  2026-001 in the backup, and those given out since are known here');
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
  expect(kluis(['salvage', damaged, saved]).said).toMatch(/^notEmpty: The folder/);
  expect(kluis(['salvage', damaged, join(kit.directory, 'no')], 'een heel andere zin').said).toBe(
    `wrongPassphrase: ${en.unlock.refusals.wrongPassphrase}\n`,
  );
}, 60_000);

/** As root permissions mean nothing, so it runs as nobody, where that user may read the program at all. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
const mayRun = spawnSync(process.execPath, [script], { ...nobody, encoding: 'utf8' }).status === 2;

test.runIf(process.platform !== 'win32' && mayRun)(
  'a place that may only be read is refused as such, and stays as it is',
  () => {
    const place = join(kit.directory, 'read-only');
    cpSync(vault, place, { recursive: true });
    for (const above of [kit.directory, dirname(kit.directory)]) chmodSync(above, 0o755);
    for (const name of readdirSync(place)) chmodSync(join(place, name), 0o444);
    chmodSync(place, 0o555);
    const before = readdirSync(place).map((name) => readFileSync(join(place, name)));
    const { status, stderr } = spawnSync(process.execPath, [script, 'info', place], {
      ...nobody,
      input: `${passphrase}\n`,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 1, stderr: `noAccess: ${en.unlock.refusals.noAccess}\n` });
    expect(readdirSync(place).map((name) => readFileSync(join(place, name)))).toEqual(before);
    chmodSync(place, 0o755);
  },
  60_000,
);

test('says that an older vault was brought up to date, and an older backup will be', async () => {
  const { older, backUp } = olderVaults(kit);
  const directory = await older('older', schemaVersion - 1);
  const copy = backUp(directory, join(kit.directory, 'older.kluis'));
  expect(kluis(['info', copy]).said).toContain('older than this program: brought up to date when it is opened');
  expect(kluis(['restore', copy, join(kit.directory, 'from-older'), '--last-number=none'])).toMatchObject({
    status: 0,
  });
  expect(kluis(['info', join(kit.directory, 'from-older')]).said).toContain('BROUGHT UP TO DATE');
  const first = kluis(['info', directory]);
  expect(first.said).toMatch(/BROUGHT UP TO DATE from schema \d+ to \d+; as it was it is kept in before-upgrade until/);
  expect(kluis(['info', directory]).said).not.toContain('BROUGHT UP TO DATE');
}, 60_000);

test('refuses with a code and words of its own for everything that may be wrong with a vault', async () => {
  const words = en.unlock.refusals;
  const refused = (code: keyof typeof words) => ({ status: 1, said: `${code}: ${words[code]}\n` });
  expect(kluis(['verify', vault], 'een heel andere zin')).toEqual(refused('wrongPassphrase'));
  writeFileSync(join(folder, 'foto.kluis'), 'foto');
  const notOurs = `notABackup: ${en.care.restore.refusals.notABackup}\n`;
  expect(kluis(['info', join(folder, 'foto.kluis')])).toEqual({ status: 1, said: notOurs });

  const other = join(kit.directory, 'other');
  must(await kit.create(other)).close();
  const spoiled = join(kit.directory, 'spoiled');
  const told = new Map<string, string>();
  for (const [code, spoil] of [
    ['vaultFileMissing', (file: string) => rmSync(file)],
    ['vaultFileEmpty', (file: string) => writeFileSync(file, '')],
    ['vaultFileStub', (file: string) => writeFileSync(file, 'x')],
    ['vaultFilePlain', (file: string) => writeFileSync(file, `SQLite format 3\0${' '.repeat(8000)}`)],
    ['otherKey', (file: string) => cpSync(join(other, 'vault.db'), file)],
    ['damaged', (file: string) => truncateSync(file, 40_960)],
    ['slotsMissing', (file: string) => ['a', 'b'].map((one) => rmSync(join(dirname(file), `slots-${one}.json`)))],
  ] as const) {
    rmSync(spoiled, { recursive: true, force: true });
    cpSync(vault, spoiled, { recursive: true });
    spoil(join(spoiled, 'vault.db'));
    const answer = kluis(['info', spoiled]);
    expect(answer).toEqual(refused(code));
    told.set(answer.said, code);
  }
  expect(told.size).toBe(7);
  expect(kluis(['info', join(kit.directory, 'backups')])).toEqual(refused('noVault'));
  expect(kluis([])).toMatchObject({ status: 2 });
}, 60_000);
