import { listRedactions, makeRedaction, proposeRedaction } from '../../../shared/contract/redaction.ts';
import type { Word } from '../../../shared/page-words.ts';
import { ok } from '../../../shared/result.ts';
import type { OpenCore } from '../context.ts';
import { keepMadeDocument } from '../documents/made-document.ts';
import { commit, type Handler, handle } from '../handler.ts';
import { findAcross, findDetails, type Needle, needlesOf, needlesOfWords } from '../redaction/find-details.ts';
import { wordsOf } from '../redaction/read-words.ts';
import { stillReadable } from '../redaction/still-readable.ts';
import { readDocument, type StoredDocument } from '../store/documents.ts';
import { peopleOfCase } from '../store/people.ts';
import { recordRedaction, redactionsOfCase } from '../store/redactions.ts';
import { readPagedBytes } from '../store/renditions.ts';

const noDocument = { ok: false, problem: 'unknownDocument' } as const;
const readerGone = { ok: false, problem: 'readerGone' } as const;
/** The black reaches a little over the letters, in ten-thousandths of the page. */
const around = 15;

type OfCase = StoredDocument & { readonly caseId: string };

function documentOf({ db }: OpenCore, documentId: string): OfCase | null {
  const document = readDocument(db, documentId);
  if (document?.state !== 'kept' || document.caseId === null || document.pageCount === null) return null;
  return { ...document, caseId: document.caseId };
}

const inked = (value: number): number => Math.min(10_000, Math.max(0, Math.round(value)));

function boxAround(page: number, words: readonly Word[]) {
  return {
    page,
    x0: inked(Math.min(...words.map(([, x]) => x)) - around),
    y0: inked(Math.min(...words.map(([, , y]) => y)) - around),
    x1: inked(Math.max(...words.map(([, , , x]) => x)) + around),
    y1: inked(Math.max(...words.map(([, , , , y]) => y)) + around),
  };
}

function needlesFor(core: OpenCore, caseId: string, personIds: readonly string[], words: string) {
  const people = peopleOfCase(core.db, caseId).filter(({ id }) => personIds.includes(id));
  const ofPeople = people.map(({ id, person }) => ({ personId: id, needles: needlesOf(person) }));
  return [...ofPeople, { personId: null, needles: needlesOfWords(words) }];
}

export const redactionHandlers: readonly Handler[] = [
  handle(proposeRedaction)(async ({ documentId, personIds, words }, core) => {
    const document = documentOf(core, documentId);
    if (document === null) return noDocument;
    const pages = await wordsOf(core, documentId, readPagedBytes(core.db, documentId));
    if (pages === null) return readerGone;
    const sought = needlesFor(core, document.caseId, personIds, words);
    const found = pages.flatMap((lines, index) =>
      sought.flatMap(({ personId, needles }) =>
        // Word for word: a run over the end of a line would cover both lines whole.
        findDetails(lines, needles).flatMap(({ what, words: run }) =>
          run.map((word) => ({ box: boxAround(index + 1, [word]), what, personId, text: word[0] })),
        ),
      ),
    );
    const across = pages.flatMap((lines, index) =>
      sought.flatMap(({ personId, needles }) =>
        findAcross(lines, pages[index + 1] ?? [], needles).flatMap(({ what, first, last }) =>
          [first, last].map((word, later) => ({
            box: boxAround(index + 1 + later, [word]),
            what,
            personId,
            text: word[0],
          })),
        ),
      ),
    );
    return { ok: true, found: [...found, ...across] };
  }),

  handle(makeRedaction)((input, core) =>
    core.exclusive(async () => {
      const { documentId, receiver, reason, boxes, kept, personIds, words } = input;
      const document = documentOf(core, documentId);
      if (document === null) return { ...noDocument, pages: [] };
      const bytes = readPagedBytes(core.db, documentId);
      const read = await wordsOf(core, documentId, bytes);
      if (read === null) return { ...readerGone, pages: [] };
      const { reader } = core.ports;
      const made = await reader.redact(
        bytes,
        read.map((lines, index) => ({ boxes: boxes.filter(({ page }) => page === index + 1), words: lines.flat() })),
      );
      if (!made.ok) return { ...readerGone, pages: [] };
      const needles: readonly Needle[] = needlesFor(core, document.caseId, personIds, words).flatMap(
        (one) => one.needles,
      );
      const remaining = await stillReadable(reader, made.pdf, needles, { boxes, kept });
      if (remaining === null) return { ...readerGone, pages: [] };
      if (remaining.length > 0) return { ok: false, problem: 'wordsRemain', pages: [...remaining] };
      const { caseId, title } = document;
      return commit<{ readonly ok: true; readonly documentId: string; readonly pages: number }>(
        core,
        ['documents'],
        () => {
          const { pdf, pageCount } = made;
          const id = keepMadeDocument(core, {
            caseId,
            title: `${title} (voor ${receiver})`,
            kind: 'redacted',
            pdf,
            pageCount,
          });
          recordRedaction(core.db, { documentId: id, originalId: documentId, caseId, receiver, reason });
          return ok({ ok: true, documentId: id, pages: pageCount });
        },
      );
    }),
  ),

  handle(listRedactions)(({ caseId }, { db }) => ({
    redactions: redactionsOfCase(db, caseId).flatMap(({ documentId, originalId, receiver, reason }) => {
      const copy = readDocument(db, documentId);
      if (copy?.state !== 'kept') return [];
      const { pageCount: pages, addedBy: madeBy, addedAt: madeAt } = copy;
      return [{ documentId, originalId, receiver, reason, pages, madeBy, madeAt }];
    }),
  })),
];
