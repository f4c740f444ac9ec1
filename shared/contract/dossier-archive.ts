/** A version of the dossier as archives keep it: PDF/A-2b, every page a picture. */
import { z } from 'zod';
import { id } from '../procedure/fact.ts';
import { saveProblem } from './documents.ts';
import { endpoint } from './endpoint.ts';
import { missingGlyphs } from './missing-glyphs.ts';

/**
 * Writes it to a place the user chose (token of the shell), with the receiver's name on every page, and notes who has it.
 * Progress is pushed as work `archive:<versionId>`; `dossier.cancelCopy` stops it after the page it is at.
 */
export const archiveDossier = endpoint({
  name: 'dossier.archive',
  kind: 'command',
  input: z.strictObject({
    versionId: id,
    token: z.string().max(200),
    receiver: z.string().trim().min(1).max(200),
  }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), pages: z.number(), /** In the line at the foot of its pages. */ missingGlyphs }),
    z.object({
      ok: z.literal(false),
      problem: z.union([saveProblem, z.enum(['readerGone', 'cancelled'])]),
    }),
  ]),
});
