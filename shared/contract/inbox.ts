/** The Postbak: papers that came in and have no complaint yet, and the folder that the scanner writes to. */
import { z } from 'zod';
import { documentRoles, id, isoDate } from '../procedure/fact.ts';
import type { Refusal } from '../procedure/refusal.ts';
import { documentInfo } from './cases.ts';
import { fileProblem } from './document-import.ts';
import { endpoint } from './endpoint.ts';

/** Why a paper belongs to no complaint. */
export const asideReasons = ['noComplaint', 'advertising', 'twice', 'passedOn', 'badScan'] as const;
export const asideReason = z.enum(asideReasons);
export type AsideReason = z.infer<typeof asideReason>;

/** Calendar days that a paper which was laid aside is kept: a month to think better of it. */
export const asideDays = 30;

const item = documentInfo.extend({
  /** The files that came with it, if it is a message. */
  attachments: z.array(documentInfo),
});
export type InboxItem = z.infer<typeof item>;

/** What lies in the Postbak, the oldest first, and what was laid aside, the newest first. */
export const inboxOverview = endpoint({
  name: 'inbox.overview',
  kind: 'query',
  input: z.strictObject({}),
  output: z.object({
    items: z.array(item),
    /** `keepUntil`: the day on which it is removed by itself. */
    aside: z.array(item.extend({ reason: asideReason, asideAt: z.string(), keepUntil: isoDate.nullable() })),
    /** What was thrown away: only that, when and why, and whether that was by itself. */
    removed: z.array(z.object({ removedAt: z.string(), reason: asideReason, automatic: z.boolean() })),
  }),
});

/** Puts a paper, and the files that came with it, into a complaint. `receivedOn` is the day it reached the organisation. */
export const assignPaper = endpoint({
  name: 'inbox.assign',
  kind: 'command',
  input: z.strictObject({ documentId: id, caseId: id, role: z.enum(documentRoles), receivedOn: isoDate }),
  output: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('assigned') }),
    z.object({ kind: z.literal('refused'), refusal: z.custom<Refusal>() }),
    /** Somebody else was first: it lies in the Postbak no more. */
    z.object({ kind: z.literal('gone') }),
  ]),
});

/** A complaint is being entered from this paper: it leaves the Postbak, and comes back when the form is given up. */
export const enterPaper = endpoint({
  name: 'inbox.enter',
  kind: 'command',
  input: z.strictObject({ documentId: id }),
  output: z.object({ ok: z.boolean() }),
});

/** Lays a paper aside as no part of any complaint for thirty days (again: for thirty more from today), or throws it away for good with all that was read in it. */
export const dismissPaper = endpoint({
  name: 'inbox.dismiss',
  kind: 'command',
  input: z.strictObject({ documentId: id, reason: asideReason, keep: z.boolean() }),
  output: z.object({ ok: z.boolean() }),
});

/** Back to the Postbak. */
export const restorePaper = endpoint({
  name: 'inbox.restore',
  kind: 'command',
  input: z.strictObject({ documentId: id }),
  output: z.object({ ok: z.boolean() }),
});

/** The scanner's folder: where it is, and what lies in it that was taken in or could not be. */
export const scanFolder = endpoint({
  name: 'inbox.folder',
  kind: 'query',
  input: z.strictObject({}),
  output: z.object({
    folder: z.string().nullable(),
    missing: z.boolean(),
    /** In the vault, and still in the folder too. */
    leftOver: z.number().int(),
    refused: z.array(z.object({ name: z.string(), problem: fileProblem })),
  }),
});

/** `target` is the shell's token for the folder; null: the program looks in no folder any more. */
export const chooseScanFolder = endpoint({
  name: 'inbox.chooseFolder',
  kind: 'command',
  input: z.strictObject({ target: z.string().max(200).nullable() }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true) }),
    z.object({ ok: z.literal(false), refusal: z.enum(['unknownTarget', 'insideVault', 'backups', 'notWritable']) }),
  ]),
});

/** Looks in the folder now, also at files that were refused before. A file is taken once three looks found it unchanged. */
export const lookInFolder = endpoint({
  name: 'inbox.look',
  kind: 'command',
  input: z.strictObject({}),
  output: z.object({}),
});

/** Overwrites and removes the files that are in the vault, each after comparing it with what the vault holds. */
export const clearFolder = endpoint({
  name: 'inbox.clearFolder',
  kind: 'command',
  input: z.strictObject({}),
  output: z.object({ removed: z.number().int(), failed: z.number().int() }),
});
