import { existsSync } from 'node:fs';
import {
  assignPaper,
  chooseScanFolder,
  clearFolder,
  dismissPaper,
  enterPaper,
  inboxOverview,
  lookInFolder,
  restorePaper,
  scanFolder,
} from '../../../shared/contract/inbox.ts';
import type { CommandOf } from '../../../shared/procedure/command.ts';
import { fail, ok } from '../../../shared/result.ts';
import { record } from '../cases/record.ts';
import type { OpenCore } from '../context.ts';
import { removeDocument } from '../documents/remove-document.ts';
import { isWithin, isWritable } from '../folder.ts';
import { command, commit, type Handler, handle, InvalidRequest } from '../handler.ts';
import { asideUntil } from '../inbox/aside-term.ts';
import { clearScanFolder, leftOver } from '../inbox/clear-folder.ts';
import { keepScanFolder, scanFolderOf } from '../inbox/scan-folder.ts';
import { lookIntoFolder } from '../inbox/watch-folder.ts';
import { attachmentsOf, describeDocument, readDocument, type StoredDocument } from '../store/documents.ts';
import { streamHead } from '../store/events.ts';
import { type InboxState, inboxItem, inboxItems, putInboxItem, recordRemoval, removals } from '../store/inbox.ts';
import { scanFiles } from '../store/scan-files.ts';
import { backupFolderOf } from './backup.ts';
import { documentInfoOf } from './documents.ts';

const removalsShown = 20;

const changeOf = (core: OpenCore) => ({ at: core.now(), by: core.actorId });

function itemsIn({ db }: OpenCore, state: InboxState) {
  return inboxItems(db, state).flatMap((row) => {
    const document = readDocument(db, row.documentId);
    if (document === undefined) return [];
    const attachments = attachmentsOf(db, document.id).map(documentInfoOf(db));
    return [{ row, item: { ...documentInfoOf(db)(document), attachments } }];
  });
}

/** A paper that stands so, with the files that came with it; empty when it does not. */
function papersOf({ db }: OpenCore, documentId: string, states: readonly InboxState[]): readonly StoredDocument[] {
  const row = inboxItem(db, documentId);
  const document = row !== undefined && states.includes(row.state) ? readDocument(db, documentId) : undefined;
  return document === undefined ? [] : [document, ...attachmentsOf(db, documentId)];
}

export const inboxHandlers: readonly Handler[] = [
  handle(inboxOverview)((_input, core) => ({
    items: itemsIn(core, 'waiting').map(({ item }) => item),
    aside: itemsIn(core, 'aside')
      .map(({ row, item }) => ({
        ...item,
        reason: row.reason ?? ('noComplaint' as const),
        asideAt: row.changedAt,
        keepUntil: row.keepUntil,
      }))
      .toReversed(),
    removed: [...removals(core.db, removalsShown)],
  })),

  command(assignPaper, ['cases', 'documents'])(({ documentId, caseId, role, receivedOn }, core) => {
    const papers = papersOf(core, documentId, ['waiting', 'aside']);
    if (papers.length === 0) return fail({ kind: 'gone' });
    if (streamHead(core.db, caseId) === 0) throw new InvalidRequest('No such case');
    for (const paper of papers) describeDocument(core.db, paper.id, { ...paper, receivedOn });
    const attach = papers.map(
      ({ id }, place): CommandOf<'attachDocument'> => ({
        type: 'attachDocument',
        happenedOn: receivedOn,
        documentId: id,
        role: place === 0 ? role : 'evidence',
        from: null,
      }),
    );
    const [first, ...rest] = attach;
    if (first === undefined) return fail({ kind: 'gone' });
    const recorded = record(core, {
      caseId,
      seen: null,
      commands: [first, ...rest],
      texts: [],
      people: [],
      setAside: [],
    });
    if (recorded.ok) return ok({ kind: 'assigned' });
    if (recorded.error.kind === 'conflict') throw new Error('The case moved on within a transaction');
    return fail({ kind: 'refused', refusal: recorded.error.refusal });
  }),

  command(enterPaper, ['documents'])(({ documentId }, core) => {
    if (papersOf(core, documentId, ['waiting', 'aside']).length === 0) return fail({ ok: false });
    putInboxItem(core.db, documentId, 'entered', changeOf(core));
    return ok({ ok: true });
  }),

  command(dismissPaper, ['documents'])(({ documentId, reason, keep }, core) => {
    const papers = papersOf(core, documentId, ['waiting', 'aside']);
    const [paper] = papers;
    if (paper === undefined) return fail({ ok: false });
    if (keep)
      putInboxItem(core.db, documentId, 'aside', changeOf(core), { reason, keepUntil: asideUntil(core.today()) });
    else {
      recordRemoval(core.db, reason, paper.addedAt, changeOf(core));
      for (const { id } of papers.toReversed()) removeDocument(core.db, id);
    }
    return ok({ ok: true });
  }),

  command(restorePaper, ['documents'])(({ documentId }, core) => {
    if (papersOf(core, documentId, ['aside']).length === 0) return fail({ ok: false });
    putInboxItem(core.db, documentId, 'waiting', changeOf(core));
    return ok({ ok: true });
  }),

  handle(scanFolder)((_input, core) => {
    const folder = scanFolderOf(core.db);
    return {
      folder,
      missing: folder !== null && !existsSync(folder),
      leftOver: leftOver(core).length,
      refused: scanFiles(core.db).flatMap(({ name, outcome }) =>
        outcome === 'taken' ? [] : [{ name, problem: outcome }],
      ),
    };
  }),

  handle(chooseScanFolder)(async ({ target }, core) => {
    const folder = target === null ? null : core.targets.get(target);
    if (target !== null) core.targets.delete(target);
    if (folder === undefined) return { ok: false, refusal: 'unknownTarget' };
    if (folder !== null) {
      const backups = backupFolderOf(core.db);
      if (isWithin(folder, core.vault.directory) || isWithin(core.vault.directory, folder))
        return { ok: false, refusal: 'insideVault' };
      if (backups !== null && isWithin(folder, backups)) return { ok: false, refusal: 'backups' };
      if (!isWritable(folder)) return { ok: false, refusal: 'notWritable' };
    }
    commit(core, ['settings'], () => {
      keepScanFolder(core, folder);
      return ok(null);
    });
    core.background('inbox.look', () => lookIntoFolder(core));
    return { ok: true };
  }),

  handle(lookInFolder)(async (_input, core) => {
    await lookIntoFolder(core, true);
    return {};
  }),

  command(clearFolder, ['documents'])((_input, core) => ok(clearScanFolder(core))),
];
