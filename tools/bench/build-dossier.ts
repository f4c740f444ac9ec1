/** One dossier in a process of its own, so that its memory is its own: `build-dossier.ts <file>…`. Answers with JSON. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { buildDossier } from '../../electron/core/dossier/build-dossier.ts';
import type { DossierInput } from '../../electron/core/dossier/dossier-input.ts';
import { createTypesetter } from '../../electron/core/typeset/typeset.ts';
import { createReader } from '../../electron/reader/reader.ts';

const exhibits = process.argv.slice(2);
const typesetter = createTypesetter();
try {
  const input: DossierInput = {
    caseNumber: '2026-001',
    organisation: 'Coachpunt De Linde',
    recipient: 'de klachtencommissie',
    preparedOn: '2026-11-23',
    facts: [],
    parties: [],
    elements: [],
    history: [],
    continues: null,
    checkpoint: '',
    exhibits: exhibits.map((path, index) => ({
      id: String(index),
      number: index + 1,
      title: `Stuk ${index + 1}`,
      source: 'ontvangen per post',
      size: statSync(path).size,
      sha256: createHash('sha256').update(path).digest('hex'),
    })),
  };
  const files = exhibits.map((path, index) => ({
    id: String(index),
    bytes: async () => Uint8Array.from(readFileSync(path)),
  }));
  const startedAt = performance.now();
  const built = await buildDossier(input, files, createReader(), typesetter.typeset, () => {});
  const milliseconds = performance.now() - startedAt;
  if (!built.ok) throw new Error(`Not built: ${built.error}`);
  const pictured = built.value.exhibits.filter(({ notice }) => notice !== undefined).length;
  if (pictured > 0) throw new Error('An exhibit is missing');
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ milliseconds, peakMegabytes, pages: built.value.pageCount }));
} finally {
  await typesetter.close();
}
