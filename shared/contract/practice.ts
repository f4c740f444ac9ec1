/** The vault to practise in: invented cases in a place of its own, marked on every screen, never near the own vault. */
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { vaultRefusalCode } from './vault.ts';

/** `entering`: the user just chose to practise, so the vault opens by itself; `locked`: it was open before. */
export const practicePlace = z.enum(['no', 'entering', 'locked']);
export type PracticePlace = z.infer<typeof practicePlace>;

/** Whether this window is for practising. Never changes in the life of a window. */
export const practiceStatus = endpoint({
  name: 'practice.status',
  kind: 'query',
  input: z.strictObject({}),
  output: z.object({ place: practicePlace }),
  openWithoutVault: true,
});

/** Opens the vault to practise in, and makes it first where there is none. Progress comes as pushes for the work `practice`. */
export const practiceStart = endpoint({
  name: 'practice.start',
  kind: 'command',
  input: z.strictObject({}),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true) }),
    z.object({ ok: z.literal(false), refusal: vaultRefusalCode }),
  ]),
  openWithoutVault: true,
});
