/** Improvement actions and adjustments in the agenda, by whether they are past their day, running or done. */
import type { PromiseKind } from '../../../shared/contract/agenda.ts';
import type { Json } from '../../../shared/json.ts';
import type { IsoDate } from '../../../shared/procedure/id.ts';
import { all, type Db, fromJson } from './database.ts';

const kindOf = `CASE WHEN body ->> 'doneOn' IS NOT NULL THEN 'finished' WHEN due_on < ? THEN 'overdue' ELSE 'running' END`;

/** How many there are of each kind that has any. */
export const countPromises = (db: Db, today: IsoDate): ReadonlyMap<string, number> =>
  new Map(
    all<{ kind: string; total: number }>(
      db,
      `SELECT ${kindOf} AS kind, count(*) AS total FROM agenda WHERE status = 'improvement' GROUP BY 1`,
      today,
    ).map(({ kind, total }) => [kind, total]),
  );

/** The first of a kind: by their day, what is done by when it was done, the last on top. */
export const readPromises = (db: Db, kind: PromiseKind, today: IsoDate, limit: number): readonly Json[] =>
  all<{ body: string }>(
    db,
    `SELECT body FROM agenda WHERE status = 'improvement' AND ${kindOf} = ?
     ORDER BY ${kind === 'finished' ? "body ->> 'doneOn' DESC" : 'due_on'}, case_id, key LIMIT ?`,
    today,
    kind,
    limit,
  ).map(({ body }) => fromJson(body));
