/** Looking after the vault: its health, its check-ups, and what is remembered about it outside the database. */
import { z } from 'zod';
import { endpoint } from './endpoint.ts';

/** Why nothing may be written any more; `copying` passes by itself, `moved` when somebody takes the vault back. */
export const troubles = ['damaged', 'ioError', 'replaced', 'copying', 'moved'] as const;

/** How the vault is: whether it may be written, whether its past is the one that was remembered, and who tried to get in. */
export const vaultHealth = endpoint({
  name: 'vault.health',
  kind: 'query',
  input: z.strictObject({}),
  output: z.object({
    trouble: z.enum(troubles).nullable(),
    /** When it went to another computer; only with the trouble `moved`. */
    movedAt: z.string().nullable(),
    diskWasFull: z.boolean(),
    /** Anything but `none` and `agrees` waits for `vault.acceptHistory`. */
    history: z.enum(['none', 'agrees', 'altered', 'rolledBack', 'otherHistory']),
    /** Entries that the log once had and has now; only for `rolledBack`. */
    known: z.number().nullable(),
    found: z.number().nullable(),
    /** Wrong passphrases before this opening, and the moment of the last. */
    wrongAttempts: z.number(),
    lastWrongAt: z.string().nullable(),
  }),
});

/** Goes on with a vault whose log is older or other than was remembered; written into the log itself. */
export const acceptVaultHistory = endpoint({
  name: 'vault.acceptHistory',
  kind: 'command',
  input: z.strictObject({}),
  output: z.object({}),
});

const checkOutcome = z.object({
  at: z.string(),
  sound: z.boolean(),
  pages: z.number(),
  badPages: z.number(),
  events: z.number(),
  logIntact: z.boolean(),
  documents: z.number(),
  badDocuments: z.number(),
  badTexts: z.number(),
});
export type CheckOutcome = z.infer<typeof checkOutcome>;
export const vaultCheckOutcome = checkOutcome;

/** Checks every page, event and document. Progress comes as pushes for the work `check`. */
export const checkWholeVault = endpoint({
  name: 'integrity.check',
  kind: 'command',
  input: z.strictObject({}),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), outcome: checkOutcome }),
    z.object({ ok: z.literal(false), refusal: z.enum(['diskFull', 'ioError', 'trouble', 'busy']) }),
  ]),
});

export const lastVaultCheck = endpoint({
  name: 'integrity.last',
  kind: 'query',
  input: z.strictObject({}),
  output: z.object({ outcome: checkOutcome.nullable() }),
});

/** Compares the code printed in a ruling or dossier, as typed, with the log. */
export const verifyCheckpoint = endpoint({
  name: 'log.verifyCheckpoint',
  kind: 'query',
  input: z.strictObject({ code: z.string().max(100) }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), sequence: z.number(), recordedAt: z.string().nullable() }),
    z.object({ ok: z.literal(false), problem: z.enum(['notACode', 'beyondEnd', 'otherHistory']) }),
  ]),
});

/** Asked by the window every few minutes: does what is due in the background: the daily backup, the weekly check, joining the parts of the search index. */
export const careTick = endpoint({
  name: 'care.tick',
  kind: 'command',
  input: z.strictObject({}),
  output: z.object({ started: z.array(z.enum(['backup', 'check'])) }),
});
