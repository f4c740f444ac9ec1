import {
  claimDueNotice,
  exportTerms,
  listImprovements,
  promiseKinds,
  termsBetween,
  todayOverview,
} from '../../../shared/contract/agenda.ts';
import { planToday } from '../../../shared/procedure/day-plan.ts';
import type { Obligation } from '../../../shared/procedure/obligation.ts';
import type { WaitingFor } from '../../../shared/procedure/waiting.ts';
import { ok } from '../../../shared/result.ts';
import { calendarFile } from '../agenda/calendar-file.ts';
import { refreshAgenda } from '../cases/agenda-refresh.ts';
import type { ImprovementRow } from '../cases/projection.ts';
import { command, type Handler, handle } from '../handler.ts';
import { type AgendaEntry, readAgenda } from '../store/agenda.ts';
import { briefsOf } from '../store/briefs.ts';
import { listDrafts } from '../store/drafts.ts';
import { countPromises, readPromises } from '../store/promises.ts';
import { putSetting, readSetting } from '../store/settings.ts';
import { writeTarget } from '../write-target.ts';

const standing = ['overdue', 'open'];

// Agenda bodies are written by the projection in these shapes.
const toItem = ({ caseId, body }: AgendaEntry) => ({ caseId, obligation: body as unknown as Obligation });
const toWaiting = ({ caseId, body }: AgendaEntry) => ({ caseId, waiting: body as unknown as WaitingFor });

export const agendaHandlers: readonly Handler[] = [
  handle(todayOverview)((shown, core) => {
    refreshAgenda(core);
    const { db } = core;
    const today = core.today();
    const items = readAgenda(db, { statuses: standing, from: null, until: null }).map(toItem);
    const everybody = briefsOf(
      db,
      items.map(({ caseId }) => caseId),
    );
    const plan = planToday({ today, items, cases: everybody });
    const waiting = readAgenda(db, { statuses: ['waiting'], from: null, until: null });
    const drafts = listDrafts(db);
    const said = {
      now: plan.now.slice(0, shown.now),
      later: plan.later.slice(0, shown.later),
      waiting: waiting.slice(0, shown.waiting).map(toWaiting),
      drafts: drafts.map(({ key, caseId, updatedAt }) => ({ key, caseId, updatedAt })),
    };
    const { late, pressing, dueToday } = plan;
    return {
      today,
      cases: briefsOf(
        db,
        Object.values(said).flatMap((list) => list.flatMap(({ caseId }) => caseId ?? [])),
      ),
      ...said,
      counts: {
        now: plan.now.length,
        late,
        pressing,
        dueToday,
        later: plan.later.length,
        waiting: waiting.length,
      },
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

  handle(listImprovements)(({ filter, limit }, { db, today: day }) => {
    const today = day();
    const totals = countPromises(db, today);
    return {
      today,
      any: totals.size > 0,
      groups: promiseKinds.flatMap((kind) => {
        const total = totals.get(kind) ?? 0;
        const shown = filter === 'all' || (filter === 'done') === (kind === 'finished');
        if (!shown || total === 0) return [];
        // The projection wrote them in this shape.
        return [{ kind, total, items: readPromises(db, kind, today, limit) as unknown as ImprovementRow[] }];
      }),
    };
  }),
];
