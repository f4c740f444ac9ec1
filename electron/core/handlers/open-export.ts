import { createHash } from 'node:crypto';
import { cancelOpenExport, exportOpenly, openExportWork } from '../../../shared/contract/open-export.ts';
import type { CaseId } from '../../../shared/procedure/id.ts';
import { ok } from '../../../shared/result.ts';
import type { OpenCore } from '../context.ts';
import { caseFiles, textEntry } from '../export/case-files.ts';
import { closedZip, type ZipEntry, zipSize } from '../export/closed-zip.ts';
import { commit, type Handler, handle, InvalidRequest } from '../handler.ts';
import { allCaseIds, readCaseRecord } from '../store/case-record.ts';
import { nextExportVersion, recordExport } from '../store/exports.ts';
import { drawPassphrase } from '../vault/word-passphrase.ts';
import { writeTargetInTurns } from '../write-target.ts';
import { whenFree } from './progress.ts';

/** Vaults whose export was asked to stop. */
const stopped = new WeakSet<OpenCore['care']>();

const readMe = `Dit bestand komt uit Klachtenkluis. Het bevat per klacht:
- klacht.json: alle gebeurtenissen, personen, teksten, brieven en een lijst van de stukken;
- stukken: elk stuk zoals het in de kluis staat. In klacht.json staat bij "documents" welk bestand wat is.
U kunt alles openen zonder Klachtenkluis. Bewaar het niet langer dan nodig.
`;

export const openExportHandlers: readonly Handler[] = [
  handle(exportOpenly)(async ({ caseId, token, receiver }, core) => {
    const outcome = await whenFree(core, () => write(core, caseId, token, receiver));
    return outcome ?? { ok: false, problem: 'busy' };
  }),

  handle(cancelOpenExport)((_input, core) => {
    if (core.care.running) stopped.add(core.care);
    return {};
  }),
];

async function write(core: OpenCore, only: CaseId | null, token: string, receiver: string) {
  const { db, care } = core;
  const caseIds = only === null ? allCaseIds(db) : [only];
  const entries: ZipEntry[] = [textEntry('lees-mij.txt', readMe)];
  for (const caseId of caseIds) {
    const folder = only === null ? `${readCaseRecord(db, caseId)?.number ?? caseId}/` : '';
    const files = caseFiles(db, caseId, folder);
    if (files === undefined) throw new InvalidRequest('No such case');
    entries.push(...files);
  }
  const size = zipSize(entries);

  const passphrase = drawPassphrase(core.ports.random);
  const sha256 = createHash('sha256');
  const hashed = function* (pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
    for (const piece of pieces) {
      sha256.update(piece);
      yield piece;
    }
  };
  stopped.delete(care);
  let told = 0;
  const written = await writeTargetInTurns(
    core.targets,
    token,
    hashed(closedZip(entries, passphrase, core.ports.random)),
    (bytes) => {
      const done = Math.min(1, Math.round((100 * bytes) / size) / 100);
      if (done > told) core.push({ push: 'progress', work: openExportWork, done });
      told = done;
      return !stopped.has(care) && !core.closing();
    },
  );
  if (!written.ok) return { ok: false, problem: written.error } as const;
  const fingerprint = sha256.digest('hex');
  return commit<{ readonly ok: true; readonly passphrase: string }>(core, ['documents'], () => {
    const kind = only === null ? 'registerExport' : 'caseExport';
    for (const caseId of caseIds) {
      recordExport(core.db, {
        id: core.newId(),
        caseId,
        kind,
        version: nextExportVersion(core.db, caseId, kind),
        receiver,
        channel: 'sealedFile',
        sha256: fingerprint,
        pageCount: 0,
        documentId: null,
        exportedOn: core.today(),
        recordedAt: core.now(),
        actorId: core.actorId,
      });
    }
    return ok({ ok: true, passphrase });
  });
}
