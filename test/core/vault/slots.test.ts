import { argon2Sync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { delayBefore, readAttempts } from '../../../electron/core/vault/attempts.ts';
import { kdfFloor } from '../../../electron/core/vault/key-derivation.ts';
import { openVault, openWithRecoveryCode } from '../../../electron/core/vault/open-vault.ts';
import { readSlotTable, writeSlotTable } from '../../../electron/core/vault/slot-file.ts';
import type { SlotTable } from '../../../electron/core/vault/slot-table.ts';
import {
  addSlot,
  changePassphrase,
  listSlots,
  newRecoveryCode,
  removeSlot,
  renameSlot,
  resetPassphrase,
} from '../../../electron/core/vault/slots.ts';
import { vaultState } from '../../../electron/core/vault/vault-files.ts';
import { must, now, passphrase, random, today, vaultKit } from './vault-kit.ts';

const kit = vaultKit();
const { keyDerivation } = kit;
const directory = join(kit.directory, 'vault');

const table = (): SlotTable => must(readSlotTable(directory)).table;
const opens = async (words: string, slotId: string | null = null, day = today) => {
  const opened = await kit.open(directory, words, slotId, day);
  if (opened.ok) opened.value.close();
  return opened.ok ? opened.value.actor.name : opened.error;
};
/** Writes what an attacker with the disk in hand could write: valid files, with a right checksum. */
const tamper = (change: (before: SlotTable) => SlotTable) => {
  const before = table();
  writeSlotTable(directory, change(before));
  return () => writeSlotTable(directory, before);
};

beforeAll(async () => {
  must(await kit.create(directory)).close();
});

describe('people who can open the vault', () => {
  test('are added, change their passphrase, and are removed; the last director stays', async () => {
    const vault = must(await kit.open(directory));
    const common = { kdf: kdfFloor, random, keyDerivation };
    const short = await addSlot(vault, {
      ...common,
      now,
      name: 'X',
      role: 'deputy',
      validUntil: null,
      passphrase: 'kort',
    });
    expect(short).toEqual({ ok: false, error: 'passphraseTooShort' });
    const deputy = must(
      await addSlot(vault, {
        ...common,
        now,
        name: 'Wim Waarnemer',
        role: 'deputy',
        validUntil: '2026-12-31',
        passphrase: 'lange herfstavond',
      }),
    );
    const wrong = await changePassphrase(vault, {
      ...common,
      slotId: deputy.slotId,
      current: passphrase,
      next: 'korte winteravond',
    });
    expect(wrong).toEqual({ ok: false, error: 'wrongPassphrase' });
    must(
      await changePassphrase(vault, {
        ...common,
        slotId: deputy.slotId,
        current: 'lange herfstavond',
        next: 'korte winteravond',
      }),
    );
    expect(removeSlot(vault, vault.actor.slotId, random)).toEqual({ ok: false, error: 'lastDirector' });
    expect(must(listSlots(directory)).map((slot) => slot.name)).toEqual(['Ans de Boer', 'Wim Waarnemer']);
    vault.close();

    expect(await opens('korte winteravond', deputy.slotId)).toBe('Wim Waarnemer');
    expect(await opens('korte winteravond')).toBe('Wim Waarnemer');
    expect(await opens('lange herfstavond')).toBe('wrongPassphrase');
    expect(await opens('korte winteravond', deputy.slotId, '2027-01-01')).toBe('wrongPassphrase');
    expect(await opens(passphrase)).toBe('Ans de Boer');

    const again = must(await kit.open(directory));
    must(removeSlot(again, deputy.slotId, random));
    expect(removeSlot(again, deputy.slotId, random)).toEqual({ ok: false, error: 'unknownSlot' });
    again.close();
    expect(await opens('korte winteravond')).toBe('wrongPassphrase');
  });
});

describe('a slot that was changed on disk', () => {
  test.each<[string, (before: SlotTable) => SlotTable]>([
    ['name', (t) => ({ ...t, slots: t.slots.map((slot) => ({ ...slot, name: 'Iemand anders' })) })],
    ['role', (t) => ({ ...t, slots: t.slots.map((slot) => ({ ...slot, role: 'deputy' as const })) })],
    ['end date', (t) => ({ ...t, slots: t.slots.map((slot) => ({ ...slot, validUntil: '2099-01-01' })) })],
    ['vault', (t) => ({ ...t, vaultId: 'another' })],
    ['costs', (t) => ({ ...t, slots: t.slots.map((slot) => ({ ...slot, kdf: { ...slot.kdf, parallelism: 2 } })) })],
  ])('by its %s does not open', async (_part, change) => {
    const restore = tamper(change);
    expect(await opens(passphrase)).toBe('wrongPassphrase');
    restore();
  });

  test('is refused before deriving when its costs are below the floor', async () => {
    const restore = tamper((t) => ({
      ...t,
      slots: t.slots.map((slot) => ({ ...slot, kdf: { ...slot.kdf, memoryKiB: 1024 } })),
    }));
    let derived = 0;
    const opened = await openVault({
      directory,
      passphrase,
      slotId: null,
      today,
      keyDerivation: {
        derive: () => {
          derived += 1;
          return Promise.resolve(new Uint8Array(32));
        },
        close: () => Promise.resolve(),
      },
    });
    expect([opened, derived]).toEqual([{ ok: false, error: 'weakParameters' }, 0]);
    restore();
    expect(await opens(passphrase)).toBe('Ans de Boer');
  });
});

test('the derivation is Argon2id as OpenSSL computes it', async () => {
  const salt = new TextEncoder().encode('0123456789abcdef0123456789abcdef');
  const key = await keyDerivation.derive(passphrase, salt, kdfFloor);
  const expected = argon2Sync('argon2id', {
    message: passphrase,
    nonce: salt,
    memory: kdfFloor.memoryKiB,
    passes: kdfFloor.time,
    parallelism: kdfFloor.parallelism,
    tagLength: 32,
  });
  expect(Buffer.from(key).toString('hex')).toBe(expected.toString('hex'));
});

test('no secret is written beside the wrapped ones', () => {
  const text = readFileSync(join(directory, 'slots-a.json'), 'utf8');
  expect(text).not.toContain(passphrase);
  expect(Object.keys(table().slots[0] ?? {}).sort()).toEqual(
    ['createdAt', 'kdf', 'key', 'kind', 'name', 'role', 'salt', 'slotId', 'validUntil'].sort(),
  );
});

describe('the recovery code', () => {
  test('opens the vault, sets a forgotten passphrase anew, and is replaced by the next one', async () => {
    const place = join(kit.directory, 'recovered');
    const means = { kdf: kdfFloor, random, keyDerivation };
    const vault = must(await kit.create(place));
    const owner = vault.actor.slotId;
    const first = must(await newRecoveryCode(vault, { ...means, now }));
    expect(await resetPassphrase(vault, { ...means, slotId: owner, next: 'iets heel anders nu' })).toEqual({
      ok: false,
      error: 'notByRecoveryCode',
    });
    vault.close();

    // It is nobody: not among the people, and not tried when a passphrase is typed.
    expect(must(listSlots(place)).map(({ name }) => name)).toEqual(['Ans de Boer']);
    expect(vaultState(place)).toMatchObject({
      state: 'present',
      hasRecoveryCode: true,
      slots: [{ name: 'Ans de Boer' }],
    });
    expect((await kit.open(place, first.code)).ok).toBe(false);

    const byCode = (code: string) => openWithRecoveryCode({ directory: place, code, today, now, keyDerivation });
    expect(await byCode(first.code.replace(/.$/, (last) => (last === '7' ? '8' : '7')))).toEqual({
      ok: false,
      error: 'wrongPassphrase',
    });
    const recovered = must(await byCode(first.code.toLowerCase().replaceAll('-', ' ')));
    expect(recovered.actor).toMatchObject({ kind: 'recovery', role: 'director' });
    must(await resetPassphrase(recovered, { ...means, slotId: owner, next: 'nieuwe lange woorden' }));
    const second = must(await newRecoveryCode(recovered, { ...means, now }));
    expect(removeSlot(recovered, owner, random)).toEqual({ ok: false, error: 'lastDirector' });
    recovered.close();

    expect((await byCode(first.code)).ok).toBe(false);
    must(await byCode(second.code)).close();
    expect((await kit.open(place)).ok).toBe(false);
    must(await kit.open(place, 'nieuwe lange woorden')).close();
    expect(readFileSync(join(place, 'slots-a.json'), 'utf8')).not.toContain(second.code.slice(0, 4));
  });
});

test('a name is changed by its holder only, who keeps the passphrase', async () => {
  const place = join(kit.directory, 'renamed');
  const vault = must(await kit.create(place));
  const means = { kdf: kdfFloor, random, keyDerivation, slotId: vault.actor.slotId, name: 'Ans Bakker' };
  expect(await renameSlot(vault, { ...means, passphrase: 'niet de goede zin' })).toEqual({
    ok: false,
    error: 'wrongPassphrase',
  });
  must(await renameSlot(vault, { ...means, passphrase }));
  vault.close();
  const again = must(await kit.open(place));
  expect(again.actor).toMatchObject({ slotId: vault.actor.slotId, name: 'Ans Bakker' });
  again.close();
});

test('wrong attempts are counted over runs of the program, make the next one wait, and are told at the next opening', async () => {
  const place = join(kit.directory, 'guessed');
  must(await kit.create(place)).close();
  for (let time = 0; time < 4; time += 1) expect((await kit.open(place, `gok nummer ${time}`)).ok).toBe(false);
  expect(readAttempts(place)).toEqual({ count: 4, lastAt: now });
  expect([0, 2, 3, 4, 5, 50].map((count) => delayBefore({ count, lastAt: null }))).toEqual([
    0, 0, 1000, 2000, 4000, 30_000,
  ]);
  const vault = must(await kit.open(place));
  expect(vault.attempts).toEqual({ count: 4, lastAt: now });
  vault.close();
  expect(readAttempts(place).count).toBe(0);
});
