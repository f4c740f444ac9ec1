import { basename } from 'node:path';
import { z } from 'zod';
import { copyToMove, moveAway, takeBackVault } from '../../../shared/contract/move.ts';
import { ok } from '../../../shared/result.ts';
import { makeBackup } from '../backup/make-backup.ts';
import { commit, type Handler, handle } from '../handler.ts';
import type { Db } from '../store/database.ts';
import { head } from '../store/events.ts';
import { resumeWriting, stopWriting } from '../store/guard.ts';
import { putSetting, readSetting } from '../store/settings.ts';
import { folderProblem } from './backup.ts';
import { progressOf, whenFree } from './progress.ts';
import { noted } from './settings.ts';

const key = 'moved';
const mark = z.object({ at: z.string().nullable() });

/** When the vault went to another computer; null while it lives here. */
export function movedAt(db: Db): string | null {
  const stored = mark.safeParse(readSetting(db, key)?.value);
  return stored.success ? stored.data.at : null;
}

/** After opening: a vault that lives elsewhere is for reading only. */
export function heedMove(db: Db): void {
  if (movedAt(db) !== null) stopWriting(db, 'moved');
}

export const moveHandlers: readonly Handler[] = [
  handle(copyToMove)(async ({ target }, core) => {
    const folder = core.targets.get(target);
    core.targets.delete(target);
    if (folder === undefined) return { ok: false, refusal: 'unknownTarget' };
    const problem = folderProblem(folder, core.vault.directory);
    if (problem !== null) return { ok: false, refusal: problem };
    const made = await whenFree(core, () => {
      core.care.movingCopy = head(core.db).sequence;
      return makeBackup(core.vault, folder, { now: core.now(), ...progressOf(core, 'backup') });
    });
    if (made?.ok !== true) core.care.movingCopy = null;
    if (made === null) return { ok: false, refusal: 'busy' };
    return made.ok ? { ok: true, file: basename(made.value.file) } : { ok: false, refusal: made.error };
  }),

  handle(moveAway)((_input, core) => {
    const { movingCopy, running } = core.care;
    if (running) return { ok: false, refusal: 'busy' };
    if (movingCopy === null) return { ok: false, refusal: 'noCopy' };
    if (head(core.db).sequence !== movingCopy) return { ok: false, refusal: 'changedSince' };
    noted(core, 'vaultMoved', core.actorId);
    commit(core, ['settings'], () => {
      const { recordedAt, actorId } = core.recorded();
      putSetting(core.db, key, { at: recordedAt }, recordedAt, actorId);
      return ok(null);
    });
    stopWriting(core.db, 'moved');
    core.ports.locked();
    return { ok: true };
  }),

  handle(takeBackVault)((_input, core) => {
    if (core.vault.trouble() !== 'moved') return {};
    resumeWriting(core.db, 'moved');
    commit(core, ['settings'], () => {
      const { recordedAt, actorId } = core.recorded();
      putSetting(core.db, key, { at: null }, recordedAt, actorId);
      return ok(null);
    });
    noted(core, 'vaultTakenBack', core.actorId);
    return {};
  }),
];
