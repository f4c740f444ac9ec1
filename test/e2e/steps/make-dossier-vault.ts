/**
 * `node make-dossier-vault.ts <vault> <passphrase>`: a vault with two complaints. The first has so many scans that making its dossier
 * takes a while; the second has a letter that names the complainant, and a copy of it without her name for the respondent. In a
 * process of its own, as the example vault is.
 */
import { PDF } from '@libpdf/core';
import sharp from 'sharp';
import { appendDocument, beginDocument, finishDocument, pieceSize } from '../../../shared/contract/document-import.ts';
import { makeRedaction, proposeRedaction } from '../../../shared/contract/redaction.ts';
import { readOrganisation, saveOrganisation } from '../../../shared/contract/settings.ts';
import { vaultCreate } from '../../../shared/contract/vault.ts';
import { startInProcessCore } from '../../../tools/example/in-process-core.ts';
import { complainant, complaint, register } from '../../core/handlers/complaint.ts';

const [vaultDir, passphrase] = process.argv.slice(2);
if (vaultDir === undefined || passphrase === undefined) throw new Error('Give two arguments');
const core = startInProcessCore(vaultDir, '2026-11-23T09:00:00Z');

async function take(title: string, bytes: Uint8Array): Promise<string> {
  const begun = await core.ask(beginDocument, { title, size: bytes.length, caseId: null, source: 'picked' });
  if (!begun.ok) throw new Error(begun.problem);
  const { uploadId } = begun;
  for (let at = 0; at < bytes.length; at += pieceSize) {
    const piece = Buffer.from(bytes.subarray(at, at + pieceSize)).toString('base64');
    await core.ask(appendDocument, { uploadId, bytes: piece });
  }
  const taken = await core.ask(finishDocument, { uploadId });
  if (!taken.ok) throw new Error(taken.problem);
  return taken.documentId;
}

/** Each a little different, for the same paper is not taken twice; and without a word on it, to be read in no time. */
const blank = (b: number): Promise<Uint8Array> =>
  sharp({ create: { width: 1200, height: 1600, channels: 3, background: { r: 255, g: 255, b } } })
    .png()
    .toBuffer();

try {
  await core.ask(vaultCreate, { directorName: 'Marijke Bakker', organisationName: 'Coachpunt De Linde', passphrase });
  await core.ask(saveOrganisation, { ...(await core.ask(readOrganisation, {})), phone: '030 - 123 45 67' });
  const letter = PDF.create();
  const page = letter.addPage({ width: 595, height: 842 });
  page.drawText(`Mevrouw ${complainant.familyName} schrijft over de lessen.`, { x: 60, y: 700, size: 14 });
  const first = await take('Brief van de indiener', await letter.save());
  const scans: string[] = [];
  for (let number = 1; number <= 12; number += 1) {
    scans.push(await take(`Scan ${number}`, await blank(200 + number)));
  }
  const evidence = (...ids: readonly string[]) => ids.map((documentId) => ({ documentId, role: 'evidence' as const }));
  await register(core, complaint({ documents: evidence(...scans) }));
  const caseId = await register(
    core,
    complaint({ documents: evidence(first, await take('Leeg blad', await blank(9))) }),
  );
  const personIds = [`${caseId}-c`];
  const proposed = await core.ask(proposeRedaction, { documentId: first, personIds, words: '' });
  if (!proposed.ok) throw new Error(proposed.problem);
  const boxes = proposed.found.map(({ box }) => box);
  const about = { documentId: first, receiver: 'de heer Bakker', reason: 'Bescherming van haar gegevens' };
  const made = await core.ask(makeRedaction, { ...about, boxes, kept: [], personIds, words: '' });
  if (!made.ok) throw new Error(made.problem);
} finally {
  await core.close();
}
// The engine that reads scans would wait half a minute for more of them.
process.exit();
