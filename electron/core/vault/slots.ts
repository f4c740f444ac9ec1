import type { VaultRefusalCode } from '../../../shared/contract/vault.ts';
import type { ActorId, IsoDate, IsoInstant } from '../../../shared/procedure/id.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { newId, type Random } from '../random.ts';
import { saltLength } from '../store/digest.ts';
import { defaultKdf, type KdfParameters, type KeyDerivation, tooWeak } from './key-derivation.ts';
import type { OpenVault } from './open-vault.ts';
import { makeRecoveryCode, parseRecoveryCode } from './recovery-code.ts';
import { storeUnderNewMasterKey } from './renew-master-key.ts';
import { readSlotTable, writeSlotTable } from './slot-file.ts';
import { provesHolder, slotFor } from './slot-keys.ts';
import type { Holder, Slot, SlotTable } from './slot-table.ts';
import { acceptable } from './strength.ts';
import { machineTrouble } from './trouble.ts';
import { type SlotSummary, summarise } from './vault-files.ts';

export type SlotRefusal = VaultRefusalCode | 'unknownSlot' | 'lastDirector';

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
type Person = Omit<Holder, 'kdf' | 'salt'>;

const personOf = ({ kdf: _kdf, salt: _salt, key: _key, ...person }: Slot): Person => person;

async function seal(input: SealInput, who: Person): Promise<Slot> {
  const { vaultId, masterKey, passphrase, kdf, random, keyDerivation } = input;
  const salt = random(saltLength);
  const wrapping = await keyDerivation.derive(passphrase, salt, kdf);
  try {
    return slotFor(
      { vaultId, masterKey, wrapping, random },
      { ...who, kdf, salt: Buffer.from(salt).toString('base64') },
    );
  } finally {
    wrapping.fill(0);
  }
}

/** What making or changing a slot takes besides: costs (the default when absent), lots and the derivation. */
type Means = { readonly kdf?: KdfParameters; readonly random: Random; readonly keyDerivation: KeyDerivation };

export type AddSlotInput = Omit<SlotInput, 'vaultId' | 'masterKey' | 'kdf'> & Means;

/** Lets one more person open the vault; a deputy until the last day given. */
export async function addSlot(vault: OpenVault, input: AddSlotInput): Promise<Result<SlotSummary, SlotRefusal>> {
  const kdf = input.kdf ?? defaultKdf;
  const accepted = acceptable(input.passphrase, [input.name]);
  if (!accepted.ok) return accepted;
  if (tooWeak(kdf)) return fail('weakParameters');
  try {
    const slot = await makeSlot({ ...input, kdf, vaultId: vault.vaultId, masterKey: vault.masterKey });
    return change(vault, (table) => ok([...table.slots, slot]), slot, null);
  } catch (error) {
    return fail(machineTrouble(error));
  }
}

export type ChangePassphraseInput = Means & {
  readonly slotId: ActorId;
  readonly current: string;
  readonly next: string;
};

/** Replaces the passphrase of a slot by its holder, who must give the current one. Whoever knew that is shut out. */
export const changePassphrase = (
  vault: OpenVault,
  { slotId, current, next, ...means }: ChangePassphraseInput,
): Promise<Result<SlotSummary, SlotRefusal>> => reseal(vault, slotId, current, next, (person) => person, means);

export type RenameSlotInput = Means & {
  readonly slotId: ActorId;
  readonly passphrase: string;
  readonly name: string;
};

/** Changes a name. It is bound to the wrapped key, so the holder must give the passphrase. */
export const renameSlot = (
  vault: OpenVault,
  { slotId, passphrase, name, ...means }: RenameSlotInput,
): Promise<Result<SlotSummary, SlotRefusal>> =>
  reseal(vault, slotId, passphrase, passphrase, (person) => ({ ...person, name }), means);

export type ResetPassphraseInput = Means & { readonly slotId: ActorId; readonly next: string };

/** A new passphrase for somebody who forgot theirs; only for whoever came in with the recovery code. */
export function resetPassphrase(
  vault: OpenVault,
  { slotId, next, ...means }: ResetPassphraseInput,
): Promise<Result<SlotSummary, SlotRefusal | 'notByRecoveryCode'>> {
  if (vault.actor.kind !== 'recovery') return Promise.resolve(fail('notByRecoveryCode'));
  return reseal(vault, slotId, null, next, (person) => person, means);
}

/** Seals the slot of a person again. `current` is checked first; null when the right was proved otherwise. */
async function reseal(
  vault: OpenVault,
  slotId: ActorId,
  current: string | null,
  next: string,
  renew: (person: Person) => Person,
  means: Means,
): Promise<Result<SlotSummary, SlotRefusal>> {
  const kdf = means.kdf ?? defaultKdf;
  if (tooWeak(kdf)) return fail('weakParameters');
  try {
    const read = readSlotTable(vault.directory);
    if (!read.ok) return read;
    const before = read.value.table.slots.find((slot) => slot.slotId === slotId && slot.kind === 'passphrase');
    if (!before) return fail('unknownSlot');
    // A name can be changed under a passphrase from before the floor was raised.
    const accepted = current === next ? ok(null) : acceptable(next, [before.name]);
    if (!accepted.ok) return accepted;
    if (current !== null && !(await provesHolder(read.value.table, before, current, means.keyDerivation))) {
      return fail('wrongPassphrase');
    }
    const slot = await seal({ ...vault, ...means, passphrase: next, kdf }, renew(personOf(before)));
    return change(
      vault,
      (table) => ok(table.slots.map((other) => (other.slotId === slot.slotId ? slot : other))),
      slot,
      current === next ? null : means.random,
    );
  } catch (error) {
    return fail(machineTrouble(error));
  }
}

export type NewRecoveryCodeInput = Means & { readonly now: IsoInstant };

/**
 * Makes a recovery code, in place of any earlier one, which from then on opens nothing but older backups. The code is given
 * once, to be printed: it is kept nowhere. A first one leaves all keys as they are.
 */
export async function newRecoveryCode(
  vault: OpenVault,
  input: NewRecoveryCodeInput,
): Promise<Result<{ readonly code: string; readonly slot: SlotSummary }, SlotRefusal>> {
  const kdf = input.kdf ?? defaultKdf;
  if (tooWeak(kdf)) return fail('weakParameters');
  const code = makeRecoveryCode(input.random);
  const secret = parseRecoveryCode(code);
  if (!secret.ok) throw new Error('A new recovery code does not read back');
  try {
    const slot = await seal(
      { ...vault, ...input, passphrase: secret.value, kdf },
      {
        slotId: newId(input.random),
        kind: 'recovery',
        name: '',
        role: 'director',
        validUntil: null,
        createdAt: input.now,
      },
    );
    const others = (table: SlotTable) => table.slots.filter(({ kind }) => kind !== 'recovery');
    const before = readSlotTable(vault.directory);
    const replaces = before.ok && before.value.table.slots.some(({ kind }) => kind === 'recovery');
    const changed = change(vault, (table) => ok([...others(table), slot]), slot, replaces ? input.random : null);
    return changed.ok ? ok({ code, slot: changed.value }) : changed;
  } catch (error) {
    return fail(machineTrouble(error));
  }
}

/**
 * Takes somebody's way in away, for later versions of the vault too, also when they kept the slot files. One director with a
 * passphrase and no end date always remains.
 */
export function removeSlot(vault: OpenVault, slotId: ActorId, random: Random): Result<SlotSummary, SlotRefusal> {
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
      random,
    );
  } catch (error) {
    return fail(machineTrouble(error));
  }
}

const isLastingDirector = (slot: Slot): boolean =>
  slot.kind === 'passphrase' && slot.role === 'director' && slot.validUntil === null;

/** The people who can open this vault, from the files; also without its being open. */
export function listSlots(directory: string): Result<readonly SlotSummary[], VaultRefusalCode> {
  try {
    const read = readSlotTable(directory);
    return read.ok ? ok(read.value.table.slots.map(summarise).filter(({ kind }) => kind === 'passphrase')) : read;
  } catch (error) {
    return fail(machineTrouble(error));
  }
}

/**
 * Reads, changes and writes without a pause in between, so that two changes cannot overtake each other. `renewing` is given
 * when a secret lost its use: then nothing stays under the master key that it led to.
 */
function change(
  vault: OpenVault,
  next: (table: SlotTable) => Result<readonly Slot[], SlotRefusal>,
  about: Slot,
  renewing: Random | null,
): Result<SlotSummary, SlotRefusal> {
  const read = readSlotTable(vault.directory);
  if (!read.ok) return read;
  const { table } = read.value;
  const slots = next(table);
  if (!slots.ok) return slots;
  const changed = { ...table, slots: [...slots.value] };
  if (renewing) storeUnderNewMasterKey(vault, changed, renewing);
  else writeSlotTable(vault.directory, { ...changed, generation: table.generation + 1 });
  return ok(summarise(about));
}
