/** Module `electron` for tests of the shell: keeps what it was told, so that a test can ask. */
import { EventEmitter } from 'node:events';

type Call = (...args: readonly unknown[]) => unknown;

/** A session or page: every `set…` call is kept by name. */
export class FakeTarget extends EventEmitter {
  readonly set: Record<string, Call> = {};
  before: Call = () => {};
  readonly served: string[] = [];
  proxy: unknown = null;
  readonly webRequest = {
    onBeforeRequest: (listener: Call) => {
      this.before = listener;
    },
  };
  readonly protocol = { handle: (scheme: string) => this.served.push(scheme) };

  setSpellCheckerEnabled = (value: unknown) => this.#keep('spelling', () => value);
  setPermissionRequestHandler = (call: Call) => this.#keep('permissionRequest', call);
  setPermissionCheckHandler = (call: Call) => this.#keep('permissionCheck', call);
  setDevicePermissionHandler = (call: Call) => this.#keep('devicePermission', call);
  setDisplayMediaRequestHandler = (call: Call) => this.#keep('displayMedia', call);
  setWindowOpenHandler = (call: Call) => this.#keep('windowOpen', call);
  setWebRTCIPHandlingPolicy = (value: unknown) => this.#keep('webrtc', () => value);
  setProxy = async (value: unknown) => {
    this.proxy = value;
  };
  postMessage = (...args: readonly unknown[]) => this.emit('posted', ...args);
  print = (_options: unknown, done: (printed: boolean) => void) => done(true);

  #keep(name: string, call: Call): void {
    this.set[name] = call;
  }
}

export const partitions: { readonly name: string; readonly options: unknown; readonly session: FakeTarget }[] = [];
export const session = {
  fromPartition: (name: string, options: unknown) => {
    const made = new FakeTarget();
    partitions.push({ name, options, session: made });
    return made;
  },
};

export const windows: { readonly options: Record<string, unknown>; protected: boolean }[] = [];
export class BrowserWindow extends EventEmitter {
  readonly webContents = new FakeTarget();
  readonly #kept: { readonly options: Record<string, unknown>; protected: boolean };
  constructor(options: Record<string, unknown>) {
    super();
    this.#kept = { options, protected: false };
    windows.push(this.#kept);
  }
  setContentProtection(on: boolean): void {
    this.#kept.protected = on;
  }
  async loadURL(): Promise<void> {}
}

export const answers = new Map<string, Call>();
export const ipcMain = { handle: (name: string, call: Call) => answers.set(name, call) };
export const dialog = {
  filePath: '/home/ans/brief.pdf',
  showSaveDialog: async () => ({ canceled: false, filePath: dialog.filePath }),
  showOpenDialog: async () => ({ canceled: false, filePaths: [dialog.filePath] }),
};
export const shell = {
  opened: [] as string[],
  openPath: async (path: string) => {
    shell.opened.push(path);
    return '';
  },
};
export const clipboard = {
  text: '',
  readText: async () => clipboard.text,
  clear: () => {
    clipboard.text = '';
  },
};
export class Notification {
  show(): void {}
}
export class MessageChannelMain {
  readonly port1 = { end: 1 };
  readonly port2 = { end: 2 };
}
