/** Backups: made by themselves into a folder the user chose, and put back on the unlock screen. */
import { z } from 'zod';
import { caseNumberForm } from '../procedure/case-number.ts';
import { endpoint } from './endpoint.ts';
import { vaultRefusalCode } from './vault.ts';

export const backupRefusals = [
  'noFolder',
  'targetMissing',
  'trouble',
  'busy',
  'damaged',
  'diskFull',
  'ioError',
] as const;

/** Where backups go, which there are (each was read back whole when it was made), and whether it is time for one. */
export const backupStatus = endpoint({
  name: 'backup.status',
  kind: 'query',
  input: z.strictObject({}),
  output: z.object({
    folder: z.string().nullable(),
    folderMissing: z.boolean(),
    running: z.boolean(),
    lastAt: z.string().nullable(),
    days: z.number().nullable(),
    overdue: z.boolean(),
    copies: z.array(z.object({ createdAt: z.string(), size: z.number(), expiresOn: z.string() })),
    /** Vaults that a restored backup replaced and that are still kept. */
    replaced: z.array(z.string()),
    lastFailure: z.enum(backupRefusals).nullable(),
  }),
});

/** `target` is the shell's token for the folder. Refused where others would get copies. */
export const chooseBackupFolder = endpoint({
  name: 'backup.chooseFolder',
  kind: 'command',
  input: z.strictObject({ target: z.string().max(200) }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true) }),
    z.object({ ok: z.literal(false), refusal: z.enum(['unknownTarget', 'insideVault', 'notWritable']) }),
  ]),
});

/** Makes one now. Progress comes as pushes for the work `backup`. */
export const makeBackupNow = endpoint({
  name: 'backup.make',
  kind: 'command',
  input: z.strictObject({}),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), createdAt: z.string() }),
    z.object({ ok: z.literal(false), refusal: z.enum(backupRefusals) }),
  ]),
});

/** Throws away a vault that was replaced by a backup, once the director found the backup good. */
export const discardReplacedVault = endpoint({
  name: 'restore.confirm',
  kind: 'command',
  input: z.strictObject({ replaced: z.string().max(100) }),
  output: z.object({}),
});

export const restoreRefusals = [
  'unknownTarget',
  'notABackup',
  'newerVersion',
  'wrongPassphrase',
  'weakParameters',
  'damaged',
  'numberNotSaid',
  'numberUnlikely',
  'alreadyOpen',
  'networkDrive',
  'syncedFolder',
  'diskFull',
  'ioError',
] as const;
const refused = z.object({ ok: z.literal(false), refusal: z.enum(restoreRefusals) });
const unlocking = z.strictObject({
  source: z.string().max(200),
  kind: z.enum(['passphrase', 'recovery']),
  slotId: z.string().max(64).nullable(),
  secret: z.string().min(1).max(1000),
});

/** What a backup says before it is unlocked. `source` is the shell's token for the file; it stays good until the program locks. */
export const readBackup = endpoint({
  name: 'restore.read',
  kind: 'query',
  input: z.strictObject({ source: z.string().max(200) }),
  output: z.discriminatedUnion('ok', [
    z.object({
      ok: z.literal(true),
      createdAt: z.string(),
      slots: z.array(z.object({ slotId: z.string(), name: z.string() })),
      hasRecoveryCode: z.boolean(),
      /** The vault that is there now; null when there is none. */
      here: z
        .object({
          sameVault: z.boolean(),
          lastChangedAt: z.string(),
          /** Kept beside the locked vault; null when they are not there. */
          counts: z.object({ events: z.number(), lastNumber: z.string().nullable() }).nullable(),
        })
        .nullable(),
    }),
    refused,
  ]),
  openWithoutVault: true,
});

/** Unlocks a backup where it lies and checks it whole. Changes nothing. Progress for the work `restore`. */
export const inspectBackup = endpoint({
  name: 'restore.inspect',
  kind: 'query',
  input: unlocking,
  output: z.discriminatedUnion('ok', [
    z.object({
      ok: z.literal(true),
      cases: z.number(),
      documents: z.number(),
      events: z.number(),
      lastRecordedAt: z.string().nullable(),
      /** Of an earlier program: opening it brings it up to date. */
      olderSchema: z.boolean(),
      /** The last complaint number in it; null when it holds none. */
      lastNumber: z.string().nullable(),
      /** Whether this computer knows which were given out since; when it does not, `restore.swap` wants to be told. */
      numbersKnown: z.boolean(),
      /** None up to this one is given any more when somebody does not know the last either. */
      ifUnknown: z.string(),
    }),
    refused,
  ]),
  openWithoutVault: true,
});

/**
 * Puts a backup in the place of the vault; what was there is kept aside. Only while the vault is locked. `lastGiven`: the last
 * complaint number that was given out, `none` when none was after the copy, `unknown` when nobody knows, null when it was not asked.
 */
export const restoreFromBackup = endpoint({
  name: 'restore.swap',
  kind: 'command',
  input: unlocking.extend({
    lastGiven: z.union([z.enum(['none', 'unknown']), z.string().max(12).regex(caseNumberForm)]).nullable(),
  }),
  output: z.discriminatedUnion('ok', [z.object({ ok: z.literal(true), keptAside: z.boolean() }), refused]),
  openWithoutVault: true,
});

/** Takes a replaced vault back; what came in its place is kept aside in its turn. Only while the vault is locked. */
export const undoRestoreVault = endpoint({
  name: 'restore.undo',
  kind: 'command',
  input: z.strictObject({ replaced: z.string().max(100) }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true) }),
    z.object({ ok: z.literal(false), refusal: z.enum(['alreadyOpen', 'unknown', 'ioError']) }),
  ]),
  openWithoutVault: true,
});

/** Puts what can still be read of a damaged vault in its place; the damaged one is kept aside. Only while it is locked. */
export const salvageDamagedVault = endpoint({
  name: 'restore.salvage',
  kind: 'command',
  input: z.strictObject({ kind: z.enum(['passphrase', 'recovery']), secret: z.string().min(1).max(1000) }),
  output: z.discriminatedUnion('ok', [
    z.object({
      ok: z.literal(true),
      cases: z.number(),
      documents: z.number(),
      events: z.number(),
      /** Log entries after a break, texts and people that are not what they were, rows that belonged to something lost. */
      lost: z.number(),
      incompleteDocuments: z.number(),
      brokenCases: z.number(),
    }),
    z.object({
      ok: z.literal(false),
      refusal: z.union([vaultRefusalCode, z.literal('unreadable')]),
    }),
  ]),
  openWithoutVault: true,
});
