/** What comes out of the vault to practise in says so on every page; what is real says nothing of the kind. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { practiceMark } from '../../../electron/core/practice/names.ts';
import { createTypesetter } from '../../../electron/core/typeset/typeset.ts';
import { letterFromText } from '../../../shared/letters/plain-text.ts';

const folder = mkdtempSync(join(tmpdir(), 'practice-mark-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const letter = {
  organisation: { name: 'De Brug', street: 'Kade 1', postcode: '3511 AA', city: 'Utrecht', email: '', phone: '' },
  receiver: ['Mevrouw A. de Vries', 'Dorpsweg 12', '3456 CD  Zeist'],
  window: 'left',
  place: 'Utrecht',
  date: '2026-12-01',
  caseNumber: '2026-004',
  letterNumber: '2',
  subject: 'Ontvangst',
  paragraphs: letterFromText(Array.from({ length: 60 }, (_, index) => `Alinea ${index} van deze brief.`).join('\n\n')),
  closing: 'Met vriendelijke groet,',
  signatory: { name: 'J. Jansen', role: 'directeur' },
  enclosures: [],
  confidential: true,
  draft: false,
};

test.each([practiceMark, ''])('the mark %o stands on every page of a letter', async (mark) => {
  const typesetter = createTypesetter(mark);
  try {
    const { pdf, pageCount } = await typesetter.typeset('letter', letter);
    const file = join(folder, 'letter.pdf');
    writeFileSync(file, pdf);
    const pages = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
    expect(pages).toHaveLength(pageCount);
    expect(pageCount).toBeGreaterThan(1);
    for (const page of pages) expect(page.includes(practiceMark)).toBe(mark !== '');
    // The line that is stamped on a copy for one receiver is no page of its own.
    const stamp = await typesetter.typeset('receiver', { line: 'Exemplaar voor mevrouw De Vries' });
    expect(stamp.pageCount).toBe(1);
  } finally {
    await typesetter.close();
  }
});
