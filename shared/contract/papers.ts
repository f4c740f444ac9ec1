/** Documents of our own that are no letters: a case on one page, the report of a hearing, a ruling. */
import { z } from 'zod';
import { id } from '../procedure/fact.ts';
import { endpoint } from './endpoint.ts';
import { missingGlyphs } from './missing-glyphs.ts';

/**
 * Makes one and keeps it with the papers of the case; the same again is the one that is there. `about`: which hearing or
 * ruling; null for the summary. `to`: the party whose copy it is, with nothing in it that they may not read; null: the whole.
 * `nothingThere`: there is no such hearing or ruling yet, or none of it concerns them.
 */
export const makePaper = endpoint({
  name: 'papers.make',
  kind: 'command',
  input: z.strictObject({
    caseId: id,
    paper: z.enum(['summary', 'hearingReport', 'ruling']),
    about: id.nullable(),
    to: id.nullable(),
  }),
  output: z.discriminatedUnion('ok', [
    z.object({
      ok: z.literal(true),
      documentId: id,
      pages: z.number(),
      missingGlyphs,
    }),
    z.object({ ok: z.literal(false), problem: z.literal('nothingThere') }),
  ]),
});
