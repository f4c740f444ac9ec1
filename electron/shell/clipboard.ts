/**
 * What was copied from the program does not stay on the clipboard. Only a digest is kept, to see later whether the text there
 * is still ours: what somebody copied elsewhere since is never touched.
 */
import { createHash, randomBytes } from 'node:crypto';
import { clipboard } from 'electron';

export const clipboardStaysMs = 60_000;

export type ClipboardGuard = {
  /** The page copied something: it goes after a minute. */
  readonly copied: () => Promise<void>;
  /** Clears it now, if it is still ours. */
  readonly clear: () => Promise<void>;
};

export function guardClipboard(): ClipboardGuard {
  const salt = randomBytes(16);
  const digest = async () =>
    createHash('sha256')
      .update(salt)
      .update(await clipboard.readText())
      .digest('hex');
  let ours: string | null = null;
  let timer: NodeJS.Timeout | undefined;

  const clear = async () => {
    clearTimeout(timer);
    const was = ours;
    ours = null;
    try {
      if (was !== null && (await digest()) === was) clipboard.clear();
    } catch {
      // The desktop does not give its clipboard now; locking goes on all the same.
    }
  };
  const copied = async () => {
    clearTimeout(timer);
    timer = setTimeout(() => void clear(), clipboardStaysMs);
    ours = await digest();
  };
  return { copied, clear };
}
