import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { outsideArchive } from '../../process/outside-archive.ts';

/**
 * Starts `electron/core/workers/<name>.ts`: as it stands when run unbundled (tests, tools), else its bundle `out/main/<name>.js`.
 * The bundler may have moved this function into a folder below the bundle.
 */
export function startWorker(name: string, workerData?: unknown): Worker {
  const candidates = import.meta.url.endsWith('.ts') ? [`./${name}.ts`] : [`./${name}.js`, `../${name}.js`];
  const found = candidates
    .map((path) => outsideArchive(fileURLToPath(new URL(path, import.meta.url))))
    .find((path) => existsSync(path));
  if (found === undefined) throw new Error(`No worker ${name}`);
  return new Worker(found, { workerData });
}
