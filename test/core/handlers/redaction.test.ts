import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDF } from '@libpdf/core';
import { expect, test } from 'vitest';
import { openCase } from '../../../shared/contract/cases.ts';
import { exportDocument } from '../../../shared/contract/documents.ts';
import { planDossier } from '../../../shared/contract/dossier.ts';
import { listRedactions, makeRedaction, proposeRedaction } from '../../../shared/contract/redaction.ts';
import { listDirectors } from '../../../shared/contract/settings.ts';
import { sheets } from '../../fixtures/dossier-kit.ts';
import { complaint, register } from './complaint.ts';
import { coreKit } from './core-kit.ts';

const kit = coreKit();

test('somebody is made unreadable wherever they stand, and the copy is refused while a word of theirs is left', async () => {
  const window = await kit.create('redaction');
  const path = join(kit.directory, 'origineel.pdf');
  const text = 'Mevrouw Van Veldhoven belde 06-1234 5678 over kanarie@voorbeeld.example';
  const pdf = await PDF.load(await sheets([{ text: 'Geachte heer Bakker, dit gaat over' }]));
  pdf.getPage(0)?.drawText(text, { x: 60, y: 600, size: 11 });
  pdf.getPage(0)?.drawText('Zij woont aan de Zangvogelstraat 12, 3511 AB Utrecht.', { x: 60, y: 560, size: 11 });
  const letter = await pdf.save();
  const taken = await window.take(letter);
  if (!taken.ok) throw new Error(taken.problem);
  const { documentId } = taken;
  const caseId = await register(window, complaint({ documents: [{ documentId, role: 'complaintLetter' }] }));
  const personIds = [`${caseId}-c`];

  const proposed = await window.ask(proposeRedaction, { documentId, personIds, words: '' });
  if (!proposed.ok) throw new Error(proposed.problem);
  const told = proposed.found.map(({ what, text: found }) => `${what} ${found}`);
  for (const expected of ['name Veldhoven', 'phone 06-1234', 'phone 5678', 'address 3511', 'address AB']) {
    expect(told).toContain(expected);
  }
  expect(told.join(' ')).toMatch(/email kanarie@voorbeeld\.example/);
  expect(told.join(' ')).toMatch(/address Zangvogelstraat/);
  expect(told.join(' ')).not.toMatch(/Bakker|Mevrouw|belde/);

  const boxes = proposed.found.map(({ box }) => box);
  const about = { documentId, receiver: 'de opleider', reason: 'Bescherming van haar gegevens', personIds, words: '' };
  const missing = proposed.found.filter(({ text: found }) => found !== 'Veldhoven').map(({ box }) => box);
  expect(await window.ask(makeRedaction, { ...about, boxes: missing, kept: [] })).toEqual({
    ok: false,
    problem: 'wordsRemain',
    pages: [1],
  });
  // A box that only touches the name takes it out of the text; that the ink can still be read is seen by recognising the page.
  const slipped = proposed.found.map(({ text: found, box }) =>
    found === 'Veldhoven' ? { ...box, x0: box.x1 - 10, y0: box.y1 - 10 } : box,
  );
  expect(await window.ask(makeRedaction, { ...about, boxes: slipped, kept: [] })).toEqual({
    ok: false,
    problem: 'wordsRemain',
    pages: [1],
  });
  const [{ actorId = '' } = {}] = (await window.ask(listDirectors, {})).directors;
  expect(actorId).not.toBe('');
  const made = await window.ask(makeRedaction, { ...about, boxes, kept: [] });
  expect(made).toMatchObject({ ok: true, pages: 1 });
  expect((await window.ask(listRedactions, { caseId })).redactions).toMatchObject([
    { originalId: documentId, receiver: 'de opleider', reason: 'Bescherming van haar gegevens', madeBy: actorId },
  ]);
  // The original is as it was, and the copy is no exhibit of its own.
  const plan = await window.ask(planDossier, { caseId });
  expect(plan.exhibits.map((exhibit) => exhibit.documentId)).toEqual([documentId]);
  window.core.addTarget('origineel', path);
  await window.ask(exportDocument, { documentId, token: 'origineel', receiver: 'de indiener' });
  expect(Buffer.compare(readFileSync(path), letter)).toBe(0);
  const found = await window.ask(openCase, { caseId });
  expect(found.found && found.documents.map(({ kind }) => kind)).toEqual(['complaintLetter', 'redacted']);
}, 120_000);
