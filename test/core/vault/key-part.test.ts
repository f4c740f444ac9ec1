import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { kdfFloor } from '../../../electron/core/vault/key-derivation.ts';
import { keyPartGroups, makeKeyPart, openKeyPart, readKeyPart } from '../../../electron/core/vault/key-part.ts';
import { databaseKeyOf } from '../../../electron/core/vault/open-vault.ts';
import { rebuildSlots } from '../../../electron/core/vault/rebuild-slots.ts';
import { parseRecoveryCode } from '../../../electron/core/vault/recovery-code.ts';
import { sealKey } from '../../../electron/core/vault/sealed-key.ts';
import { keepSlotCopy } from '../../../electron/core/vault/slot-copy.ts';
import { readSlotTable } from '../../../electron/core/vault/slot-file.ts';
import { sealBinding } from '../../../electron/core/vault/slot-table.ts';
import { newRecoveryCode } from '../../../electron/core/vault/slots.ts';
import { must, now, random, today, vaultKit } from './vault-kit.ts';

const kit = vaultKit();
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const databaseKey = Uint8Array.from({ length: 32 }, (_, index) => index * 7);
const replaceAt = (text: string, index: number, by: string) => text.slice(0, index) + by + text.slice(index + 1);

let text = '';
let secret = '';
let vaultId = '';
beforeAll(async () => {
  const directory = join(kit.directory, 'vault');
  const vault = must(await kit.create(directory));
  const { keyDerivation } = kit;
  const { code } = must(await newRecoveryCode(vault, { kdf: kdfFloor, random, now, keyDerivation }));
  secret = must(parseRecoveryCode(code));
  const { table } = must(readSlotTable(directory));
  const slot = table.slots.find(({ kind }) => kind === 'recovery');
  if (slot?.key.kind !== 'pair') throw new Error('No pair of keys');
  vaultId = table.vaultId;
  text = makeKeyPart({ vaultId, slot: { ...slot, key: slot.key }, databaseKey, madeOn: today, random }) ?? '';
  // Neither the key nor anything of the code can be read on it.
  expect(text.replaceAll('-', '')).not.toContain(secret.slice(0, 8));
  expect(readFileSync(join(directory, 'slots-a.json'), 'utf8')).toContain(vaultId);
  vault.close();
});

test('comes back as it was made, however it is typed, and gives the key to the code alone', async () => {
  expect(text.split('-')).toHaveLength(keyPartGroups);
  const sloppy = text.toLowerCase().replaceAll('-', ' \n').replaceAll('0', 'o').replaceAll('1', 'l');
  const part = must(readKeyPart(sloppy));
  expect(part).toEqual(must(readKeyPart(text)));
  expect(part).toMatchObject({ vaultId, madeOn: today, of: { kind: 'recovery', createdAt: now, kdf: kdfFloor } });
  expect(await openKeyPart(part, secret, kit.keyDerivation)).toEqual(Buffer.from(databaseKey));
  expect(await openKeyPart(part, `${secret.slice(0, -1)}x`, kit.keyDerivation)).toBeUndefined();
  // What is bound to the key cannot be exchanged for something else.
  expect(await openKeyPart({ ...part, vaultId: part.of.slotId }, secret, kit.keyDerivation)).toBeUndefined();
});

test('every single wrong character shows, and in which group', () => {
  const plain = text.replaceAll('-', '');
  for (let position = 0; position < plain.length; position += 1) {
    for (const by of alphabet.replace(plain.charAt(position), '')) {
      expect(readKeyPart(replaceAt(plain, position, by))).toEqual({
        ok: false,
        error: { groups: [Math.floor(position / 5) + 1] },
      });
    }
  }
});

test('two neighbours that changed places show, and so do two groups, a line left out or typed twice', () => {
  const groups = text.split('-');
  const among = fc.nat(keyPartGroups - 1);
  fc.assert(
    fc.property(among, fc.nat(3), among, (group, within, other) => {
      const own = groups[group] ?? '';
      const swapped = `${own.slice(0, within)}${own.charAt(within + 1)}${own.charAt(within)}${own.slice(within + 2)}`;
      if (swapped !== own) expect(readKeyPart(groups.with(group, swapped).join('-')).ok).toBe(false);
      const moved = groups.with(group, groups[other] ?? '').with(other, own);
      expect(readKeyPart(moved.join('-')).ok).toBe(groups[other] === own);
    }),
    { numRuns: 500 },
  );
  expect(readKeyPart(groups.toSpliced(8, 8).join('-')).ok).toBe(false);
  expect(readKeyPart(groups.toSpliced(8, 0, ...groups.slice(0, 8)).join('-')).ok).toBe(false);
  expect(readKeyPart('').ok).toBe(false);
});

test('a sheet and a database of somebody else, made for the slot of this code, are not believed', async () => {
  const part = must(readKeyPart(text));
  const forged = join(kit.directory, 'forged');
  const theirs = must(await kit.create(forged));
  const { table } = must(readSlotTable(forged));
  const theirKey = databaseKeyOf(table, table.databaseKeys[0]?.keyId ?? '', theirs.masterKey);
  if (!theirKey) throw new Error('No key of the database');
  // What stands in the slot files of the other vault is open to them, but for what is wrapped under the code.
  const { of, publicKey, trusts, privateKey } = part;
  const masterKey = sealKey(publicKey, theirs.masterKey, sealBinding(vaultId, of.slotId, publicKey), random);
  const slot = { ...of, key: { kind: 'pair', publicKey, privateKey, trusts, masterKey, voucher: '' } } as const;
  keepSlotCopy(theirs.db, { ...table, vaultId, slots: [slot] }, now, theirs.actor.slotId);
  theirs.close();
  for (const name of ['slots-a.json', 'slots-b.json', 'anchor.json']) rmSync(join(forged, name));
  const sheet = makeKeyPart({ vaultId, slot, databaseKey: theirKey, madeOn: today, random }) ?? '';
  const input = { directory: forged, secret, part: must(readKeyPart(sheet)), now, random };
  expect(await rebuildSlots({ ...input, keyDerivation: kit.keyDerivation })).toEqual({
    ok: false,
    error: 'slotsDamaged',
  });
  expect(readdirSync(forged)).not.toContain('slots-a.json');
});
