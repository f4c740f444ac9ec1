/** What the shell switches off, refuses and denies, asked of the shell itself with a made-up `electron`. */
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { appFiles } from '../../../electron/shell/app-files.ts';
import { channel } from '../../../electron/shell/channel.ts';
import { refusedAtStart } from '../../../electron/shell/command-line.ts';
import { denyByDefault } from '../../../electron/shell/deny.ts';
import { appOrigin } from '../../../electron/shell/origin.ts';
import { switches } from '../../../electron/shell/switches.ts';
import { framePage, mailOrigin, sheetPage } from '../../../shared/contract/message-frame.ts';
import { answers, BrowserWindow, clipboard, dialog, FakeTarget, partitions, shell, windows } from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));
const { openWindow } = await import('../../../electron/shell/window.ts');
const { clipboardStaysMs, guardClipboard } = await import('../../../electron/shell/clipboard.ts');
const { keepGivenBackup } = await import('../../../electron/shell/given-backup.ts');
const { answerRequests } = await import('../../../electron/shell/requests.ts');

const root = fileURLToPath(new URL('../../..', import.meta.url));
const directory = mkdtempSync(join(tmpdir(), 'kluis-shell-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const app = new EventEmitter();
denyByDefault(app as unknown as Parameters<typeof denyByDefault>[0]);

describe('starting', () => {
  test('accepts a place, a language and a backup, and what Electron adds itself', () => {
    const given = ['--vault-dir=/home/ans/kluis', '--lang=nl', '/home/ans/klachtenkluis-20261123T090000Z.kluis'];
    expect(refusedAtStart([...given, '--original-process-start-time=1'], { HOME: '/home/ans' })).toEqual([]);
  });

  test.each([
    '--remote-debugging-port=9222',
    '--remote-debugging-pipe',
    '--inspect',
    '--inspect-brk=0.0.0.0:1',
    '--no-sandbox',
    '--load-extension=/tmp/x',
    '--js-flags=--expose-gc',
    '--proxy-server=http://evil',
    '--vault-directory=/tmp',
    '-r',
    '--',
    '/home/ans/brief.pdf',
    'https://example.com',
  ])('refuses %s, without repeating its value', (argument) => {
    const refused = refusedAtStart([argument], {});
    expect(refused).toHaveLength(1);
    expect(refused.join()).not.toMatch(/evil|ans|example|\/tmp|0\.0\.0/);
  });

  test('refuses variables that bend the program', () => {
    const environment = { KLUIS_TEST_TODAY: '2026-12-08', NODE_OPTIONS: '--inspect', KLUIS_TEST_KDF: '' };
    expect(refusedAtStart([], environment)).toEqual(['KLUIS_TEST_TODAY', 'NODE_OPTIONS']);
    // And so every variable for tests that the program itself looks at: another day, cheaper keys.
    const sources = ['electron/shell', 'electron/core', 'electron/reader', 'electron/process', 'shared'].flatMap(
      (folder) =>
        readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith('.ts'))
          .map((name) => readFileSync(join(root, folder, name), 'utf8')),
    );
    const looked = new Set(sources.flatMap((text) => text.match(/KLUIS_TEST_[A-Z]+/g) ?? []));
    expect(looked.size).toBeGreaterThan(1);
    for (const name of looked) expect(refusedAtStart([], { [name]: 'x' }), name).toEqual([name]);
  });

  test('is asked before anything else when packaged', () => {
    const main = readFileSync(join(root, 'electron/shell/main.ts'), 'utf8');
    expect(main).toMatch(
      /const refused = app\.isPackaged \? refusedAtStart\(process\.argv\.slice\(1\), process\.env\)/,
    );
    expect(main.indexOf('refused.length > 0')).toBeLessThan(main.indexOf('requestSingleInstanceLock'));
    expect(main).toContain('app.enableSandbox();');
    expect(main).not.toContain('crashReporter');
  });

  test('names resolve to nothing, a proxy answers nothing, and UDP does not go past it', () => {
    const value = new Map(switches.map(([name, given]) => [name, given]));
    expect(value.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
    expect(value.get('proxy-server')).toBe('http://127.0.0.1:9');
    expect(value.get('proxy-bypass-list')).toBe('<-loopback>');
    expect(value.get('force-webrtc-ip-handling-policy')).toBe('disable_non_proxied_udp');
    for (const name of ['disable-background-networking', 'disable-breakpad', 'no-pings', 'disable-spell-checking'])
      expect(value.has(name), name).toBe(true);
  });

  test.runIf(process.platform === 'linux')('files are private and a core dump holds no memory', () => {
    const script = join(directory, 'process.ts');
    writeFileSync(
      script,
      `import { readFileSync } from 'node:fs';
       import { keepPrivate } from ${JSON.stringify(join(root, 'electron/process/keep-private.ts'))};
       keepPrivate();
       console.log(process.umask().toString(8), Number.parseInt(readFileSync('/proc/self/coredump_filter', 'utf8'), 16));`,
    );
    expect(execFileSync(process.execPath, [script], { encoding: 'utf8' }).trim()).toBe('77 0');
  });

  test.each(['electron/shell/main.ts', 'electron/core/main.ts', 'electron/reader/main.ts'])(
    '%s sees to that',
    (file) => {
      expect(readFileSync(join(root, file), 'utf8')).toMatch(/^keepPrivate\(\);$/m);
    },
  );
});

describe('every session', () => {
  const session = new FakeTarget();
  app.emit('session-created', session);
  const handler = (name: string) => session.set[name] ?? (() => 'not set');
  const answered = (name: string, ...before: readonly unknown[]) => {
    const answer = vi.fn();
    handler(name)(...before, answer);
    return answer.mock.calls;
  };

  test('grants no permission and no device, and shares no screen', () => {
    expect(answered('permissionRequest', null, 'media')).toEqual([[false]]);
    expect(handler('permissionCheck')(null, 'notifications')).toBe(false);
    expect(handler('devicePermission')({ deviceType: 'usb' })).toBe(false);
    expect(answered('displayMedia', {})).toEqual([[null]]);
    expect(handler('spelling')()).toBe(false);
  });

  test.each([
    ['select-hid-device', null],
    ['select-usb-device', undefined],
  ])('chooses nothing on %s', (name, none) => {
    const event = { preventDefault: vi.fn() };
    const answer = vi.fn();
    session.emit(name, event, {}, answer);
    expect(event.preventDefault).toHaveBeenCalledOnce();
    expect(answer.mock.calls[0]?.[0]).toBe(none);
  });

  test('chooses no serial port and downloads nothing', () => {
    const event = { preventDefault: vi.fn() };
    const answer = vi.fn();
    session.emit('select-serial-port', event, [], null, answer);
    session.emit('will-download', event);
    expect(answer).toHaveBeenCalledWith('');
    expect(event.preventDefault).toHaveBeenCalledTimes(2);
  });

  test.each([
    [`${appOrigin}/assets/index.js`, false],
    [`blob:${appOrigin}/1`, false],
    ['data:image/svg+xml,x', false],
    ['blob:https://example.com/1', true],
    ['https://example.com/', true],
    [framePage, false],
    [sheetPage, false],
    [`${mailOrigin}/1`, true],
    [`${mailOrigin}.example.com/message/index.html`, true],
    [`blob:${mailOrigin}/message/1`, true],
    [`${appOrigin}.example.com/`, true],
    [`${appOrigin}:444/`, true],
    ['http://kluis.invalid/', true],
    ['http://127.0.0.1:9222/json', true],
    ['file:///etc/passwd', true],
    ['ws://kluis.invalid/', true],
    ['chrome://version', true],
  ])('%s is cancelled: %s', (url, cancel) => {
    const answer = vi.fn();
    session.before({ url }, answer);
    expect(answer).toHaveBeenCalledWith({ cancel });
  });
});

describe('every page', () => {
  const contents = new FakeTarget();
  app.emit('web-contents-created', {}, contents);

  test.each([
    'will-navigate',
    'will-frame-navigate',
    'will-redirect',
    'will-attach-webview',
    'select-bluetooth-device',
  ])('%s is prevented', (name) => {
    const event = { preventDefault: vi.fn() };
    contents.emit(name, event, [], vi.fn());
    expect(event.preventDefault).toHaveBeenCalledOnce();
  });

  const top = { origin: appOrigin, parent: null };
  const frame = { origin: mailOrigin, parent: top };
  test.each([
    ['the window puts in the frame of a message', { isMainFrame: false, url: framePage, initiator: top }, true],
    ['that frame puts in its sheet', { isMainFrame: false, url: sheetPage, initiator: frame }, true],
    ['the window would become that frame', { isMainFrame: true, url: framePage, initiator: top }, false],
    ['the window puts in the sheet alone', { isMainFrame: false, url: sheetPage, initiator: top }, false],
    ['a frame is led elsewhere', { isMainFrame: false, url: 'https://example.com/', initiator: top }, false],
    ['a frame is led to a word of a message', { isMainFrame: false, url: `${framePage}?x`, initiator: top }, false],
    ['a frame is led to the window itself', { isMainFrame: false, url: `${appOrigin}/`, initiator: top }, false],
    ['the frame of a message leads to another', { isMainFrame: false, url: framePage, initiator: frame }, false],
    [
      'the sheet leads itself anew',
      { isMainFrame: false, url: sheetPage, initiator: { origin: mailOrigin, parent: frame } },
      false,
    ],
    ['nobody knows who asks', { isMainFrame: false, url: framePage }, false],
  ])('when %s, that is allowed or not', (_what, about, allowed) => {
    const event = { ...about, preventDefault: vi.fn() };
    contents.emit('will-frame-navigate', event);
    expect(event.preventDefault).toHaveBeenCalledTimes(allowed ? 0 : 1);
  });

  test('opens no window, and WebRTC has no road', () => {
    expect(contents.set['windowOpen']?.({ url: 'https://example.com' })).toEqual({ action: 'deny' });
    expect(contents.set['webrtc']?.()).toBe('disable_non_proxied_udp');
  });
});

test('the window is sandboxed, isolated, in memory, without tools, and protected', async () => {
  await openWindow(async () => new Response(), '/preload.cjs');
  await openWindow(async () => new Response(), '/preload.cjs');
  const opened = windows.find(({ options }) => 'webPreferences' in options);
  const { webPreferences } = opened?.options ?? {};
  expect(webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
    v8CacheOptions: 'none',
    navigateOnDragDrop: false,
    devTools: false,
  });
  expect(opened?.protected).toBe(true);
  const [one, other] = partitions;
  expect(one?.name).not.toBe(other?.name);
  expect(one?.name).not.toMatch(/^persist:/);
  expect(one?.options).toEqual({ cache: false });
  expect(one?.session.served).toEqual(['https']);
  expect(one?.session.proxy).toMatchObject({ proxyRules: 'http://127.0.0.1:9', proxyBypassRules: '<-loopback>' });
});

describe('what the page is served', () => {
  writeFileSync(join(directory, 'index.html'), '<!doctype html>');
  writeFileSync(join(directory, 'secret.txt'), 'not listed');
  const files = appFiles(directory);

  test('comes with a policy that starts from nothing', async () => {
    const { headers, status } = await files(new Request(`${appOrigin}/`));
    expect(status).toBe(200);
    const policy = headers.get('content-security-policy') ?? '';
    const rules = new Map(policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')]));
    expect(rules.get('default-src')).toBe("'none'");
    expect(rules.get('script-src')).toBe("'self'");
    expect(rules.get('connect-src')).toBe("'self'");
    expect(rules.get('require-trusted-types-for')).toBe("'script'");
    expect(rules.get('trusted-types')).toBe('default');
    expect(rules.get('frame-src')).toBe(framePage);
    for (const name of ['object-src', 'worker-src', 'base-uri', 'form-action', 'frame-ancestors'])
      expect(rules.get(name), name).toBe("'none'");
    expect(policy.replace(framePage, '')).not.toMatch(/unsafe-eval|https?:|\*/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('permissions-policy')).toContain('display-capture=()');
  });

  test.each([
    '/secret.txt',
    '/../package.json',
    '/%2e%2e/package.json',
    '/index.html/',
    '//index.html',
    '/index.html%00',
  ])('%s is not there', async (path) => {
    const answer = await files(new Request(`${appOrigin}${path}`));
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('only by reading, only to the own origin', async () => {
    expect((await files(new Request(`${appOrigin}/`, { method: 'POST' }))).status).toBe(404);
    expect((await files(new Request('https://example.com/'))).status).toBe(403);
  });
});

describe('where a message is shown as it was sent', () => {
  mkdirSync(join(directory, 'message'));
  for (const name of ['index.html', 'sheet.html', 'show.js']) writeFileSync(join(directory, 'message', name), name);
  writeFileSync(join(directory, 'window.js'), 'not of that site');
  const files = appFiles(directory);
  const ask = (url: string, method = 'GET') => files(new Request(url, { method }));
  const policyOf = async (url: string) => (await ask(url)).headers.get('content-security-policy');

  test('the frame runs one script of the program, and only the window may hold it', async () => {
    expect(await policyOf(framePage)).toBe(
      "sandbox allow-scripts allow-same-origin; default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; " +
        `frame-src ${sheetPage}; base-uri 'none'; form-action 'none'; frame-ancestors ${appOrigin}; ` +
        "require-trusted-types-for 'script'; trusted-types dompurify",
    );
    expect((await ask(framePage)).headers.get('permissions-policy')).toContain('camera=()');
  });

  test('the sheet runs none, and allows colours and pictures inside the message only', async () => {
    const policy =
      "sandbox allow-same-origin; default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; " +
      `form-action 'none'; frame-ancestors 'self' ${appOrigin}`;
    expect(await policyOf(sheetPage)).toBe(policy);
    // So is all else of that site, also what is not there.
    expect(await policyOf(`${mailOrigin}/message/x.html`)).toBe(policy);
  });

  test('either site has its own files, and takes nothing in', async () => {
    const statuses = async (...urls: readonly string[]) =>
      Promise.all(urls.map(async (url) => (await ask(url)).status));
    expect(await statuses(framePage, sheetPage, `${mailOrigin}/message/show.js`, `${appOrigin}/window.js`)).toEqual([
      200, 200, 200, 200,
    ]);
    expect(await statuses(`${mailOrigin}/`, `${mailOrigin}/index.html`, `${mailOrigin}/window.js`)).toEqual([
      404, 404, 404,
    ]);
    expect(await statuses(`${appOrigin}/message/index.html`, `${appOrigin}/message/show.js`)).toEqual([404, 404]);
    expect((await ask(framePage, 'POST')).status).toBe(404);
  });
});

describe('requests of the window', () => {
  const window = new BrowserWindow({});
  const core = { connectWindow: vi.fn(), addTarget: vi.fn(), kill: vi.fn() };
  const lock = vi.fn();
  const practise = vi.fn();
  const stopPractising = vi.fn();
  const copied = vi.fn();
  const given = keepGivenBackup();
  let open = true;
  answerRequests(
    () => (open ? ({ window, core } as never) : null),
    { lock, practise, stopPractising },
    { copied, clear: vi.fn() },
    given,
  );
  const top = { parent: null, origin: appOrigin };
  const ask = async (name: string, input?: unknown, sender: unknown = window.webContents, senderFrame: unknown = top) =>
    answers.get(name)?.({ sender, senderFrame }, input);

  test.each([
    ['another page', new FakeTarget(), top],
    ['a frame inside', undefined, { parent: {}, origin: appOrigin }],
    ['another origin', undefined, { parent: null, origin: 'https://example.com' }],
    ['a frame that is gone', undefined, null],
  ])('are refused when they come from %s', async (_who, sender, frame) => {
    for (const name of Object.values(channel).filter((known) => known !== channel.port))
      await expect(ask(name, {}, sender ?? window.webContents, frame), name).rejects.toThrow('refused');
    for (const end of [lock, practise, stopPractising]) expect(end).not.toHaveBeenCalled();
    expect(copied).not.toHaveBeenCalled();
    expect(core.connectWindow).not.toHaveBeenCalled();
  });

  test('are refused while the vault is being locked', async () => {
    open = false;
    await expect(ask(channel.requestPort)).rejects.toThrow('refused');
    open = true;
  });

  test('give a port to the core and one to the page, and to nobody else', async () => {
    const posted = vi.fn();
    window.webContents.on('posted', posted);
    await ask(channel.requestPort);
    expect(core.connectWindow).toHaveBeenCalledExactlyOnceWith({ end: 1 });
    expect(posted).toHaveBeenCalledExactlyOnceWith(channel.port, null, [{ end: 2 }]);
  });

  test('lead to practising and back, and throw away only when that was said', async () => {
    await ask(channel.practise);
    await ask(channel.stopPractising, { discard: false });
    expect([practise.mock.calls.length, stopPractising.mock.calls]).toEqual([1, [[false]]]);
    for (const bad of [undefined, {}, { discard: 'yes' }, { discard: true, folder: '/' }])
      await expect(ask(channel.stopPractising, bad)).rejects.toThrow();
  });

  test('give the backup the program was started with once, by a token', async () => {
    expect(await ask(channel.givenBackup)).toBe(null);
    given.fromArguments(['--vault-dir=/x.kluis', 'brief.pdf', 'kopie.kluis'], '/home/ans');
    expect(given.waits()).toBe(true);
    const token = await ask(channel.givenBackup);
    expect(core.addTarget).toHaveBeenCalledWith(token, join('/home/ans', 'kopie.kluis'));
    expect(await ask(channel.givenBackup)).toBe(null);
    given.fromSystem('/home/ans/brief.pdf');
    expect(given.waits()).toBe(false);
  });

  test('never tell the page a path', async () => {
    const request = { suggestedName: 'brief', extension: 'pdf', title: 'Bewaar', button: 'Bewaar' };
    const token = await ask(channel.chooseSaveTarget, request);
    expect(token).toMatch(/^[0-9a-f-]{36}$/);
    expect(core.addTarget).toHaveBeenCalledWith(token, '/home/ans/brief.pdf');
    for (const bad of [{ ...request, suggestedName: '../x' }, { ...request, extension: 'exe' }, null])
      await expect(ask(channel.chooseSaveTarget, bad)).rejects.toThrow();
  });

  describe('a message for the mail program', () => {
    const request = { suggestedName: 'bericht', extension: 'eml', title: 'Bewaar', button: 'Bewaar' };
    const chosen = async (path: string, extension = 'eml'): Promise<unknown> => {
      dialog.filePath = path;
      return ask(channel.chooseSaveTarget, { ...request, extension });
    };
    beforeEach(() => {
      shell.opened.length = 0;
    });

    test('is opened on the path where it was saved, and on no other', async () => {
      const path = join(directory, 'bericht.eml');
      const token = await chosen(path);
      expect(await ask(channel.openMailDraft, token)).toBe(true);
      expect(shell.opened).toEqual([path]);
      expect(await ask(channel.openMailDraft, randomUUID())).toBe(false);
      // A PDF that was saved, and a message to which another ending was given.
      expect(await ask(channel.openMailDraft, await chosen(join(directory, 'brief.pdf'), 'pdf'))).toBe(false);
      expect(await ask(channel.openMailDraft, await chosen(join(directory, 'bericht.eml.exe')))).toBe(false);
      for (const bad of [path, `file://${path}`, null, { token }])
        await expect(ask(channel.openMailDraft, bad)).rejects.toThrow();
      expect(shell.opened).toEqual([path]);
    });

    test('is deleted where it was saved, once, and nothing else is', async () => {
      const path = join(directory, 'weg.eml');
      const other = join(directory, 'blijft.pdf');
      for (const file of [path, other]) writeFileSync(file, 'x');
      const token = await chosen(path);
      expect(await ask(channel.discardMailDraft, await chosen(other, 'pdf'))).toBe(false);
      expect(await ask(channel.discardMailDraft, token)).toBe(true);
      expect(await ask(channel.discardMailDraft, token)).toBe(false);
      expect([existsSync(path), existsSync(other)]).toEqual([false, true]);
      expect(await ask(channel.openMailDraft, token)).toBe(false);
    });
  });
});

describe('what was copied', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('goes from the clipboard after a minute, counted from the last copy', async () => {
    const guard = guardClipboard();
    clipboard.text = 'herstelcode';
    await guard.copied();
    await vi.advanceTimersByTimeAsync(clipboardStaysMs - 1);
    await guard.copied();
    await vi.advanceTimersByTimeAsync(clipboardStaysMs - 1);
    expect(clipboard.text).toBe('herstelcode');
    await vi.advanceTimersByTimeAsync(1);
    expect(clipboard.text).toBe('');
  });

  test('goes at once on locking', async () => {
    const guard = guardClipboard();
    clipboard.text = 'herstelcode';
    await guard.copied();
    await guard.clear();
    expect(clipboard.text).toBe('');
  });

  test('is left alone when somebody copied something else since, and when nothing of ours was copied', async () => {
    const guard = guardClipboard();
    clipboard.text = 'boodschappen';
    await guard.clear();
    expect(clipboard.text).toBe('boodschappen');
    clipboard.text = 'herstelcode';
    await guard.copied();
    clipboard.text = 'boodschappen';
    await vi.advanceTimersByTimeAsync(clipboardStaysMs);
    await guard.clear();
    expect(clipboard.text).toBe('boodschappen');
  });
});

test('nothing of the program opens an address or a file with another program, but for a message saved for the mail program', () => {
  const sources = ['electron/shell', 'electron/core', 'electron/reader', 'renderer'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(root, folder, name)),
  );
  expect(sources.length).toBeGreaterThan(100);
  const found = sources.filter((file) => /openExternal|openPath|showItemInFolder/.test(readFileSync(file, 'utf8')));
  expect(found.map((file) => relative(root, file))).toEqual([join('electron', 'shell', 'mail-drafts.ts')]);
});

test('the fuses of the packaged program', () => {
  const text = readFileSync(join(root, 'electron-builder.yml'), 'utf8');
  const fuses = /^electronFuses:\n((?: {2}.*\n)+)/m.exec(text)?.[1] ?? '';
  const set = Object.fromEntries([...fuses.matchAll(/^ {2}(\w+): (\w+)$/gm)].map((match) => [match[1], match[2]]));
  expect(set).toMatchObject({
    runAsNode: 'false',
    enableNodeOptionsEnvironmentVariable: 'false',
    enableNodeCliInspectArguments: 'false',
    grantFileProtocolExtraPrivileges: 'false',
    enableEmbeddedAsarIntegrityValidation: 'true',
    onlyLoadAppFromAsar: 'true',
    enableCookieEncryption: 'true',
  });
});
