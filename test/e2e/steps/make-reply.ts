/**
 * `node make-reply.ts <vault> <passphrase> <file>`: a vault with a complaint in which the respondent was asked to sign for
 * confidentiality, and in the file the scan of the sheet that came back. In a process of its own, as the example vault is.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDF } from '@libpdf/core';
import { openCase } from '../../../shared/contract/cases.ts';
import { exportDocument } from '../../../shared/contract/documents.ts';
import { finaliseLetter, startLetter } from '../../../shared/contract/letters.ts';
import { readOrganisation, saveOrganisation } from '../../../shared/contract/settings.ts';
import { vaultCreate } from '../../../shared/contract/vault.ts';
import { startInProcessCore } from '../../../tools/example/in-process-core.ts';
import { register, step } from '../../core/handlers/complaint.ts';
import { scan } from '../../fixtures/scan-kit.ts';

const [vaultDir, passphrase, file] = process.argv.slice(2);
if (vaultDir === undefined || passphrase === undefined || file === undefined) throw new Error('Give three arguments');
const core = startInProcessCore(vaultDir, '2026-11-23T09:00:00Z');
const scratch = mkdtempSync(join(tmpdir(), 'kluis-reply-'));
try {
  await core.ask(vaultCreate, { directorName: 'Marijke Bakker', organisationName: 'Coachpunt De Linde', passphrase });
  await core.ask(saveOrganisation, { ...(await core.ask(readOrganisation, {})), phone: '030 - 123 45 67' });
  const caseId = await register(core);
  const found = await core.ask(openCase, { caseId });
  const to = `${caseId}-r`;
  if (!found.found) throw new Error('No such case');
  const kind = 'confidentialityDeclaration';
  const { letterId } = await core.ask(startLetter, { caseId, kind, to, about: null });
  const made = await core.ask(finaliseLetter, { letterId });
  if (made.kind !== 'final') throw new Error(`The letter is ${made.kind}`);
  const { documentId } = made;
  const sent = { sendingId: `${caseId}-z`, letterId, kind, to, channel: 'post', about: null, replyBy: null } as const;
  const command = { type: 'recordSent', happenedOn: '2026-11-23', ...sent, documentId: null } as const;
  const recorded = await step(core, caseId, command);
  if (recorded.kind !== 'recorded') throw new Error(JSON.stringify(recorded));
  const copy = join(scratch, 'letter.pdf');
  core.addTarget('copy', copy);
  const written = await core.ask(exportDocument, { documentId, token: 'copy', receiver: 'Proef' });
  if (!written.ok) throw new Error(written.problem);
  const letter = await PDF.load(Uint8Array.from(readFileSync(copy)));
  while (letter.getPageCount() > 1) letter.removePage(0);
  writeFileSync(file, await scan(await letter.save(), { format: 'pdf', skew: 3, noise: 13 }));
} finally {
  await core.close();
  rmSync(scratch, { recursive: true, force: true });
}
