/**
 * The only bridge between page and shell. It decides nothing but that a page gets one port; main checks every caller itself.
 * A port cannot pass the context bridge, so it is handed over by `postMessage` to the own origin.
 */
import { contextBridge, ipcRenderer } from 'electron';
import { portMessage } from '../../shared/contract/port-message.ts';
import type { Kluis } from '../../shared/contract/shell.ts';
import { channel } from './channel.ts';
import { appOrigin } from './origin.ts';

ipcRenderer.on(channel.port, (event) => {
  window.postMessage({ kind: portMessage }, appOrigin, [...event.ports]);
});

/** Out of the page's reach, and new with every page. */
let hasPort = false;

function requestPort(): Promise<void> {
  if (hasPort) return Promise.reject(new Error('refused'));
  hasPort = true;
  return ipcRenderer.invoke(channel.requestPort);
}

const kluis: Kluis = {
  requestPort,
  shell: {
    lock: (then = null) => ipcRenderer.invoke(channel.lock, then),
    practise: () => ipcRenderer.invoke(channel.practise),
    stopPractising: (leave) => ipcRenderer.invoke(channel.stopPractising, leave),
    givenBackup: () => ipcRenderer.invoke(channel.givenBackup),
    chooseSaveTarget: (request) => ipcRenderer.invoke(channel.chooseSaveTarget, request),
    chooseOpenTarget: (request) => ipcRenderer.invoke(channel.chooseOpenTarget, request),
    openMailDraft: (token) => ipcRenderer.invoke(channel.openMailDraft, token),
    discardMailDraft: (token) => ipcRenderer.invoke(channel.discardMailDraft, token),
    printPages: () => ipcRenderer.invoke(channel.printPages),
    notify: (notice) => ipcRenderer.invoke(channel.notify, notice),
    copied: () => ipcRenderer.invoke(channel.copied),
  },
};

contextBridge.exposeInMainWorld('kluis', kluis);
