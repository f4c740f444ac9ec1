/** Entry of the program: starts core and window, joins them, and replaces both when the vault is locked. */
import { join, resolve } from 'node:path';
import { app, Menu, powerMonitor } from 'electron';
import type { AfterLocking } from '../../shared/contract/shell.ts';
import { keepPrivate } from '../process/keep-private.ts';
import { appFiles } from './app-files.ts';
import { type RunningCore, startCore } from './child-process.ts';
import { guardClipboard } from './clipboard.ts';
import { refusedAtStart } from './command-line.ts';
import { denyByDefault } from './deny.ts';
import { keepGivenBackup } from './given-backup.ts';
import { answerRequests, type Current } from './requests.ts';
import { switches } from './switches.ts';
import { vaultPlaces } from './vault-places.ts';
import { openWindow } from './window.ts';

const bundles = import.meta.dirname;
const given = keepGivenBackup();

keepPrivate();
app.enableSandbox();
for (const [name, value] of switches) app.commandLine.appendSwitch(name, value);
denyByDefault(app);

const refused = app.isPackaged ? refusedAtStart(process.argv.slice(1), process.env) : [];

const elsewhere = app.commandLine.getSwitchValue('vault-dir') || process.env['KLUIS_VAULT_DIR'] || null;
// A vault in another place gets its own program data too, so that it can be open beside the usual one.
if (elsewhere !== null) app.setPath('userData', `${resolve(elsewhere)}.program`);

given.fromArguments(process.argv.slice(1), process.cwd());
// macOS tells of a file this way, also before the program is ready.
app.on('open-file', (event, path) => {
  event.preventDefault();
  given.fromSystem(path);
});

if (refused.length > 0) {
  console.error(`Klachtenkluis does not start with ${refused.join(', ')}.`);
  app.exit(2);
} else if (app.requestSingleInstanceLock()) {
  void app.whenReady().then(run);
} else {
  app.quit();
}

async function run(): Promise<void> {
  Menu.setApplicationMenu(null);
  const userData = app.getPath('userData');
  const paths = {
    coreBundle: join(bundles, 'core.js'),
    readerBundle: join(bundles, 'reader.js'),
    resources: app.isPackaged ? join(process.resourcesPath, 'resources') : join(app.getAppPath(), 'resources'),
    logDirectory: join(userData, 'logs'),
    locale: app.getLocale(),
  };
  const places = vaultPlaces(userData, elsewhere === null ? join(userData, 'vault') : resolve(elsewhere));
  const files = appFiles(join(bundles, '../renderer'));
  const preload = join(bundles, '../preload/index.cjs');

  const clipboard = guardClipboard();
  let current: Current | null = null;
  let shortLives = 0;

  const open = async (begin: AfterLocking = null) => {
    const startedAt = performance.now();
    const core: RunningCore = startCore(
      { ...paths, ...places.next() },
      {
        locked: () => void relock(),
        gone: () => {
          // A core that keeps falling over at once will not be better the next time.
          shortLives = performance.now() - startedAt < 5_000 ? shortLives + 1 : 0;
          if (shortLives >= 3) app.exit(1);
          else void relock();
        },
      },
    );
    const window = await openWindow(files, preload, begin ?? (given.waits() ? 'restore' : null));
    current = { window, core };
    window.on('closed', () => {
      if (current?.window === window) void clipboard.clear().finally(() => app.quit());
    });
  };

  /**
   * Keys and fragments stay in a process after the database is closed, so locking ends all three processes. `between` runs
   * while nothing has a vault open.
   */
  const relock = async (between: () => void = () => {}, then: AfterLocking = null) => {
    const old = current;
    if (old === null) return;
    current = null;
    void clipboard.clear();
    old.window.destroy();
    await old.core.kill();
    between();
    await open(then);
  };

  answerRequests(
    () => current,
    {
      lock: (then) => void relock(undefined, then),
      practise: () => void relock(places.practise),
      stopPractising: (discard) => void relock(() => places.stopPractising(discard)),
    },
    clipboard,
    given,
  );
  powerMonitor.on('suspend', () => void relock());
  powerMonitor.on('lock-screen', () => void relock());
  app.on('second-instance', (_event, argv, directory) => {
    // Offered when the vault is next locked: what is being done in an open one comes first.
    given.fromArguments(argv.slice(1), directory);
    if (current?.window.isMinimized()) current.window.restore();
    current?.window.focus();
  });
  // While locking there is no window for a moment; only a window that the user closed ends the program.
  app.on('window-all-closed', () => {});
  await open();
}
