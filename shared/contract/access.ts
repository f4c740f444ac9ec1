/** Ways into the vault beside the daily passphrase: the recovery code, and advice on new passphrases. */
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { minimumPassphraseLength, vaultRefusalCode } from './vault.ts';

const secret = z.string().max(1000);
const outcome = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true) }),
  z.object({
    ok: z.literal(false),
    refusal: z.union([vaultRefusalCode, z.enum(['unknownSlot', 'lastDirector', 'notByRecoveryCode'])]),
  }),
]);

/** How well a passphrase withstands guessing: zxcvbn's 0 to 4, and whether it is accepted. */
export const passphraseStrength = endpoint({
  name: 'passphrase.strength',
  kind: 'query',
  input: z.strictObject({ passphrase: secret, known: z.array(z.string().max(200)).max(5) }),
  output: z.object({ score: z.number().int().min(0).max(4), enough: z.boolean() }),
  openWithoutVault: true,
});

/** Six words drawn by lot. */
export const proposePassphrase = endpoint({
  name: 'passphrase.propose',
  kind: 'command',
  input: z.strictObject({}),
  output: z.object({ passphrase: z.string() }),
  openWithoutVault: true,
});

/** Opens the vault with the printed code. `groups` are those, from 1, that were copied wrongly. */
export const unlockByRecoveryCode = endpoint({
  name: 'vault.unlockByRecoveryCode',
  kind: 'command',
  input: z.strictObject({ code: secret }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true) }),
    z.object({ ok: z.literal(false), refusal: vaultRefusalCode, groups: z.array(z.number()) }),
  ]),
  openWithoutVault: true,
});

/** Whether there is a recovery code, since when, and whether somebody read it back from paper. */
export const recoveryStatus = endpoint({
  name: 'recovery.status',
  kind: 'query',
  input: z.strictObject({}),
  output: z.object({ createdAt: z.string().nullable(), confirmed: z.boolean() }),
});

/** Somebody typed groups of the code back from paper: the window has seen that they were right. */
export const confirmRecoveryCode = endpoint({
  name: 'recovery.confirm',
  kind: 'command',
  input: z.strictObject({}),
  output: z.object({}),
});

/** Makes a recovery code in place of any earlier one. Given once, to be printed: it is kept nowhere. */
export const renewRecoveryCode = endpoint({
  name: 'recovery.renew',
  kind: 'command',
  input: z.strictObject({}),
  output: z.discriminatedUnion('ok', [
    z.object({
      ok: z.literal(true),
      code: z.string(),
      createdAt: z.string(),
      /** For on the same sheet: what the code needs when the slot files are lost. Null when it could not be made. */
      keyPart: z.string().nullable(),
    }),
    z.object({ ok: z.literal(false), refusal: z.union([vaultRefusalCode, z.enum(['unknownSlot', 'lastDirector'])]) }),
  ]),
});

/** A new passphrase for somebody who forgot theirs; only for whoever came in by the recovery code. */
export const resetForgottenPassphrase = endpoint({
  name: 'directors.resetPassphrase',
  kind: 'command',
  input: z.strictObject({ actorId: z.string().max(64), next: z.string().min(minimumPassphraseLength).max(1000) }),
  output: outcome,
});

/** Changes the own name; it is bound to the key, so the passphrase is asked. */
export const renameMyself = endpoint({
  name: 'directors.rename',
  kind: 'command',
  input: z.strictObject({ name: z.string().trim().min(1).max(200), passphrase: secret }),
  output: outcome,
});
