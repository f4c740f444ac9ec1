/** What the system tells the program from outside: asleep, locked away, started a second time. Asked of the entry itself. */
import type { EventEmitter } from 'node:events';
import { beforeEach, expect, test, vi } from 'vitest';

const made = vi.hoisted(() => ({
  cores: [] as { killed: boolean }[],
  windows: [] as { destroyed: boolean; focused: number; minimized: boolean }[],
  cleared: 0,
}));

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  const app = Object.assign(new Emitter(), {
    isPackaged: false,
    commandLine: { appendSwitch: () => {}, getSwitchValue: () => '/tmp/kluis-of-nobody' },
    enableSandbox: () => {},
    setPath: () => {},
    getPath: () => '/tmp/kluis-of-nobody.program',
    getAppPath: () => '/tmp',
    getLocale: () => 'nl',
    requestSingleInstanceLock: () => true,
    whenReady: () => Promise.resolve(),
    quit: () => {},
    exit: () => {},
  });
  return { app, Menu: { setApplicationMenu: () => {} }, powerMonitor: new Emitter() };
});
vi.mock('../../../electron/process/keep-private.ts', () => ({ keepPrivate: () => {} }));
vi.mock('../../../electron/shell/deny.ts', () => ({ denyByDefault: () => {} }));
vi.mock('../../../electron/shell/app-files.ts', () => ({ appFiles: () => ({}) }));
vi.mock('../../../electron/shell/requests.ts', () => ({ answerRequests: () => {} }));
vi.mock('../../../electron/shell/vault-places.ts', () => ({ vaultPlaces: () => ({ next: () => ({}) }) }));
vi.mock('../../../electron/shell/clipboard.ts', () => ({
  guardClipboard: () => ({
    clear: async () => {
      made.cleared += 1;
    },
  }),
}));
vi.mock('../../../electron/shell/child-process.ts', () => ({
  startCore: () => {
    const core = { killed: false };
    made.cores.push(core);
    return {
      kill: async () => {
        core.killed = true;
      },
    };
  },
}));
vi.mock('../../../electron/shell/window.ts', () => ({
  openWindow: async () => {
    const window = { destroyed: false, focused: 0, minimized: true };
    made.windows.push(window);
    return {
      on: () => {},
      destroy: () => {
        window.destroyed = true;
      },
      isMinimized: () => window.minimized,
      restore: () => {
        window.minimized = false;
      },
      focus: () => {
        window.focused += 1;
      },
    };
  },
}));

const { app, powerMonitor } = (await import('electron')) as unknown as {
  readonly app: EventEmitter;
  readonly powerMonitor: EventEmitter;
};
await import('../../../electron/shell/main.ts');

beforeEach(() => vi.waitFor(() => expect(made.windows.at(-1)?.destroyed).toBe(false)));

test.each(['suspend', 'lock-screen'])(
  'on %s window and core end, the clipboard is emptied, and a fresh pair opens',
  async (event) => {
    const [before, cleared] = [made.windows.length, made.cleared];
    powerMonitor.emit(event);
    await vi.waitFor(() => expect(made.windows).toHaveLength(before + 1));
    expect(made.windows.map(({ destroyed }) => destroyed)).toEqual([...Array<boolean>(before).fill(true), false]);
    expect(made.cores.map(({ killed }) => killed)).toEqual([...Array<boolean>(before).fill(true), false]);
    expect(made.cleared).toBe(cleared + 1);
  },
);

test('a second start brings the open window to the front, and opens none of its own', () => {
  const before = made.windows.length;
  app.emit('second-instance', {}, ['klachtenkluis'], '/tmp');
  expect(made.windows).toHaveLength(before);
  expect(made.windows.at(-1)).toEqual({ destroyed: false, focused: 1, minimized: false });
});
