/** Sending a letter by e-mail, from the user's own mail program. */
import { z } from 'zod';
import { id } from '../procedure/fact.ts';
import { saveProblem } from './documents.ts';
import { endpoint } from './endpoint.ts';

/**
 * Writes a message with the final letter as its attachment to a place the user chose (token of the shell), and records that it left the
 * vault. Nothing is sent: the letter counts as sent when somebody says so.
 */
export const prepareMail = endpoint({
  name: 'letters.prepareMail',
  kind: 'command',
  input: z.strictObject({ letterId: id, token: z.string().max(200) }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true) }),
    z.object({ ok: z.literal(false), problem: saveProblem }),
  ]),
});
