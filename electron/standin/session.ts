/** `session`: keeps the shell's rules and applies them to every request the browser reports. */
import { EventEmitter } from 'node:events';
import { app } from './app.ts';
import type { Served } from './bridge-message.ts';

type Files = (request: Request) => Promise<Response>;
type BeforeRequest = (details: { readonly url: string }, answer: (response: { cancel?: boolean }) => void) => void;

export class StandinSession extends EventEmitter {
  readonly #schemes = new Map<string, Files>();
  #before: BeforeRequest | null = null;

  readonly protocol = {
    handle: (scheme: string, files: Files) => {
      this.#schemes.set(scheme, files);
    },
  };
  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest) => {
      this.#before = listener;
    },
  };

  // The browser is started without network, spelling, downloads and extensions (chromium-arguments.ts); it asks for
  // permissions in its own words, and nothing of the program needs any.
  setSpellCheckerEnabled(_enabled: boolean): void {}
  setPermissionRequestHandler(_handler: unknown): void {}
  setPermissionCheckHandler(_handler: unknown): void {}
  setDevicePermissionHandler(_handler: unknown): void {}
  setDisplayMediaRequestHandler(_handler: unknown, _options?: unknown): void {}
  async setProxy(_config: unknown): Promise<void> {}

  /** What the shell answers to this request; null refuses it. */
  async serve(url: string, method: string): Promise<Served | null> {
    let cancelled = false;
    this.#before?.({ url }, (response) => {
      cancelled = response.cancel === true;
    });
    const files = this.#schemes.get(new URL(url).protocol.slice(0, -1));
    if (cancelled || files === undefined) return null;
    const response = await files(new Request(url, { method }));
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: new Uint8Array(await response.arrayBuffer()),
    };
  }
}

export const session = {
  fromPartition: (_name: string, _options?: unknown) => {
    const made = new StandinSession();
    app.emit('session-created', made);
    return made;
  },
};
