/** What must be done across all cases: Vandaag, Termijnen, Verbeteringen. */
import { z } from 'zod';
import type { Task } from '../procedure/day-plan.ts';
import { id, isoDate } from '../procedure/fact.ts';
import type { Obligation } from '../procedure/obligation.ts';
import { person } from '../procedure/person.ts';
import { casePolicySchema } from '../procedure/policy.ts';
import type { WaitingFor } from '../procedure/waiting.ts';
import { caseStatus } from './cases.ts';
import { endpoint } from './endpoint.ts';

/** Enough of a case to say a sentence about it. */
const caseBrief = z.object({
  caseId: id,
  number: z.string(),
  status: caseStatus,
  subjectKinds: z.array(z.string()),
  /** By party, member or participant id, for those an item is about. */
  people: z.record(z.string(), z.object({ person: person.nullable(), role: z.string() })),
  policy: casePolicySchema,
  receivedOn: isoDate.nullable(),
});
export type CaseBrief = z.infer<typeof caseBrief>;

const atMost = z.number().int().min(1).max(500);

/** What there is to do across all cases, in the order of the day, and on whom cases wait: the first of each, and how many. */
export const todayOverview = endpoint({
  name: 'today.overview',
  kind: 'query',
  input: z.strictObject({ now: atMost, later: atMost, waiting: atMost }),
  output: z.object({
    today: isoDate,
    /** Those that anything below is about. */
    cases: z.record(z.string(), caseBrief),
    now: z.array(z.custom<Task>()).readonly(),
    later: z.array(z.custom<Task>()).readonly(),
    waiting: z.array(z.object({ caseId: id, waiting: z.custom<WaitingFor>() })).readonly(),
    /** All there are, also what was not asked for; `late`, `pressing` and `dueToday` are among `now`. */
    counts: z.object({
      now: z.number(),
      late: z.number(),
      pressing: z.number(),
      dueToday: z.number(),
      later: z.number(),
      waiting: z.number(),
    }),
    /** Forms begun and not handed in. */
    drafts: z.array(z.object({ key: z.string(), caseId: z.string().nullable(), updatedAt: z.string() })),
  }),
});

/** May the desktop still be told of today's work? Once a day to each person; asking counts as telling. */
export const claimDueNotice = endpoint({
  name: 'today.claimNotice',
  kind: 'command',
  input: z.strictObject({}),
  output: z.object({ first: z.boolean() }),
});

/** Everything with a date between two days, for the month and the list. */
export const termsBetween = endpoint({
  name: 'terms.between',
  kind: 'query',
  input: z.strictObject({ from: isoDate, until: isoDate }),
  output: z.object({
    today: isoDate,
    cases: z.record(z.string(), caseBrief),
    items: z.array(z.object({ caseId: id, obligation: z.custom<Obligation>() })),
  }),
});

/** Writes an .ics file without any name to a place the user chose (token of the shell). */
export const exportTerms = endpoint({
  name: 'terms.export',
  kind: 'command',
  input: z.strictObject({
    token: z.string().max(200),
    language: z.enum(['nl', 'en']),
    titles: z.record(z.string().max(64), z.string().max(200)),
  }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), count: z.number() }),
    z.object({ ok: z.literal(false), problem: z.enum(['unknownTarget', 'notWritable', 'diskFull']) }),
  ]),
});

export const promiseFilters = ['open', 'done', 'all'] as const;
export type PromiseFilter = (typeof promiseFilters)[number];
export const promiseKinds = ['overdue', 'running', 'finished'] as const;
export type PromiseKind = (typeof promiseKinds)[number];

/**
 * Improvement actions and adjustments, with the case they come from while it exists: past their day first, then what runs,
 * then what is done with the last on top. The first `limit` of each kind, and how many there are; empty kinds are left out.
 */
export const listImprovements = endpoint({
  name: 'improvements.list',
  kind: 'query',
  input: z.strictObject({ filter: z.enum(promiseFilters), limit: z.number().int().min(1).max(500) }),
  output: z.object({
    today: isoDate,
    /** Whether there is any at all, whatever the filter. */
    any: z.boolean(),
    groups: z.array(
      z.object({
        kind: z.enum(promiseKinds),
        total: z.number(),
        items: z.array(
          z.object({
            kind: z.enum(['improvement', 'adjustment']),
            id,
            caseId: id.nullable(),
            number: z.string(),
            text: z.string(),
            owner: z.string(),
            structural: z.boolean(),
            plannedOn: isoDate,
            dueOn: isoDate,
            doneOn: isoDate.nullable(),
          }),
        ),
      }),
    ),
  }),
});
