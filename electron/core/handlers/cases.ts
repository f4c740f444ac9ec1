import { Temporal } from 'temporal-polyfill';
import {
  type CaseLineView,
  caseLine,
  findPeople,
  listCases,
  openCase,
  readCaseNames,
  recordStep,
  registerCase,
  savePerson,
} from '../../../shared/contract/cases.ts';
import type { InputOf } from '../../../shared/contract/endpoint.ts';
import type { Command } from '../../../shared/procedure/command.ts';
import { ok } from '../../../shared/result.ts';
import { refreshAgenda } from '../cases/agenda-refresh.ts';
import { readCaseFile } from '../cases/case-file.ts';
import { namesOfCase } from '../cases/names.ts';
import { project } from '../cases/projection.ts';
import { record } from '../cases/record.ts';
import { themesOf } from '../cases/themes.ts';
import type { OpenCore } from '../context.ts';
import { committeeReceiver } from '../dossier/keep-version.ts';
import { command, done, type Handler, handle, InvalidRequest } from '../handler.ts';
import { policyOf } from '../settings/choices.ts';
import { directorsOf } from '../settings/directors.ts';
import * as list from '../store/case-list.ts';
import { type CaseLine, readCaseRecord } from '../store/case-record.ts';
import type { Db } from '../store/database.ts';
import { documentsOfCase } from '../store/documents.ts';
import { deleteDraft } from '../store/drafts.ts';
import { exportsOfCase } from '../store/exports.ts';
import { lettersOfCase } from '../store/letters.ts';
import { casesOfPerson, peopleOfCase, putPerson } from '../store/people.ts';
import { findPeopleByName } from '../store/people-search.ts';
import { allocateCaseNumber } from '../store/register.ts';
import { textsOfCase } from '../store/texts.ts';
import { putPostmark } from '../store/working-copies.ts';
import { documentInfoOf } from './documents.ts';
import { letterInfoOf } from './letters.ts';

/** Statuses and subject kinds are written by the projection from the same lists. */
const toView = (line: CaseLine): CaseLineView => line as unknown as CaseLineView;
const viewKeys = Object.keys(caseLine.shape) as readonly (keyof CaseLineView)[];
const onlyView = (line: CaseLine): CaseLineView =>
  Object.fromEntries(viewKeys.map((key) => [key, toView(line)[key]])) as CaseLineView;

/** What only the program itself may record, with the work that belongs to it. */
const ownCommands: ReadonlySet<Command['type']> = new Set(['registerComplaint', 'finaliseLetter']);

export const caseHandlers: readonly Handler[] = [
  handle(listCases)((query, core) => {
    refreshAgenda(core);
    const { total, lines } = list.listCases(core.db, query);
    return { total, lines: lines.map(onlyView) };
  }),

  handle(openCase)(({ caseId }, core) => {
    const { db } = core;
    const file = readCaseFile(db, caseId);
    const line = readCaseRecord(db, caseId);
    if (file === undefined || line === undefined) return { found: false };
    return {
      found: true,
      caseId,
      number: line.number,
      today: core.today(),
      entries: file.entries.map(({ streamSequence: place, sequence, recordedAt, actorId, event }) => ({
        place,
        sequence,
        recordedAt,
        actorId,
        event,
      })),
      texts: Object.fromEntries(textsOfCase(db, caseId).map(({ id, body }) => [id, body])),
      people: Object.fromEntries(peopleOfCase(db, caseId).map(({ id, person }) => [id, person])),
      documents: documentsOfCase(db, caseId).map(documentInfoOf(db)),
      letters: lettersOfCase(db, caseId).map(letterInfoOf),
      exports: exportsOfCase(db, caseId).map((made) => ({
        exportId: made.id,
        kind: made.kind,
        version: made.version,
        receiver: made.receiver,
        channel: made.channel,
        sha256: made.sha256,
        pages: made.pageCount,
        documentId: made.documentId,
        exportedOn: made.exportedOn,
      })),
      directors: directorsOf(core),
      themes: [...themesOf(db)],
      links: file.c.links.flatMap((linked) => {
        const other = readCaseRecord(db, linked);
        return other === undefined ? [] : [{ caseId: linked, number: other.number }];
      }),
    };
  }),

  command(registerCase, ['cases', 'documents', 'drafts'])((input, core) => {
    const number = allocateCaseNumber(core.db, Temporal.PlainDate.from(core.today()).year);
    const register: Command = { type: 'registerComplaint', ...input.complaint, number, policy: policyOf(core.db) };
    const attach = input.documents.map(
      ({ documentId, role }): Command => ({
        type: 'attachDocument',
        happenedOn: input.complaint.happenedOn,
        documentId,
        role,
        from: null,
      }),
    );
    const themes: readonly Command[] =
      input.themes.length === 0
        ? []
        : [{ type: 'chooseThemes', happenedOn: input.complaint.happenedOn, themes: input.themes }];
    const recorded = record(core, { ...input, seen: 0, commands: [register, ...attach, ...themes] });
    if (!recorded.ok) return recorded;
    keepPostmarks(core.db, input);
    if (input.draftKey !== null) deleteDraft(core.db, input.draftKey);
    return ok({ ...recorded.value, number });
  }),

  command(recordStep, ['cases', 'documents', 'drafts'])((input, core) => {
    if (ownCommands.has(input.command.type)) throw new InvalidRequest('Not a step for a window');
    if (input.command.type === 'destroyCase' && directorsOf(core).filter(({ role }) => role === 'director').length > 1)
      throw new InvalidRequest('The second director proves to be there, by `retention.destroy`');
    checkVersion(core, input.caseId, input.command);
    const recorded = record(core, { ...input, commands: [input.command] });
    if (!recorded.ok) return recorded;
    if (input.draftKey !== null) deleteDraft(core.db, input.draftKey);
    return recorded;
  }),

  command(savePerson, ['cases'])(({ caseId, personId, person }, core) => {
    const cases = casesOfPerson(core.db, personId);
    if (!cases.includes(caseId)) throw new InvalidRequest('Nobody in this case');
    putPerson(core.db, { ...core.recorded(), id: personId, person });
    // A name stands in the register of every case that knows it.
    for (const each of cases) project(core.db, each, core.today(), core.now());
    return done;
  }),

  handle(readCaseNames)(({ caseId }, core) => ({ names: namesOfCase(core, caseId) })),

  handle(findPeople)(({ search, limit }, { db }) => ({
    people: findPeopleByName(db, search, limit).map(({ id, person }) => ({
      id,
      person,
      cases: casesOfPerson(db, id).length,
    })),
  })),
];

/** What was said of the mark on the envelope stays with the paper that shows it: the envelope itself, or the letter it is part of. */
function keepPostmarks(db: Db, { complaint, documents }: InputOf<typeof registerCase>): void {
  const envelope = documents.find(({ role }) => role === 'envelope')?.documentId ?? null;
  for (const { channel, postmark, documentId } of complaint.receipts) {
    const shows = envelope ?? documentId;
    if (channel === 'post' && shows !== null) putPostmark(db, shows, postmark);
  }
}

/** What is said to be forwarded must be a version that was built here, to the byte (or have gone outside this program). */
function checkVersion({ db }: OpenCore, caseId: string, step: Command): void {
  if (step.type !== 'forwardDossier' || step.documentId === null) return;
  const { versionId, documentId, sha256, pages } = step;
  const built = exportsOfCase(db, caseId).find((made) => made.id === versionId && made.kind === 'dossier');
  if (built?.documentId !== documentId || built.sha256 !== sha256 || built.pageCount !== pages)
    throw new InvalidRequest('Not a version of this dossier');
  if (built.receiver !== committeeReceiver) throw new InvalidRequest('A version for somebody else');
}
