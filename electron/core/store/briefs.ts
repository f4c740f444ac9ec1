/** Enough of a case to say a sentence about it, from its snapshot. Kept while the vault is open: Vandaag asks for hundreds. */
import type { CaseBrief } from '../../../shared/contract/agenda.ts';
import type { CaseId } from '../../../shared/procedure/id.ts';
import type { CasePolicy } from '../../../shared/procedure/policy.ts';
import { all, type Db, fromJson, toJson } from './database.ts';

type Kept = {
  readonly briefs: Map<CaseId, CaseBrief>;
  /** Hundreds of cases share a few policies; alike ones are one object, by which terms are remembered. */
  readonly policies: Map<string, CasePolicy>;
};
const kept = new WeakMap<Db, Kept>();

function keptOf(db: Db): Kept {
  const found = kept.get(db) ?? { briefs: new Map(), policies: new Map() };
  kept.set(db, found);
  return found;
}

/** By case; a destroyed one has none. Not within a transaction that may be taken back. */
export function briefsOf(db: Db, ids: Iterable<CaseId>): Readonly<Record<CaseId, CaseBrief>> {
  const { briefs, policies } = keptOf(db);
  const wanted = [...new Set(ids)];
  const missing = wanted.filter((id) => !briefs.has(id));
  const rows =
    missing.length === 0
      ? []
      : all<{ case_id: string; brief: string }>(
          db,
          `SELECT case_id, json_extract(body, '$.brief') AS brief FROM case_record JOIN case_snapshot USING (row)
           WHERE case_id IN (SELECT value FROM json_each(?)) AND json_extract(body, '$.brief') IS NOT NULL`,
          toJson(missing),
        );
  for (const row of rows) {
    // The projection wrote it in this shape.
    const brief = fromJson(row.brief) as unknown as CaseBrief;
    const key = JSON.stringify(brief.policy);
    const policy = policies.get(key) ?? brief.policy;
    policies.set(key, policy);
    briefs.set(row.case_id, { ...brief, policy });
  }
  return Object.fromEntries(
    wanted.flatMap((id) => {
      const brief = briefs.get(id);
      return brief === undefined ? [] : [[id, brief]];
    }),
  );
}

/** After every writing of a case's snapshot. */
export const forgetBrief = (db: Db, id: CaseId): void => void kept.get(db)?.briefs.delete(id);
