import { z } from 'zod';
import { keyPartStatus, makeKeyPart, readKeyPartScan, rebuildSlotFiles } from '../../../shared/contract/key-part.ts';
import { ok } from '../../../shared/result.ts';
import type { OpenCore } from '../context.ts';
import { beforeOpening, commit, type Handler, handle } from '../handler.ts';
import { putSetting, readSetting } from '../store/settings.ts';
import { keyPartGroups, readKeyPart, makeKeyPart as writeKeyPart } from '../vault/key-part.ts';
import { databaseKeyOf } from '../vault/open-vault.ts';
import { rebuildSlots } from '../vault/rebuild-slots.ts';
import { parseRecoveryCode } from '../vault/recovery-code.ts';
import { scannedKeyPart } from '../vault/scanned-key-part.ts';
import { keepSlotCopy } from '../vault/slot-copy.ts';
import { readSlotTable } from '../vault/slot-file.ts';
import type { Slot, SlotTable } from '../vault/slot-table.ts';
import { waitFirst } from './guesses.ts';

const key = 'keyPart';
/** The last one that was given out: under which slot, with which key of the database. */
const given = z.object({ slotId: z.string(), keyId: z.string(), madeAt: z.string() });

function tableOf(core: OpenCore): SlotTable {
  const read = readSlotTable(core.vault.directory);
  if (!read.ok) throw new Error(`The slots cannot be read: ${read.error}`);
  return read.value.table;
}

const recoverySlot = (table: SlotTable): Slot | undefined => table.slots.find(({ kind }) => kind === 'recovery');

/** Gives the key part for the recovery code there is, and remembers that. `noCode` without a code, `impossible` for an early one. */
export function giveKeyPart(core: OpenCore) {
  const table = tableOf(core);
  const slot = recoverySlot(table);
  if (slot === undefined) return { ok: false, refusal: 'noCode' } as const;
  const keyId = table.databaseKeys[0]?.keyId ?? '';
  const databaseKey = databaseKeyOf(table, keyId, core.vault.masterKey);
  if (slot.key.kind !== 'pair' || databaseKey === undefined) return { ok: false, refusal: 'impossible' } as const;
  const { random } = core.ports;
  const madeOn = core.today();
  const text = writeKeyPart({
    vaultId: table.vaultId,
    slot: { ...slot, key: slot.key },
    databaseKey,
    madeOn,
    random,
  });
  databaseKey.fill(0);
  if (text === null) return { ok: false, refusal: 'impossible' } as const;
  const { recordedAt, actorId } = core.recorded();
  commit(core, ['settings'], () => {
    keepSlotCopy(core.db, table, recordedAt, actorId);
    putSetting(core.db, key, { slotId: slot.slotId, keyId, madeAt: recordedAt }, recordedAt, actorId);
    return ok(null);
  });
  return { ok: true, keyPart: text, madeAt: recordedAt } as const;
}

export const keyPartHandlers: readonly Handler[] = [
  handle(keyPartStatus)((_input, core) => {
    const table = tableOf(core);
    const slot = recoverySlot(table);
    const stored = given.safeParse(readSetting(core.db, key)?.value);
    const last = stored.success ? stored.data : null;
    const madeAt = last?.madeAt ?? null;
    if (slot === undefined) return { state: 'noCode', madeAt };
    if (slot.key.kind !== 'pair') return { state: 'impossible', madeAt };
    if (last === null) return { state: 'none', madeAt };
    const fits = last.slotId === slot.slotId && last.keyId === table.databaseKeys[0]?.keyId;
    return { state: fits ? 'current' : 'older', madeAt };
  }),
  handle(makeKeyPart)((_input, core) => core.exclusive(() => Promise.resolve(giveKeyPart(core)))),

  beforeOpening(readKeyPartScan)(async ({ source }, { targets, ports }) => {
    const file = targets.get(source);
    targets.delete(source);
    if (file === undefined) return { ok: false, problem: 'unreadable' };
    const read = await scannedKeyPart(file, ports.reader);
    return read.ok ? { ok: true, keyPart: read.value } : { ok: false, problem: read.error };
  }),
  beforeOpening(rebuildSlotFiles)(({ code, keyPart }, core) =>
    core.exclusive(async () => {
      const refused = { ok: false, madeOn: null, wanted: keyPartGroups } as const;
      if (core.openCore() !== null) return { ...refused, groups: [], refusal: 'alreadyOpen' };
      // Miscopied: nothing was guessed, so nothing is counted.
      const secret = parseRecoveryCode(code);
      if (!secret.ok) return { ...refused, groups: [...secret.error.groups], refusal: 'codeMiscopied' };
      const part = readKeyPart(keyPart);
      if (!part.ok) return { ...refused, groups: [...part.error.groups], refusal: 'keyPartMiscopied' };
      const { vaultDirectory: directory, keyDerivation, random } = core.ports;
      await waitFirst(core);
      const what = { directory, secret: secret.value, part: part.value, now: core.now(), random, keyDerivation };
      const rebuilt = await rebuildSlots(what);
      if (rebuilt.ok) return { ok: true };
      return { ...refused, groups: [], refusal: rebuilt.error, madeOn: part.value.madeOn };
    }),
  ),
];
