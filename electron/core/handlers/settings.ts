import type { z } from 'zod';
import {
  defaultInterfaceSettings,
  interfaceSettings,
  readInterfaceSettings,
  saveInterfaceSettings,
} from '../../../shared/contract/interface-settings.ts';
import {
  addDirector,
  changePassphrase,
  listDirectors,
  type Organisation,
  organisation,
  readOrganisation,
  readPolicy,
  removeDirector,
  saveOrganisation,
  savePolicy,
  verifyLog,
} from '../../../shared/contract/settings.ts';
import type { Json } from '../../../shared/json.ts';
import { type CasePolicy, casePolicySchema, defaultCasePolicy } from '../../../shared/procedure/policy.ts';
import { ok } from '../../../shared/result.ts';
import type { OpenCore } from '../context.ts';
import { command, commit, done, type Handler, handle } from '../handler.ts';
import { checkpointCode } from '../integrity/history.ts';
import type { Db } from '../store/database.ts';
import { appendEvents, head, streamHead } from '../store/events.ts';
import { putSetting, readSetting } from '../store/settings.ts';
import { verifyChain } from '../store/verify-chain.ts';
import { addSlot, changePassphrase as changeSlot, listSlots, removeSlot } from '../vault/slots.ts';
import { copySlots, renewKeys } from './renew-keys.ts';

export const namelessOrganisation: Organisation = {
  name: '',
  street: '',
  postcode: '',
  city: '',
  email: '',
  phone: '',
  addressWindow: 'left',
};

type By = { readonly actorId: string; readonly recordedAt: string };

export const keepOrganisation = (db: Db, value: Organisation, by: By): void => keep(db, 'organisation', value, by);

function keep(db: Db, key: string, value: Json, by: By): void {
  putSetting(db, key, value, by.recordedAt, by.actorId);
}

/** The choice in force, or the default when none was made (or one that this version no longer understands). */
function chosen<S extends z.ZodType>(db: Db, key: string, schema: S, otherwise: z.output<S>): z.output<S> {
  const stored = readSetting(db, key);
  const parsed = stored === undefined ? undefined : schema.safeParse(stored.value);
  return parsed?.success ? parsed.data : otherwise;
}

export const organisationOf = (db: Db): Organisation => chosen(db, 'organisation', organisation, namelessOrganisation);
export const policyOf = (db: Db): CasePolicy => chosen(db, 'policy', casePolicySchema, defaultCasePolicy);

export function directorsOf(core: OpenCore) {
  const slots = listSlots(core.vault.directory);
  if (!slots.ok) throw new Error(`The slots cannot be read: ${slots.error}`);
  return slots.value.map(({ slotId, name, role, validUntil }) => ({ actorId: slotId, name, role, validUntil }));
}

/** The number of the last event and 20 hex digits of its chain hash: enough to see on paper whether a log is the same. */
export function logCheckpoint(db: Db): string {
  return checkpointCode(head(db));
}

export const settingsHandlers: readonly Handler[] = [
  handle(readInterfaceSettings)((_input, { db }) =>
    chosen(db, 'interface', interfaceSettings, defaultInterfaceSettings),
  ),
  command(saveInterfaceSettings, ['settings'])((settings, { db, recorded }) => {
    keep(db, 'interface', settings, recorded());
    return ok(settings);
  }),
  handle(readOrganisation)((_input, { db }) => organisationOf(db)),
  command(saveOrganisation, ['settings'])((value, { db, recorded }) => {
    keepOrganisation(db, value, recorded());
    return done;
  }),
  handle(readPolicy)((_input, { db }) => policyOf(db)),
  command(savePolicy, ['settings'])((value, { db, recorded }) => {
    keep(db, 'policy', value, recorded());
    return done;
  }),

  handle(listDirectors)((_input, core) => ({ directors: directorsOf(core) })),
  handle(addDirector)(({ name, role, passphrase, validUntil }, core) =>
    core.exclusive(async () => {
      const { keyDerivation, random } = core.ports;
      const kdf = await core.ports.kdf();
      const now = core.now();
      const slot = { name, role, passphrase, validUntil, random, now, keyDerivation, kdf };
      const added = await addSlot(core.vault, slot);
      if (!added.ok) return { ok: false, refusal: added.error };
      return noted(core, 'directorAdded', added.value.slotId);
    }),
  ),
  handle(changePassphrase)(({ current, next }, core) =>
    core.exclusive(async () => {
      const { keyDerivation, random } = core.ports;
      const kdf = await core.ports.kdf();
      const slotId = core.actorId;
      const changed = await changeSlot(core.vault, { slotId, current, next, random, keyDerivation, kdf });
      if (!changed.ok) return { ok: false, refusal: changed.error };
      const answer = noted(core, 'passphraseChanged', slotId);
      await renewKeys(core);
      return answer;
    }),
  ),
  handle(removeDirector)(({ actorId }, core) =>
    core.exclusive(async () => {
      const removed = removeSlot(core.vault, actorId, core.ports.random);
      if (!removed.ok) return { ok: false, refusal: removed.error };
      const answer = noted(core, 'directorRemoved', actorId);
      // Whoever kept a copy of the old slot files can open nothing that is written from now on.
      const { keyWaits } = await renewKeys(core);
      // Whoever took their own way in away is out at once.
      if (actorId === core.actorId) core.ports.locked();
      return { ...answer, keyWaits };
    }),
  ),

  handle(verifyLog)((_input, { db }) => {
    const verified = verifyChain(db);
    return { intact: verified.ok, events: head(db).sequence, checkpoint: logCheckpoint(db) };
  }),
];

/** Who could open the vault since when is part of the log; the slot file only knows who can now. */
export function noted(core: OpenCore, type: string, slotId: string): { readonly ok: true } {
  return commit<{ readonly ok: true }>(core, ['directors'], () => {
    const draft = { type, version: 1, happenedOn: core.today(), mentions: [], event: { slotId } };
    const appended = appendEvents(core.db, 'vault', streamHead(core.db, 'vault'), [draft], core.recorded());
    if (!appended.ok) throw new Error('The log of the vault moved on within a transaction');
    copySlots(core);
    return ok({ ok: true });
  });
}
