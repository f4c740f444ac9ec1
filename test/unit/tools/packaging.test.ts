/** What the installers and the workflow are made of: read as data, since neither Windows nor macOS is at hand. */
import { existsSync, readFileSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { macNatives } from '../../../tools/mac-natives.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');
const manifest = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read('package.json')));

describe('the installers', () => {
  const target = z.object({ target: z.string(), arch: z.array(z.string()) });
  const config = z
    .looseObject({
      linux: z.looseObject({ target: z.array(z.string()) }),
      win: z.looseObject({ target: z.array(target) }),
      mac: z.looseObject({ target: z.array(target), files: z.array(z.string()), x64ArchFiles: z.string() }),
      nsis: z.looseObject({ perMachine: z.boolean(), language: z.string(), installerLanguages: z.array(z.string()) }),
      fileAssociations: z.array(z.looseObject({ ext: z.string(), name: z.string() })),
      electronFuses: z.record(z.string(), z.boolean()),
      asarUnpack: z.array(z.string()),
      publish: z.null(),
    })
    .parse(parse(read('electron-builder.yml')));

  test('are those for three systems, and none looks for updates', () => {
    expect(config.linux.target).toEqual(['AppImage', 'deb']);
    expect(config.win.target.map((one) => one.target)).toEqual(['nsis', 'portable']);
    expect(config.mac.target).toEqual([{ target: 'dmg', arch: ['universal'] }]);
    expect(read('package.json')).not.toContain('electron-updater');
  });

  test('are Dutch, for every user of the computer, and know the file that is handed on', () => {
    expect([config.nsis.perMachine, config.nsis.language, config.nsis.installerLanguages[0]]).toEqual([
      true,
      '1043',
      'nl_NL',
    ]);
    expect(config.fileAssociations.map(({ ext, name }) => [ext, name])).toEqual([
      ['kluis', 'Klachtenkluis-reservekopie'],
    ]);
  });

  test('blow the fuses', () => {
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  test('for macOS hold the natives of both kinds of processor, all outside the archive and merged as they are', () => {
    const named = macNatives().map((native) => native.replace(/@[^@]+$/, ''));
    for (const kind of ['arm64', 'x64'])
      expect(named.filter((name) => name.endsWith(kind))).toHaveLength(named.length / 2);
    expect(named.length).toBeGreaterThanOrEqual(8);
    const inside = 'Contents/Resources/app.asar.unpacked/';
    const files = [
      ...named.map((name) => `node_modules/${name}/lib/one.dylib`),
      ...['darwin-x64', 'darwin-arm64'].map(
        (name) => `node_modules/better-sqlite3-multiple-ciphers/prebuilds/${name}.node`,
      ),
    ];
    const rules = config.mac.x64ArchFiles.replace(/^\{|\}$/g, '').split(',');
    for (const file of files) {
      expect(
        config.asarUnpack.some((rule) => matchesGlob(file, rule)),
        file,
      ).toBe(true);
      expect(
        rules.some((rule) => matchesGlob(`${inside}${file}`, rule)),
        file,
      ).toBe(true);
    }
    expect(rules.some((rule) => matchesGlob('Contents/MacOS/Klachtenkluis', rule))).toBe(false);
    expect(config.mac.files.some((rule) => matchesGlob(files.at(-1) ?? '', rule))).toBe(true);
  });
});

describe('the workflow', () => {
  const step = z.object({
    uses: z.string().optional(),
    run: z.string().optional(),
    if: z.string().optional(),
    shell: z.string().optional(),
    with: z.record(z.string(), z.unknown()).optional(),
    env: z.record(z.string(), z.string()).optional(),
  });
  const job = z.object({
    strategy: z.object({ 'fail-fast': z.boolean(), matrix: z.object({ os: z.array(z.string()) }) }).optional(),
    'runs-on': z.string(),
    'timeout-minutes': z.number(),
    if: z.string().optional(),
    steps: z.array(step.strict()),
  });
  const workflow = z
    .strictObject({
      name: z.string(),
      on: z.record(z.string(), z.unknown()),
      permissions: z.strictObject({ contents: z.literal('read') }),
      jobs: z.object({ build: job.strict(), long: job.strict() }),
    })
    .parse(parse(read('.github/workflows/build.yml')));
  const { build, long } = workflow.jobs;
  const commands = [...build.steps, ...long.steps].flatMap(({ run }) => (run === undefined ? [] : [run]));

  test('runs the specs on three systems in real Electron, and keeps the installers', () => {
    expect(build.strategy?.matrix.os.map((os) => os.split('-')[0])).toEqual(['windows', 'macos', 'ubuntu']);
    const at = (wanted: string) => build.steps.findIndex(({ run }) => run?.includes(wanted) === true);
    const order = ['npm ci', 'electron/install.js', 'npm run build', 'npm run e2e', 'npm run dist'].map(at);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
    expect(build.steps.filter(({ run }) => run?.endsWith('npm run e2e')).map((one) => one.if)).toEqual([
      "runner.os == 'Linux'",
      "runner.os != 'Linux'",
    ]);
    const kept = build.steps.find(
      ({ uses, if: only }) => uses?.startsWith('actions/upload-artifact') && only === undefined,
    );
    for (const kind of ['exe', 'dmg', 'AppImage', 'deb']) expect(kept?.with?.['path']).toContain(`dist/*.${kind}`);
    expect(kept?.with?.['if-no-files-found']).toBe('error');
  });

  test('asks for nothing that is not there', () => {
    const scripts = commands.flatMap((run) => [...run.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name));
    expect(scripts.length).toBeGreaterThan(6);
    expect(scripts.filter((name) => manifest.scripts[name] === undefined)).toEqual([]);
    const files = commands.flatMap((run) => [...run.matchAll(/node (tools\/[\w.-]+)/g)].map(([, file = '']) => file));
    expect(files.filter((file) => !existsSync(`${root}${file}`))).toEqual([]);
    for (const { uses, run } of [...build.steps, ...long.steps]) {
      expect((uses === undefined) !== (run === undefined)).toBe(true);
      if (uses !== undefined) expect(uses).toMatch(/^actions\/[\w-]+@v\d+$/);
    }
  });

  test('names in its conditions only what a workflow knows', () => {
    const conditions = [...build.steps, ...long.steps, long].flatMap((one) => (one.if === undefined ? [] : [one.if]));
    for (const condition of conditions)
      expect(condition).toMatch(
        /^(failure\(\)|(runner\.os|github\.event_name) [!=]= '\w+'( \|\| github\.event_name == '\w+')*)$/,
      );
  });
});
