/** Where the stand-in keeps its sockets and browser profiles: one private directory per run, gone at the end. */
import { randomUUID } from 'node:crypto';
import { accessSync, constants, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from './alive.ts';
import type { PortEnd } from './socket-port.ts';

const prefix = 'kluis-run-';
/** Sockets have names of at most 107 bytes on Linux and 103 on macOS, and the browser needs 45 of them for its own. */
const longestBase = 55;

/**
 * Where this run and its browser keep temporary files. The usual place, unless its name is too long for a socket: the
 * browser would then end at once.
 */
export const temporaryBase: string =
  process.platform === 'win32'
    ? tmpdir()
    : ([tmpdir(), process.env['XDG_RUNTIME_DIR'] ?? '', '/tmp'].find(
        (place) => place !== '' && Buffer.byteLength(place) <= longestBase && isWritable(place),
      ) ?? tmpdir());

removeLeftOvers();
const directory = mkdtempSync(join(temporaryBase, `${prefix}${process.pid}-`));
process.on('exit', () => rmSync(directory, { recursive: true, force: true, maxRetries: 3 }));

/**
 * A fresh directory for one browser profile. Chromium keeps what stands in a window's fields in a file, to restore them after
 * a crash; a plain file where that folder would come leaves it no place to do so.
 */
export function newProfileDirectory(): string {
  const profile = join(directory, `p-${randomUUID().slice(0, 8)}`);
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(join(profile, 'Default', 'Sessions'), '');
  return profile;
}

/** The two ends of a new channel. */
export function newPortEnds(): readonly [PortEnd, PortEnd] {
  const name = randomUUID();
  const path = process.platform === 'win32' ? `\\\\.\\pipe\\kluis-${name}` : join(directory, name.slice(0, 13));
  return [
    { path, role: 'listen' },
    { path, role: 'connect' },
  ];
}

function isWritable(place: string): boolean {
  try {
    accessSync(place, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** A run that was killed could not clean up after itself. */
function removeLeftOvers(): void {
  for (const name of readdirSync(temporaryBase)) {
    const owner = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
    if (owner === undefined || isAlive(Number(owner))) continue;
    try {
      rmSync(join(temporaryBase, name), { recursive: true, force: true });
    } catch {
      // It belongs to another user of this machine.
    }
  }
}
