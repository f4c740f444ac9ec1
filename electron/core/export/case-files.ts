import type { CaseId } from '../../../shared/procedure/id.ts';
import { readCaseFile } from '../cases/case-file.ts';
import type { Db } from '../store/database.ts';
import { documentsOfCase, readDocumentChunks } from '../store/documents.ts';
import { exportsOfCase } from '../store/exports.ts';
import { lettersOfCase } from '../store/letters.ts';
import { peopleOfCase } from '../store/people.ts';
import { redactionsOfCase } from '../store/redactions.ts';
import { textsOfCase } from '../store/texts.ts';
import type { ZipEntry } from './closed-zip.ts';

const extensions: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/tiff': 'tif',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'text/plain': 'txt',
  'message/rfc822': 'eml',
  'application/vnd.ms-outlook': 'msg',
};

export const textEntry = (name: string, text: string): ZipEntry => {
  const bytes = new TextEncoder().encode(text);
  return { name, size: bytes.length, pieces: () => [bytes] };
};

/**
 * Everything of a case in `folder`: `klacht.json` with every event, text, person and letter, and each document byte for byte.
 * Names of files say nothing: what a file is, stands in the JSON. Undefined when there is no such case.
 */
export function caseFiles(db: Db, caseId: CaseId, folder: string): readonly ZipEntry[] | undefined {
  const file = readCaseFile(db, caseId);
  if (file === undefined) return undefined;
  const kept = documentsOfCase(db, caseId).filter(({ state }) => state === 'kept');
  const named = kept.map((document, index) => ({
    document,
    name: `${folder}stukken/${String(index + 1).padStart(4, '0')}.${extensions[document.mime] ?? 'bin'}`,
  }));
  const told = {
    number: file.c.registered?.number ?? null,
    caseId,
    events: file.entries.map(({ streamSequence, sequence, recordedAt, actorId, event }) => ({
      place: streamSequence,
      sequence,
      recordedAt,
      actorId,
      event,
    })),
    texts: Object.fromEntries(textsOfCase(db, caseId).map(({ id, body }) => [id, body])),
    people: Object.fromEntries(peopleOfCase(db, caseId).map(({ id, person }) => [id, person])),
    letters: lettersOfCase(db, caseId),
    documents: named.map(({ document, name }) => ({ ...document, file: name })),
    redactions: redactionsOfCase(db, caseId),
    exports: exportsOfCase(db, caseId),
  };
  return [
    textEntry(`${folder}klacht.json`, JSON.stringify(told, null, 2)),
    ...named.map(({ document, name }) => ({
      name,
      size: document.size,
      pieces: () => readDocumentChunks(db, document.id),
    })),
  ];
}
