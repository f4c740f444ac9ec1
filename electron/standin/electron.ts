/**
 * The stand-in for module `electron`: exactly the API that electron/shell uses, so that the very same bundle runs where
 * Electron's executable cannot be had. surface.ts checks it against Electron's own declarations.
 */
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { clipboard, Menu, Notification, powerMonitor, shell } from './desktop.ts';
import { dialog } from './dialog.ts';
import { ipcMain } from './ipc-main.ts';
import { MessageChannelMain } from './message-channel.ts';
import { session } from './session.ts';
import { utilityProcess } from './utility-process.ts';

export {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  Notification,
  powerMonitor,
  session,
  shell,
  utilityProcess,
};
