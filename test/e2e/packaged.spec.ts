/**
 * Packs the program around a made-up Electron, looks at what is in the package, and works in it from the envelope to a
 * letter with nothing but what was packed: something that was forgotten is missed here.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { findElectron } from '../../tools/find-host.mjs';
import { launch, type Program } from './host.ts';
import { layOut, listArchive } from './packaged/archive.ts';
import { fusesOf, makeUpElectron } from './packaged/distribution.ts';
import { openRegistered, registerComplaint } from './steps/intake.ts';
import { sendLetter } from './steps/letters.ts';
import { askCore, keepPort } from './steps/own-frames.ts';
import { client, complaintLetter, owner, trainer } from './steps/people.ts';
import { createVault, goTo } from './steps/vault.ts';

test.skip(process.platform !== 'linux', 'The made-up Electron is one for Linux.');
test.describe.configure({ mode: 'serial' });

const root = fileURLToPath(new URL('../..', import.meta.url));
const directory = mkdtempSync(join(tmpdir(), 'kluis-package-'));
const unpacked = join(directory, 'dist', 'linux-unpacked');
const archive = join(unpacked, 'resources', 'app.asar');
let program: Program | null = null;

test.beforeAll(() => {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')) as {
    version: string;
  };
  makeUpElectron(join(directory, 'electron'), version);
  const given = [
    '--linux',
    'dir',
    `-c.electronDist=${join(directory, 'electron')}`,
    `-c.directories.output=${join(directory, 'dist')}`,
  ];
  const done = spawnSync(process.execPath, [join(root, 'node_modules/electron-builder/cli.js'), ...given], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(done.status, `${done.stdout}${done.stderr}`).toBe(0);
});
test.afterAll(async () => {
  await program?.close();
  delete process.env['KLUIS_STANDIN_RESOURCES'];
  rmSync(directory, { recursive: true, force: true, maxRetries: 3 });
});

test('the fuses of the executable are blown', () => {
  expect(fusesOf(join(unpacked, 'klachtenkluis'))).toEqual({
    runAsNode: false,
    cookieEncryption: true,
    nodeOptions: false,
    nodeCliInspect: false,
    asarIntegrity: true,
    onlyLoadAppFromAsar: true,
    browserSnapshot: false,
    grantFileProtocol: false,
  });
});

test('what is opened by its path lies beside the archive, for this platform only', () => {
  const files = listArchive(archive);
  const opened = files.filter(({ path }) => /\.(node|wasm|so(\.[\d.]+)?|gz)$|^out\/main\/.*-worker\.js$/.test(path));
  expect(opened.length).toBeGreaterThan(8);
  expect(opened.filter(({ unpacked: beside }) => !beside).map(({ path }) => path)).toEqual([]);
  const foreign = /darwin|win32|musl|freebsd|android/;
  expect(
    files.filter(({ path }) => /\.(node|so|dylib|dll)/.test(path) && foreign.test(path)).map(({ path }) => path),
  ).toEqual([]);
  for (const part of ['letters', 'fonts', 'typst', 'words']) {
    expect(readdirSync(join(unpacked, 'resources/resources', part)).length, part).toBeGreaterThan(0);
    expect(
      files.some(({ path }) => path.startsWith(`resources/${part}`)),
      part,
    ).toBe(false);
  }
  expect(files.filter(({ path }) => /^(electron|renderer|shared|test|tools)\/|\.map$|\.tsx?$/.test(path))).toEqual([]);
  expect(existsSync(join(unpacked, 'locales/fr.pak'))).toBe(false);
  const size = (beside: boolean) =>
    files.reduce((sum, file) => sum + (file.unpacked === beside ? file.size : 0), 0) / 1e6;
  console.log(`Archive ${size(false).toFixed(0)} MB, beside it ${size(true).toFixed(0)} MB, without Electron itself.`);
  expect(size(false) + size(true)).toBeLessThan(170);
});

test('works with nothing but what was packed', async () => {
  test.skip(findElectron() !== null, 'Electron runs the package as it is; see the workflow.');
  const resources = layOut(archive, join(directory, 'laid-out'));
  process.env['KLUIS_STANDIN_RESOURCES'] = resources;
  // Packaged, it is not made to open faster for tests.
  const environment = { KLUIS_TEST_KDF: '' };
  program = await launch({ entry: join(resources, 'app.asar/out/main/index.js'), environment });
  const page = await program.window();
  await createVault(page, owner);
  await goTo(page, 'help');
  await expect(page.getByRole('button', { name: 'Een klacht van begin tot eind' })).toBeVisible();
  await registerComplaint(page, {
    scan: await complaintLetter(),
    channel: 'post',
    receivedOn: '2025-03-03',
    postmarkOn: '2025-02-28',
    complainant: client,
    capacity: 'self',
    subject: 'trainer',
    respondent: trainer,
    deviation: 'De training werd afgebroken.',
    incidentOn: '2025-02-20',
    summary: 'Training afgebroken',
  });
  await openRegistered(page);
  await sendLetter(page, 'acknowledgement');
  await keepPort(page);
  // The scan is read in the background, by an engine in a thread of its own.
  await expect.poll(() => sourceOfFirstPage(page)).toBe('ocr');
  expect(program.problems).toEqual([]);
});

test('does not start with arguments or variables that bend it', () => {
  test.skip(findElectron() !== null, 'Electron runs the package as it is; see the checklist.');
  const resources = join(directory, 'laid-out', 'resources');
  const start = (argument: string, today: string) =>
    spawnSync(
      process.execPath,
      ['--import', join(root, 'electron/standin/register.ts'), join(resources, 'app.asar/out/main/index.js'), argument],
      { encoding: 'utf8', env: { ...process.env, KLUIS_STANDIN_RESOURCES: resources, KLUIS_TEST_TODAY: today } },
    );
  for (const [argument, today] of [
    ['--remote-debugging-port=9222', ''],
    ['--inspect', ''],
    ['--lang=nl', '2026-12-08'],
  ] as const) {
    const { status, stderr } = start(argument, today);
    expect(status, argument).toBe(2);
    expect(stderr).toMatch(
      /^Klachtenkluis does not start with (--remote-debugging-port|--inspect|KLUIS_TEST_TODAY)\.$/m,
    );
  }
});

/** How the first page of the scan was read. */
async function sourceOfFirstPage(page: Page): Promise<unknown> {
  const ask = async (endpoint: string, input: object) => (await askCore(page, endpoint, input))['output'];
  const order = { order: 'number', descending: false, offset: 0, limit: 1 };
  const all = { search: '', statuses: [], subjectKinds: [], scope: 'all', ...order };
  const { lines } = (await ask('cases.list', all)) as { lines: readonly { caseId: string }[] };
  const opened = await ask('cases.open', { caseId: lines[0]?.caseId });
  const { documents } = opened as { documents: readonly { documentId: string }[] };
  const words = await ask('documents.words', { documentId: documents[0]?.documentId, page: 1 });
  return (words as { source?: string }).source;
}
