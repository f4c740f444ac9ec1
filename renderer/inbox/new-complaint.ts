import { saveDraft } from '../../shared/contract/drafts.ts';
import { enterPaper, type InboxItem } from '../../shared/contract/inbox.ts';
import { pagesOfDocument } from '../../shared/contract/pages.ts';
import { call } from '../client/call.ts';
import { emptyForm } from '../intake/complaint-form.ts';
import { intakeDraftKey } from '../intake/draft-key.ts';
import { newId } from '../intake/intake-context.tsx';
import { withPostmark } from '../intake/with-postmark.ts';

/**
 * Begins a complaint with this paper and what came with it on the desk; gives the draft's id, null when somebody else was
 * first. The draft is kept before the paper leaves the Postbak, so that it is always somewhere. Rejects with `RequestFailed`.
 */
export async function beginComplaint({ documentId, title, pages, attachments }: InboxItem): Promise<string | null> {
  const draftId = newId();
  const order = await call(pagesOfDocument, { documentId });
  const form = {
    ...withPostmark(emptyForm(newId), order.possible ? order.postmark : null),
    documents: [
      { documentId, title, pages: pages ?? 0, role: 'complaintLetter' as const },
      ...attachments.map((file) => ({
        documentId: file.documentId,
        title: file.title,
        pages: file.pages ?? 0,
        role: 'evidence' as const,
      })),
    ],
  };
  await call(saveDraft, { key: intakeDraftKey(draftId), caseId: null, body: form });
  const { ok } = await call(enterPaper, { documentId });
  return ok ? draftId : null;
}
