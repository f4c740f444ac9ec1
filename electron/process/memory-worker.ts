/** Ends its process when that takes more memory than it may: a thread of its own, since a loop in the engine answers nobody. */
import { workerData } from 'node:worker_threads';

const { mostBytes } = workerData as { readonly mostBytes: number };
/** Often enough that nothing grows by gigabytes between two looks. */
const everyMs = 50;

setInterval(() => {
  // Of the whole process: what engines take outside of JavaScript counts as well.
  if (process.memoryUsage.rss() > mostBytes) process.kill(process.pid, 'SIGKILL');
}, everyMs);
