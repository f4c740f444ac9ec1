/** Jaaroverzicht: figures of one year that tell of nobody. */
import { z } from 'zod';
import type { ShownGroup, YearlyTable } from '../report/yearly-report.ts';
import { saveProblem } from './documents.ts';
import { endpoint } from './endpoint.ts';
import { missingGlyphs } from './missing-glyphs.ts';

const year = z.number().int().min(1990).max(2200);
const shown = z.union([z.number(), z.literal('hidden')]);
const tables = z.custom<{ readonly [T in YearlyTable]: readonly ShownGroup[] }>();

/**
 * `year`: null asks for the last in which a complaint came in. `years`: all of those, newest first. Improvements are counted
 * in full: they are about the organisation.
 */
export const readYearlyReport = endpoint({
  name: 'report.year',
  kind: 'query',
  input: z.strictObject({ year: year.nullable() }),
  output: z.object({
    year: z.number(),
    years: z.array(z.number()),
    total: shown,
    tables,
    /** Complaints with each theme of the list that any has, or that is in use; one can have several. */
    themes: z.array(z.object({ name: z.string(), count: shown })),
    /** Whether there is a complaint without any. */
    someWithoutTheme: z.boolean(),
    improvements: z.object({ planned: z.number(), done: z.number(), late: z.number() }),
  }),
});
export type YearlyReportView = z.infer<typeof readYearlyReport.output>;

/** Writes the same figures to a place the user chose (token of the shell). */
export const saveYearlyReport = endpoint({
  name: 'report.save',
  kind: 'command',
  input: z.strictObject({ year, token: z.string().max(200), form: z.enum(['pdf', 'csv']) }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), missingGlyphs }),
    z.object({ ok: z.literal(false), problem: saveProblem }),
  ]),
});
