/** The one PDF the committee works from. */
import { z } from 'zod';
import { id } from '../procedure/fact.ts';
import { endpoint } from './endpoint.ts';
import { missingGlyphs } from './missing-glyphs.ts';

const exhibit = z.object({
  documentId: id,
  number: z.number(),
  title: z.string(),
  date: z.string().nullable(),
  pages: z.number().nullable(),
  kind: z.string(),
  /** It was handed over under this number: it keeps it. */
  fixed: z.boolean(),
  /** Copies of it that can stand in its place, because some of it may not be read. */
  copies: z.array(z.object({ documentId: id, receiver: z.string(), reason: z.string() })),
});

/** Where something of somebody can be read who may not be in a version. Null: in our own pages, or beside all pages. */
const remaining = z.object({ exhibit: z.number().nullable(), page: z.number().nullable(), text: z.string() });

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
        /** For whom it was made; null: the committee. */
        receiver: z.string().nullable(),
        /** Numbers of the exhibits that stand in it as a copy of which some parts cannot be read. */
        redacted: z.array(z.number()),
        /** Of these people nothing was found in it. */
        withoutPeople: z.array(id),
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

const wish = z.strictObject({
  caseId: id,
  omissions: z.array(z.strictObject({ documentId: id, reason: z.string().trim().min(1).max(2_000) })).max(500),
  supplement: z.boolean(),
  /**
   * For somebody else than the committee: of `withoutPeople` nothing is told, and it is refused (`detailsRemain`) when
   * something of them can be read anywhere. `copies` stand in the place of documents, also in one for the committee.
   */
  receiver: z
    .strictObject({ name: z.string().trim().min(1).max(200), withoutPeople: z.array(id).max(50) })
    .nullable()
    .default(null),
  copies: z
    .array(z.strictObject({ documentId: id, copyId: id }))
    .max(500)
    .default([]),
});

const notMade = z.object({
  ok: z.literal(false),
  problem: z.enum(['readerGone', 'notTypeset', 'nothingNew', 'cancelled', 'detailsRemain']),
  /** With `detailsRemain`: at most the first fifty. */
  remaining: z.array(remaining).optional(),
});

/**
 * Builds a version and keeps it in the vault as a document. Progress is pushed as work `dossier:<caseId>`. The checkpoint of
 * the log and every omission with its reason are printed in it. A `supplement` holds only what was not handed over yet, and
 * goes on counting pages and exhibits; `nothingNew` when there is nothing of the kind.
 */
export const buildDossier = endpoint({
  name: 'dossier.build',
  kind: 'command',
  input: wish,
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
      missingGlyphs,
    }),
    notMade,
  ]),
});

/** Stops the building of this case's dossier after the exhibit it is at; no version is kept. */
export const cancelDossier = endpoint({
  name: 'dossier.cancel',
  kind: 'command',
  input: z.strictObject({ caseId: id }),
  output: z.object({}),
});

/**
 * Builds what would be the next version and keeps it only to be looked at, page by page by `documents.page`: no version, no event,
 * nothing that somebody has. There is one at a time; a next one takes its place. Progress and stopping are as of `dossier.build`.
 */
export const previewDossier = endpoint({
  name: 'dossier.preview',
  kind: 'command',
  input: wish,
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), previewId: id, version: z.number(), pages: z.number(), missingGlyphs }),
    notMade,
  ]),
});

/** Throws away what was only looked at; nothing happens when it is gone already. */
export const endPreview = endpoint({
  name: 'dossier.endPreview',
  kind: 'command',
  input: z.strictObject({ previewId: id }),
  output: z.object({}),
});
