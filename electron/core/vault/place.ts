import { execFileSync } from 'node:child_process';
import { readFileSync, realpathSync, statfsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Why a vault must not live in a folder: locks and syncs cannot be trusted there, or others get copies of every version. */
export type PlaceProblem = 'networkDrive' | 'syncedFolder';

/** What the judgement needs to know of the machine; an argument, so that other systems' folders can be tried anywhere. */
export type Machine = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The path with every link and mapped drive followed. */
  readonly realPath: (path: string) => string;
  /** The number of the file system's kind, as statfs gives it. */
  readonly fileSystem: (path: string) => number;
  /** The kind by name of what is mounted there; null where the system has no such list. */
  readonly mountKind: (path: string) => string | null;
};

const syncedNames: readonly RegExp[] = [
  /^onedrive( ?-.*)?$/,
  /^dropbox( \(.*\))?$/,
  /^(my ?drive|google ?drive|googledrive-.*|drivefs)$/,
  /^(iclouddrive|icloud drive|mobile documents|com~apple~clouddocs|cloudstorage)$/,
  /^(nextcloud|owncloud|pclouddrive|synologydrive|stack|tresorit|proton ?drive|box|box sync|syncthing)$/,
];

const syncVariables = ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'];

/** NFS, SMB, CIFS, SMB2, AFS, Coda, NCP, Ceph: the numbers of Linux. */
const networkFileSystems = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x73757245, 0x564c, 0x00c36400,
]);
const networkMounts =
  /^(nfs|cifs|smb|afs|afpfs|webdav|ftp|ceph|davfs|fuse\.(sshfs|rclone|davfs|s3fs|gvfsd|google-drive|onedriver|curlftpfs))/;

/** Null when a vault may be kept there. The folder itself need not exist yet. */
export function placeProblem(directory: string, machine: Machine = thisMachine): PlaceProblem | null {
  const real = machine.realPath(directory);
  if (machine.platform === 'win32' && /^(\\\\\?\\UNC\\|\\\\[^?.])/i.test(real)) return 'networkDrive';
  if (machine.platform === 'linux' && networkFileSystems.has(machine.fileSystem(real))) return 'networkDrive';
  if (networkMounts.test(machine.mountKind(real) ?? '')) return 'networkDrive';
  for (const path of [directory, real]) {
    const folders = path.split(/[\\/]+/).map((folder) => folder.toLowerCase());
    if (folders.some((folder) => syncedNames.some((name) => name.test(folder)))) return 'syncedFolder';
    if (syncVariables.some((name) => isWithin(path, machine.env[name] ?? ''))) return 'syncedFolder';
  }
  return null;
}

function isWithin(path: string, folder: string): boolean {
  const plain = (text: string) => `${text.replaceAll('\\', '/').replace(/\/+$/, '').toLowerCase()}/`;
  return folder !== '' && plain(path).startsWith(plain(folder));
}

/** Follows links as far up as the path exists. */
function nearest<T>(path: string, look: (path: string) => T): { readonly found: T; readonly at: string } {
  for (let place = resolve(path); ; place = dirname(place)) {
    try {
      return { found: look(place), at: place };
    } catch (error) {
      if (dirname(place) === place) throw error;
    }
  }
}

export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  realPath: (path) => {
    const { found, at } = nearest(path, (place) => realpathSync.native(place));
    return found + resolve(path).slice(at.length);
  },
  fileSystem: (path) => nearest(path, (place) => statfsSync(place).type).found,
  mountKind: (path) => {
    if (process.platform === 'linux') return kindOfMount(path, linuxMounts(readFileSync('/proc/self/mounts', 'utf8')));
    if (process.platform === 'darwin') return kindOfMount(path, macMounts(listOfMac()));
    return null;
  },
};

/** statfs gives macOS's kinds by a number that differs between its versions; its own list has names. */
function listOfMac(): string {
  try {
    return execFileSync('/sbin/mount', { encoding: 'utf8', timeout: 5_000 });
  } catch {
    // A list that cannot be had must not keep anybody from their own vault.
    return '';
  }
}

type Mount = { readonly at: string; readonly kind: string };

/** From `/proc/self/mounts`; a space in a path is written as `\\040`. */
const linuxMounts = (list: string): readonly Mount[] =>
  list.split('\n').flatMap((line) => {
    const [, at, kind] = line.split(' ');
    return at === undefined || kind === undefined ? [] : [{ at: at.replaceAll('\\040', ' '), kind }];
  });

/** From `mount`: `//ans@server/deel on /Volumes/deel (smbfs, nodev, nosuid, mounted by ans)`. */
export const macMounts = (list: string): readonly Mount[] =>
  list.split('\n').flatMap((line) => {
    const [, at, kind] = / on (\/.*) \(([^,)]+)[^()]*\)$/u.exec(line) ?? [];
    return at === undefined || kind === undefined ? [] : [{ at, kind }];
  });

/** The innermost mount that holds the path. */
export function kindOfMount(path: string, mounts: readonly Mount[]): string | null {
  const holding = mounts.filter(({ at }) => isWithin(path, at)).sort((one, other) => other.at.length - one.at.length);
  return holding[0]?.kind ?? null;
}
