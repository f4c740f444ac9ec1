/** The letters of one case as PDF files, let out of the vault the way the program does it. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { exampleDirector, examplePassphrase } from '../../electron/core/practice/names.ts';
import { listCases, openCase } from '../../shared/contract/cases.ts';
import { exportDocument } from '../../shared/contract/documents.ts';
import { vaultStatus, vaultUnlock } from '../../shared/contract/vault.ts';
import { startInProcessCore } from '../example/in-process-core.ts';

/** Writes every final letter of the case to `directory`; gives how many. The vault must not be open elsewhere. */
export async function saveLetters(vaultDir: string, number: string, directory: string): Promise<number> {
  mkdirSync(directory, { recursive: true });
  const core = startInProcessCore(vaultDir, Temporal.Now.instant().toString());
  try {
    const { ask, addTarget } = core;
    const { slots } = await ask(vaultStatus, {});
    const slotId = slots.find(({ name }) => name === exampleDirector)?.slotId ?? '';
    const unlocked = await ask(vaultUnlock, { slotId, passphrase: examplePassphrase });
    if (!unlocked.ok) throw new Error(`Not unlocked: ${unlocked.refusal}`);
    const found = await ask(listCases, {
      search: number,
      statuses: [],
      subjectKinds: [],
      scope: 'all',
      order: 'number',
      descending: false,
      offset: 0,
      limit: 1,
    });
    const opened = await ask(openCase, { caseId: found.lines[0]?.caseId ?? '' });
    if (!opened.found) throw new Error(`No case ${number}`);
    let count = 0;
    for (const letter of opened.letters) {
      if (letter.documentId === null || letter.number === null) continue;
      const token = `letter-${letter.number}`;
      addTarget(token, join(directory, `${String(letter.number).padStart(2, '0')}-${letter.kind}.pdf`));
      const saved = await ask(exportDocument, { documentId: letter.documentId, token, receiver: 'demonstratie' });
      if (!saved.ok) throw new Error(`Not saved: ${saved.problem}`);
      count += 1;
    }
    return count;
  } finally {
    await core.close();
  }
}
