/** Where the stand-in keeps its sockets and browser profiles: one private directory per run, gone at the end. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PortEnd } from './socket-port.ts';

const directory = mkdtempSync(join(tmpdir(), 'kluis-'));
process.on('exit', () => rmSync(directory, { recursive: true, force: true, maxRetries: 3 }));

/** A fresh empty directory for one browser profile. */
export function newProfileDirectory(): string {
  const profile = join(directory, `p-${randomUUID().slice(0, 8)}`);
  mkdirSync(profile);
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
