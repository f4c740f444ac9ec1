/**
 * What the window may ask of main. Each request is refused unless it comes from the top frame of the own origin and says what
 * its schema allows, and nothing more.
 */
import { randomUUID } from 'node:crypto';
import {
  type BrowserWindow,
  dialog,
  type IpcMainInvokeEvent,
  ipcMain,
  MessageChannelMain,
  Notification,
} from 'electron';
import { type AfterLocking, type ShellInput, type ShellRequest, shellRequests } from '../../shared/contract/shell.ts';
import { channel } from './channel.ts';
import type { RunningCore } from './child-process.ts';
import type { ClipboardGuard } from './clipboard.ts';
import type { GivenBackup } from './given-backup.ts';
import { keepMailDrafts } from './mail-drafts.ts';
import { appOrigin } from './origin.ts';

export type Current = { readonly window: BrowserWindow; readonly core: RunningCore };

/** The ends of a window: each is followed by a fresh one. */
export type WindowEnds = {
  readonly lock: (then: AfterLocking) => void;
  readonly practise: () => void;
  readonly stopPractising: (discard: boolean) => void;
};

/** Registers the handlers once; `current` gives the open window and its core, null while locking. */
export function answerRequests(
  current: () => Current | null,
  ends: WindowEnds,
  clipboard: ClipboardGuard,
  given: Pick<GivenBackup, 'take'>,
): void {
  const answer = <N extends ShellRequest>(name: N, work: (now: Current, input: ShellInput<N>) => unknown) =>
    ipcMain.handle(channel[name], (event, input: unknown) => {
      const now = current();
      const said = shellRequests[name].safeParse(input);
      // Nothing of why: it would be told in the page.
      if (now === null || !isOwnWindow(event, now.window) || !said.success) throw new Error('refused');
      return work(now, said.data as ShellInput<N>);
    });

  const mailDrafts = keepMailDrafts();
  answer('requestPort', ({ window, core }) => {
    const { port1, port2 } = new MessageChannelMain();
    core.connectWindow(port1);
    window.webContents.postMessage(channel.port, null, [port2]);
  });
  answer('lock', (_now, then) => ends.lock(then));
  answer('practise', () => ends.practise());
  answer('stopPractising', (_now, { discard }) => ends.stopPractising(discard));
  answer('givenBackup', async ({ core }) => {
    const path = given.take();
    if (path === null) return null;
    const token = randomUUID();
    await core.addTarget(token, path);
    return token;
  });
  answer('chooseSaveTarget', async ({ window, core }, input) => {
    const { title, button, suggestedName, extension } = input;
    const chosen = await dialog.showSaveDialog(window, {
      title,
      buttonLabel: button,
      defaultPath: `${suggestedName}.${extension}`,
      filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
      properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
    });
    if (chosen.canceled) return null;
    const token = randomUUID();
    await core.addTarget(token, chosen.filePath);
    if (extension === 'eml') mailDrafts.chosen(token, chosen.filePath);
    return token;
  });
  answer('chooseOpenTarget', async ({ window, core }, input) => {
    const { kind, title, button } = input;
    const chosen = await dialog.showOpenDialog(window, {
      title,
      buttonLabel: button,
      filters: kind === 'backup' ? [{ name: 'KLUIS', extensions: ['kluis'] }] : [],
      properties: [kind === 'folder' ? 'openDirectory' : 'openFile', 'createDirectory', 'dontAddToRecent'],
    });
    const [path] = chosen.filePaths;
    if (chosen.canceled || path === undefined) return null;
    const token = randomUUID();
    await core.addTarget(token, path);
    return token;
  });
  answer('openMailDraft', (_now, token) => mailDrafts.open(token));
  answer('discardMailDraft', (_now, token) => mailDrafts.discard(token));
  answer(
    'printPages',
    ({ window }) =>
      new Promise<boolean>((resolve) =>
        window.webContents.print({ printBackground: true }, (printed) => resolve(printed)),
      ),
  );
  answer('copied', () => clipboard.copied());
  answer('notify', (_now, input) => {
    new Notification({ ...input, silent: true }).show();
  });
}

function isOwnWindow(event: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  const frame = event.senderFrame;
  return event.sender === window.webContents && frame !== null && frame.parent === null && frame.origin === appOrigin;
}
