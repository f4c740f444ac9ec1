import { createHmac, hkdfSync } from 'node:crypto';
import { appendFileSync, cpSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeBackup } from '../../../electron/core/backup/make-backup.ts';
import { inspectBackup, restoreBackup } from '../../../electron/core/backup/restore-backup.ts';
import { anchorOf } from '../../../electron/core/vault/anchor.ts';
import { writeDurably } from '../../../electron/core/vault/durable-file.ts';
import { kdfFloor } from '../../../electron/core/vault/key-derivation.ts';
import { databaseKeyOf, openWithRecoveryCode } from '../../../electron/core/vault/open-vault.ts';
import { renewDatabase } from '../../../electron/core/vault/renew-database.ts';
import {
  databaseKeyIsDue,
  masterKeyIsDue,
  renewMasterKeyIfDue,
  storeUnderNewMasterKey,
} from '../../../electron/core/vault/renew-master-key.ts';
import { makePair, openSealed, sealKey } from '../../../electron/core/vault/sealed-key.ts';
import { readSlotTable, writeSlotTable } from '../../../electron/core/vault/slot-file.ts';
import { unlockSlot } from '../../../electron/core/vault/slot-keys.ts';
import type { PairKey, Slot, SlotTable } from '../../../electron/core/vault/slot-table.ts';
import { addSlot, changePassphrase, newRecoveryCode, removeSlot } from '../../../electron/core/vault/slots.ts';
import { verifierOf } from '../../../electron/core/vault/succession.ts';
import { keyLength } from '../../../electron/core/vault/wrap.ts';
import { addCase } from './filled-vault.ts';
import { must, now, type OpenVault, passphrase, random, today, vaultKit } from './vault-kit.ts';
import { writeVersion1 } from './version-1.ts';

const kit = vaultKit();
const { keyDerivation } = kit;
const means = { kdf: kdfFloor, random, keyDerivation };
const others = { leaver: 'drie witte molens bij zee', stayer: 'acht lange regendagen weg' };

const tableOf = (directory: string): SlotTable => must(readSlotTable(directory)).table;
const slotOf = (table: SlotTable, name: string): Slot => {
  const slot = table.slots.find((one) => one.name === name);
  if (!slot) throw new Error('No such slot');
  return slot;
};
const add = async (vault: OpenVault, name: string, words: string) =>
  must(await addSlot(vault, { ...means, now, name, role: 'director', validUntil: null, passphrase: words }));

/** A database key, with the master key that a slot of one table leads to and the wrapped keys of another. */
async function keyByMixing(
  before: SlotTable,
  name: string,
  words: string,
  after: SlotTable,
): Promise<Buffer | undefined> {
  const opening = await unlockSlot(before, slotOf(before, name), words, keyDerivation);
  if (opening.kind !== 'opened') throw new Error('The old slot file opens by itself');
  return databaseKeyOf(after, after.databaseKeys[0]?.keyId ?? '', opening.masterKey);
}

let template: string;
let code: string;

beforeAll(async () => {
  template = join(kit.directory, 'template');
  const vault = must(await kit.create(template));
  await add(vault, 'Bert', others.leaver);
  await add(vault, 'Cato', others.stayer);
  ({ code } = must(await newRecoveryCode(vault, { ...means, now })));
  addCase(vault.db, 'c1', 'woorden');
  vault.checkpoint();
  vault.close();
});

let copies = 0;
function copyOf(): string {
  copies += 1;
  const directory = join(kit.directory, `copy-${copies}`);
  cpSync(template, directory, { recursive: true });
  return directory;
}

describe('a director who leaves', () => {
  test('and kept the slot files opens nothing that is written later; the others notice nothing, with nobody there', async () => {
    const directory = copyOf();
    const kept = tableOf(directory);
    let vault = must(await kit.open(directory));
    must(removeSlot(vault, slotOf(kept, 'Bert').slotId, random));
    expect(databaseKeyIsDue(vault)).toBe(true);
    const renewed = await renewDatabase(vault, { random });
    must(renewed.outcome);
    vault = renewed.vault;
    expect(databaseKeyIsDue(vault)).toBe(false);
    expect(vault.anchor.kind).toBe('agrees');
    vault.close();

    const later = tableOf(directory);
    expect(await keyByMixing(kept, 'Bert', others.leaver, kept)).toBeDefined();
    expect(await keyByMixing(kept, 'Bert', others.leaver, later)).toBeUndefined();
    // The slot of before beside the database of now: the folder of somebody who put their own file back.
    const mixed = `${directory}-mixed`;
    cpSync(directory, mixed, { recursive: true });
    writeSlotTable(mixed, kept);
    expect(await kit.open(mixed, others.leaver)).toEqual({ ok: false, error: 'otherKey' });

    expect((await kit.open(directory, others.leaver)).ok).toBe(false);
    for (const words of [passphrase, others.stayer]) must(await kit.open(directory, words)).close();
    const recovered = must(await openWithRecoveryCode({ directory, code, today, now, keyDerivation }));
    expect(recovered.anchor.kind).toBe('agrees');
    recovered.close();
    // Everybody who was here trusts the new one by now, so the steps in between are no longer needed.
    expect(new Set(tableOf(directory).slots.map(({ key }) => (key as PairKey).trusts)).size).toBe(1);
  });

  test('twice in a row: who was long away follows the whole row', async () => {
    const directory = copyOf();
    const vault = must(await kit.open(directory));
    must(removeSlot(vault, slotOf(tableOf(directory), 'Bert').slotId, random));
    must(
      await changePassphrase(vault, {
        ...means,
        slotId: vault.actor.slotId,
        current: passphrase,
        next: 'negen oude bruggen over',
      }),
    );
    vault.close();
    expect(tableOf(directory).renewals).toHaveLength(2);
    must(await kit.open(directory, others.stayer)).close();
  });

  test('the log is remembered across the change, also by a backup from before it: no number is given twice', async () => {
    const directory = copyOf();
    const folder = join(directory, 'backups');
    cpSync(template, folder, { recursive: true });
    const vault = must(await kit.open(directory));
    const { file } = must(await makeBackup(vault, folder, { now }));
    must(removeSlot(vault, slotOf(tableOf(directory), 'Bert').slotId, random));
    expect(addCase(vault.db, 'c2', 'later')).toBe('2026-002');
    vault.checkpoint();
    vault.close();

    const unlock = { file, secret: passphrase, kind: 'passphrase', slotId: null, today, keyDerivation } as const;
    must(await restoreBackup({ ...unlock, directory, now: '2026-11-24T09:00:00Z', lastGiven: null }));
    const older = must(await kit.open(directory));
    expect(older.anchor).toMatchObject({ kind: 'rolledBack' });
    expect(addCase(older.db, 'c3', 'opnieuw')).toBe('2026-003');
    older.close();
  });

  test('a backup under way meanwhile is one of the time it began', async () => {
    const directory = copyOf();
    const folder = join(directory, 'backups');
    cpSync(template, folder, { recursive: true });
    const vault = must(await kit.open(directory));
    const making = makeBackup(vault, folder, { now });
    must(removeSlot(vault, slotOf(tableOf(directory), 'Bert').slotId, random));
    const { file } = must(await making);
    vault.close();
    const unlock = { file, secret: others.stayer, kind: 'passphrase', slotId: null, today, keyDerivation } as const;
    expect((await inspectBackup(unlock)).ok).toBe(true);
  });
});

describe('cut off', () => {
  test('between the two slot files, or before the anchor: opens as before or as after, and the rest is still due', async () => {
    const directory = copyOf();
    const old = readFileSync(join(directory, 'slots-b.json'), 'utf8');
    const oldAnchor = readFileSync(join(directory, 'anchor.json'), 'utf8');
    const vault = must(await kit.open(directory));
    must(removeSlot(vault, slotOf(tableOf(directory), 'Bert').slotId, random));
    const newAnchor = readFileSync(join(directory, 'anchor.json'), 'utf8');
    vault.close();

    writeDurably(join(directory, 'slots-b.json'), old);
    const half = must(await kit.open(directory));
    expect(half.anchor.kind).toBe('agrees');
    expect(databaseKeyIsDue(half)).toBe(true);
    half.close();
    expect(readFileSync(join(directory, 'slots-a.json'), 'utf8')).toBe(
      readFileSync(join(directory, 'slots-b.json'), 'utf8'),
    );

    // Cut off before either slot file was written: the anchor already has both codes.
    for (const name of ['slots-a.json', 'slots-b.json']) writeFileSync(join(directory, name), old);
    writeFileSync(join(directory, 'anchor.json'), newAnchor);
    const before = must(await kit.open(directory, others.leaver));
    expect(before.anchor.kind).toBe('agrees');
    before.close();
    expect(oldAnchor).not.toBe(newAnchor);
  });
});

describe('somebody with the disk in hand', () => {
  test('cannot lay a vault of their own making under a slot', async () => {
    const directory = copyOf();
    const table = tableOf(directory);
    const { vaultId } = table;
    const own = Buffer.from(random(keyLength));
    const forged = {
      ...table,
      slots: table.slots.map((slot) => {
        const key = slot.key as PairKey;
        const bound = JSON.stringify(['klachtenkluis-slots', 2, vaultId, 'sealed', slot.slotId, key.publicKey]);
        return { ...slot, key: { ...key, masterKey: sealKey(key.publicKey, own, bound, random) } };
      }),
      renewals: [
        { from: (slotOf(table, 'Cato').key as PairKey).trusts, to: verifierOf(own, vaultId), signature: 'AAAA' },
      ],
    };
    writeSlotTable(directory, forged);
    expect(await kit.open(directory, others.stayer)).toEqual({ ok: false, error: 'slotsDamaged' });
  });

  test('who put a key of their own under a name gets no new master key', async () => {
    const directory = copyOf();
    const mine = makePair(random);
    const vault = must(await kit.open(directory));
    const table = tableOf(directory);
    const slots = table.slots.map((slot) =>
      slot.name === 'Cato' ? { ...slot, key: { ...(slot.key as PairKey), publicKey: mine.publicKey } } : slot,
    );
    storeUnderNewMasterKey(vault, { ...table, slots }, random);
    vault.close();
    const after = tableOf(directory);
    expect(after.slots.map(({ name }) => name)).not.toContain('Cato');
    for (const { key, slotId } of after.slots) {
      const bound = JSON.stringify(['klachtenkluis-slots', 2, after.vaultId, 'sealed', slotId, mine.publicKey]);
      expect(openSealed(mine.privateKey, (key as PairKey).masterKey, bound)).toBeUndefined();
    }
  });
});

test('a sealed key opens with the private key and the bound text only, and never throws on tampered bytes', () => {
  const { publicKey, privateKey } = makePair(random);
  const key = Buffer.from(random(keyLength));
  const sealed = sealKey(publicKey, key, 'bound', random);
  expect(openSealed(privateKey, sealed, 'bound')?.equals(key)).toBe(true);
  expect(openSealed(privateKey, sealed, 'other')).toBeUndefined();
  expect(openSealed(makePair(random).privateKey, sealed, 'bound')).toBeUndefined();
  const zero = Buffer.alloc(keyLength).toString('base64');
  for (const ephemeral of [zero, '', publicKey]) {
    expect(openSealed(privateKey, { ...sealed, ephemeral }, 'bound')).toBeUndefined();
  }
});

describe('slot files of version 1', () => {
  test('open, and each slot gets its pair when its holder unlocks; until then a new master key waits', async () => {
    const directory = copyOf();
    await writeVersion1(directory, [passphrase, others.leaver, others.stayer], keyDerivation);
    expect(readFileSync(join(directory, 'slots-a.json'), 'utf8')).toContain('"version": 1');
    const kept = tableOf(directory);

    const vault = must(await kit.open(directory));
    expect(vault.anchor.kind).toBe('agrees');
    expect(tableOf(directory).slots.map(({ key }) => key.kind)).toEqual(['pair', 'direct', 'direct']);
    must(removeSlot(vault, slotOf(tableOf(directory), 'Bert').slotId, random));
    expect(masterKeyIsDue(directory)).toBe(true);
    vault.close();

    let other = must(await kit.open(directory, others.stayer));
    must(renewMasterKeyIfDue(other, random, today));
    expect(masterKeyIsDue(directory)).toBe(false);
    expect(databaseKeyIsDue(other)).toBe(true);
    const renewed = await renewDatabase(other, { random });
    must(renewed.outcome);
    other = renewed.vault;
    expect(databaseKeyIsDue(other)).toBe(false);
    other.close();
    expect(await keyByMixing(kept, 'Bert', others.leaver, tableOf(directory))).toBeUndefined();
    must(await kit.open(directory)).close();
  });
});

test('a backup of version 1 is read, unlocked, and believed by its own code', async () => {
  const directory = copyOf();
  const old = await writeVersion1(directory, [passphrase, others.leaver, others.stayer], keyDerivation);
  const vault = must(await kit.open(directory));
  const file = join(kit.directory, 'old.kluis');
  vault.checkpoint();
  cpSync(join(directory, 'vault.db'), file);
  const { sequence, hash, numbers } = anchorOf(vault.db);
  const databaseLength = statSync(file).size;
  const bound = JSON.stringify([1, now, databaseLength, old, [sequence, hash, Object.entries(numbers).sort()]]);
  const key = Buffer.from(hkdfSync('sha256', vault.masterKey, old.vaultId, 'klachtenkluis-backup', 32));
  const mac = createHmac('sha256', key).update(bound).digest('hex');
  vault.close();
  const text = Buffer.from(JSON.stringify({ version: 1, createdAt: now, databaseLength, table: old, mac }));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  appendFileSync(file, Buffer.concat([text, length, Buffer.from('KLUIS-BACKUP\0\0\0\0', 'latin1')]));

  const unlock = { file, secret: others.stayer, kind: 'passphrase', slotId: null, today, keyDerivation } as const;
  expect(must(await inspectBackup(unlock)).contents.cases).toBe(1);
});

test('after the last day of a deputy a new master key leaves them out, though their name stays', async () => {
  const directory = copyOf();
  const vault = must(await kit.open(directory));
  const deputy = {
    ...means,
    now,
    name: 'Wim',
    role: 'deputy',
    validUntil: today,
    passphrase: 'lange herfstavond nu',
  } as const;
  must(await addSlot(vault, deputy));
  const kept = tableOf(directory);
  must(renewMasterKeyIfDue(vault, random, today));
  expect(tableOf(directory)).toEqual(kept);
  must(renewMasterKeyIfDue(vault, random, null));
  expect(tableOf(directory)).toEqual(kept);
  must(renewMasterKeyIfDue(vault, random, '2026-11-24'));
  expect(databaseKeyIsDue(vault)).toBe(true);
  const renewed = await renewDatabase(vault, { random });
  must(renewed.outcome);
  const later = tableOf(directory);
  must(renewMasterKeyIfDue(renewed.vault, random, '2026-11-25'));
  expect(tableOf(directory)).toEqual(later);
  renewed.vault.close();

  expect(later.slots.map(({ name }) => name)).toContain('Wim');
  expect(await keyByMixing(kept, 'Wim', deputy.passphrase, later)).toBeUndefined();
  // Also with the clock set back.
  expect((await kit.open(directory, deputy.passphrase)).ok).toBe(false);
  must(await kit.open(directory, others.stayer)).close();
});
