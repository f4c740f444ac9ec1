import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { outsideArchive } from './outside-archive.ts';

/**
 * From now on this process is ended when it takes more than `mostBytes` of memory, whatever it is doing; whoever joined it to others
 * is told as of any process that ended. Also the bundle of this module may have been moved a folder down.
 */
export function capMemory(mostBytes: number): void {
  const candidates = import.meta.url.endsWith('.ts')
    ? ['./memory-worker.ts']
    : ['./memory-worker.js', '../memory-worker.js'];
  const found = candidates
    .map((path) => outsideArchive(fileURLToPath(new URL(path, import.meta.url))))
    .find((path) => existsSync(path));
  if (found === undefined) throw new Error('No watch over memory');
  new Worker(found, { workerData: { mostBytes } }).unref();
}
