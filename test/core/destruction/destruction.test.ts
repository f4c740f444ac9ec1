import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readTrailer } from '../../../electron/core/backup/backup-file.ts';
import { listBackups, makeBackup, thinOutBackups } from '../../../electron/core/backup/make-backup.ts';
import { destroyCaseContent } from '../../../electron/core/cases/destroy.ts';
import { destructionCertificate } from '../../../electron/core/destruction/certificate.ts';
import { leaveNoTrace, tracesOf } from '../../../electron/core/destruction/leave-no-trace.ts';
import { findInPages } from '../../../electron/core/integrity/find-in-pages.ts';
import { transact } from '../../../electron/core/store/database.ts';
import { verifyChain } from '../../../electron/core/store/verify-chain.ts';
import { databaseKeyOf } from '../../../electron/core/vault/open-vault.ts';
import { ok } from '../../../shared/result.ts';
import { addCase, record } from '../vault/filled-vault.ts';
import { must, now, type OpenVault, random, vaultKit } from '../vault/vault-kit.ts';

const kit = vaultKit();
const folder = join(kit.directory, 'backups');
const gone = 'Kanarievogel';
const stays = 'Roodborstje';
let vault: OpenVault;

const destroy = (caseId: string) =>
  transact(vault.db, () => {
    destroyCaseContent(vault.db, caseId, 'certificate-1', now);
    record(vault.db, caseId, 'caseDestroyed', { certificate: 'certificate-1' });
    return ok(null);
  });

beforeAll(async () => {
  mkdirSync(folder);
  vault = must(await kit.create(join(kit.directory, 'vault')));
  for (let time = 0; time < 6; time += 1) {
    addCase(vault.db, `gone-${time}`, gone, 80_000);
    addCase(vault.db, `stays-${time}`, stays, 20_000);
  }
  vault.checkpoint();
  return () => vault.close();
});

describe('a destroyed case', () => {
  test('is searched for in pages where it can be found: the search itself works', () => {
    expect(new Set(tracesOf(vault, [gone]).map((trace) => trace.in))).toEqual(new Set(['database']));
    vault.db.prepare("INSERT INTO draft VALUES ('k', NULL, ?, '')").run(JSON.stringify({ words: gone }));
    expect(tracesOf(vault, [gone]).some((trace) => trace.in === 'log')).toBe(true);
    // The search index keeps its words in small letters.
    expect(tracesOf(vault, [gone.toLowerCase()])).not.toEqual([]);
    expect(tracesOf(vault, [stays, 'nergens']).every((trace) => trace.text === stays)).toBe(true);
    vault.db.prepare('DELETE FROM draft').run();
    vault.checkpoint();
  });

  test('would leave its words in the file without secure deletion', () => {
    vault.db.pragma('secure_delete = OFF');
    vault.db.prepare("INSERT INTO draft VALUES ('weak', NULL, 'Wielewaal', '')").run();
    vault.checkpoint();
    vault.db.prepare('DELETE FROM draft').run();
    vault.checkpoint();
    expect(tracesOf(vault, ['Wielewaal'])).not.toEqual([]);
    vault.db.pragma('secure_delete = ON');
  });

  test('leaves no word behind, in no page and no log, once deleted and checkpointed', async () => {
    const before = must(await makeBackup(vault, folder, { now }));
    for (let time = 0; time < 6; time += 1) must(destroy(`gone-${time}`));
    vault.checkpoint();
    expect(tracesOf(vault, [gone, gone.toLowerCase()])).toEqual([]);
    expect(tracesOf(vault, [stays])).not.toEqual([]);

    const renewed = await leaveNoTrace(vault, { random });
    const { keyId, copy } = must(renewed.outcome);
    vault = renewed.vault;
    // Compact: nothing is left in which anything could hide, also what was deleted carelessly.
    expect(vault.db.pragma('freelist_count', { simple: true })).toBe(0);
    expect(tracesOf(vault, [gone, gone.toLowerCase(), 'Wielewaal'])).toEqual([]);
    expect(tracesOf(vault, [stays])).not.toEqual([]);
    expect(verifyChain(vault.db)).toMatchObject({ ok: true, value: { sequence: 42 } });

    // The backup from before still holds it, and says until when.
    const { table } = must(readTrailer(before.file));
    const key = databaseKeyOf(table, table.databaseKeys[0]?.keyId ?? '', vault.masterKey) ?? Buffer.alloc(0);
    expect(findInPages(before.file, key, [gone])).not.toEqual([]);
    const certificate = destructionCertificate({
      certificateId: 'certificate-1',
      cases: [{ number: '2026-001', year: 2026, closedOn: '2024-10-01', subjectKinds: [], outcome: 'founded' }],
      destroyedAt: '2026-11-23T10:00:00Z',
      decidedBy: 'a',
      confirmedBy: 'b',
      keyId,
      pagesChecked: copy.report.pages.pages,
      documentsChecked: copy.contents.documents,
      knownBackups: [...listBackups(folder, vault.vaultId), { createdAt: '2026-11-24T10:00:00Z' }],
    });
    expect(certificate).toMatchObject({
      backups: [{ createdAt: now, expiresOn: '2026-12-28' }],
      goneFromBackupsOn: '2026-12-28',
      documentsChecked: 6,
    });
  });

  test('is gone from the backups too on the day after the certificate says so', async () => {
    const later = '2026-12-29T09:00:00Z';
    const next = must(await makeBackup(vault, folder, { now: later }));
    expect(thinOutBackups(folder, vault.vaultId, later).map(({ createdAt }) => createdAt)).toEqual([now]);
    const { table } = must(readTrailer(next.file));
    const key = databaseKeyOf(table, table.databaseKeys[0]?.keyId ?? '', vault.masterKey) ?? Buffer.alloc(0);
    expect(listBackups(folder, vault.vaultId)).toHaveLength(1);
    expect(findInPages(next.file, key, [gone])).toEqual([]);
    expect(findInPages(next.file, key, [stays])).not.toEqual([]);
  });
});
