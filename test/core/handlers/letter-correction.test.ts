/** A final letter is never changed: another takes its place, begins with its text, and says so on paper. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportDocument } from '../../../shared/contract/documents.ts';
import {
  correctLetter,
  finaliseLetter,
  readLetter,
  saveLetter,
  startLetter,
} from '../../../shared/contract/letters.ts';
import { plainText, withFieldsFilled } from '../../../shared/letters/content.ts';
import { COMPLAINANT } from '../../../shared/procedure/fact.ts';
import { complaint, opened, register } from './complaint.ts';
import { coreKit } from './core-kit.ts';

const kit = coreKit();

test('a correction is a new letter that refers to the old one, which stays as it is', async () => {
  const window = await kit.create('correction');
  const caseId = await register(window, complaint());
  const start = { caseId, kind: 'acknowledgement', to: COMPLAINANT, about: null } as const;
  const textOf = async (documentId: string): Promise<string> => {
    const path = join(kit.directory, `${documentId}.pdf`);
    window.core.addTarget(documentId, path);
    await window.ask(exportDocument, { documentId, token: documentId, receiver: '' });
    return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  };
  const finish = async (letterId: string, subject: string) => {
    const read = await window.ask(readLetter, { letterId });
    if (!read.found) throw new Error('gone');
    const content = withFieldsFilled(read.letter.content, () => 'de post');
    await window.ask(saveLetter, { letterId, subject, content });
    const made = await window.ask(finaliseLetter, { letterId });
    if (made.kind !== 'final') throw new Error(made.kind);
    return made;
  };

  const first = await window.ask(startLetter, start);
  await expect(window.ask(correctLetter, { letterId: first.letterId })).rejects.toThrow();
  const wrong = await finish(first.letterId, 'Wij hebben uw klacht ontvangem');
  const before = await textOf(wrong.documentId);
  expect(before).not.toContain('In plaats van');

  const second = await window.ask(correctLetter, { letterId: first.letterId });
  expect(second).toMatchObject({ kind: 'acknowledgement', subject: 'Wij hebben uw klacht ontvangem', missing: [] });
  expect(plainText(second.content)).toContain('de post');
  // Taken up again, and not by somebody who begins a letter of this kind afresh.
  expect((await window.ask(correctLetter, { letterId: first.letterId })).letterId).toBe(second.letterId);
  expect((await window.ask(startLetter, start)).letterId).not.toBe(second.letterId);

  const right = await finish(second.letterId, 'Wij hebben uw klacht ontvangen');
  expect(await textOf(right.documentId)).toMatch(/In plaats van\s+onze brief 1 van 1? ?\d+\s+\w+\s+2026/u);
  expect(await textOf(wrong.documentId)).toBe(before);
  const { letters } = await opened(window, caseId);
  expect(letters.find(({ letterId }) => letterId === second.letterId)?.corrects).toBe(first.letterId);
});
