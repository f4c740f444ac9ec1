import { existsSync, statSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import {
  backupStatus,
  chooseBackupFolder,
  discardReplacedVault,
  inspectBackup,
  makeBackupNow,
  readBackup,
  restoreFromBackup,
  salvageDamagedVault,
  undoRestoreVault,
} from '../../../shared/contract/backup.ts';
import { formatCaseNumber, lastCaseNumber, parseCaseNumber } from '../../../shared/procedure/case-number.ts';
import type { IsoInstant } from '../../../shared/procedure/id.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { type Backup, type BackupRefusal, listBackups, makeBackup, thinOutBackups } from '../backup/make-backup.ts';
import { furthestLast } from '../backup/numbers-since.ts';
import {
  confirmRestore,
  inspectBackup as inspect,
  readBackupLabel,
  restoreBackup,
  type UnlockBackup,
  undoRestore,
} from '../backup/restore-backup.ts';
import { backupAge, expiryOf } from '../backup/retention.ts';
import { salvageInPlace } from '../backup/salvage-in-place.ts';
import { project } from '../cases/projection.ts';
import type { Core, OpenCore } from '../context.ts';
import { isWithin, isWritable } from '../folder.ts';
import { beforeOpening, commit, type Handler, handle } from '../handler.ts';
import type { Db } from '../store/database.ts';
import { putSetting, readSetting } from '../store/settings.ts';
import { anchoredCounts } from '../vault/anchor.ts';
import { replacedVaults } from '../vault/restoring.ts';
import type { SalvageReport } from '../vault/salvage.ts';
import { readSlotTable } from '../vault/slot-file.ts';
import { databaseFile } from '../vault/vault-files.ts';
import { guarded, wasWrong } from './guesses.ts';
import { progressOf, whenFree } from './progress.ts';

const key = 'backups';
const kept = z.object({ folder: z.string().nullable(), made: z.array(z.string()) });
type Kept = z.infer<typeof kept>;

function backupsOf(db: Db): Kept {
  const stored = kept.safeParse(readSetting(db, key)?.value);
  return stored.success ? stored.data : { folder: null, made: [] };
}

function keep(core: OpenCore, value: Kept): void {
  commit(core, ['settings'], () => {
    const { recordedAt, actorId } = core.recorded();
    putSetting(core.db, key, value, recordedAt, actorId);
    return ok(null);
  });
}

export const backupFolderOf = (db: Db): string | null => backupsOf(db).folder;

/** Every backup that may still exist: in the folder now, or made earlier into a folder that is not there. */
export function knownBackups(core: OpenCore): readonly { readonly createdAt: IsoInstant }[] {
  const { folder, made } = backupsOf(core.db);
  const found = folder === null ? [] : copiesIn(folder, core.vault.vaultId);
  const there = folder !== null && existsSync(folder);
  return there ? found : made.map((createdAt) => ({ createdAt }));
}

function copiesIn(folder: string, vaultId: string): readonly Backup[] {
  try {
    return listBackups(folder, vaultId);
  } catch {
    // A drive that is just being pulled out: as if it were not there.
    return [];
  }
}

const lastOf = (core: OpenCore): IsoInstant | null => backupsOf(core.db).made.at(-1) ?? null;

/** Whether today's backup still has to be made, and can be. A failure waits for tomorrow or for the person. */
export function backupIsDue(core: OpenCore): boolean {
  const { folder } = backupsOf(core.db);
  return folder !== null && existsSync(folder) && backupAge(lastOf(core), core.now()).dueToday;
}

/** Makes a backup in the chosen folder, and only then lets go of older ones. */
export async function makeBackupHere(core: OpenCore): Promise<Result<Backup, BackupRefusal | 'noFolder'>> {
  const { folder } = backupsOf(core.db);
  if (folder === null) return { ok: false, error: 'noFolder' };
  const made = await makeBackup(core.vault, folder, { now: core.now(), ...progressOf(core, 'backup') });
  core.care.lastBackupFailure = made.ok ? null : made.error;
  if (!made.ok) {
    core.push({ push: 'changed', topics: ['settings'] });
    return made;
  }
  thinOutBackups(folder, core.vault.vaultId, core.now());
  const before = backupsOf(core.db).made.filter((at) => expiryOf(at) >= core.today());
  keep(core, { folder, made: [...before, made.value.createdAt] });
  return made;
}

/** Why a copy of the vault cannot go into a folder: inside the vault's own it would go with it when it is lost. */
export function folderProblem(folder: string, directory: string): 'insideVault' | 'notWritable' | null {
  if (isWithin(folder, directory)) return 'insideVault';
  return isWritable(folder) ? null : 'notWritable';
}

export const backupHandlers: readonly Handler[] = [
  handle(backupStatus)((_input, core) => {
    const { folder } = backupsOf(core.db);
    const lastAt = lastOf(core);
    const { days, overdue } = backupAge(lastAt, core.now());
    return {
      folder,
      folderMissing: folder !== null && !existsSync(folder),
      running: core.care.running,
      lastAt,
      days,
      overdue,
      copies: (folder === null ? [] : copiesIn(folder, core.vault.vaultId)).map(({ createdAt, size }) => ({
        createdAt,
        size,
        expiresOn: expiryOf(createdAt),
      })),
      replaced: [...replacedVaults(core.vault.directory)],
      lastFailure: core.care.lastBackupFailure,
    };
  }),
  handle(chooseBackupFolder)(({ target }, core) => {
    const folder = core.targets.get(target);
    core.targets.delete(target);
    if (folder === undefined) return { ok: false, refusal: 'unknownTarget' };
    const problem = folderProblem(folder, core.vault.directory);
    if (problem !== null) return { ok: false, refusal: problem };
    keep(core, { ...backupsOf(core.db), folder });
    return { ok: true };
  }),
  handle(makeBackupNow)(async (_input, core) => {
    const made = await whenFree(core, () => makeBackupHere(core));
    if (made === null) return { ok: false, refusal: 'busy' };
    return made.ok ? { ok: true, createdAt: made.value.createdAt } : { ok: false, refusal: made.error };
  }),
  handle(discardReplacedVault)(({ replaced }, core) => {
    if (replacedVaults(core.vault.directory).includes(replaced)) confirmRestore(core.vault.directory, replaced);
    core.push({ push: 'changed', topics: ['settings'] });
    return {};
  }),

  beforeOpening(readBackup)(({ source }, { targets, ports }) => {
    const file = targets.get(source);
    if (file === undefined) return { ok: false, refusal: 'unknownTarget' };
    const read = readBackupLabel(file);
    if (!read.ok) return { ok: false, refusal: read.error };
    const { createdAt, vaultId, slots } = read.value;
    return {
      ok: true,
      createdAt,
      slots: slots.filter(({ kind }) => kind === 'passphrase').map(({ slotId, name }) => ({ slotId, name })),
      hasRecoveryCode: slots.some(({ kind }) => kind === 'recovery'),
      here: whatIsHere(ports.vaultDirectory, vaultId),
    };
  }),
  beforeOpening(inspectBackup)(async (input, core) => {
    const unlocking = unlockingOf(input, core);
    if (unlocking === null) return { ok: false, refusal: 'unknownTarget' };
    const inspected = await guarded(core, () => inspect(unlocking), wasWrong);
    if (!inspected.ok) return { ok: false, refusal: inspected.error };
    const { contents, olderSchema, numbersKnown } = inspected.value;
    const { cases, documents, lastRecordedAt, anchor } = contents;
    const last = lastCaseNumber(anchor.numbers);
    const lastNumber = last && formatCaseNumber(last);
    return {
      ok: true,
      cases,
      documents,
      lastRecordedAt,
      events: anchor.sequence,
      olderSchema,
      lastNumber,
      numbersKnown,
      ifUnknown: formatCaseNumber(furthestLast(anchor, core.today())),
    };
  }),
  beforeOpening(restoreFromBackup)((input, core) =>
    core.exclusive(async () => {
      const unlocking = unlockingOf(input, core);
      if (unlocking === null) return { ok: false, refusal: 'unknownTarget' };
      if (core.openCore() !== null) return { ok: false, refusal: 'alreadyOpen' };
      const { lastGiven: said } = input;
      const lastGiven = said === 'none' || said === 'unknown' ? said : (parseCaseNumber(said ?? '') ?? null);
      const restore = () => restoreBackup({ ...unlocking, now: core.now(), lastGiven });
      const restored = await guarded(core, restore, wasWrong);
      if (!restored.ok) return { ok: false, refusal: restored.error };
      return { ok: true, keptAside: restored.value.replaced !== null };
    }),
  ),
  beforeOpening(undoRestoreVault)(({ replaced }, core) =>
    core.exclusive(async () => {
      if (core.openCore() !== null) return { ok: false, refusal: 'alreadyOpen' };
      const undone = undoRestore(core.ports.vaultDirectory, replaced, core.now());
      return undone.ok ? { ok: true } : { ok: false, refusal: undone.error };
    }),
  ),
  beforeOpening(salvageDamagedVault)(({ kind, secret }, core) =>
    core.exclusive(async () => {
      if (core.openCore() !== null) return { ok: false, refusal: 'alreadyOpen' };
      const { vaultDirectory: directory, keyDerivation, random } = core.ports;
      const [now, today] = [core.now(), core.today()];
      const derive = (db: Db, caseId: string) => project(db, caseId, today, now);
      const input = { directory, kind, secret, today, now, random, keyDerivation, derive };
      const saved = await guarded(core, () => salvageInPlace(input), wasWrong);
      if (saved.ok) return { ok: true, ...saidOf(saved.value.report) };
      return { ok: false, refusal: saved.error };
    }),
  ),
];

function saidOf(report: SalvageReport) {
  const rowsOf = (name: string) => report.tables.find(({ table }) => table === name)?.rows ?? 0;
  return {
    cases: rowsOf('case_record'),
    documents: rowsOf('document'),
    events: report.events,
    lost: report.unconnected + report.altered.length + report.orphans,
    incompleteDocuments: report.incompleteDocuments.length,
    brokenCases: report.brokenCases.length,
  };
}

type Unlocking = Pick<UnlockBackup, 'kind' | 'slotId' | 'secret'> & { readonly source: string };

function unlockingOf(
  { source, kind, slotId, secret }: Unlocking,
  core: Core,
): (UnlockBackup & { readonly directory: string }) | null {
  const file = core.targets.get(source);
  if (file === undefined) return null;
  const { keyDerivation, vaultDirectory: directory } = core.ports;
  return { file, kind, slotId, secret, directory, today: core.today(), keyDerivation, ...progressOf(core, 'restore') };
}

/** By the files only: the vault is locked. */
function whatIsHere(directory: string, vaultId: string) {
  const database = statSync(databaseFile(directory), { throwIfNoEntry: false });
  if (database === undefined) return null;
  const read = readSlotTable(directory);
  return {
    sameVault: read.ok && read.value.table.vaultId === vaultId,
    counts: read.ok ? anchoredCounts(directory, read.value.table.vaultId) : null,
    lastChangedAt: Temporal.Instant.fromEpochMilliseconds(Math.floor(database.mtimeMs)).toString(),
  };
}
