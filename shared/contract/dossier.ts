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
  /** It was handed over under this number: it keeps it. */
  fixed: z.boolean(),
});

/** What would be in it, in order; nothing is left out unless a reason is given when it is built. */
export const planDossier = endpoint({
  name: 'dossier.plan',
  kind: 'query',
  input: z.strictObject({ caseId: id }),
  output: z.object({
    exhibits: z.array(exhibit),
    /** Signed promises of confidentiality: they stay with the case. */
    apart: z.array(z.object({ documentId: id, title: z.string(), pages: z.number().nullable() })),
    /** The version a supplement would continue: the last that was handed over. */
    continues: z.number().nullable(),
    versions: z.array(
      z.object({
        versionId: id,
        documentId: id,
        version: z.number(),
        pages: z.number(),
        sha256: z.string(),
        builtAt: z.string(),
        /** The version it continues, when it holds late papers only. */
        continues: z.number().nullable(),
        /** What was left out of it, and why. */
        omissions: z.array(z.object({ documentId: id, reason: z.string() })),
      }),
    ),
  }),
});

/** Puts the exhibits that were not handed over yet in this order; those not named follow by date. */
export const orderExhibits = endpoint({
  name: 'dossier.order',
  kind: 'command',
  input: z.strictObject({ caseId: id, documentIds: z.array(id).max(2_000) }),
  output: z.object({}),
});

/**
 * Builds a version and keeps it in the vault as a document. Progress is pushed as work `dossier:<caseId>`. The checkpoint of
 * the log and every omission with its reason are printed in it. A `supplement` holds only what was not handed over yet, and
 * goes on counting pages and exhibits; `nothingNew` when there is nothing of the kind.
 */
export const buildDossier = endpoint({
  name: 'dossier.build',
  kind: 'command',
  input: z.strictObject({
    caseId: id,
    omissions: z.array(z.strictObject({ documentId: id, reason: z.string().trim().min(1).max(2_000) })).max(500),
    supplement: z.boolean(),
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
    z.object({
      ok: z.literal(false),
      problem: z.enum(['tooLarge', 'readerGone', 'notTypeset', 'nothingNew', 'cancelled']),
    }),
  ]),
});

/** Stops the building of this case's dossier after the exhibit it is at; no version is kept. */
export const cancelDossier = endpoint({
  name: 'dossier.cancel',
  kind: 'command',
  input: z.strictObject({ caseId: id }),
  output: z.object({}),
});
