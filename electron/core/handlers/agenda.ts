import type { z } from 'zod';
import {
  type CaseBrief,
  claimDueNotice,
  exportTerms,
  listImprovements,
  termsBetween,
  todayOverview,
} from '../../../shared/contract/agenda.ts';
import type { Json } from '../../../shared/json.ts';
import type { CaseId } from '../../../shared/procedure/id.ts';
import type { Obligation } from '../../../shared/procedure/obligation.ts';
import type { WaitingFor } from '../../../shared/procedure/waiting.ts';
import { ok } from '../../../shared/result.ts';
import { calendarFile } from '../agenda/calendar-file.ts';
import { refreshAgenda } from '../cases/agenda-refresh.ts';
import type { ImprovementRow } from '../cases/projection.ts';
import { command, type Handler, handle } from '../handler.ts';
import { type AgendaEntry, readAgenda } from '../store/agenda.ts';
import { all, type Db, fromJson, toJson } from '../store/database.ts';
import { listDrafts } from '../store/drafts.ts';
import { putSetting, readSetting } from '../store/settings.ts';
import { writeTarget } from '../write-target.ts';

const standing = ['overdue', 'open'];

// Agenda bodies are written by the projection in these shapes.
const toItem = ({ caseId, body }: AgendaEntry) => ({ caseId, obligation: body as unknown as Obligation });
const toWaiting = ({ caseId, body }: AgendaEntry) => ({ caseId, waiting: body as unknown as WaitingFor });

/** Enough of each of these cases to say a sentence about it, from their snapshots. */
function briefsOf(db: Db, ids: readonly CaseId[]): Record<CaseId, CaseBrief> {
  const rows = all<{ case_id: string; brief: string }>(
    db,
    `SELECT case_id, json_extract(body, '$.brief') AS brief FROM case_record JOIN case_snapshot USING (row)
     WHERE case_id IN (SELECT value FROM json_each(?)) AND json_extract(body, '$.brief') IS NOT NULL`,
    toJson([...new Set(ids)]),
  );
  return Object.fromEntries(rows.map((row) => [row.case_id, fromJson(row.brief) as unknown as CaseBrief]));
}

export const agendaHandlers: readonly Handler[] = [
  handle(todayOverview)(({ limit }, core) => {
    refreshAgenda(core);
    const { db } = core;
    const due = readAgenda(db, { statuses: standing, from: null, until: null });
    // By date, those without one last: what is overdue comes first by itself.
    const items = due.slice(0, limit).map(toItem);
    const waiting = readAgenda(db, { statuses: ['waiting'], from: null, until: null })
      .slice(0, limit)
      .map(toWaiting);
    const drafts = listDrafts(db);
    return {
      today: core.today(),
      cases: briefsOf(
        db,
        [...items, ...waiting, ...drafts].flatMap(({ caseId }) => caseId ?? []),
      ),
      items,
      totalItems: due.length,
      waiting,
      drafts: drafts.map(({ key, caseId, updatedAt }) => ({ key, caseId, updatedAt })),
    };
  }),

  command(
    claimDueNotice,
    [],
  )((_input, core) => {
    const { db, actorId } = core;
    const key = `due-notice:${actorId}`;
    const today = core.today();
    const first = readSetting(db, key)?.value !== today;
    if (first) putSetting(db, key, today, core.now(), actorId);
    return ok({ first });
  }),

  handle(termsBetween)(({ from, until }, core) => {
    refreshAgenda(core);
    const items = readAgenda(core.db, { statuses: standing, from, until }).map(toItem);
    return {
      today: core.today(),
      cases: briefsOf(
        core.db,
        items.map(({ caseId }) => caseId),
      ),
      items,
    };
  }),

  handle(exportTerms)(({ token, language, titles }, core) => {
    refreshAgenda(core);
    const items = readAgenda(core.db, { statuses: standing, from: '0001-01-01', until: null }).map(toItem);
    const briefs = briefsOf(
      core.db,
      items.map(({ caseId }) => caseId),
    );
    const events = items.flatMap(({ caseId, obligation: { key, kind, dueOn } }) => {
      const number = briefs[caseId]?.number ?? '';
      return dueOn === null
        ? []
        : [{ id: `${caseId} ${key}`, on: dueOn, summary: `${titles[kind] ?? kind} (${number})` }];
    });
    const written = writeTarget(core.targets, token, [calendarFile(events, language, core.now())]);
    return written.ok ? { ok: true, count: events.length } : { ok: false, problem: written.error };
  }),

  handle(listImprovements)((_input, core) => ({
    today: core.today(),
    items: readAgenda(core.db, { statuses: ['improvement'], from: null, until: null }).map(({ body }) =>
      improvementRow.parse(body as Json),
    ),
  })),
];

const improvementRow: z.ZodType<ImprovementRow> = listImprovements.output.shape.items.element;
