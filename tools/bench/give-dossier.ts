/**
 * A copy of a dossier in processes of its own, so that its memory is its own: `give-dossier.ts <dossier> <out> [passphrase]`, core
 * and reader apart as in the program. Answers with JSON.
 */
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { createTypesetter } from '../../electron/core/typeset/typeset.ts';
import { startChildReader } from '../../test/fixtures/child-reader.ts';

const pieceSize = 1024 * 1024;
const [dossier = '', out = '', passphrase = null] = process.argv.slice(2);
const typesetter = createTypesetter();
const reader = startChildReader();
try {
  const footer = await typesetter.typeset('receiver', { line: 'Exemplaar voor de voorzitter' });
  const [from, to] = [openSync(dossier, 'r'), openSync(out, 'w', 0o600)];
  const startedAt = performance.now();
  const begun = await reader.beginCopy(footer.pdf, passphrase);
  if (!begun.ok) throw new Error(`Not begun: ${begun.problem}`);
  for (;;) {
    const piece = new Uint8Array(pieceSize);
    const read = readSync(from, piece);
    if (read === 0) break;
    const made = await reader.copyPiece(begun.handle, piece.subarray(0, read));
    if (!made.ok) throw new Error(`Not copied: ${made.problem}`);
    writeSync(to, made.bytes);
  }
  const end = await reader.endCopy(begun.handle);
  if (!end.ok) throw new Error(`Not ended: ${end.problem}`);
  writeSync(to, end.bytes);
  const milliseconds = performance.now() - startedAt;
  closeSync(from);
  closeSync(to);
  const coreMegabytes = process.resourceUsage().maxRSS / 1024;
  const readerMegabytes = reader.peakMegabytes();
  console.log(JSON.stringify({ milliseconds, coreMegabytes, readerMegabytes, pages: end.pageCount }));
} finally {
  await reader.end();
  await typesetter.close();
}
