import { z } from 'zod';
import { endpoint } from './endpoint.ts';

/** How the program looks and speaks. Kept in the vault, since the window itself remembers nothing between two runs. */
export const interfaceSettings = z.object({
  language: z.enum(['nl', 'en']),
  colorScheme: z.enum(['light', 'dark', 'auto']),
  highContrast: z.boolean(),
  /** Minutes without a key or a pointer after which the vault locks. */
  idleLockMinutes: z.number().int().min(1).max(60),
});
export type InterfaceSettings = z.infer<typeof interfaceSettings>;

export const defaultInterfaceSettings: InterfaceSettings = {
  language: 'nl',
  colorScheme: 'auto',
  highContrast: false,
  idleLockMinutes: 15,
};

export const readInterfaceSettings = endpoint({
  name: 'settings.interface',
  kind: 'query',
  input: z.object({}),
  output: interfaceSettings,
});

export const saveInterfaceSettings = endpoint({
  name: 'settings.saveInterface',
  kind: 'command',
  input: interfaceSettings,
  output: interfaceSettings,
});
