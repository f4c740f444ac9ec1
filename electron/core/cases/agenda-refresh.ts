/** What must be done depends on what day it is: brings the agenda of every case that can still ask something to today. */
import type { Case } from '../../../shared/procedure/case.ts';
import type { CaseId, IsoDate, IsoInstant } from '../../../shared/procedure/id.ts';
import { standingObligations } from '../../../shared/procedure/obligations.ts';
import type { CasePolicy } from '../../../shared/procedure/policy.ts';
import { ok } from '../../../shared/result.ts';
import type { OpenCore } from '../context.ts';
import { agendaOfCase, putAgenda } from '../store/agenda.ts';
import { readCaseRecord } from '../store/case-record.ts';
import { all, type Db, run, transact } from '../store/database.ts';
import { putSetting, readSetting } from '../store/settings.ts';
import { agendaOf, nextTerm, project, type Snapshot, snapshotShape } from './projection.ts';

const setting = 'agenda.day';

/** At the first question of a day. Most cases are closed and stay untouched: only those that can change are looked at. */
export function refreshAgenda(core: OpenCore): void {
  const today = core.today();
  // A vault that may only be read shows how it stood when it last could be written.
  if (core.agenda.day === today || core.vault.trouble() !== null) return;
  if (readSetting(core.db, setting)?.value !== today) {
    const at = core.now();
    transact<null, never>(core.db, () => {
      const policies = new Map<string, CasePolicy>();
      for (const caseId of changing(core.db, today)) refreshCase(core.db, caseId, today, at, policies);
      putSetting(core.db, setting, today, at, core.actorId);
      return ok(null);
    });
  }
  core.agenda.day = today;
}

const changing = (db: Db, today: IsoDate): readonly CaseId[] =>
  all<{ case_id: string }>(
    db,
    `SELECT case_id FROM case_record WHERE status <> 'destroyed' AND (closed_on IS NULL OR retention_until < ?)
     UNION SELECT case_id FROM agenda WHERE status IN ('open', 'overdue', 'waiting')`,
    today,
  ).map((row) => row.case_id);

function refreshCase(db: Db, caseId: CaseId, today: IsoDate, at: IsoInstant, policies: Map<string, CasePolicy>): void {
  const record = readCaseRecord(db, caseId);
  // Our own snapshot; of another program version it may look different.
  const snapshot = record?.snapshot as unknown as Snapshot | undefined;
  if (snapshot?.shape !== snapshotShape) {
    project(db, caseId, today, at);
    return;
  }
  const c = { ...snapshot.case, policy: shared(policies, snapshot.case) };
  const kept = agendaOfCase(db, caseId).filter((item) => item.status === 'improvement');
  const standing = standingObligations(c, today);
  putAgenda(db, caseId, [...agendaOf(c, today, standing), ...kept]);
  const next = nextTerm(standing);
  run(
    db,
    'UPDATE case_record SET next_due_on = ?, next_due_basis = ? WHERE case_id = ?',
    next?.dueOn ?? null,
    next?.basis ?? null,
    caseId,
  );
}

/** Terms are remembered per policy object; hundreds of cases share a few policies. */
function shared(policies: Map<string, CasePolicy>, c: Case): CasePolicy {
  const key = JSON.stringify(c.policy);
  const known = policies.get(key) ?? c.policy;
  policies.set(key, known);
  return known;
}
