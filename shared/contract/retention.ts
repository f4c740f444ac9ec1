/** Keeping and destroying: which closed cases are past their term, and their destruction by one or two directors. */
import { z } from 'zod';
import { id, isoDate } from '../procedure/fact.ts';
import { endpoint } from './endpoint.ts';
import { missingGlyphs } from './missing-glyphs.ts';

const kept = z.object({
  caseId: id,
  number: z.string(),
  closedOn: isoDate.nullable(),
  /** Last day of keeping. */
  keptUntil: isoDate,
  /** Kept longer for a reason: a hold, an objection or a request for access. */
  onHold: z.boolean(),
  /** The standing holds with their reasons, first to be reviewed first. */
  holds: z.array(z.object({ holdId: id, on: isoDate, reviewOn: isoDate, reason: z.string() })),
});

const certificate = z.object({
  certificateId: id,
  destroyedAt: z.string(),
  numbers: z.array(z.string()),
  goneFromBackupsOn: isoDate.nullable(),
});

export const retentionOverview = endpoint({
  name: 'retention.overview',
  kind: 'query',
  input: z.strictObject({}),
  output: z.object({
    today: isoDate,
    /** Past their term, oldest first. */
    due: z.array(kept),
    /** Closed and still kept, by the day they come up. */
    later: z.array(kept),
    certificates: z.array(certificate),
    /** `setBack` blocks destruction; `jumped` asks to confirm the date. */
    clock: z.enum(['plausible', 'setBack', 'jumped']),
    /** Directors other than who is at work: with any, one of them looks along. */
    others: z.array(z.object({ actorId: z.string(), name: z.string() })),
  }),
});

export const destroyRefusals = [
  'clockSetBack',
  /** A vault that a restore replaced is still kept, and may hold the cases. */
  'replacedKept',
  'dateNotConfirmed',
  'secondLookMissing',
  'wrongPassphrase',
  'retentionRunning',
  'onHold',
  'notClosed',
  'refused',
  'busy',
] as const;
export type DestroyRefusal = (typeof destroyRefusals)[number];

/** Destroys cases for good. `confirmedToday` repeats today's date after a jump of the clock. Progress for the work `destroy`. */
export const destroyCases = endpoint({
  name: 'retention.destroy',
  kind: 'command',
  input: z.strictObject({
    caseIds: z.array(id).min(1).max(200),
    second: z.strictObject({ actorId: z.string().max(64), passphrase: z.string().max(1000) }).nullable(),
    confirmedToday: isoDate.nullable(),
  }),
  output: z.discriminatedUnion('ok', [
    /** `pending`: the contents are gone, but the old file could not be replaced yet; it is tried again by itself. */
    z.object({ ok: z.literal(true), certificateId: id, pending: z.boolean() }),
    z.object({ ok: z.literal(false), refusal: z.enum(destroyRefusals) }),
  ]),
});

/** Writes the certificate as a PDF to a place the user chose. */
export const saveCertificate = endpoint({
  name: 'retention.saveCertificate',
  kind: 'command',
  input: z.strictObject({ certificateId: id, target: z.string().max(200) }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), missingGlyphs }),
    z.object({ ok: z.literal(false), problem: z.enum(['unknownTarget', 'notWritable', 'diskFull']) }),
  ]),
});
