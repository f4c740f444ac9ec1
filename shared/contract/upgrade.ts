/** The copy that was made before a new version of the program brought the vault up to date, and the way back to it. */
import { z } from 'zod';
import { endpoint } from './endpoint.ts';

/** The copy that is kept now; null when there is none. `justNow`: this very opening brought the vault up to date. */
export const upgradeStatus = endpoint({
  name: 'upgrade.status',
  kind: 'query',
  input: z.strictObject({}),
  output: z.object({
    justNow: z.boolean(),
    kept: z.object({ madeAt: z.string(), expiresOn: z.string() }).nullable(),
  }),
});

/** Puts that copy in the place of the vault, for the earlier program to open, and locks. What was there is kept aside. */
export const rollBackUpgrade = endpoint({
  name: 'upgrade.rollBack',
  kind: 'command',
  input: z.strictObject({}),
  output: z.object({ ok: z.boolean() }),
});
