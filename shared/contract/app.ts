import { z } from 'zod';
import { endpoint } from './endpoint.ts';

/** Whether the core is there, and the desktop's language for the screens before a vault is open. */
export const appPing = endpoint({
  name: 'app.ping',
  kind: 'query',
  input: z.object({}),
  output: z.object({ locale: z.string() }),
  openWithoutVault: true,
});
