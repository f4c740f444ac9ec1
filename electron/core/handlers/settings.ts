import { readInterfaceSettings, saveInterfaceSettings } from '../../../shared/contract/interface-settings.ts';
import {
  addDirector,
  changePassphrase,
  listDirectors,
  readOrganisation,
  readPolicy,
  removeDirector,
  saveOrganisation,
  savePolicy,
  verifyLog,
} from '../../../shared/contract/settings.ts';
import { ok } from '../../../shared/result.ts';
import type { OpenCore } from '../context.ts';
import { command, commit, done, type Handler, handle } from '../handler.ts';
import { logCheckpoint } from '../integrity/history.ts';
import { interfaceSettingsOf, keepChoice, organisationOf, policyOf } from '../settings/choices.ts';
import { directorsOf } from '../settings/directors.ts';
import { appendEvents, head, streamHead } from '../store/events.ts';
import { verifyChain } from '../store/verify-chain.ts';
import { addSlot, changePassphrase as changeSlot, removeSlot } from '../vault/slots.ts';
import { guarded, wasWrong } from './guesses.ts';
import { copySlots, renewKeys } from './renew-keys.ts';

export const settingsHandlers: readonly Handler[] = [
  handle(readInterfaceSettings)((_input, { db }) => interfaceSettingsOf(db)),
  command(saveInterfaceSettings, ['settings'])((settings, { db, recorded }) => {
    keepChoice(db, 'interface', settings, recorded());
    return ok(settings);
  }),
  handle(readOrganisation)((_input, { db }) => organisationOf(db)),
  command(saveOrganisation, ['settings'])((value, { db, recorded }) => {
    keepChoice(db, 'organisation', value, recorded());
    return done;
  }),
  handle(readPolicy)((_input, { db }) => policyOf(db)),
  command(savePolicy, ['settings'])((value, { db, recorded }) => {
    keepChoice(db, 'policy', value, recorded());
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
      const change = () => changeSlot(core.vault, { slotId, current, next, random, keyDerivation, kdf });
      const changed = await guarded(core, change, wasWrong);
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
