/**
 * One dossier in processes of its own, so that its memory is its own: `build-dossier.ts <out> <file>…`, core and reader apart as
 * in the program. Answers with JSON.
 */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { buildDossier } from '../../electron/core/dossier/build-dossier.ts';
import type { DossierInput } from '../../electron/core/dossier/dossier-input.ts';
import { createTypesetter } from '../../electron/core/typeset/typeset.ts';
import { startChildReader } from '../../test/fixtures/child-reader.ts';

const [out = '', ...exhibits] = process.argv.slice(2);
const typesetter = createTypesetter();
const reader = startChildReader();
try {
  const input: DossierInput = {
    caseNumber: '2026-001',
    organisation: 'Coachpunt De Linde',
    recipient: 'de klachtencommissie',
    preparedOn: '2026-11-23',
    facts: [],
    parties: [],
    elements: [],
    chapters: [],
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
    // As in a vault, where the reader looked at each when it was taken in.
    inspected: true,
    bytes: async () => Uint8Array.from(readFileSync(path)),
  }));
  // The reader stands ready when somebody builds a dossier.
  await reader.inspect(Uint8Array.of(0));
  const file = openSync(out, 'w', 0o600);
  const hash = createHash('sha256');
  const startedAt = performance.now();
  const built = await buildDossier(input, files, {
    reader,
    typesetter,
    write: (piece) => {
      hash.update(piece);
      writeSync(file, piece);
    },
    onProgress: () => {},
    stopped: () => false,
  });
  hash.digest();
  const milliseconds = performance.now() - startedAt;
  closeSync(file);
  if (!built.ok) throw new Error(`Not built: ${built.error}`);
  const pictured = built.value.exhibits.filter(({ notice }) => notice !== undefined).length;
  if (pictured > 0) throw new Error('An exhibit is missing');
  const coreMegabytes = process.resourceUsage().maxRSS / 1024;
  const readerMegabytes = reader.peakMegabytes();
  console.log(JSON.stringify({ milliseconds, coreMegabytes, readerMegabytes, pages: built.value.pageCount }));
} finally {
  await reader.end();
  await typesetter.close();
}
