/** The one PDF the committee works from. */
import { z } from 'zod';
import { id } from '../procedure/fact.ts';
import { endpoint } from './endpoint.ts';

const exhibit = z.object({
  documentId: id,
  number: z.number(),
  title: z.string(),
  date: z.string().nullable(),
  pages: z.number().nullable(),
  kind: z.string(),
});

/** What would be in it, in order; nothing is left out unless a reason is given when it is built. */
export const planDossier = endpoint({
  name: 'dossier.plan',
  kind: 'query',
  input: z.strictObject({ caseId: id }),
  output: z.object({
    exhibits: z.array(exhibit),
    versions: z.array(
      z.object({
        versionId: id,
        documentId: id,
        version: z.number(),
        pages: z.number(),
        sha256: z.string(),
        builtAt: z.string(),
      }),
    ),
  }),
});

/**
 * Builds a version and keeps it in the vault as a document. Progress is pushed as work `dossier:<caseId>`. The checkpoint of
 * the log and every omission with its reason are printed in it.
 */
export const buildDossier = endpoint({
  name: 'dossier.build',
  kind: 'command',
  input: z.strictObject({
    caseId: id,
    omissions: z.array(z.strictObject({ documentId: id, reason: z.string().trim().min(1).max(2_000) })).max(500),
  }),
  output: z.discriminatedUnion('ok', [
    z.object({
      ok: z.literal(true),
      versionId: id,
      documentId: id,
      version: z.number(),
      pages: z.number(),
      sha256: z.string(),
      exhibits: z.array(
        z.object({
          documentId: id,
          number: z.number(),
          firstPage: z.number(),
          pages: z.number(),
          embedded: z.boolean(),
        }),
      ),
    }),
    z.object({ ok: z.literal(false), problem: z.enum(['tooLarge', 'readerGone', 'notTypeset']) }),
  ]),
});
