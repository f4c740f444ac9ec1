/** Everything of a case, or of all of them, in one closed file that other programs open. */
import { z } from 'zod';
import { id } from '../procedure/fact.ts';
import { saveProblem } from './documents.ts';
import { endpoint } from './endpoint.ts';

/** What its progress is pushed under, and what stops it. */
export const openExportWork = 'openExport';

/**
 * Writes it to a place the user chose (token of the shell), closed with a passphrase that is drawn now, told once and kept
 * nowhere. `caseId` null: the whole register. Each case gets an entry in who has what.
 */
export const exportOpenly = endpoint({
  name: 'openExport.write',
  kind: 'command',
  input: z.strictObject({
    caseId: id.nullable(),
    token: z.string().max(200),
    receiver: z.string().trim().min(1).max(200),
  }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), passphrase: z.string() }),
    z.object({ ok: z.literal(false), problem: z.union([saveProblem, z.enum(['cancelled', 'busy'])]) }),
  ]),
});

/** Stops work that is under way, after the piece it is at; nothing of it stays. */
export const cancelOpenExport = endpoint({
  name: 'openExport.cancel',
  kind: 'command',
  input: z.strictObject({}),
  output: z.object({}),
});
