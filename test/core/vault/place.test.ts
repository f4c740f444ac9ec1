import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kindOfMount, type Machine, macMounts, placeProblem, thisMachine } from '../../../electron/core/vault/place.ts';

const machine = (platform: NodeJS.Platform, more: Partial<Machine> = {}): Machine => ({
  platform,
  env: {},
  realPath: (path) => path,
  fileSystem: () => 0xef53,
  mountKind: () => 'ext4',
  ...more,
});

test.each([
  ['C:\\Users\\ans\\OneDrive\\Kluis', 'win32', 'syncedFolder'],
  ['C:\\Users\\ans\\OneDrive - Coachhuis Noord\\Documenten\\Kluis', 'win32', 'syncedFolder'],
  ['D:\\Dropbox (Persoonlijk)\\Kluis', 'win32', 'syncedFolder'],
  ['/Users/ans/Library/Mobile Documents/com~apple~CloudDocs/Kluis', 'darwin', 'syncedFolder'],
  ['/Users/ans/Library/CloudStorage/GoogleDrive-ans@x.nl/Kluis', 'darwin', 'syncedFolder'],
  ['/home/ans/Nextcloud/Kluis', 'linux', 'syncedFolder'],
  ['\\\\server\\deel\\Kluis', 'win32', 'networkDrive'],
  ['\\\\?\\UNC\\server\\deel\\Kluis', 'win32', 'networkDrive'],
  ['C:\\Users\\ans\\Documents\\Kluis', 'win32', null],
  ['/home/ans/.config/Klachtenkluis', 'linux', null],
  ['/home/ans/dropboxen/kluis', 'linux', null],
] as const)('%s on %s: %s', (path, platform, problem) => {
  expect(placeProblem(path, machine(platform))).toBe(problem);
});

test('sees what hides behind a drive letter, a link, a redirected folder and a mount', () => {
  const mapped = machine('win32', { realPath: () => '\\\\?\\UNC\\server\\deel\\Kluis' });
  expect(placeProblem('K:\\Kluis', mapped)).toBe('networkDrive');
  const redirected = machine('win32', { env: { OneDriveCommercial: 'D:\\Werk\\Wolk\\' } });
  expect(placeProblem('d:\\werk\\wolk\\Kluis', redirected)).toBe('syncedFolder');
  expect(placeProblem('d:\\werk\\wolkje\\Kluis', redirected)).toBeNull();
  for (const fileSystem of [0x6969, 0xff534d42, 0xfe534d42]) {
    expect(placeProblem('/mnt/x', machine('linux', { fileSystem: () => fileSystem }))).toBe('networkDrive');
  }
  expect(placeProblem('/mnt/x', machine('linux', { mountKind: () => 'fuse.sshfs' }))).toBe('networkDrive');
  expect(placeProblem('/mnt/x', machine('linux', { mountKind: () => 'fuseblk' }))).toBeNull();
});

test('looks at the real machine: a link into a synced folder, and a folder that is still to be made', () => {
  const directory = mkdtempSync(join(tmpdir(), 'kluis-place-'));
  expect(placeProblem(join(directory, 'not', 'yet', 'there'))).toBeNull();
  symlinkSync(directory, join(directory, 'here'));
  expect(placeProblem(join(directory, 'here', 'x'), { ...thisMachine, env: { OneDrive: directory } })).toBe(
    'syncedFolder',
  );
  expect(placeProblem(join(directory, 'here', 'Dropbox'))).toBe('syncedFolder');
  rmSync(directory, { recursive: true });
});

test('reads the mounts of a Mac: a share of the network is one, a stick is not', () => {
  const list = [
    '/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)',
    '/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse, protect, root data)',
    '//ans@server/Gedeelde%20map on /Volumes/Gedeelde map (smbfs, nodev, nosuid, mounted by ans)',
    'server:/export on /Volumes/nfs (nfs)',
    '/dev/disk4s1 on /Volumes/STICK (msdos, local, nodev, nosuid, noowners)',
    'map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)',
  ].join('\n');
  const kindOf = (path: string) => kindOfMount(path, macMounts(list));
  expect(kindOf('/Volumes/Gedeelde map/kluis')).toBe('smbfs');
  expect(kindOf('/Volumes/nfs/kluis')).toBe('nfs');
  expect(kindOf('/Volumes/STICK/kluis')).toBe('msdos');
  expect(kindOf('/Users/ans/Library/Application Support/klachtenkluis/vault')).toBe('apfs');
  for (const [kind, problem] of [
    ['smbfs', 'networkDrive'],
    ['afpfs', 'networkDrive'],
    ['webdav', 'networkDrive'],
    ['nfs', 'networkDrive'],
    ['apfs', null],
    ['msdos', null],
  ] as const)
    expect(placeProblem('/Volumes/x', machine('darwin', { mountKind: () => kind }))).toBe(problem);
});
