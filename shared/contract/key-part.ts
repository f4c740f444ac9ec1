/** The key part of the recovery sheet: with it the recovery code opens a vault whose slot files are lost. */
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { vaultRefusalCodes } from './vault.ts';

/**
 * Whether the key part that was last given to be printed still opens this vault. `noCode`: there is no recovery code.
 * `impossible`: the code is from an earlier version of the program, so a new one is needed first. `madeAt` is of the last one.
 */
export const keyPartStatus = endpoint({
  name: 'keyPart.status',
  kind: 'query',
  input: z.strictObject({}),
  output: z.object({
    state: z.enum(['noCode', 'impossible', 'none', 'current', 'older']),
    madeAt: z.string().nullable(),
  }),
});

/** Makes the key part for the recovery code there is, to be printed: groups of five with a check digit. Opens nothing by itself. */
export const makeKeyPart = endpoint({
  name: 'keyPart.make',
  kind: 'command',
  input: z.strictObject({}),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), keyPart: z.string(), madeAt: z.string() }),
    z.object({ ok: z.literal(false), refusal: z.enum(['noCode', 'impossible']) }),
  ]),
});

/** Reads the key part from the QR code on a scan or photo. `source` is the shell's token for the file. */
export const readKeyPartScan = endpoint({
  name: 'keyPart.readScan',
  kind: 'query',
  input: z.strictObject({ source: z.string().max(200) }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), keyPart: z.string() }),
    z.object({ ok: z.literal(false), problem: z.enum(['unreadable', 'notFound']) }),
  ]),
  openWithoutVault: true,
});

const rebuildRefusals = [
  ...vaultRefusalCodes,
  'slotsPresent',
  'otherVault',
  'keyPartOlder',
  'codeMiscopied',
  'keyPartMiscopied',
] as const;

/**
 * Writes lost slot files anew with the recovery code and its key part, both as typed; opens nothing. `groups` are those, from
 * 1, that were copied wrongly; `madeOn` is the day of a key part that does not fit.
 */
export const rebuildSlotFiles = endpoint({
  name: 'keyPart.rebuildSlots',
  kind: 'command',
  input: z.strictObject({ code: z.string().max(200), keyPart: z.string().max(4000) }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true) }),
    z.object({
      ok: z.literal(false),
      refusal: z.enum(rebuildRefusals),
      groups: z.array(z.number()),
      madeOn: z.string().nullable(),
      /** How many groups a key part has. */
      wanted: z.number(),
    }),
  ]),
  openWithoutVault: true,
});
