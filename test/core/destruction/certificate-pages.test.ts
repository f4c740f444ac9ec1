import { execFileSync } from 'node:child_process';
import { afterAll, expect, test } from 'vitest';
import { destructionCertificate } from '../../../electron/core/destruction/certificate.ts';
import { certificatePages } from '../../../electron/core/destruction/certificate-pages.ts';
import { createTypesetter } from '../../../electron/core/typeset/typeset.ts';

const typesetter = createTypesetter();
afterAll(() => typesetter.close());

test('says what is outside the vault, which destroying does not reach, and names nobody', async () => {
  const about = { number: '2026-004', year: 2026, closedOn: '2026-12-01', subjectKinds: ['trainer'], outcome: 'ruled' };
  const outside = [
    { what: 'dossier', version: 2, on: '2026-10-05', papers: 'notReturned' },
    { what: 'wholeCase', version: null, on: '2026-11-03', papers: null },
  ] as const;
  const certificate = destructionCertificate({
    certificateId: 'c-1',
    cases: [
      { ...about, outside },
      { ...about, number: '2026-005' },
    ],
    destroyedAt: '2028-12-02T09:00:00Z',
    decidedBy: 'director',
    confirmedBy: null,
    keyId: 'key',
    pagesChecked: 1,
    documentsChecked: 1,
    knownBackups: [],
  });
  const { pdf } = await typesetter.typeset(
    'certificate',
    certificatePages(certificate, 'De Linde', () => 'A. de Boer'),
  );
  const words = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
  expect(words).toMatch(/2026-004\s+dossier, versie 2\s+5 oktober 2026\s+niet teruggegeven/u);
  expect(words).toMatch(/de hele klacht[^\n]*\s+3 november 2026\s+bestand, niet terug/u);
});
