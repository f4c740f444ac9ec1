import { minimumPassphraseLength, type VaultRefusalCode } from '../../../shared/contract/vault.ts';
import type { ActorId, IsoDate, IsoInstant } from '../../../shared/procedure/id.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { newId, type Random } from '../random.ts';
import { saltLength } from '../store/digest.ts';
import { defaultKdf, type KdfParameters, type KeyDerivation, tooWeak } from './key-derivation.ts';
import { type OpenVault, unlockSlot } from './open-vault.ts';
import { readSlotTable, type Slot, type SlotTable, slotBinding, writeSlotTable } from './slot-file.ts';
import { machineTrouble } from './trouble.ts';
import { type SlotSummary, summarise } from './vault-files.ts';
import { wrapKey } from './wrap.ts';

export type SlotRefusal = VaultRefusalCode | 'unknownSlot' | 'lastDirector';

/** Whether a new passphrase reaches the floor, counted in characters as one types them. */
export const longEnough = (passphrase: string): boolean =>
  [...passphrase.normalize('NFKC')].length >= minimumPassphraseLength;

type SlotInput = {
  readonly vaultId: string;
  readonly masterKey: Uint8Array;
  readonly name: string;
  readonly role: 'director' | 'deputy';
  readonly validUntil: IsoDate | null;
  readonly passphrase: string;
  readonly kdf: KdfParameters;
  readonly random: Random;
  readonly now: IsoInstant;
  readonly keyDerivation: KeyDerivation;
};

/** A slot that opens the master key with a passphrase. The caller stores it. */
export const makeSlot = (input: SlotInput): Promise<Slot> =>
  seal(input, {
    slotId: newId(input.random),
    kind: 'passphrase',
    name: input.name,
    role: input.role,
    validUntil: input.validUntil,
    createdAt: input.now,
  });

type SealInput = Pick<SlotInput, 'vaultId' | 'masterKey' | 'passphrase' | 'kdf' | 'random' | 'keyDerivation'>;

async function seal(input: SealInput, who: Omit<Slot, 'kdf' | 'salt' | 'masterKey'>): Promise<Slot> {
  const { vaultId, masterKey, passphrase, kdf, random, keyDerivation } = input;
  const salt = random(saltLength);
  const slot = { ...who, kdf, salt: Buffer.from(salt).toString('base64') };
  const wrapping = await keyDerivation.derive(passphrase, salt, kdf);
  try {
    return { ...slot, masterKey: wrapKey(wrapping, masterKey, slotBinding(vaultId, slot), random) };
  } finally {
    wrapping.fill(0);
  }
}

export type AddSlotInput = Omit<SlotInput, 'vaultId' | 'masterKey' | 'kdf'> & { readonly kdf?: KdfParameters };

/** Lets one more person open the vault. */
export async function addSlot(vault: OpenVault, input: AddSlotInput): Promise<Result<SlotSummary, SlotRefusal>> {
  const kdf = input.kdf ?? defaultKdf;
  if (!longEnough(input.passphrase)) return fail('passphraseTooShort');
  if (tooWeak(kdf)) return fail('weakParameters');
  try {
    const slot = await makeSlot({ ...input, kdf, vaultId: vault.vaultId, masterKey: vault.masterKey });
    return change(vault, (table) => ok([...table.slots, slot]), slot);
  } catch (error) {
    return fail(machineTrouble(error));
  }
}

export type ChangePassphraseInput = {
  readonly slotId: ActorId;
  readonly current: string;
  readonly next: string;
  readonly kdf?: KdfParameters;
  readonly random: Random;
  readonly keyDerivation: KeyDerivation;
};

/** Replaces the passphrase of a slot by its holder, who must give the current one. */
export async function changePassphrase(
  vault: OpenVault,
  input: ChangePassphraseInput,
): Promise<Result<SlotSummary, SlotRefusal>> {
  const kdf = input.kdf ?? defaultKdf;
  if (!longEnough(input.next)) return fail('passphraseTooShort');
  if (tooWeak(kdf)) return fail('weakParameters');
  try {
    const read = readSlotTable(vault.directory);
    if (!read.ok) return read;
    const before = read.value.table.slots.find((slot) => slot.slotId === input.slotId);
    if (!before) return fail('unknownSlot');
    const known = await unlockSlot(vault.vaultId, before, input.current, input.keyDerivation);
    if (!known) return fail('wrongPassphrase');
    known.fill(0);
    const { kdf: _kdf, salt: _salt, masterKey: _masterKey, ...who } = before;
    const slot = await seal({ ...vault, ...input, passphrase: input.next, kdf }, who);
    return change(
      vault,
      (table) => ok(table.slots.map((other) => (other.slotId === slot.slotId ? slot : other))),
      slot,
    );
  } catch (error) {
    return fail(machineTrouble(error));
  }
}

/** Takes somebody's way in away. One director with a passphrase and no end date always remains. */
export function removeSlot(vault: OpenVault, slotId: ActorId): Result<SlotSummary, SlotRefusal> {
  try {
    const read = readSlotTable(vault.directory);
    if (!read.ok) return read;
    const gone = read.value.table.slots.find((slot) => slot.slotId === slotId);
    if (!gone) return fail('unknownSlot');
    return change(
      vault,
      (table) => {
        const rest = table.slots.filter((slot) => slot.slotId !== slotId);
        return rest.some(isLastingDirector) ? ok(rest) : fail('lastDirector');
      },
      gone,
    );
  } catch (error) {
    return fail(machineTrouble(error));
  }
}

const isLastingDirector = (slot: Slot): boolean =>
  slot.kind === 'passphrase' && slot.role === 'director' && slot.validUntil === null;

/** Who can open this vault, from the files; also without its being open. */
export function listSlots(directory: string): Result<readonly SlotSummary[], VaultRefusalCode> {
  try {
    const read = readSlotTable(directory);
    return read.ok ? ok(read.value.table.slots.map(summarise)) : read;
  } catch (error) {
    return fail(machineTrouble(error));
  }
}

/** Reads, changes and writes without a pause in between, so that two changes cannot overtake each other. */
function change(
  vault: OpenVault,
  next: (table: SlotTable) => Result<readonly Slot[], SlotRefusal>,
  about: Slot,
): Result<SlotSummary, SlotRefusal> {
  const read = readSlotTable(vault.directory);
  if (!read.ok) return read;
  const { table } = read.value;
  const slots = next(table);
  if (!slots.ok) return slots;
  writeSlotTable(vault.directory, { ...table, generation: table.generation + 1, slots: [...slots.value] });
  return ok(summarise(about));
}
