import {
  confirmRecoveryCode,
  passphraseStrength,
  proposePassphrase,
  recoveryStatus,
  renameMyself,
  renewRecoveryCode,
  resetForgottenPassphrase,
  unlockByRecoveryCode,
} from '../../../shared/contract/access.ts';
import { beforeOpening, command, commit, done, type Handler, handle } from '../handler.ts';
import type { Db } from '../store/database.ts';
import { putSetting, readSetting } from '../store/settings.ts';
import { openWithRecoveryCode } from '../vault/open-vault.ts';
import { parseRecoveryCode } from '../vault/recovery-code.ts';
import { readSlotTable } from '../vault/slot-file.ts';
import { newRecoveryCode, renameSlot, resetPassphrase } from '../vault/slots.ts';
import { passphraseStrength as strengthOf } from '../vault/strength.ts';
import { drawPassphrase } from '../vault/word-passphrase.ts';
import { guarded, wasWrong } from './guesses.ts';
import { giveKeyPart } from './key-part.ts';
import { renewKeys } from './renew-keys.ts';
import { noted } from './settings.ts';
import { openSlowly } from './vault.ts';

export const accessHandlers: readonly Handler[] = [
  beforeOpening(passphraseStrength)(({ passphrase, known }) => {
    const { score, enough } = strengthOf(
      passphrase,
      known.filter((word) => word.trim() !== ''),
    );
    return { score, enough };
  }),
  beforeOpening(proposePassphrase)((_input, { ports }) => ({ passphrase: drawPassphrase(ports.random) })),

  beforeOpening(unlockByRecoveryCode)(({ code }, core) =>
    core.exclusive(async () => {
      if (core.openCore() !== null) return { ok: false, refusal: 'alreadyOpen', groups: [] };
      const typed = parseRecoveryCode(code);
      // Miscopied: nothing was guessed, so nothing is counted.
      if (!typed.ok) return { ok: false, refusal: 'wrongPassphrase', groups: [...typed.error.groups] };
      const opened = await openSlowly(core, (how) => openWithRecoveryCode({ ...how, code }));
      return opened.ok ? { ok: true } : { ok: false, refusal: opened.error, groups: [] };
    }),
  ),

  handle(recoveryStatus)((_input, { vault, db }) => {
    const read = readSlotTable(vault.directory);
    const slot = read.ok ? read.value.table.slots.find(({ kind }) => kind === 'recovery') : undefined;
    return { createdAt: slot?.createdAt ?? null, confirmed: slot !== undefined && unreadCode(db) !== slot.slotId };
  }),
  command(confirmRecoveryCode, ['settings'])((_input, { db, recorded }) => {
    keepUnread(db, null, recorded());
    return done;
  }),
  handle(renewRecoveryCode)((_input, core) =>
    core.exclusive(async () => {
      const { keyDerivation, random } = core.ports;
      const kdf = await core.ports.kdf();
      const now = core.now();
      const made = await newRecoveryCode(core.vault, { random, keyDerivation, now, kdf });
      if (!made.ok) return { ok: false, refusal: made.error };
      const { slotId } = made.value.slot;
      noted(core, 'recoveryCodeMade', slotId);
      commit(core, ['settings'], () => {
        keepUnread(core.db, slotId, core.recorded());
        return done;
      });
      await renewKeys(core);
      const part = giveKeyPart(core);
      return { ok: true, code: made.value.code, createdAt: now, keyPart: part.ok ? part.keyPart : null };
    }),
  ),
  handle(resetForgottenPassphrase)(({ actorId, next }, core) =>
    core.exclusive(async () => {
      const { keyDerivation, random } = core.ports;
      const kdf = await core.ports.kdf();
      const reset = await resetPassphrase(core.vault, { slotId: actorId, next, random, keyDerivation, kdf });
      if (!reset.ok) return refused(reset.error);
      const answer = noted(core, 'passphraseReset', actorId);
      await renewKeys(core);
      return answer;
    }),
  ),
  handle(renameMyself)(({ name, passphrase }, core) =>
    core.exclusive(async () => {
      const { keyDerivation, random } = core.ports;
      const kdf = await core.ports.kdf();
      const input = { slotId: core.actorId, passphrase, name, random, keyDerivation, kdf };
      const renamed = await guarded(core, () => renameSlot(core.vault, input), wasWrong);
      return renamed.ok ? noted(core, 'directorRenamed', core.actorId) : refused(renamed.error);
    }),
  ),
];

const unreadKey = 'recoveryCodeUnread';

/** The slot of a code that nobody has read back from paper yet. */
const unreadCode = (db: Db): unknown => readSetting(db, unreadKey)?.value ?? null;

function keepUnread(
  db: Db,
  slotId: string | null,
  by: { readonly recordedAt: string; readonly actorId: string },
): void {
  putSetting(db, unreadKey, slotId, by.recordedAt, by.actorId);
}

const refused = <R extends string>(refusal: R) => ({ ok: false as const, refusal });
