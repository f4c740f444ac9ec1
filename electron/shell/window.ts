/** The one window. */
import { BrowserWindow } from 'electron';
import type { AfterLocking } from '../../shared/contract/shell.ts';
import { appOrigin } from './origin.ts';
import { openWindowSession } from './window-session.ts';

/** Opens the window on the unlock screen; shown once it has painted. `begin` is another screen before the vault is open. `preload` is an absolute path. */
export async function openWindow(
  files: (request: Request) => Promise<Response>,
  preload: string,
  begin: AfterLocking = null,
): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    title: 'Klachtenkluis',
    width: 1360,
    height: 900,
    minWidth: 640,
    minHeight: 480,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      session: await openWindowSession(files),
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      spellcheck: false,
      v8CacheOptions: 'none',
      navigateOnDragDrop: false,
      devTools: false,
    },
  });
  // Keeps names out of screen recordings and shared screens, on Windows and macOS; Linux offers nothing of the kind.
  window.setContentProtection(true);
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${appOrigin}/${begin === null ? '' : `#${begin}`}`).catch(() => {
    // The window was closed while it was still loading; 'closed' tells the rest.
  });
  return window;
}
