/** `ipcMain.handle` and what a bridge needs to call a handler. */
import type { StandinWebContents } from './browser-window.ts';

type Frame = { readonly origin: string; readonly parent: object | null };
type InvokeEvent = { readonly sender: StandinWebContents; readonly senderFrame: Frame };
type Handler = (event: InvokeEvent, ...args: unknown[]) => unknown;

const handlers = new Map<string, Handler>();

export const ipcMain = {
  handle: (channel: string, handler: Handler) => {
    handlers.set(channel, handler);
  },
};

/** Calls the shell's handler as Electron would; rejects with what it throws. */
export async function callHandler(channel: string, event: InvokeEvent, args: readonly unknown[]): Promise<unknown> {
  const handler = handlers.get(channel);
  if (handler === undefined) throw new Error(`No handler for ${channel}`);
  return handler(event, ...args);
}
