import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeyDerivation } from '../../../electron/core/vault/key-derivation.ts';
import { readSlotTable, slotFileNames } from '../../../electron/core/vault/slot-file.ts';
import { unlockSlot } from '../../../electron/core/vault/slot-keys.ts';
import { directBinding, type Holder, type SlotTableV1 } from '../../../electron/core/vault/slot-table.ts';
import { wrapKey } from '../../../electron/core/vault/wrap.ts';
import { must, random } from './vault-kit.ts';

/** Rewrites the slot files as version 1 of the program wrote them: the master key wrapped under the passphrase itself. */
export async function writeVersion1(
  directory: string,
  passphrases: readonly string[],
  keyDerivation: KeyDerivation,
): Promise<SlotTableV1> {
  const { table } = must(readSlotTable(directory));
  const people = table.slots.filter(({ kind }) => kind === 'passphrase');
  const slots: SlotTableV1['slots'] = [];
  for (const [index, slot] of people.entries()) {
    const words = passphrases[index] ?? '';
    const opening = await unlockSlot(table, slot, words, keyDerivation);
    if (opening.kind !== 'opened') throw new Error('Another passphrase');
    const { key: _key, ...holder }: { key: unknown } & Holder = slot;
    const wrapping = await keyDerivation.derive(words, Buffer.from(holder.salt, 'base64'), holder.kdf);
    const bound = directBinding(table.vaultId, holder);
    slots.push({ ...holder, masterKey: wrapKey(wrapping, opening.masterKey, bound, random) });
  }
  const old: SlotTableV1 = {
    vaultId: table.vaultId,
    generation: table.generation,
    databaseKeys: table.databaseKeys.map(({ keyId, databaseKey }) => ({ keyId, databaseKey })),
    slots,
  };
  const sha256 = createHash('sha256').update(JSON.stringify(old)).digest('hex');
  const text = JSON.stringify({ format: 'klachtenkluis-slots', version: 1, sha256, table: old }, null, 2);
  for (const name of slotFileNames) writeFileSync(join(directory, name), `${text}\n`);
  return old;
}
