import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { beforeAll, describe, expect, test } from 'vitest';
import { schemaVersion } from '../../../electron/core/store/migrate.ts';
import { defaultKdf } from '../../../electron/core/vault/key-derivation.ts';
import { slotFileNames } from '../../../electron/core/vault/slot-file.ts';
import { vaultState } from '../../../electron/core/vault/vault-files.ts';
import { must, passphrase, vaultKit } from './vault-kit.ts';

const kit = vaultKit();
const original = join(kit.directory, 'original');
let copies = 0;
let logPage = 0;

/** A fresh copy of the closed vault, to spoil. */
function copy(): string {
  copies += 1;
  const to = join(kit.directory, `copy-${copies}`);
  cpSync(original, to, { recursive: true });
  return to;
}

const slotFile = (directory: string, index: 0 | 1) => join(directory, slotFileNames[index]);
const refusalOf = async (directory: string, words?: string) => {
  const opened = await kit.open(directory, words);
  if (opened.ok) opened.value.close();
  return opened.ok ? 'opened' : opened.error;
};
const edit = (file: string, change: (text: string) => string) =>
  writeFileSync(file, change(readFileSync(file, 'utf8')));

beforeAll(async () => {
  const vault = must(await kit.create(original));
  logPage = Number(vault.db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'event'").pluck().get());
  vault.close();
});

describe('making', () => {
  test('leaves exactly the files of a vault, which opens again as the same one', async () => {
    expect(readdirSync(original).sort()).toEqual([
      'anchor.json',
      'slots-a.json',
      'slots-b.json',
      'vault.db',
      'vault.lock',
      'vault.reserve',
    ]);
    const directory = copy();
    const vault = must(await kit.open(directory));
    expect(vault.actor.name).toBe('Ans de Boer');
    expect(vault.db.prepare('SELECT vault_id FROM vault').pluck().get()).toBe(vault.vaultId);
    expect(vault.db.pragma('user_version', { simple: true })).toBe(schemaVersion);
    vault.close();
  });

  test('refuses what exists, also when only part of it is left', async () => {
    expect(await kit.create(original)).toEqual({ ok: false, error: 'vaultExists' });
    const withoutDatabase = copy();
    rmSync(join(withoutDatabase, 'vault.db'));
    expect(await kit.create(withoutDatabase)).toEqual({ ok: false, error: 'vaultExists' });
  });

  test('begins anew where an earlier making was cut off', async () => {
    const directory = copy();
    cpSync(join(directory, 'vault.db'), join(directory, 'vault.db.creating'));
    // The anchor comes after the database has its name.
    for (const name of ['vault.db', 'anchor.json']) rmSync(join(directory, name));
    expect(vaultState(directory)).toEqual({ state: 'none' });
    must(await kit.create(directory, 'een heel ander geheim')).close();
    expect(await refusalOf(directory, 'een heel ander geheim')).toBe('opened');
  });

  test('refuses a short passphrase, counted in characters', async () => {
    const directory = join(kit.directory, 'short');
    expect(await kit.create(directory, '🔑'.repeat(11))).toEqual({ ok: false, error: 'passphraseTooShort' });
    expect(existsSync(directory)).toBe(false);
  });

  test('derives with 256 MiB, three passes and four lanes unless told otherwise', () => {
    expect(defaultKdf).toEqual({ memoryKiB: 262_144, time: 3, parallelism: 4 });
  });
});

describe('refusing to open, and changing nothing', () => {
  test('another passphrase, and the same one typed in other code points', async () => {
    expect(await refusalOf(copy(), `${passphrase}!`)).toBe('wrongPassphrase');
    const directory = join(kit.directory, 'composed');
    must(await kit.create(directory, 'cafe\u0301 met terras')).close();
    expect(await refusalOf(directory, 'café met terras'.normalize('NFC'))).toBe('opened');
  });

  test('nothing there: nothing is made', async () => {
    const directory = join(kit.directory, 'nothing');
    mkdirSync(directory);
    expect(await refusalOf(directory)).toBe('noVault');
    expect(readdirSync(directory)).toEqual([]);
  });

  test.each([
    ['0 bytes', Buffer.alloc(0), 'vaultFileEmpty'],
    ['1 byte', Buffer.alloc(1, 7), 'vaultFileStub'],
    ['less than a page', Buffer.alloc(4095, 7), 'vaultFileStub'],
    ['the beginning of a plaintext database', Buffer.from('SQLite format 3\0'), 'vaultFilePlain'],
    ['a foreign file', Buffer.alloc(20_000, 'foreign '), 'otherKey'],
  ])('%s instead of a database', async (_name, bytes, refusal) => {
    const directory = copy();
    writeFileSync(join(directory, 'vault.db'), bytes);
    expect(await refusalOf(directory)).toBe(refusal);
    expect(readFileSync(join(directory, 'vault.db')).equals(bytes)).toBe(true);
    expect(await kit.create(directory)).toEqual({ ok: false, error: 'vaultExists' });
  });

  test('with the wrong passphrase it only says that it did not open, whatever the file is', async () => {
    const directory = copy();
    writeFileSync(join(directory, 'vault.db'), Buffer.alloc(20_000, 'foreign '));
    expect(await refusalOf(directory, `${passphrase}!`)).toBe('wrongPassphrase');
  });

  const pageOf = (number: number) => (directory: string) => {
    const bytes = readFileSync(join(directory, 'vault.db'));
    bytes.fill(7, (number - 1) * 4096 + 100, number * 4096);
    writeFileSync(join(directory, 'vault.db'), bytes);
  };
  test.each([
    ['its first page damaged, which SQLite cannot tell from another key', pageOf(1)],
    ['the page of its log damaged, which opening needs', (directory: string) => pageOf(logPage)(directory)],
    [
      'its end cut off',
      (directory: string) => truncateSync(join(directory, 'vault.db'), statSync(join(directory, 'vault.db')).size / 2),
    ],
  ])('a vault with %s', async (_name, spoil) => {
    const directory = copy();
    spoil(directory);
    const before = readFileSync(join(directory, 'vault.db'));
    expect(await refusalOf(directory)).toBe('damaged');
    expect(readFileSync(join(directory, 'vault.db')).equals(before)).toBe(true);
  });

  test('an encrypted database of another program', async () => {
    const directory = copy();
    const vault = must(await kit.open(directory));
    vault.db.pragma('application_id = 1');
    vault.close();
    expect(await refusalOf(directory)).toBe('notAVault');
  });

  test('a plaintext database', async () => {
    const directory = copy();
    rmSync(join(directory, 'vault.db'));
    const plain = new Database(join(directory, 'vault.db'));
    plain.exec('CREATE TABLE event (sequence)');
    plain.close();
    expect(await refusalOf(directory)).toBe('vaultFilePlain');
  });

  test('the database of another vault', async () => {
    const other = join(kit.directory, 'other');
    must(await kit.create(other)).close();
    const directory = copy();
    cpSync(join(other, 'vault.db'), join(directory, 'vault.db'));
    expect(await refusalOf(directory)).toBe('otherKey');
  });

  test('a schema of a later program', async () => {
    const directory = copy();
    const vault = must(await kit.open(directory));
    vault.db.pragma(`user_version = ${schemaVersion + 1}`);
    vault.close();
    expect(await refusalOf(directory)).toBe('newerVersion');
  });

  test('a vault that is open already', async () => {
    const directory = copy();
    const vault = must(await kit.open(directory));
    expect(await refusalOf(directory)).toBe('alreadyOpen');
    vault.close();
    expect(await refusalOf(directory)).toBe('opened');
  });
});

describe('a vault whose file is gone', () => {
  const all = ['vault.db', 'anchor.json', 'slots-a.json', 'slots-b.json'];
  /** Nothing but these left of it. */
  const only = (...kept: readonly string[]) => {
    const directory = copy();
    for (const name of all) if (!kept.includes(name)) rmSync(join(directory, name));
    return directory;
  };
  const withFolder = (name: string) => {
    const directory = only();
    mkdirSync(join(directory, name));
    return directory;
  };
  const withLog = () => {
    const directory = only();
    writeFileSync(join(directory, 'vault.db-wal'), 'frames');
    return directory;
  };

  test.each([
    ['both slot files and the anchor', () => only('slots-a.json', 'slots-b.json', 'anchor.json')],
    ['one slot file', () => only('slots-b.json')],
    ['the anchor alone', () => only('anchor.json')],
    ['the log beside it', withLog],
    ['the copy from before a new version', () => withFolder('before-upgrade')],
    ['a vault that was replaced', () => withFolder('replaced-20261101T090000Z')],
    [
      'the anchor, and a making that was once cut off',
      () => {
        const directory = only('slots-a.json', 'slots-b.json', 'anchor.json');
        writeFileSync(join(directory, 'vault.db.creating'), '');
        return directory;
      },
    ],
  ])('%s left: it says so, and no new one is made', async (_left, make) => {
    const directory = make();
    const before = readdirSync(directory);
    expect(vaultState(directory)).toEqual({ state: 'damaged', problem: 'vaultFileMissing' });
    expect(await refusalOf(directory)).toBe('vaultFileMissing');
    expect(await kit.create(directory)).toEqual({ ok: false, error: 'vaultExists' });
    expect(readdirSync(directory)).toEqual(before);
  });

  test('what opening leaves in an empty place is no vault', async () => {
    const directory = only();
    expect(readdirSync(directory).sort()).toEqual(['vault.lock', 'vault.reserve']);
    expect(vaultState(directory)).toEqual({ state: 'none' });
  });

  test('a whole file without an anchor opens; without slot files it says that those are missing', async () => {
    expect(await refusalOf(only('vault.db', 'slots-a.json', 'slots-b.json'))).toBe('opened');
    expect(await refusalOf(only('vault.db', 'anchor.json'))).toBe('slotsMissing');
  });
});

describe('the two slot files', () => {
  test('either one is enough, and the other is written again', async () => {
    for (const index of [0, 1] as const) {
      for (const spoil of [
        (file: string) => rmSync(file),
        (file: string) => writeFileSync(file, '{"format":'),
        (file: string) => edit(file, (text) => text.replace('Ans', 'Bea')),
      ]) {
        const directory = copy();
        spoil(slotFile(directory, index));
        expect(await refusalOf(directory)).toBe('opened');
        expect(readFileSync(slotFile(directory, 0), 'utf8')).toBe(readFileSync(slotFile(directory, 1), 'utf8'));
      }
    }
  });

  test('none, both damaged, and a later version are told apart', async () => {
    const [missing, damaged, newer] = [copy(), copy(), copy()];
    for (const index of [0, 1] as const) {
      rmSync(slotFile(missing, index));
      writeFileSync(slotFile(damaged, index), 'x');
    }
    edit(slotFile(newer, 1), (text) => text.replace('"version": 2', '"version": 3'));
    expect(await refusalOf(missing)).toBe('slotsMissing');
    expect(await refusalOf(damaged)).toBe('slotsDamaged');
    expect(await refusalOf(newer)).toBe('newerVersion');
  });
});
