/** Where the paper of a document lies, and that it was given back. */
import { expect, test } from 'vitest';
import { registerCase } from '../../../shared/contract/cases.ts';
import { keepOriginal } from '../../../shared/contract/documents.ts';
import { sheets } from '../../fixtures/dossier-kit.ts';
import { complaint, opened } from './complaint.ts';
import { coreKit } from './core-kit.ts';

const kit = coreKit();

test('is kept with each paper, one or the other, and only of days that were', { timeout: 60_000 }, async () => {
  const window = await kit.create('original', true);
  const taken = await window.take(await sheets([{ text: 'De brief' }]));
  if (!taken.ok) throw new Error(taken.problem);
  const { documentId } = taken;
  const input = complaint({ documents: [{ documentId, role: 'complaintLetter' }] });
  await window.ask(registerCase, input);
  const shown = async () => (await opened(window, input.caseId)).documents.find((d) => d.documentId === documentId);
  expect(await shown()).toMatchObject({ originalLocation: '', originalReturnedOn: null });

  const keep = (place: string, returnedOn: string | null) =>
    window.ask(keepOriginal, { documentId, place, returnedOn });
  expect(await keep(' map 3 ', null)).toEqual({ ok: true });
  expect(await shown()).toMatchObject({ originalLocation: 'map 3', originalReturnedOn: null });
  expect(await keep('map 3', '2999-01-01')).toEqual({ ok: false });
  expect(await keep('map 3', '2026-11-20')).toEqual({ ok: true });
  expect(await shown()).toMatchObject({ originalLocation: '', originalReturnedOn: '2026-11-20' });
  expect(await window.ask(keepOriginal, { documentId: 'nothing', place: 'map 3', returnedOn: null })).toEqual({
    ok: false,
  });
});
