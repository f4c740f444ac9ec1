/** Moving the vault to another computer: a copy to take along, then this one is for reading only. */
import { z } from 'zod';
import { backupRefusals } from './backup.ts';
import { endpoint } from './endpoint.ts';

/** Makes a whole backup, read over, in a folder of choice. `target` is the shell's token; `file` a name without its folder. */
export const copyToMove = endpoint({
  name: 'move.copy',
  kind: 'command',
  input: z.strictObject({ target: z.string().max(200) }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), file: z.string() }),
    z.object({
      ok: z.literal(false),
      refusal: z.enum([...backupRefusals, 'unknownTarget', 'insideVault', 'notWritable']),
    }),
  ]),
});

/** Says that the vault is on another computer now: this one takes in nothing more. Locks. */
export const moveAway = endpoint({
  name: 'move.away',
  kind: 'command',
  input: z.strictObject({}),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true) }),
    z.object({ ok: z.literal(false), refusal: z.enum(['noCopy', 'changedSince', 'busy']) }),
  ]),
});

/** Works on here after all. */
export const takeBackVault = endpoint({
  name: 'move.takeBack',
  kind: 'command',
  input: z.strictObject({}),
  output: z.object({}),
});
