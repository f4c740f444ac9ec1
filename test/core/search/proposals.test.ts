/** What a letter says, offered through the endpoint while it is being entered. */
import { PDF } from '@libpdf/core';
import { expect, it, vi } from 'vitest';
import { letterProposals, pageWords } from '../../../shared/contract/reading.ts';
import { inventedLetters } from '../../fixtures/invented-letters.ts';
import { register } from '../handlers/complaint.ts';
import { coreKit } from '../handlers/core-kit.ts';

const kit = coreKit();

it('offers sender, days and the complaint that is mentioned, with where each stands; not a number nobody knows', {
  timeout: 90_000,
}, async () => {
  const window = await kit.create('proposals', true);
  const caseId = await register(window);
  const letter = inventedLetters.find(({ expected }) => expected.caseNumber !== undefined)?.lines ?? [];
  const pdf = PDF.create();
  const page = pdf.addPage({ width: 595, height: 842 });
  const lines = [...letter, 'Zie ook klacht 2026-001.'];
  lines.forEach((text, index) => void page.drawText(text, { x: 60, y: 760 - index * 24, size: 11 }));
  const taken = await window.take(await pdf.save());
  if (!taken.ok) throw new Error(taken.problem);
  const { documentId } = taken;
  await vi.waitFor(async () => expect((await window.ask(pageWords, { documentId, page: 1 })).read).toBe(true), {
    timeout: 30_000,
  });
  const { proposals, reading } = await window.ask(letterProposals, { documentId });
  expect(reading).toBe(false);
  expect(proposals).toMatchObject([
    { field: 'datedOn', value: '2026-11-20', page: 1 },
    { field: 'name', value: { givenName: 'Noor', familyName: 'van Velden' } },
    { field: 'street', value: 'Lindelaan 12' },
    { field: 'postcode' },
    { field: 'city', value: 'Utrecht' },
    { field: 'deviation', value: 'Op uw besluit in zaak 2026-014 kom ik hierbij terug.', page: 1 },
  ]);
  const mentioned = await window.take(
    await (async () => {
      const other = PDF.create();
      other
        .addPage({ width: 595, height: 842 })
        .drawText('Dit hoort bij klacht 2026-001 van vorige week.', { x: 60, y: 700, size: 11 });
      return other.save();
    })(),
  );
  if (!mentioned.ok) throw new Error(mentioned.problem);
  await vi.waitFor(
    async () =>
      expect((await window.ask(letterProposals, { documentId: mentioned.documentId })).proposals).toMatchObject([
        { field: 'caseNumber', value: '2026-001', caseId },
      ]),
    { timeout: 30_000 },
  );
});
