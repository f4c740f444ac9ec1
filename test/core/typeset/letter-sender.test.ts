import { execFileSync } from 'node:child_process';
import { afterAll, expect, test } from 'vitest';
import { createTypesetter } from '../../../electron/core/typeset/typeset.ts';
import { letterFromText } from '../../../shared/letters/plain-text.ts';

const typesetter = createTypesetter();
afterAll(() => typesetter.close());

test("a letter carries the organisation's own address, for questions [C1]", async () => {
  const { pdf } = await typesetter.typeset('letter', {
    organisation: {
      name: 'De Brug',
      street: 'Kade 1',
      postcode: '3511 AA',
      city: 'Utrecht',
      email: 'k@brug.invalid',
      phone: '030',
    },
    receiver: ['Mevrouw A. de Vries', 'Dorpsweg 12', '3456 CD  Zeist'],
    window: 'left',
    place: 'Utrecht',
    date: '2026-12-01',
    caseNumber: '2026-004',
    letterNumber: '2',
    subject: 'Ontvangst',
    paragraphs: letterFromText('Geachte mevrouw De Vries,'),
    closing: 'Met vriendelijke groet,',
    signatory: { name: 'J. Jansen', role: 'directeur' },
    enclosures: [],
    confidential: true,
    draft: false,
  });
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
  for (const line of ['De Brug', 'Kade 1', '3511 AA', 'k@brug.invalid', '030']) expect(text).toContain(line);
});
