/**
 * Looks after a vault or a backup from a checkout: `npm run kluis -- verify|info|backup|restore|salvage FILE [FOLDER]`. FILE is a backup
 * or the folder of a vault. The passphrase (or the recovery code, with `--recovery`) is asked for, or read from a pipe. Speaks
 * English and prints numbers only; ends with 0 when all is well, 1 when it is not, 2 when it was called wrongly.
 */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import { listBackups, makeBackup, thinOutBackups } from '../electron/core/backup/make-backup.ts';
import type { LastGiven } from '../electron/core/backup/numbers-since.ts';
import { inspectBackup, readBackupLabel, restoreBackup } from '../electron/core/backup/restore-backup.ts';
import { project } from '../electron/core/cases/projection.ts';
import { checkVault } from '../electron/core/integrity/check-vault.ts';
import { checkpointCode } from '../electron/core/integrity/history.ts';
import { historyDiffers, type IntegrityReport, soundVault } from '../electron/core/integrity/integrity-report.ts';
import { systemRandom } from '../electron/core/random.ts';
import type { Db } from '../electron/core/store/database.ts';
import { head } from '../electron/core/store/events.ts';
import { schemaVersion } from '../electron/core/store/migrate.ts';
import { upgradeCopy } from '../electron/core/vault/before-upgrade.ts';
import { type Contents, contentsOf } from '../electron/core/vault/copy-database.ts';
import { type KeyDerivation, startKeyDerivation, tooWeak } from '../electron/core/vault/key-derivation.ts';
import { type OpenVault, openVault, openWithRecoveryCode } from '../electron/core/vault/open-vault.ts';
import { parseRecoveryCode } from '../electron/core/vault/recovery-code.ts';
import { type SalvageReport, salvageVault } from '../electron/core/vault/salvage.ts';
import { readSlotTable } from '../electron/core/vault/slot-file.ts';
import { unlockSlot } from '../electron/core/vault/slot-keys.ts';
import type { SlotTable } from '../electron/core/vault/slot-table.ts';
import { machineTrouble } from '../electron/core/vault/trouble.ts';
import { vaultState } from '../electron/core/vault/vault-files.ts';
import { takeVaultLock } from '../electron/core/vault/vault-lock.ts';
import { en } from '../renderer/i18n/en/index.ts';
import { todayInAmsterdam } from '../shared/calendar/index.ts';
import { formatCaseNumber, lastCaseNumber, parseCaseNumber } from '../shared/procedure/case-number.ts';

const usage = `npm run kluis -- verify FILE            check every page, event and document of a backup or a vault
npm run kluis -- info FILE              what it is and what it holds
npm run kluis -- backup FOLDER TARGET   back the vault in FOLDER up into the folder TARGET
npm run kluis -- restore FILE FOLDER    put a backup in the place of the vault in FOLDER, which is kept aside
npm run kluis -- salvage FOLDER OUT     save what can still be read of a damaged vault into a new one in OUT
Add --recovery to open with the recovery code instead of a passphrase.
Where FOLDER does not know which complaint numbers were given out after the backup, restore wants to be told the last one:
add --last-number 2026-014, or --last-number none when there was none since, or --last-number unknown to leave a gap that is
wide enough.`;

class Stopped extends Error {}

/** With the same words as the program, where it has them: what is the matter and what to do. */
const withWords = (why: string, words: Readonly<Record<string, string>>): string =>
  words[why] === undefined ? why : `${why}: ${words[why]}`;
const stop = (why: string, words: Readonly<Record<string, string>> = {}): never => {
  throw new Stopped(withWords(why, words));
};
const opening = en.unlock.refusals;
const restoring = en.care.restore.refusals;

const calledWrongly = (): never => {
  console.error(usage);
  process.exit(2);
};

function calledWith() {
  const options = { recovery: { type: 'boolean' }, 'last-number': { type: 'string' } } as const;
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch {
    return calledWrongly();
  }
}

const { values, positionals } = calledWith();
const { recovery = false, 'last-number': lastNumber } = values;
const [command = '', file = '', folder = ''] = positionals;
const instant = Temporal.Now.instant();
const now = instant.toString();
const today = todayInAmsterdam(instant).toString();
const notEmpty = 'The folder for what is saved must be empty or not there yet.';
const kind = recovery ? 'recovery' : 'passphrase';

/** Without showing what is typed. */
function askSecret(): Promise<string> {
  const terminal = process.stdin.isTTY === true;
  if (terminal) process.stdout.write(recovery ? 'Recovery code: ' : 'Passphrase: ');
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal });
  return new Promise((answer) => {
    let given = '';
    lines.once('line', (line) => {
      given = line;
      lines.close();
    });
    lines.once('close', () => {
      if (terminal) process.stdout.write('\n');
      answer(given);
    });
  });
}

function tellContents({ anchor, cases, documents, lastRecordedAt, schema }: Contents): void {
  console.log(`cases        ${cases}\ndocuments    ${documents}\nevents       ${anchor.sequence}`);
  const older = schema < schemaVersion ? ', older than this program: brought up to date when it is opened' : '';
  console.log(`last event   ${lastRecordedAt ?? 'none'}\nschema       ${schema}${older}`);
}

function tellReport(report: IntegrityReport): boolean {
  const { pages, sqliteComplaints, events, chain, content } = report;
  console.log(`pages        ${pages.pages}, damaged ${pages.damagedCount}${pages.wrongSize ? ', wrong size' : ''}`);
  console.log(`structure    ${sqliteComplaints === null ? 'unreadable' : `${sqliteComplaints} complaints`}`);
  console.log(`log          ${chain === null ? `${events} events, unbroken` : `${chain.kind} at ${chain.sequence}`}`);
  if (content) {
    const damaged = content.damagedRevisions.length + content.missingRevisions.length;
    console.log(`documents    ${content.documents}, damaged ${content.damagedDocuments.length}`);
    console.log(`texts        ${content.revisions}, damaged or missing ${damaged}`);
  }
  const sound = soundVault(report);
  console.log(sound ? 'SOUND' : 'NOT SOUND');
  return sound;
}

const isVault = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? stop(`${path} does not exist.`);

async function withVault<T>(directory: string, work: (vault: OpenVault) => T | Promise<T>): Promise<T> {
  const state = vaultState(directory);
  if (state.state !== 'present') return stop(state.state === 'none' ? 'noVault' : state.problem, opening);
  const keyDerivation = startKeyDerivation();
  const secret = await askSecret();
  const common = { directory, today, now, keyDerivation };
  const opened = recovery
    ? await openWithRecoveryCode({ ...common, code: secret })
    : await openVault({ ...common, passphrase: secret, slotId: null });
  if (!opened.ok) return stop(opened.error, opening);
  try {
    const { upgradedFrom } = opened.value;
    const copy = upgradedFrom === null ? null : upgradeCopy(directory);
    if (copy !== null)
      console.log(
        `BROUGHT UP TO DATE from schema ${upgradedFrom} to ${schemaVersion}; as it was it is kept in before-upgrade until ${copy.expiresOn}`,
      );
    if (historyDiffers(opened.value.anchor)) console.log(`HISTORY DIFFERS: ${JSON.stringify(opened.value.anchor)}`);
    return await work(opened.value);
  } finally {
    opened.value.close();
  }
}

const unlockBackup = async (path: string) =>
  ({ file: path, secret: await askSecret(), kind, slotId: null, today, keyDerivation: startKeyDerivation() }) as const;

async function verify(path: string): Promise<boolean> {
  if (isVault(path)) {
    return withVault(path, async (vault) => {
      const checked = await checkVault(vault);
      return checked.ok
        ? tellReport(checked.value) && !historyDiffers(vault.anchor)
        : stop(checked.error, en.care.check.refusals);
    });
  }
  const inspected = await inspectBackup(await unlockBackup(path));
  if (!inspected.ok) return stop(inspected.error, restoring);
  return tellReport(inspected.value.report);
}

async function info(path: string): Promise<boolean> {
  if (isVault(path)) {
    await withVault(path, (vault) => {
      tellContents(contentsOf(vault.db));
      console.log(`checkpoint   ${checkpointCode(head(vault.db))}`);
    });
    return true;
  }
  const label = readBackupLabel(path);
  if (!label.ok) return stop(label.error, restoring);
  console.log(`backup of    ${label.value.createdAt}\nvault        ${label.value.vaultId}`);
  const inspected = await inspectBackup(await unlockBackup(path));
  if (!inspected.ok) return stop(inspected.error, restoring);
  tellContents(inspected.value.contents);
  return true;
}

async function backup(directory: string, target: string): Promise<boolean> {
  return withVault(directory, async (vault) => {
    const made = await makeBackup(vault, target, { now });
    if (!made.ok) return stop(made.error, en.care.backup.refusals);
    const gone = thinOutBackups(target, vault.vaultId, now);
    console.log(`${made.value.file}\n${made.value.size} bytes, checked; ${gone.length} older ones removed`);
    console.log(`${listBackups(target, vault.vaultId).length} backups of this vault there`);
    return true;
  });
}

async function restore(path: string, directory: string): Promise<boolean> {
  const lastGiven = saidLast();
  const restored = await restoreBackup({ ...(await unlockBackup(path)), directory, now, lastGiven });
  if (!restored.ok) {
    const wanted = restored.error === 'numberNotSaid' || restored.error === 'numberUnlikely';
    if (wanted)
      console.log(
        'Add --last-number 2026-014 (the last that was given out), --last-number none, or --last-number unknown.',
      );
    return stop(restored.error, restoring);
  }
  const { contents, numbersKnown } = restored.value.inspection;
  tellContents(contents);
  const last = lastCaseNumber(contents.anchor.numbers);
  const knownBy = numbersKnown ? ', and those given out since are known here' : '';
  console.log(`last number  ${last === null ? 'none' : formatCaseNumber(last)} in the backup${knownBy}`);
  console.log(
    restored.value.replaced ? `The vault that was there is kept in ${restored.value.replaced}.` : 'Restored.',
  );
  return true;
}

/** What `--last-number` says; null when it was not given. */
function saidLast(): LastGiven | null {
  if (lastNumber === undefined) return null;
  if (lastNumber === 'none' || lastNumber === 'unknown') return lastNumber;
  const number = parseCaseNumber(lastNumber);
  return number ?? stop(en.care.restore.lastNumber.form);
}

async function salvage(directory: string, target: string): Promise<boolean> {
  const read = readSlotTable(directory);
  if (!read.ok) return stop(read.error, opening);
  const { table } = read.value;
  const lock = takeVaultLock(directory) ?? stop('alreadyOpen', opening);
  const keyDerivation = startKeyDerivation();
  try {
    const masterKey = (await masterKeyFrom(table, keyDerivation)) ?? stop('wrongPassphrase', opening);
    const derive = (db: Db, caseId: string) => project(db, caseId, today, now);
    const saved = salvageVault({ directory, target, table, masterKey, random: systemRandom, now, derive });
    if (!saved.ok) return stop(saved.error, { ...opening, ...en.safekeeping.salvage.refusals, notEmpty });
    return tellSalvage(saved.value);
  } finally {
    lock.release();
    await keyDerivation.close();
  }
}

/** A damaged vault may not open; its slots are files of their own. */
async function masterKeyFrom(table: SlotTable, keyDerivation: KeyDerivation): Promise<Buffer | undefined> {
  const typed = await askSecret();
  const code = recovery ? parseRecoveryCode(typed) : null;
  if (code?.ok === false) return undefined;
  const secret = code?.value ?? typed;
  for (const slot of table.slots) {
    if (slot.kind !== kind || tooWeak(slot.kdf) || (slot.validUntil !== null && slot.validUntil < today)) continue;
    const opening = await unlockSlot(table, slot, secret, keyDerivation);
    if (opening.kind === 'opened') return opening.masterKey;
  }
  return undefined;
}

function tellSalvage(report: SalvageReport): boolean {
  const { events, unconnected, tables, altered, orphans, incompleteDocuments, brokenCases } = report;
  console.log(`log          ${events} events saved, ${unconnected} after a break left behind`);
  for (const { table, rows, gaps } of tables)
    if (rows > 0 || gaps > 0) console.log(`${table.padEnd(20)} ${rows} rows${gaps > 0 ? `, ${gaps} UNREADABLE` : ''}`);
  console.log(`left out     ${altered.length} altered texts or people, ${orphans} rows of something lost`);
  console.log(`documents    ${incompleteDocuments.length} incomplete`);
  console.log(`cases        ${brokenCases.length} that no longer make a case`);
  const whole =
    unconnected + altered.length + orphans + incompleteDocuments.length + brokenCases.length === 0 &&
    tables.every(({ gaps }) => gaps === 0);
  console.log(whole ? 'NOTHING LOST' : 'SOMETHING WAS LOST: keep the damaged vault as well');
  return whole;
}

async function main(): Promise<number> {
  const needsFolder = command === 'backup' || command === 'restore' || command === 'salvage';
  if (file === '' || (needsFolder && folder === '')) return calledWrongly();
  try {
    switch (command) {
      case 'verify':
        return (await verify(resolve(file))) ? 0 : 1;
      case 'info':
        return (await info(resolve(file))) ? 0 : 1;
      case 'backup':
        return (await backup(resolve(file), resolve(folder))) ? 0 : 1;
      case 'restore':
        return (await restore(resolve(file), resolve(folder))) ? 0 : 1;
      case 'salvage':
        return (await salvage(resolve(file), resolve(folder))) ? 0 : 1;
      default:
        return calledWrongly();
    }
  } catch (error) {
    const trouble = error instanceof Stopped ? error.message : withWords(machineTrouble(error), opening);
    console.error(trouble);
    return 1;
  }
}

process.exit(await main());
