/** Ends core, reader and this window. Drafts are kept within a second of typing, so there is nothing to ask. */
export const lockVault = (): void => {
  void window.kluis.shell.lock();
};
