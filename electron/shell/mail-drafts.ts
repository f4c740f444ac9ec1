/**
 * Messages that were prepared for the user's own mail program: the only files that the shell ever opens or throws away, and only where
 * the user chose to save them, as `.eml`, in this window's life. The window names them by the token of that choice.
 */
import { rm } from 'node:fs/promises';
import { extname } from 'node:path';
import { shell } from 'electron';

export type MailDrafts = {
  /** Call when the user chose where to save a message. */
  readonly chosen: (token: string, path: string) => void;
  /** Hands it to the mail program; false when there is no such message, or nothing on this computer opens it. */
  readonly open: (token: string) => Promise<boolean>;
  /** Deletes the file; true when it is gone. */
  readonly discard: (token: string) => Promise<boolean>;
};

export function keepMailDrafts(): MailDrafts {
  const paths = new Map<string, string>();
  return {
    chosen: (token, path) => {
      // Another ending would have another program open it, or run it.
      if (extname(path).toLowerCase() === '.eml') paths.set(token, path);
    },
    open: async (token) => {
      const path = paths.get(token);
      return path !== undefined && (await shell.openPath(path)) === '';
    },
    discard: async (token) => {
      const path = paths.get(token);
      if (path === undefined) return false;
      try {
        await rm(path, { force: true });
      } catch {
        return false;
      }
      paths.delete(token);
      return true;
    },
  };
}
