/**
 * What the window may ask of the shell, and nothing more: everything about complaints goes to the core over the port.
 * Texts (titles, buttons) come from the window, so that all words live in one place.
 */
import { z } from 'zod';

const saveTargetRequest = z.object({
  suggestedName: z
    .string()
    .min(1)
    .max(120)
    .regex(/^[^/\\:*?"<>|\p{Cc}]+$/u),
  extension: z.enum([
    'pdf',
    'jpg',
    'png',
    'tif',
    'webp',
    'heic',
    'txt',
    'docx',
    'odt',
    'eml',
    'msg',
    'mp3',
    'm4a',
    'wav',
    'ogg',
    'amr',
    'mp4',
    'mov',
    'webm',
    'ics',
    'zip',
    'csv',
    'json',
  ]),
  title: z.string().max(200),
  button: z.string().max(60),
});
export type SaveTargetRequest = z.infer<typeof saveTargetRequest>;

/** For what exists already: the folder of the backups, one backup to put back, or a scan. */
const openTargetRequest = z.object({
  kind: z.enum(['folder', 'backup', 'scan']),
  title: z.string().max(200),
  button: z.string().max(60),
});
export type OpenTargetRequest = z.infer<typeof openTargetRequest>;

/** Names a file that the user chose, and nothing else. */
const shellToken = z.uuid().max(36);

const notice = z.object({ title: z.string().max(120), body: z.string().max(300) });
export type Notice = z.infer<typeof notice>;

const leavePractice = z.strictObject({ discard: z.boolean() });
export type LeavePractice = z.infer<typeof leavePractice>;

/** What the fresh window begins with after locking; null: the screen that opens the vault. */
export const afterLocking = z.enum(['restore', 'undo', 'salvage']).nullable();
export type AfterLocking = z.infer<typeof afterLocking>;

/** For requests that say nothing but their name. */
const nothing = z.undefined();

/** Every request to main, by the name of its channel, with all that it may say: none goes without a limit. */
export const shellRequests = {
  requestPort: nothing,
  lock: afterLocking,
  practise: nothing,
  stopPractising: leavePractice,
  givenBackup: nothing,
  chooseSaveTarget: saveTargetRequest,
  chooseOpenTarget: openTargetRequest,
  openMailDraft: shellToken,
  discardMailDraft: shellToken,
  printPages: nothing,
  notify: notice,
  copied: nothing,
} as const;
export type ShellRequest = keyof typeof shellRequests;
export type ShellInput<N extends ShellRequest> = z.output<(typeof shellRequests)[N]>;

export type KluisShell = {
  /** Ends core, reader and this window, and opens a fresh one that knows nothing but what to begin with. */
  readonly lock: (then?: AfterLocking) => Promise<void>;
  /** Locks as above, and the fresh window is one to practise in, with a vault of invented cases of its own. */
  readonly practise: () => Promise<void>;
  /** Back from practising to the own vault, locked; `discard` throws the vault to practise in away. */
  readonly stopPractising: (leave: LeavePractice) => Promise<void>;
  /** A token for the backup that the program was started with, once; null when there was none. */
  readonly givenBackup: () => Promise<string | null>;
  /** A one-time token for the file the user chose, to be named in an endpoint's input; null when cancelled. The path itself never reaches the window. */
  readonly chooseSaveTarget: (request: SaveTargetRequest) => Promise<string | null>;
  /** The same for a folder, or for a file to read. */
  readonly chooseOpenTarget: (request: OpenTargetRequest) => Promise<string | null>;
  /** Opens a message saved as `.eml` under this token in the user's mail program; false when nothing opens it. */
  readonly openMailDraft: (token: string) => Promise<boolean>;
  /** Deletes that file; true when it is gone. */
  readonly discardMailDraft: (token: string) => Promise<boolean>;
  /** Prints what the window shows under `@media print`; false when the user cancelled. */
  readonly printPages: () => Promise<boolean>;
  /** A desktop notification; the window sees to it that it holds no names. */
  readonly notify: (notice: Notice) => Promise<void>;
  /** Something of this window is on the clipboard now: it is cleared after a minute and on locking, if it is still there. */
  readonly copied: () => Promise<void>;
};

/** `window.kluis`, put there by the preload. */
export type Kluis = {
  /** Asks main for a new port to the core; it arrives as a `message` event (see port-message.ts). */
  readonly requestPort: () => Promise<void>;
  readonly shell: KluisShell;
};
