import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Findings } from './kills.ts';
import type { Lots } from './lots.ts';
import { wrongWith } from './sound.ts';
import type { Place } from './torture-kit.ts';

const victim = fileURLToPath(new URL('./victim.ts', import.meta.url));

export const canRecord = (): boolean => spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;

/** A file as a disk knows it: what is surely on it, and what was written since and may or may not get there. */
type Inode = { durable: Buffer; pending: Change[] };
type Change = { readonly at: number; readonly bytes: Buffer } | { readonly length: number };

/** What a process did to the vault's folder, in order. */
type Step =
  | { readonly kind: 'create'; readonly name: string; readonly file: number }
  | { readonly kind: 'change'; readonly file: number; readonly change: Change }
  | { readonly kind: 'sync'; readonly file: number }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'remove'; readonly name: string }
  | { readonly kind: 'syncFolder' }
  | { readonly kind: 'promise'; readonly sequence: number };

const calls = 'openat,close,write,pwrite64,ftruncate,fsync,fdatasync,rename,unlink,unlinkat,dup,dup2';

/** Runs the writer under strace. Only what one thread does counts: everything on files happens in the core's own. */
function record(
  directory: string,
  commits: number,
  how: string,
): { readonly steps: Step[]; readonly files: Map<string, number> } {
  const log = `${directory}.trace`;
  const command = ['-f', '-qq', '-xx', '-s', '1100000', '-e', `trace=${calls}`, '-e', 'signal=none', '-o', log];
  const done = spawnSync('strace', [...command, process.execPath, victim, 'write', directory, String(commits), how]);
  if (done.status !== 0) throw new Error(`The writer failed: ${done.stderr}`);
  const steps = parse(readFileSync(log, 'latin1'), directory);
  rmSync(log);
  return steps;
}

function parse(log: string, directory: string): { readonly steps: Step[]; readonly files: Map<string, number> } {
  const steps: Step[] = [];
  const names = new Map<string, number>();
  const open = new Map<number, number | 'folder'>();
  const begun = new Map<string, string>();
  let count = 0;
  const fileOf = (name: string) => {
    const known = names.get(name);
    if (known !== undefined) return known;
    count += 1;
    names.set(name, count);
    return count;
  };
  const initial = new Map<string, number>();
  const inFolder = (path: string) => dirname(path) === directory;
  for (const raw of log.split('\n')) {
    const [, thread = '', text = ''] = /^(\d+)\s+(.*)$/.exec(raw) ?? [];
    let line = text;
    if (line.endsWith('<unfinished ...>')) {
      begun.set(thread, line.slice(0, -'<unfinished ...>'.length));
      continue;
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(line);
    if (resumed) line = (begun.get(thread) ?? '') + (resumed[1] ?? '');
    const [, call = '', args = '', result = ''] = /^(\w+)\((.*)\)\s+= (-?\d+)/.exec(line) ?? [];
    if (Number(result) < 0) continue;
    const strings = [...args.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map((match) =>
      Buffer.from((match[1] ?? '').replaceAll('\\x', ''), 'hex'),
    );
    const path = strings[0]?.toString() ?? '';
    const handle = Number.parseInt(args, 10);
    const file = open.get(handle);
    const numbers = args
      .replace(/"[^"]*"/g, '""')
      .split(',')
      .map((part) => Number(part.trim()));
    switch (call) {
      case 'openat':
        if (path === directory) open.set(Number(result), 'folder');
        else if (inFolder(path) && !path.endsWith('-shm')) {
          const name = basename(path);
          const fresh = !names.has(name);
          const id = fileOf(name);
          open.set(Number(result), id);
          if (fresh && args.includes('O_CREAT')) steps.push({ kind: 'create', name, file: id });
          if (fresh) initial.set(name, id);
          if (args.includes('O_TRUNC')) steps.push({ kind: 'change', file: id, change: { length: 0 } });
        } else open.delete(Number(result));
        break;
      case 'close':
        open.delete(handle);
        break;
      case 'write':
      case 'pwrite64': {
        const bytes = strings[0] ?? Buffer.alloc(0);
        if (handle === 1) steps.push({ kind: 'promise', sequence: Number(bytes.toString()) });
        if (typeof file !== 'number') break;
        // Plain `write` is only used on new files, from their start on.
        const at = call === 'pwrite64' ? (numbers.at(-1) ?? 0) : -1;
        steps.push({ kind: 'change', file, change: { at, bytes } });
        break;
      }
      case 'ftruncate':
        if (typeof file === 'number') steps.push({ kind: 'change', file, change: { length: numbers[1] ?? 0 } });
        break;
      case 'fsync':
      case 'fdatasync':
        if (file === 'folder') steps.push({ kind: 'syncFolder' });
        else if (file !== undefined) steps.push({ kind: 'sync', file });
        break;
      case 'rename': {
        const to = strings[1]?.toString() ?? '';
        if (!inFolder(path) || !inFolder(to)) break;
        steps.push({ kind: 'rename', from: basename(path), to: basename(to) });
        names.set(basename(to), fileOf(basename(path)));
        names.delete(basename(path));
        break;
      }
      case 'unlink':
      case 'unlinkat':
        if (inFolder(path) && !path.endsWith('-shm')) {
          steps.push({ kind: 'remove', name: basename(path) });
          names.delete(basename(path));
        }
        break;
    }
  }
  return { steps, files: initial };
}

function apply(content: Buffer, change: Change): Buffer {
  if ('length' in change) {
    const shorter = content.subarray(0, change.length);
    return shorter.length < change.length
      ? Buffer.concat([shorter, Buffer.alloc(change.length - shorter.length)])
      : shorter;
  }
  const at = change.at < 0 ? content.length : change.at;
  const end = at + change.bytes.length;
  const grown = Buffer.alloc(Math.max(content.length, end));
  content.copy(grown);
  change.bytes.copy(grown, at);
  return grown;
}

const sector = 512;

/** What reached the disk of changes that were never synced: any of them, in order, the odd one torn between sectors. */
function survive(inode: Inode, lots: Lots): Buffer {
  let content = inode.durable;
  for (const change of inode.pending) {
    if (lots.chance(0.5)) continue;
    const torn = 'bytes' in change && change.bytes.length > sector && lots.chance(0.2);
    const kept = torn ? sector * (1 + lots.below(Math.floor(change.bytes.length / sector))) : 0;
    content = apply(content, torn ? { at: change.at, bytes: change.bytes.subarray(0, kept) } : change);
  }
  return content;
}

/** The folder as it can be found when the power went after `until` steps; and the last sequence promised by then. */
function replay(
  steps: readonly Step[],
  files: ReadonlyMap<string, number>,
  before: string,
  until: number,
  lots: Lots,
): { readonly found: ReadonlyMap<string, Buffer>; readonly promised: number } {
  const inodes = new Map<number, Inode>();
  const folder = new Map<string, number>();
  let pending: Extract<Step, { kind: 'create' | 'rename' | 'remove' }>[] = [];
  let promised = 0;
  for (const [name, file] of files) {
    try {
      inodes.set(file, { durable: readFileSync(join(before, name)), pending: [] });
      folder.set(name, file);
    } catch {
      // Made by the writer itself.
    }
  }
  const inode = (file: number): Inode => {
    const known = inodes.get(file) ?? { durable: Buffer.alloc(0), pending: [] };
    inodes.set(file, known);
    return known;
  };
  const settle = (changes: typeof pending) => {
    for (const change of changes) {
      if (change.kind === 'create') folder.set(change.name, change.file);
      else if (change.kind === 'remove') folder.delete(change.name);
      else {
        const file = folder.get(change.from);
        folder.delete(change.from);
        if (file !== undefined) folder.set(change.to, file);
      }
    }
  };
  for (const step of steps.slice(0, until)) {
    switch (step.kind) {
      case 'create':
        if (![...folder.values()].includes(step.file)) pending.push(step);
        break;
      case 'rename':
      case 'remove':
        pending.push(step);
        break;
      case 'syncFolder':
        settle(pending);
        pending = [];
        break;
      case 'change':
        inode(step.file).pending.push(step.change);
        break;
      case 'sync': {
        const synced = inode(step.file);
        synced.durable = synced.pending.reduce(apply, synced.durable);
        synced.pending = [];
        break;
      }
      case 'promise':
        promised = step.sequence;
        break;
    }
  }
  // Names reach the disk in the order in which they were changed, but nobody says how many of them.
  settle(pending.slice(0, lots.below(pending.length + 1)));
  const found = new Map([...folder].map(([name, file]) => [name, survive(inode(file), lots)]));
  return { found, promised };
}

/**
 * Records every write and sync of a writer, then lets the power go at random points: what was not synced is there or not, or
 * torn. `how` is the way of committing; `normal` is known to lose promises and shows that the simulation can see it.
 */
export async function cutPower(
  place: Place,
  lots: Lots,
  how: 'checkpointed' | 'log' | 'normal',
  cuts: number,
): Promise<Findings> {
  const original = join(place.directory, `power-${how}`);
  const before = `${original}-before`;
  (await place.create(original)).close();
  cpSync(original, before, { recursive: true });
  const { steps, files } = record(original, 30, how);
  const first = steps.findIndex((step) => step.kind === 'promise');
  const wrong: string[] = [];
  const target = join(place.directory, `power-${how}-cut`);
  for (let cut = 0; cut < cuts; cut += 1) {
    const until = first + lots.below(steps.length - first);
    const { found, promised } = replay(steps, files, before, until, lots);
    rmSync(target, { recursive: true, force: true });
    mkdirSync(target);
    for (const [name, bytes] of found) writeFileSync(join(target, name), bytes);
    for (const name of ['slots-a.json', 'slots-b.json']) {
      if (!found.has(name)) cpSync(join(before, name), join(target, name));
    }
    const problem = await wrongWith(place, target, promised);
    if (problem) wrong.push(`${how}, cut after ${until} of ${steps.length} steps: ${problem}`);
  }
  return { wrong, figures: `${cuts} power cuts, ${how} (${steps.length} recorded steps): ${wrong.length} wrong` };
}
