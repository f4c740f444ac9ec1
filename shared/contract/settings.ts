/** Settings of the vault: the organisation, the policy new cases get, and who can open it. */
import { z } from 'zod';
import { isoDate } from '../procedure/fact.ts';
import { casePolicySchema } from '../procedure/policy.ts';
import { director } from './cases.ts';
import { endpoint } from './endpoint.ts';
import { minimumPassphraseLength, vaultRefusalCode } from './vault.ts';

const line = z.string().trim().max(200);
export const organisation = z.strictObject({
  name: line.min(1),
  street: line,
  postcode: line,
  city: line,
  email: line,
  phone: line,
  /** Where the address stands on letters: the window of the envelope. */
  addressWindow: z.enum(['left', 'right']),
});
export type Organisation = z.infer<typeof organisation>;

export const readOrganisation = endpoint({
  name: 'settings.organisation',
  kind: 'query',
  input: z.strictObject({}),
  output: organisation,
});
export const saveOrganisation = endpoint({
  name: 'settings.saveOrganisation',
  kind: 'command',
  input: organisation,
  output: z.object({}),
});

/** The policy that the next registration stores with its case; cases already registered keep theirs. */
export const readPolicy = endpoint({
  name: 'settings.policy',
  kind: 'query',
  input: z.strictObject({}),
  output: casePolicySchema,
});
export const savePolicy = endpoint({
  name: 'settings.savePolicy',
  kind: 'command',
  input: casePolicySchema,
  output: z.object({}),
});

export const listDirectors = endpoint({
  name: 'directors.list',
  kind: 'query',
  input: z.strictObject({}),
  output: z.object({ directors: z.array(director.extend({ validUntil: isoDate.nullable() })) }),
});

const passphrase = z.string().min(minimumPassphraseLength).max(1000);
const refused = z.object({
  ok: z.literal(false),
  refusal: z.union([vaultRefusalCode, z.enum(['lastDirector', 'unknownSlot'])]),
});
const done = z.discriminatedUnion('ok', [z.object({ ok: z.literal(true) }), refused]);

export const addDirector = endpoint({
  name: 'directors.add',
  kind: 'command',
  input: z.strictObject({
    name: line.min(1),
    role: z.enum(['director', 'deputy']),
    passphrase,
    /** Last day on which an outside deputy may open the vault. */
    validUntil: isoDate.nullable().default(null),
  }),
  output: done,
});
export const changePassphrase = endpoint({
  name: 'directors.changePassphrase',
  kind: 'command',
  input: z.strictObject({ current: z.string().max(1000), next: passphrase }),
  output: done,
});
export const removeDirector = endpoint({
  name: 'directors.remove',
  kind: 'command',
  input: z.strictObject({ actorId: z.string().max(64) }),
  output: z.discriminatedUnion('ok', [
    /** `keyWaits`: the key of the vault is renewed once everybody has unlocked it and there is a new recovery code. */
    z.object({ ok: z.literal(true), keyWaits: z.boolean() }),
    refused,
  ]),
});

/** For the sign at the bottom: is the log whole? Checks the hash chain of all events. */
export const verifyLog = endpoint({
  name: 'log.verify',
  kind: 'query',
  input: z.strictObject({}),
  output: z.object({ intact: z.boolean(), events: z.number(), checkpoint: z.string() }),
});
