import { z } from 'zod';
import { endpoint } from './endpoint.ts';

/** Why a vault could not be made or opened; worded by the window. Never says which part of a secret was wrong. */
export const vaultRefusalCodes = [
  'noVault',
  'vaultFileMissing',
  'vaultFileEmpty',
  'vaultFileStub',
  'vaultFilePlain',
  'otherKey',
  'notAVault',
  'damaged',
  'vaultExists',
  'wrongPassphrase',
  'passphraseTooShort',
  'passphraseTooWeak',
  'newerVersion',
  'upgradeNotKept',
  'slotsMissing',
  'slotsDamaged',
  'weakParameters',
  'alreadyOpen',
  'networkDrive',
  'syncedFolder',
  'ioError',
  'noAccess',
  'diskFull',
  'noMemory',
] as const;
export const vaultRefusalCode = z.enum(vaultRefusalCodes);
export type VaultRefusalCode = z.infer<typeof vaultRefusalCode>;

/** The floor for a new passphrase, in characters. */
export const minimumPassphraseLength = 12;

const opened = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), refusal: vaultRefusalCode }),
]);

/** Whether there is a vault and who may open it. `problem` says what is wrong with a damaged one. */
export const vaultStatus = endpoint({
  name: 'vault.status',
  kind: 'query',
  input: z.object({}),
  output: z.object({
    state: z.enum(['none', 'locked', 'open', 'damaged']),
    slots: z.array(z.object({ slotId: z.string(), name: z.string() })),
    hasRecoveryCode: z.boolean(),
    /** Opened with the recovery code: somebody must get a new passphrase first. */
    byRecoveryCode: z.boolean(),
    /** The vault that was last replaced, by a backup or by what was salvaged, and is still kept; null when none is. */
    replaced: z.string().nullable(),
    problem: vaultRefusalCode.optional(),
  }),
  openWithoutVault: true,
});

/** Makes a new vault and leaves it open. */
export const vaultCreate = endpoint({
  name: 'vault.create',
  kind: 'command',
  input: z.object({
    directorName: z.string().trim().min(1).max(200),
    organisationName: z.string().trim().min(1).max(200),
    passphrase: z.string().min(minimumPassphraseLength).max(1000),
  }),
  output: opened,
  openWithoutVault: true,
});

/** Opens the vault with one director's passphrase. */
export const vaultUnlock = endpoint({
  name: 'vault.unlock',
  kind: 'command',
  input: z.object({ slotId: z.string().max(64), passphrase: z.string().min(1).max(1000) }),
  output: opened,
  openWithoutVault: true,
});

/** Who is at work: the director or deputy whose slot opened the vault. */
export const sessionMe = endpoint({
  name: 'session.me',
  kind: 'query',
  input: z.object({}),
  output: z.object({ actorId: z.string(), name: z.string(), role: z.enum(['director', 'deputy']) }),
});
