import { Temporal } from 'temporal-polyfill';
import {
  acceptVaultHistory,
  type CheckOutcome,
  careTick,
  checkWholeVault,
  lastVaultCheck,
  vaultCheckOutcome,
  vaultHealth,
  verifyCheckpoint,
} from '../../../shared/contract/care.ts';
import type { IsoInstant } from '../../../shared/procedure/id.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { OpenCore } from '../context.ts';
import { commit, type Handler, handle } from '../handler.ts';
import { historyIsAccepted, historyWaits } from '../integrity/accepted-history.ts';
import { checkVault } from '../integrity/check-vault.ts';
import { acceptHistory, verifyPrintedCheckpoint } from '../integrity/history.ts';
import { damagedFile, type IntegrityReport, soundVault } from '../integrity/integrity-report.ts';
import { startReading } from '../reading/read-pages.ts';
import { tidyWhileIdle } from '../search/tidy-index.ts';
import type { Db } from '../store/database.ts';
import { stopWriting } from '../store/guard.ts';
import { putSetting, readSetting } from '../store/settings.ts';
import { backupIsDue, makeBackupHere } from './backup.ts';
import { movedAt } from './move.ts';
import { progressOf, whenFree } from './progress.ts';
import { renewKeys } from './renew-keys.ts';
import { finishDestruction } from './retention.ts';

const checkKey = 'lastCheck';
const daysBetweenChecks = 7;

function lastCheck(db: Db): CheckOutcome | null {
  const stored = vaultCheckOutcome.safeParse(readSetting(db, checkKey)?.value);
  return stored.success ? stored.data : null;
}

const checkIsDue = (db: Db, now: IsoInstant): boolean => {
  const last = lastCheck(db);
  if (last === null) return true;
  const hours = Temporal.Instant.from(last.at).until(Temporal.Instant.from(now)).total('hours');
  return hours >= daysBetweenChecks * 24;
};

/** What is told of a check, in numbers. */
export function checkOutcomeOf(at: IsoInstant, report: IntegrityReport): CheckOutcome {
  const { pages, events, chain, content } = report;
  return {
    at,
    sound: soundVault(report),
    pages: pages.pages,
    badPages: pages.damagedCount,
    events,
    logIntact: chain === null,
    documents: content?.documents ?? 0,
    badDocuments: content?.damagedDocuments.length ?? 0,
    badTexts: (content?.damagedRevisions.length ?? 0) + (content?.missingRevisions.length ?? 0),
  };
}

/** Checks everything and remembers how that went, as far as anything can still be written. */
async function check(core: OpenCore): Promise<Result<CheckOutcome, 'diskFull' | 'ioError' | 'trouble'>> {
  const checked = await checkVault(core.vault, progressOf(core, 'check'));
  if (!checked.ok) return checked;
  const outcome = checkOutcomeOf(core.now(), checked.value);
  // Looked at over another connection: the one that writes has not met it yet.
  if (damagedFile(checked.value) && core.vault.trouble() === null) stopWriting(core.db, 'damaged');
  if (core.vault.trouble() === null && !historyWaits(core.vault)) {
    commit(core, ['settings'], () => {
      const { recordedAt, actorId } = core.recorded();
      putSetting(core.db, checkKey, outcome, recordedAt, actorId);
      return ok(null);
    });
  }
  return ok(outcome);
}

export const careHandlers: readonly Handler[] = [
  handle(vaultHealth)((_input, { vault, db }) => {
    const { anchor, attempts } = vault;
    const rolledBack = anchor.kind === 'rolledBack' ? anchor : null;
    return {
      trouble: vault.trouble(),
      movedAt: vault.trouble() === 'moved' ? movedAt(db) : null,
      diskWasFull: vault.diskWasFull(),
      history: historyIsAccepted(vault) ? 'agrees' : anchor.kind,
      known: rolledBack?.known ?? null,
      found: rolledBack?.found ?? null,
      wrongAttempts: attempts.count,
      lastWrongAt: attempts.lastAt,
    };
  }),
  handle(acceptVaultHistory)((_input, core) => {
    if (historyWaits(core.vault)) {
      acceptHistory(core.vault, 'found', { ...core.recorded(), today: core.today() });
      core.push({ push: 'changed', topics: ['settings'] });
    }
    return {};
  }),
  handle(checkWholeVault)(async (_input, core) => {
    const checked = await whenFree(core, () => check(core));
    if (checked === null) return { ok: false, refusal: 'busy' };
    return checked.ok ? { ok: true, outcome: checked.value } : { ok: false, refusal: checked.error };
  }),
  handle(lastVaultCheck)((_input, { db }) => ({ outcome: lastCheck(db) })),
  handle(verifyCheckpoint)(({ code }, { db }) => {
    const verified = verifyPrintedCheckpoint(db, code);
    return verified.ok ? { ok: true, ...verified.value } : { ok: false, problem: verified.error };
  }),

  handle(careTick)((_input, core) => {
    const started: ('backup' | 'check')[] = [];
    if (core.care.running || core.vault.trouble() !== null || historyWaits(core.vault)) return { started };
    const backup = backupIsDue(core);
    const look = checkIsDue(core.db, core.now());
    if (backup) started.push('backup');
    if (look) started.push('check');
    core.background('care', async () => {
      await whenFree(core, async () => {
        await finishDestruction(core);
        await renewKeys(core);
        if (backup) await makeBackupHere(core);
        if (look) await check(core);
      });
      await tidyWhileIdle(core);
      // It ends where a new key was given to the vault.
      startReading(core);
    });
    return { started };
  }),
];
