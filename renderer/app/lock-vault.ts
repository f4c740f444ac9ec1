import { keepUnsaved } from '../client/unsaved.ts';

const longestWait = 500;

/** Ends core, reader and this window, once the last words typed are kept (or half a second has gone by). */
export const lockVault = (): void => {
  void keepUnsaved(longestWait).finally(() => window.kluis.shell.lock());
};
