import { z } from 'zod';
import { endpoint } from './endpoint.ts';

const key = z.string().min(1).max(200);
/** Characters of a form as text: the longest form has some hundreds of texts of at most 20,000. */
const longestBody = 1_000_000;
const body = z
  .json()
  .refine((value) => JSON.stringify(value).length <= longestBody)
  .meta({ anyJson: longestBody });
const draft = z.object({ key, caseId: z.string().nullable(), body: z.json(), updatedAt: z.string() });

/** Keeps a form that is not yet handed in; replaces the one of the same key. Pushes no `changed`: nothing shows it. */
export const saveDraft = endpoint({
  name: 'drafts.save',
  kind: 'command',
  input: z.object({ key, caseId: z.string().max(64).nullable(), body }),
  output: z.object({ updatedAt: z.string() }),
});

export const readDraft = endpoint({
  name: 'drafts.read',
  kind: 'query',
  input: z.object({ key }),
  output: z.object({ draft: draft.nullable() }),
});

/** All drafts, the newest first. */
export const listDrafts = endpoint({
  name: 'drafts.list',
  kind: 'query',
  input: z.object({}),
  output: z.object({ drafts: z.array(draft) }),
});

export const deleteDraft = endpoint({
  name: 'drafts.delete',
  kind: 'command',
  input: z.object({ key }),
  output: z.object({}),
});
