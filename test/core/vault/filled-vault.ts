import { putCaseRecord } from '../../../electron/core/store/case-record.ts';
import type { Db } from '../../../electron/core/store/database.ts';
import { transact } from '../../../electron/core/store/database.ts';
import { beginDocument } from '../../../electron/core/store/document-writer.ts';
import { appendEvents, streamHead } from '../../../electron/core/store/events.ts';
import { linkPerson, putPerson } from '../../../electron/core/store/people.ts';
import { allocateCaseNumber } from '../../../electron/core/store/register.ts';
import { putText } from '../../../electron/core/store/texts.ts';
import { emptyPerson } from '../../../shared/procedure/person.ts';
import { ok } from '../../../shared/result.ts';
import { must, now, random } from './vault-kit.ts';

const recorded = { actorId: 'a', recordedAt: now, random };

/** Records one fact in a stream. */
export function record(db: Db, stream: string, type = 'noted', event = {}): void {
  const drafts = [{ type, version: 1, happenedOn: '2026-11-20', mentions: [], event }];
  must(appendEvents(db, stream, streamHead(db, stream), drafts, recorded));
}

/** One case with a number, a person, a text, three events and a document of `size` bytes; `words` occur in all of them. */
export function addCase(db: Db, caseId: string, words: string, size = 30_000): string {
  const added = transact<string, never>(db, () => {
    const number = allocateCaseNumber(db, 2026);
    const text = putText(db, { ...recorded, id: `${caseId}-text`, caseId, body: `${words} `.repeat(50) });
    const person = putPerson(db, {
      ...recorded,
      id: `${caseId}-person`,
      person: { ...emptyPerson, familyName: words },
    });
    linkPerson(db, caseId, `${caseId}-person`);
    const drafts = ['registered', 'noted', 'noted'].map((type) => ({
      type,
      version: 1,
      happenedOn: '2026-11-20',
      mentions: [text, person],
      event: { words },
    }));
    must(appendEvents(db, caseId, 0, drafts, recorded));
    const document = beginDocument(db, {
      id: `${caseId}-document`,
      caseId,
      title: words,
      datedOn: null,
      receivedOn: null,
      source: '',
      originalLocation: '',
      addedAt: now,
      addedBy: 'a',
    });
    document.append(Buffer.alloc(size, `${words} `));
    document.seal();
    document.keep({ kind: 'letter', mime: 'text/plain', pageCount: null });
    putCaseRecord(db, {
      caseId,
      number,
      streamSequence: 3,
      status: 'open',
      subjectKinds: [],
      complainantName: words,
      respondentNames: [],
      summary: words,
      receivedOn: null,
      nextDueOn: null,
      nextDueBasis: null,
      closedOn: null,
      retentionUntil: null,
      snapshot: { case: { closed: { outcome: 'founded' } } },
      updatedAt: now,
    });
    return ok(number);
  });
  return must(added);
}
