/** Names of the messages between preload and main; `port` goes to the window, the others come from it. */
export const channel = {
  port: 'kluis:port',
  requestPort: 'kluis:request-port',
  lock: 'kluis:lock',
  practise: 'kluis:practise',
  stopPractising: 'kluis:stop-practising',
  givenBackup: 'kluis:given-backup',
  chooseSaveTarget: 'kluis:choose-save-target',
  chooseOpenTarget: 'kluis:choose-open-target',
  openMailDraft: 'kluis:open-mail-draft',
  discardMailDraft: 'kluis:discard-mail-draft',
  printPages: 'kluis:print-pages',
  notify: 'kluis:notify',
  copied: 'kluis:copied',
} as const;
