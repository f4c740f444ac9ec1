/** Looking after the vault without opening it for work: what `npm run kluis` does, for the installed program. Answers with numbers only. */
import { z } from 'zod';
import { vaultCheckOutcome } from './care.ts';
import { endpoint } from './endpoint.ts';
import { vaultRefusalCode } from './vault.ts';

const secret = { kind: z.enum(['passphrase', 'recovery']), secret: z.string().min(1).max(1000) };

/** Opens the vault, checks all of it, and closes it again. Progress for the work `check`. */
export const checkLockedVault = endpoint({
  name: 'maintenance.check',
  kind: 'command',
  input: z.strictObject(secret),
  output: z.discriminatedUnion('ok', [
    z.object({
      ok: z.literal(true),
      outcome: vaultCheckOutcome,
      cases: z.number(),
      lastRecordedAt: z.string().nullable(),
      /** Its log is older or other than was remembered beside it. */
      otherPast: z.boolean(),
    }),
    z.object({ ok: z.literal(false), refusal: z.union([vaultRefusalCode, z.literal('trouble')]) }),
  ]),
  openWithoutVault: true,
});

/** Opens the vault, makes a backup in a folder that the user chose, and closes it again. Progress for the work `backup`. */
export const backUpLockedVault = endpoint({
  name: 'maintenance.backUp',
  kind: 'command',
  input: z.strictObject({ ...secret, target: z.string().max(200) }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), createdAt: z.string() }),
    z.object({
      ok: z.literal(false),
      refusal: z.union([
        vaultRefusalCode,
        z.enum(['unknownTarget', 'insideVault', 'notWritable', 'targetMissing', 'trouble', 'busy']),
      ]),
    }),
  ]),
  openWithoutVault: true,
});
