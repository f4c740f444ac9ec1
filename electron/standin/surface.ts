/**
 * Checks by types alone that what the shell calls on Electron can be called the same way on the stand-in: the methods
 * below exist and take as many arguments as Electron's. Nothing here runs.
 */
import type Electron from 'electron';
import type { app } from './app.ts';
import type { BrowserWindow, StandinWebContents } from './browser-window.ts';
import type { clipboard, shell } from './desktop.ts';
import type { dialog } from './dialog.ts';
import type { MessageChannelMain } from './message-channel.ts';
import type { StandinSession } from './session.ts';

/** True when `Standin` has each method `K` of `Real` and takes as many arguments. */
type Takes<Real, Standin, K extends keyof Real & keyof Standin> = {
  [P in K]: Real[P] extends (...args: infer A) => unknown
    ? Standin[P] extends (...args: infer B) => unknown
      ? Required<A>['length'] extends Required<B>['length'] | 0
        ? true
        : [P, 'takes other arguments']
      : [P, 'is no method']
    : true;
}[K];

type Check<T extends true> = T;

export type Checked = [
  Check<
    Takes<Electron.App, typeof app, 'enableSandbox' | 'getAppPath' | 'getLocale' | 'quit' | 'isPackaged' | 'setPath'>
  >,
  Check<
    Takes<
      Electron.BrowserWindow,
      BrowserWindow,
      'destroy' | 'focus' | 'isMinimized' | 'restore' | 'setContentProtection' | 'show' | 'isDestroyed'
    >
  >,
  Check<Takes<Electron.WebContents, StandinWebContents, 'postMessage' | 'print' | 'setWindowOpenHandler'>>,
  // Overloaded in Electron, so only what comes back is compared.
  Check<
    Awaited<ReturnType<typeof dialog.showSaveDialog>> extends Electron.SaveDialogReturnValue
      ? true
      : 'answers something else'
  >,
  Check<
    Takes<
      Electron.Session,
      StandinSession,
      'setProxy' | 'setDisplayMediaRequestHandler' | 'setPermissionCheckHandler' | 'setSpellCheckerEnabled'
    >
  >,
  Check<Takes<Electron.Shell, typeof shell, 'openPath'>>,
  Check<Takes<Electron.Clipboard, typeof clipboard, 'readText' | 'clear'>>,
  Check<Takes<Electron.MessageChannelMain, MessageChannelMain, 'port1' | 'port2'>>,
];
