import type { Reply } from '../../../shared/contract/replies.ts';
import type { OpenCore } from '../context.ts';
import { bodyOf } from '../letters/draft.ts';
import { parseReplyCode } from '../letters/reply-code.ts';
import { readCaseRecord } from '../store/case-record.ts';
import { readDocument } from '../store/documents.ts';
import { readLetter } from '../store/letters.ts';
import { replyCodesOf } from '../store/reply-codes.ts';

/** Which letters a document answers, by the codes on its pages. */
export function repliesOf(core: OpenCore, documentId: string): readonly Reply[] {
  const document = readDocument(core.db, documentId);
  if (document?.state !== 'kept') return [];
  const seen = new Set<string>();
  return replyCodesOf(core.db, documentId).flatMap(({ page, code }): readonly Reply[] => {
    const parsed = parseReplyCode(code);
    if (parsed === null || seen.has(code)) return [];
    seen.add(code);
    if (parsed.vaultId !== core.vault.vaultId) return [{ kind: 'otherVault', page }];
    const letter = readLetter(core.db, parsed.letterId);
    const record = readCaseRecord(core.db, parsed.caseId);
    if (letter?.caseId !== parsed.caseId || record === undefined) return [{ kind: 'gone', page }];
    return [
      {
        kind: 'answer',
        page,
        caseId: letter.caseId,
        caseNumber: record.number,
        letter: letter.kind,
        letterNumber: letter.state === 'final' ? letter.number : null,
        to: letter.receiverId ?? '',
        about: bodyOf(letter).about,
        filed: document.caseId === letter.caseId,
      },
    ];
  });
}
