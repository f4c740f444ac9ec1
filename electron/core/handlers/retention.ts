import { z } from 'zod';
import { assertNever } from '../../../shared/assert-never.ts';
import {
  type DestroyRefusal,
  destroyCases,
  retentionOverview,
  saveCertificate,
} from '../../../shared/contract/retention.ts';
import type { ActorId } from '../../../shared/procedure/id.ts';
import type { Refusal } from '../../../shared/procedure/refusal.ts';
import { isOnHold, retentionEndsOn } from '../../../shared/procedure/retention.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { type CaseFile, eventOf, readCaseFile } from '../cases/case-file.ts';
import { record } from '../cases/record.ts';
import type { OpenCore } from '../context.ts';
import { type DestroyedCase, type DestructionCertificate, destructionCertificate } from '../destruction/certificate.ts';
import { certificatePages } from '../destruction/certificate-pages.ts';
import { leaveNoTrace } from '../destruction/leave-no-trace.ts';
import { outsideCopies } from '../destruction/outside-copies.ts';
import { commit, type Handler, handle, InvalidRequest } from '../handler.ts';
import { judgeClock, lastRecordedMoment } from '../integrity/clock.ts';
import { organisationOf } from '../settings/choices.ts';
import { directorsOf } from '../settings/directors.ts';
import { readCaseRecord } from '../store/case-record.ts';
import { all, type Db } from '../store/database.ts';
import { putSetting, readSetting } from '../store/settings.ts';
import { readText } from '../store/texts.ts';
import { dropUpgradeCopy } from '../vault/before-upgrade.ts';
import { replacedVaults } from '../vault/restoring.ts';
import { readSlotTable } from '../vault/slot-file.ts';
import { provesHolder } from '../vault/slot-keys.ts';
import { writeTarget } from '../write-target.ts';
import { knownBackups } from './backup.ts';
import { guarded } from './guesses.ts';
import { progressOf, whenFree } from './progress.ts';

/** A certificate in the vault; `keyId` is empty as long as the old file could not be replaced. */
const certificateKey = 'destruction:';
const certificateShape = z.custom<DestructionCertificate>((value) => typeof value === 'object' && value !== null);

const mostShown = 200;

function certificatesOf(db: Db): readonly DestructionCertificate[] {
  const keys = all<{ key: string }>(
    db,
    'SELECT DISTINCT key FROM setting_revision WHERE key LIKE ? ORDER BY key',
    `${certificateKey}%`,
  );
  return keys
    .flatMap(({ key }) => {
      const parsed = certificateShape.safeParse(readSetting(db, key)?.value);
      return parsed.success ? [parsed.data] : [];
    })
    .sort((one, other) => (one.destroyedAt < other.destroyedAt ? 1 : -1));
}

function keepCertificate(core: OpenCore, certificate: DestructionCertificate): void {
  const { recordedAt, actorId } = core.recorded();
  putSetting(
    core.db,
    certificateKey + certificate.certificateId,
    JSON.parse(JSON.stringify(certificate)),
    recordedAt,
    actorId,
  );
}

function keptCases(core: OpenCore) {
  const rows = all<{ case_id: string; number: string; closed_on: string | null }>(
    core.db,
    `SELECT case_id, number, closed_on FROM case_record
     WHERE retention_until IS NOT NULL AND status <> 'destroyed' ORDER BY retention_until, year, serial LIMIT ?`,
    mostShown,
  );
  return rows.flatMap(({ case_id: caseId, number, closed_on: closedOn }) => {
    const file = readCaseFile(core.db, caseId);
    const keptUntil = file === undefined ? null : retentionEndsOn(file.c);
    if (file === undefined || keptUntil === null) return [];
    return [{ caseId, number, closedOn, keptUntil, onHold: isOnHold(file.c), holds: holdsOf(core.db, file) }];
  });
}

function holdsOf(db: Db, { c, entries }: CaseFile) {
  const reasons = new Map(
    entries
      .flatMap(eventOf)
      .flatMap((event) => (event.type === 'holdPlaced' ? [[event.holdId, event.reason] as const] : [])),
  );
  return c.holds
    .filter(({ liftedOn }) => liftedOn === null)
    .map(({ holdId, on, reviewOn }) => {
      const reason = readText(db, reasons.get(holdId) ?? '')?.body ?? '';
      return { holdId, on, reviewOn, reason };
    })
    .sort((one, other) => (one.reviewOn < other.reviewOn ? -1 : 1));
}

const othersOf = (core: OpenCore) =>
  directorsOf(core)
    .filter(({ actorId, role }) => role === 'director' && actorId !== core.actorId)
    .map(({ actorId, name }) => ({ actorId, name }));

const clockOf = (core: OpenCore) => judgeClock(lastRecordedMoment(core.db), core.now());

type Second = { readonly actorId: ActorId; readonly passphrase: string };

/** Somebody else than who is at work, and by their own passphrase. */
async function secondLook(core: OpenCore, second: Second | null): Promise<DestroyRefusal | null> {
  const others = othersOf(core);
  if (others.length === 0) return null;
  if (second === null || !others.some(({ actorId }) => actorId === second.actorId)) return 'secondLookMissing';
  const read = readSlotTable(core.vault.directory);
  const table = read.ok ? read.value.table : undefined;
  const slot = table?.slots.find(({ slotId }) => slotId === second.actorId);
  if (table === undefined || slot === undefined) return 'secondLookMissing';
  const prove = () => provesHolder(table, slot, second.passphrase, core.ports.keyDerivation);
  const proved = await guarded(core, prove, (fits) => !fits);
  return proved ? null : 'wrongPassphrase';
}

function refusalOf(refusal: Refusal): DestroyRefusal {
  const { code } = refusal;
  return code === 'retentionRunning' || code === 'onHold' || code === 'notClosed' || code === 'secondLookMissing'
    ? code
    : 'refused';
}

/** What stays of a case, read before its contents go. */
function remainsOf(db: Db, caseId: string): DestroyedCase {
  const line = readCaseRecord(db, caseId);
  const c = readCaseFile(db, caseId)?.c;
  if (line === undefined || c === undefined) throw new InvalidRequest('No such case');
  return {
    number: line.number,
    year: Number(line.number.slice(0, 4)),
    closedOn: line.closedOn,
    subjectKinds: line.subjectKinds,
    outcome: c.closed?.outcome ?? '',
    outside: outsideCopies(db, c),
  };
}

/** All cases or none, in one transaction, with the certificate as it stands before the old file is replaced. */
function destroyContents(
  core: OpenCore,
  caseIds: readonly string[],
  confirmedBy: ActorId | null,
): Result<DestructionCertificate, DestroyRefusal> {
  const certificateId = core.newId();
  const certificate = destructionCertificate({
    certificateId,
    cases: caseIds.map((caseId) => remainsOf(core.db, caseId)),
    destroyedAt: core.now(),
    decidedBy: core.actorId,
    confirmedBy,
    keyId: '',
    pagesChecked: 0,
    documentsChecked: 0,
    knownBackups: knownBackups(core),
  });
  return commit<Result<DestructionCertificate, DestroyRefusal>>(
    core,
    ['cases', 'documents', 'letters', 'drafts'],
    () => {
      for (const caseId of caseIds) {
        const recorded = record(core, {
          caseId,
          seen: null,
          commands: [{ type: 'destroyCase', happenedOn: core.today(), certificate: certificateId, confirmedBy }],
          texts: [],
          people: [],
          setAside: [],
        });
        if (recorded.ok) continue;
        if (recorded.error.kind === 'conflict') throw new Error('The case moved on within a transaction');
        return fail(fail(refusalOf(recorded.error.refusal)));
      }
      keepCertificate(core, certificate);
      return ok(ok(certificate));
    },
  );
}

/** Replaces the file and the key, so that nothing of what was deleted is left; completes the certificates that wait for it. */
export async function finishDestruction(core: OpenCore): Promise<boolean> {
  const waiting = certificatesOf(core.db).filter(({ keyId }) => keyId === '');
  if (waiting.length === 0) return true;
  const { random } = core.ports;
  // The vault as it was before a new version holds what is destroyed as well.
  dropUpgradeCopy(core.vault.directory);
  const outcome = await core.exchange((vault) => leaveNoTrace(vault, { random, ...progressOf(core, 'destroy') }));
  if (!outcome.ok) return false;
  const { keyId, copy } = outcome.value;
  const checked = { pagesChecked: copy.report.pages.pages, documentsChecked: copy.report.content?.documents ?? 0 };
  commit(core, ['settings'], () => {
    for (const certificate of waiting) keepCertificate(core, { ...certificate, keyId, ...checked });
    return ok(null);
  });
  return true;
}

export const retentionHandlers: readonly Handler[] = [
  handle(retentionOverview)((_input, core) => {
    const kept = keptCases(core);
    const today = core.today();
    return {
      today,
      due: kept.filter(({ keptUntil }) => keptUntil < today),
      later: kept.filter(({ keptUntil }) => keptUntil >= today),
      certificates: certificatesOf(core.db).map(({ certificateId, destroyedAt, cases, goneFromBackupsOn }) => ({
        certificateId,
        destroyedAt,
        numbers: cases.map(({ number }) => number),
        goneFromBackupsOn,
      })),
      clock: clockOf(core),
      others: othersOf(core),
    };
  }),

  handle(destroyCases)(({ caseIds, second, confirmedToday }, core) =>
    core.exclusive(async () => {
      const refuse = (refusal: DestroyRefusal) => ({ ok: false as const, refusal });
      // What is destroyed here would come back with it.
      if (replacedVaults(core.vault.directory).length > 0) return refuse('replacedKept');
      const clock = clockOf(core);
      switch (clock) {
        case 'setBack':
          return refuse('clockSetBack');
        case 'jumped':
          if (confirmedToday !== core.today()) return refuse('dateNotConfirmed');
          break;
        case 'plausible':
          break;
        default:
          return assertNever(clock);
      }
      const unproved = await secondLook(core, second);
      if (unproved !== null) return refuse(unproved);
      const done = await whenFree(core, async () => {
        const destroyed = destroyContents(core, [...new Set(caseIds)], second?.actorId ?? null);
        if (!destroyed.ok) return refuse(destroyed.error);
        const pending = !(await finishDestruction(core));
        return { ok: true as const, certificateId: destroyed.value.certificateId, pending };
      });
      return done ?? refuse('busy');
    }),
  ),

  handle(saveCertificate)(async ({ certificateId, target }, core) => {
    const certificate = certificatesOf(core.db).find((one) => one.certificateId === certificateId);
    if (certificate === undefined) throw new InvalidRequest('No such certificate');
    const names = new Map(directorsOf(core).map(({ actorId, name }) => [actorId, name]));
    const pages = certificatePages(
      certificate,
      organisationOf(core.db).name,
      (id) => names.get(id) ?? 'een oud-directielid',
    );
    const { pdf, missingGlyphs } = await core.ports.typesetter.typeset('certificate', pages);
    const written = writeTarget(core.targets, target, [pdf]);
    return written.ok ? { ok: true, missingGlyphs: [...missingGlyphs] } : { ok: false, problem: written.error };
  }),
];
