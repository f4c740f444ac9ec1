import type { AfterLocking } from '../../shared/contract/shell.ts';
import { keepUnsaved } from '../client/unsaved.ts';

const longestWait = 500;

/** Ends this window, once the last words typed are kept (or half a second has gone by). */
export const lockUnsaved = (end: () => Promise<void>): void => {
  void keepUnsaved(longestWait).finally(end);
};

/** Ends core, reader and this window. */
export const lockVault = (): void => lockInto(null);

/** The same, and the fresh window begins with another screen. */
export const lockInto = (then: AfterLocking): void => lockUnsaved(() => window.kluis.shell.lock(then));
