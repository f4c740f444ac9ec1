/** Copies of a dossier that leave the vault, and finding out where one came from. */
import { z } from 'zod';
import { id } from '../procedure/fact.ts';
import { saveProblem } from './documents.ts';
import { endpoint } from './endpoint.ts';
import { missingGlyphs } from './missing-glyphs.ts';

/**
 * Writes a copy of a version to a place the user chose (token of the shell), with the receiver's name on every page. `sealed`:
 * closed with a passphrase that is drawn now, told once, and kept nowhere. Progress is pushed as work `copy:<versionId>`.
 */
export const giveDossier = endpoint({
  name: 'dossier.give',
  kind: 'command',
  input: z.strictObject({
    versionId: id,
    token: z.string().max(200),
    receiver: z.string().trim().min(1).max(200),
    sealed: z.boolean(),
  }),
  output: z.discriminatedUnion('ok', [
    z.object({
      ok: z.literal(true),
      passphrase: z.string().nullable(),
      /** In the line that names its receiver. */
      missingGlyphs,
    }),
    z.object({ ok: z.literal(false), problem: z.union([saveProblem, z.enum(['readerGone', 'cancelled'])]) }),
  ]),
});

/** Stops the copy, or the archive file, that is being made of a version; nothing of it stays. */
export const cancelCopy = endpoint({
  name: 'dossier.cancelCopy',
  kind: 'command',
  input: z.strictObject({ versionId: id }),
  output: z.object({}),
});

/**
 * Whether a file is a dossier of this vault. `changed`: it says that it is this version, but not one of its copies has these
 * bytes. `closed`: it asks for a passphrase and is not a copy as it left. `unknown`: nothing of ours.
 */
export const checkDossier = endpoint({
  name: 'dossier.check',
  kind: 'command',
  input: z.strictObject({ uploadId: z.string().min(1).max(64) }),
  output: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('same'),
      caseId: id,
      number: z.string(),
      version: z.number(),
      /** To whom exactly this file was given; empty for the vault's own version. */
      given: z.array(z.object({ receiver: z.string(), on: z.string(), sealed: z.boolean() })),
    }),
    z.object({ kind: z.literal('changed'), caseId: id, number: z.string(), version: z.number() }),
    z.object({ kind: z.literal('closed') }),
    z.object({ kind: z.literal('unknown') }),
  ]),
});
