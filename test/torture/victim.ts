/** A process that uses a vault and says what was acknowledged, until it is done or killed: `victim.ts TASK DIRECTORY ...`. */
import { createHash, randomInt } from 'node:crypto';
import { readFileSync, writeSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { makeBackup } from '../../electron/core/backup/make-backup.ts';
import { restoreBackup, undoRestore } from '../../electron/core/backup/restore-backup.ts';
import { destroyCaseContent } from '../../electron/core/cases/destroy.ts';
import { leaveNoTrace } from '../../electron/core/destruction/leave-no-trace.ts';
import { systemRandom } from '../../electron/core/random.ts';
import { transact } from '../../electron/core/store/database.ts';
import { beginDocument } from '../../electron/core/store/document-writer.ts';
import { readDocumentChunks } from '../../electron/core/store/documents.ts';
import { appendEvents, streamHead } from '../../electron/core/store/events.ts';
import { allocateCaseNumber } from '../../electron/core/store/register.ts';
import { kdfFloor, startKeyDerivation } from '../../electron/core/vault/key-derivation.ts';
import { type OpenVault, openVault } from '../../electron/core/vault/open-vault.ts';
import { renewDatabase } from '../../electron/core/vault/renew-database.ts';
import { databaseKeyIsDue } from '../../electron/core/vault/renew-master-key.ts';
import { replacedVaults } from '../../electron/core/vault/restoring.ts';
import { addSlot, removeSlot } from '../../electron/core/vault/slots.ts';
import { ok } from '../../shared/result.ts';
import { addCase } from '../core/vault/filled-vault.ts';
import { must, now, passphrase, today } from './torture-kit.ts';

const [task = '', directory = '', ...rest] = process.argv.slice(2);
const keyDerivation = startKeyDerivation();
// Written at once and in one call, so that an acknowledgement is either out or not.
const say = (line: string | number) => writeSync(1, `${line}\n`);
const open = async () => must(await openVault({ directory, passphrase, slotId: null, today, now, keyDerivation }));

/** Commits a number, two events and a draft, all or nothing; says the sequence once it is promised to be kept. */
function commitOnce(vault: OpenVault, promise: () => void): void {
  const { db } = vault;
  const last = must(
    transact(db, () => {
      const number = allocateCaseNumber(db, 2026);
      const draft = { type: 'noted', version: 1, happenedOn: null, mentions: [], event: { number } };
      const recorded = { recordedAt: now, actorId: 'a', random: systemRandom };
      const stored = appendEvents(db, 'torture', streamHead(db, 'torture'), [draft, draft], recorded);
      db.prepare("INSERT INTO draft (key, case_id, body, updated_at) VALUES (?, NULL, '{}', '')").run(number);
      return ok(must(stored).at(-1)?.sequence ?? 0);
    }),
  );
  promise();
  say(last);
}

/** `write DIRECTORY COUNT [checkpointed|log|normal]`: how commits are made to last; the last one is known to lose some. */
async function write(count: number, how: string): Promise<void> {
  const vault = await open();
  if (how === 'normal') vault.db.pragma('synchronous = NORMAL');
  for (let done = 0; done < count; done += 1) {
    commitOnce(vault, () => {
      if (how === 'checkpointed' || how === '') vault.checkpoint();
    });
  }
}

/** A moment of its own for each run: files are named after it, to the second. */
const anyMoment = () =>
  Temporal.Instant.from(now)
    .add({ seconds: randomInt(10 ** 8) })
    .toString();

async function renew(): Promise<void> {
  const vault = await open();
  say('started');
  must((await renewDatabase(vault, { random: systemRandom })).outcome);
  say('done');
}

/** Takes somebody's way in away: a new master key, then a new database key. */
async function leave(): Promise<void> {
  let vault = await open();
  const who = { name: 'Bert', role: 'director', validUntil: null, passphrase: 'drie witte molens bij zee' } as const;
  const { slotId } = must(await addSlot(vault, { ...who, kdf: kdfFloor, random: systemRandom, now, keyDerivation }));
  say('started');
  must(removeSlot(vault, slotId, systemRandom));
  ({ vault } = await renewDatabase(vault, { random: systemRandom }));
  if (databaseKeyIsDue(vault)) throw new Error('Not renewed');
  say('done');
}

/** What a director does to a case that is past its term, and what follows. */
async function destroy(): Promise<void> {
  const vault = await open();
  const caseId = `case-${randomInt(2 ** 40)}`;
  addCase(vault.db, caseId, 'Kanarievogel');
  vault.checkpoint();
  say('started');
  must(
    transact(vault.db, () => {
      destroyCaseContent(vault.db, caseId, 'certificate', now);
      return ok(null);
    }),
  );
  vault.checkpoint();
  must((await leaveNoTrace(vault, { random: systemRandom })).outcome);
  say('done');
}

async function backup(folder: string): Promise<void> {
  const vault = await open();
  say('started');
  must(await makeBackup(vault, folder, { now: anyMoment() }));
  say('done');
}

async function restore(file: string): Promise<void> {
  const secret = { secret: passphrase, kind: 'passphrase', slotId: null, today, keyDerivation } as const;
  say('started');
  must(await restoreBackup({ ...secret, file, directory, now: anyMoment(), lastGiven: null }));
  say('done');
}

/** Takes the vault back that was replaced last; what is there now is kept in its turn. */
function undo(): void {
  const replaced = replacedVaults(directory).at(-1) ?? '';
  say('started');
  must(undoRestore(directory, replaced, anyMoment()));
  say('done');
}

/** Resident memory now and at its highest, in KiB. */
function memory(): { readonly now: number; readonly peak: number } {
  const status = readFileSync('/proc/self/status', 'utf8');
  const field = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]);
  return { now: field('VmRSS'), peak: field('VmHWM') };
}

/** Takes in and reads back a document of so many MiB; says how much more memory that took at its highest, in KiB. */
async function attach(mebibytes: number): Promise<void> {
  const vault = await open();
  const piece = Buffer.alloc(1024 * 1024, 'klacht ');
  // The highest since here: key derivation took more than all of this.
  const { writeFileSync } = await import('node:fs');
  writeFileSync('/proc/self/clear_refs', '5');
  const before = memory().now;
  const details = {
    id: 'big',
    caseId: null,
    title: '',
    datedOn: null,
    receivedOn: null,
    source: '',
    originalLocation: '',
  };
  const document = beginDocument(vault.db, { ...details, addedAt: now, addedBy: 'a' });
  for (let done = 0; done < mebibytes; done += 1) document.append(piece);
  const { sha256 } = document.seal();
  document.keep({ kind: 'other', mime: 'application/octet-stream', pageCount: null });
  vault.checkpoint();
  const hash = createHash('sha256');
  for (const chunk of readDocumentChunks(vault.db, 'big')) hash.update(chunk);
  if (hash.digest('hex') !== sha256) throw new Error('Read back otherwise');
  say(memory().peak - before);
}

switch (task) {
  case 'write':
    await write(Number(rest[0]), rest[1] ?? '');
    break;
  case 'renew':
    await renew();
    break;
  case 'leave':
    await leave();
    break;
  case 'destroy':
    await destroy();
    break;
  case 'backup':
    await backup(rest[0] ?? '');
    break;
  case 'restore':
    await restore(rest[0] ?? '');
    break;
  case 'undo':
    undo();
    break;
  case 'attach':
    await attach(Number(rest[0]));
    break;
  default:
    throw new Error('Which task?');
}
process.exit(0);
