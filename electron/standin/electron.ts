/**
 * The stand-in for module `electron`: exactly the API that electron/shell uses, so that the very same bundle runs where
 * Electron's executable cannot be had. Every member is checked here against Electron's own declarations.
 */
import type Electron from 'electron';
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { Menu, Notification, powerMonitor } from './desktop.ts';
import { dialog } from './dialog.ts';
import { ipcMain } from './ipc-main.ts';
import { MessageChannelMain } from './message-channel.ts';
import { session } from './session.ts';
import { utilityProcess } from './utility-process.ts';

export {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  Notification,
  powerMonitor,
  session,
  utilityProcess,
};

/** Calls with Electron's arguments must be possible on the stand-in, and yield what Electron's callers may expect. */
type Callable<F> = F extends (...args: infer A) => infer R ? (...args: A) => R : never;
type Like<T, K extends keyof T> = { [P in K]: Callable<T[P]> };

app satisfies Like<
  Electron.App,
  'enableSandbox' | 'getAppPath' | 'getLocale' | 'requestSingleInstanceLock' | 'whenReady' | 'quit' | 'exit'
>;
app satisfies Pick<Electron.App, 'isPackaged'> & {
  commandLine: Like<Electron.CommandLine, 'appendSwitch' | 'getSwitchValue'>;
};
Menu satisfies { setApplicationMenu: (menu: null) => void };
