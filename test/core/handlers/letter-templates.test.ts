/** A text of one's own: used from then on, kept in every version, taken back; letters keep the one they began with. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportDocument } from '../../../shared/contract/documents.ts';
import {
  listTemplates,
  previewTemplate,
  readTemplate,
  resetTemplate,
  saveTemplate,
} from '../../../shared/contract/letter-templates.ts';
import { finaliseLetter, readLetter, saveLetter, startLetter } from '../../../shared/contract/letters.ts';
import { plainText, withFieldsFilled } from '../../../shared/letters/content.ts';
import { COMPLAINANT } from '../../../shared/procedure/fact.ts';
import { complaint, register } from './complaint.ts';
import { coreKit } from './core-kit.ts';

const kit = coreKit();
const kind = 'acknowledgement';

test('an own text is used until it is taken back, and a letter says which it began with', async () => {
  const window = await kit.create('templates');
  const shipped = await window.ask(readTemplate, { kind, version: null });
  expect(shipped).toMatchObject({ ownVersion: null, history: [] });
  expect(shipped.required).toContain('targetDate');

  const missing = {
    kind,
    subject: 'Wij lezen uw klacht',
    content: shipped.content.slice(0, 1),
    replySheet: null,
  } as const;
  expect(await window.ask(saveTemplate, missing)).toMatchObject({
    ok: false,
    problem: { code: 'fieldMissing', fields: expect.arrayContaining(['caseNumber', 'targetDate']) },
  });
  const typed = '#set page(fill: red) {{caseNumber}} *niet vet*';
  const content = [
    ...shipped.content,
    { kind: 'text' as const, pieces: [{ kind: 'text' as const, text: typed, strong: true }] },
  ];
  const own = { kind, subject: 'Wij lezen uw klacht', content, replySheet: null } as const;
  expect(await window.ask(saveTemplate, own)).toEqual({ ok: true });
  expect((await window.ask(listTemplates, {})).own).toMatchObject([{ kind, version: 1 }]);

  const caseId = await register(window, complaint());
  const start = { caseId, kind, to: COMPLAINANT, about: null } as const;
  const letter = await window.ask(startLetter, start);
  expect(letter).toMatchObject({ subject: 'Wij lezen uw klacht', template: { ownVersion: 1 } });
  expect(plainText(letter.content)).toContain(typed);

  await window.ask(saveTemplate, { ...own, subject: 'Een andere tekst' });
  expect((await window.ask(readTemplate, { kind, version: 1 })).subject).toBe('Wij lezen uw klacht');
  await window.ask(resetTemplate, { kind });
  await window.ask(resetTemplate, { kind });
  const back = await window.ask(readTemplate, { kind, version: null });
  expect([back.subject, back.content, back.ownVersion]).toEqual([shipped.subject, shipped.content, null]);
  expect(back.history).toMatchObject([
    { version: 3, own: false, by: 'Ans de Boer' },
    { version: 2, own: true },
    { version: 1, own: true },
  ]);
  expect((await window.ask(listTemplates, {})).own).toEqual([]);
  const kept = await window.ask(readLetter, { letterId: letter.letterId });
  expect(kept.found && kept.letter.template).toEqual({ ownVersion: 1 });
});

test('an example is drawn for each kind of receiver, also of a text that is not finished', async () => {
  const window = await kit.create('example');
  const replySheet = null;
  const { subject, content } = await window.ask(readTemplate, { kind: 'ruling', version: null });
  for (const receiver of ['complainant', 'respondent', 'other'] as const)
    expect(await window.ask(previewTemplate, { kind: 'ruling', subject, content, replySheet, receiver })).toMatchObject(
      {
        ok: true,
        missingGlyphs: [],
      },
    );
  expect(
    await window.ask(previewTemplate, { kind: 'ruling', subject: '', content: [], replySheet, receiver: 'other' }),
  ).toMatchObject({ ok: true });
  const foreign = [{ kind: 'text' as const, pieces: [{ kind: 'field' as const, field: 'settlement' }] }];
  expect(
    await window.ask(previewTemplate, { kind: 'ruling', subject, content: foreign, replySheet, receiver: 'other' }),
  ).toMatchObject({ ok: false, problem: { code: 'unknownField', fields: ['settlement'] } });
});

test('a letter without a subject does not become final', async () => {
  const window = await kit.create('subject');
  const caseId = await register(window, complaint());
  const letter = await window.ask(startLetter, { caseId, kind, to: COMPLAINANT, about: null });
  const content = withFieldsFilled(letter.content, () => 'de post');
  await window.ask(saveLetter, { letterId: letter.letterId, subject: ' ', content });
  expect(await window.ask(finaliseLetter, { letterId: letter.letterId })).toEqual({
    kind: 'incomplete',
    missing: ['subject'],
  });
});

test('a reply sheet has words of the organisation too, within its one page; letters keep the one they began with', async () => {
  const window = await kit.create('sheet');
  const invitation = 'hearingInvitation';
  const { subject, content, replySheet } = await window.ask(readTemplate, { kind: invitation, version: null });
  if (replySheet === null) throw new Error('An invitation has a reply sheet');
  expect(replySheet.choices).toContain('Ik zie af van het gesprek.');
  const text = { kind: invitation, subject, content } as const;
  const untitled = { ...replySheet, title: ' ' };
  expect(await window.ask(saveTemplate, { ...text, replySheet: untitled })).toMatchObject({
    ok: false,
    problem: { code: 'sheetUntitled' },
  });
  const long = { ...replySheet, fields: Array.from({ length: 20 }, () => 'Naam') };
  expect(await window.ask(saveTemplate, { ...text, replySheet: long })).toMatchObject({
    ok: false,
    problem: { code: 'sheetTooLong' },
  });
  const own = { ...replySheet, title: 'Laat het ons weten', choices: ['Ik kom. *#', '', '  '] };
  expect(await window.ask(saveTemplate, { ...text, replySheet: own })).toEqual({ ok: true });
  expect(await window.ask(readTemplate, { kind: invitation, version: null })).toMatchObject({
    ownVersion: 1,
    replySheet: { title: 'Laat het ons weten', choices: ['Ik kom. *#'], fields: replySheet.fields },
  });
  expect(await window.ask(readTemplate, { kind: invitation, version: 0 })).toMatchObject({ replySheet });

  const caseId = await register(window, complaint());
  const start = { caseId, kind: 'hearingInvitation', to: COMPLAINANT, about: null } as const;
  const finished = async (before: () => Promise<unknown>): Promise<string> => {
    const letter = await window.ask(startLetter, start);
    await before();
    const written = withFieldsFilled(letter.content, () => 'later');
    await window.ask(saveLetter, { letterId: letter.letterId, subject: letter.subject, content: written });
    const made = await window.ask(finaliseLetter, { letterId: letter.letterId });
    if (made.kind !== 'final') throw new Error(made.kind);
    const path = join(kit.directory, `${made.documentId}.pdf`);
    window.core.addTarget(made.documentId, path);
    await window.ask(exportDocument, { documentId: made.documentId, token: made.documentId, receiver: '' });
    return execFileSync('pdftotext', ['-f', '2', path, '-'], { encoding: 'utf8' });
  };
  // Begun before the texts of the program came back: it keeps what it began with.
  const first = await finished(() => window.ask(resetTemplate, { kind: invitation }));
  expect(first).toContain('Laat het ons weten');
  expect(first).toContain('Ik kom. *#');
  const second = await finished(async () => undefined);
  expect(second).toContain('Ik zie af van het gesprek.');

  // A kind without a sheet gets none.
  const { subject: about, content: shipped } = await window.ask(readTemplate, { kind, version: null });
  await window.ask(saveTemplate, { kind, subject: about, content: shipped, replySheet: own });
  expect((await window.ask(readTemplate, { kind, version: null })).replySheet).toBeNull();
});
