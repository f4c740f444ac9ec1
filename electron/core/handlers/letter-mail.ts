import { createHash } from 'node:crypto';
import { prepareMail } from '../../../shared/contract/letter-mail.ts';
import { fullName } from '../../../shared/person-name.ts';
import { ok } from '../../../shared/result.ts';
import { commit, type Handler, handle } from '../handler.ts';
import { letterFacts } from '../letters/letter-facts.ts';
import { mailDraftFile } from '../letters/mail-draft.ts';
import { receiverOf } from '../letters/receiver.ts';
import { readDocument, readDocumentBytes } from '../store/documents.ts';
import { nextExportVersion, recordExport } from '../store/exports.ts';
import { readLetter } from '../store/letters.ts';
import { writeTarget } from '../write-target.ts';

export const letterMailHandlers: readonly Handler[] = [
  handle(prepareMail)(({ letterId, token }, core) => {
    const letter = readLetter(core.db, letterId);
    const facts = letter === undefined ? undefined : letterFacts(core, letter.caseId);
    if (letter?.state !== 'final' || facts === undefined) return { ok: false, problem: 'unknownDocument' };
    const { caseId, documentId, number } = letter;
    const document = readDocument(core.db, documentId);
    if (document?.state !== 'kept') return { ok: false, problem: 'unknownDocument' };
    const person = receiverOf(facts, letter.receiverId ?? '');
    const reference = `${facts.c.registered?.number ?? ''}-${number}`;
    const from = [facts.organisation.name, facts.organisation.phone].filter((line) => line !== '').join('\n');
    const file = mailDraftFile({
      to: person?.email ?? '',
      // A subject is read over shoulders and in lists: it says nothing of what the letter is about.
      subject: `Brief met kenmerk ${reference}`,
      text: `Bij dit bericht vindt u een brief van ${facts.organisation.name}. De brief is vertrouwelijk.\n\nMet vriendelijke groet,\n\n${from}\n`,
      attachment: { name: `brief-${reference}.pdf`, pdf: readDocumentBytes(core.db, documentId) },
      boundary: `deel-${core.newId()}`,
    });
    const written = writeTarget(core.targets, token, [file]);
    if (!written.ok) return { ok: false, problem: written.error };
    return commit<{ readonly ok: true }>(core, ['documents', 'cases'], () => {
      const kind = 'mail';
      recordExport(core.db, {
        id: core.newId(),
        caseId,
        kind,
        version: nextExportVersion(core.db, caseId, kind),
        receiver: person === null ? '' : fullName(person),
        channel: 'mailDraft',
        sha256: createHash('sha256').update(file).digest('hex'),
        pageCount: document.pageCount ?? 0,
        documentId,
        exportedOn: core.today(),
        recordedAt: core.now(),
        actorId: core.actorId,
      });
      return ok({ ok: true });
    });
  }),
];
