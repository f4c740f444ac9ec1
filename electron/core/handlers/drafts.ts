import { deleteDraft, listDrafts, readDraft, saveDraft } from '../../../shared/contract/drafts.ts';
import type { Json } from '../../../shared/json.ts';
import { ok } from '../../../shared/result.ts';
import { command, done, type Handler, handle } from '../handler.ts';
import type { StoredDraft } from '../store/drafts.ts';
import * as store from '../store/drafts.ts';

// `z.json()` gives mutable arrays and objects; ours are read-only views of the same.
const toView = (draft: StoredDraft) => ({ ...draft, body: draft.body as Mutable });
type Mutable = string | number | boolean | null | Mutable[] | { [key: string]: Mutable };

export const draftHandlers: readonly Handler[] = [
  command(
    saveDraft,
    [],
  )(({ key, caseId, body }, { db, now }) => {
    const updatedAt = now();
    store.saveDraft(db, { key, caseId, body: body as Json, updatedAt });
    return ok({ updatedAt });
  }),
  handle(readDraft)(({ key }, { db }) => {
    const draft = store.readDraft(db, key);
    return { draft: draft === undefined ? null : toView(draft) };
  }),
  handle(listDrafts)((_input, { db }) => ({ drafts: store.listDrafts(db).map(toView) })),
  command(deleteDraft, ['drafts'])(({ key }, { db }) => {
    store.deleteDraft(db, key);
    return done;
  }),
];
