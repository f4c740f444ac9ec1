import { z } from 'zod';
import { endpoint } from './endpoint.ts';

/** Finds cases by number, names and subject: every word typed must begin a word of the case. Newest number first. */
export const searchCases = endpoint({
  name: 'cases.search',
  kind: 'query',
  input: z.object({ text: z.string().max(200), limit: z.number().int().min(1).max(50) }),
  output: z.object({
    hits: z.array(
      z.object({
        caseId: z.string(),
        number: z.string(),
        complainantName: z.string(),
        summary: z.string(),
      }),
    ),
    /** How many match in all. */
    total: z.number().int(),
  }),
});
