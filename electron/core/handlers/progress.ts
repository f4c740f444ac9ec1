import type { OpenCore } from '../context.ts';
import type { JobOptions, JobStage } from '../vault/vault-job.ts';

/** Where each stage of work on a whole vault begins and how much of the whole it is, roughly by time. */
const parts: Readonly<Record<JobStage, readonly [number, number]>> = {
  copying: [0, 0.4],
  checking: [0.4, 0.6],
  pages: [0, 0.4],
  structure: [0.4, 0.2],
  chain: [0.6, 0.1],
  contents: [0.7, 0.3],
};

/** Tells windows how far a piece of work has come, in steps of a hundredth and never backwards. */
export function progressOf({ push }: Pick<OpenCore, 'push'>, work: string): Pick<JobOptions, 'onProgress'> {
  let last = -1;
  return {
    onProgress: (stage, done, total) => {
      const [from, size] = parts[stage];
      const now = Math.round(100 * (from + size * (total === 0 ? 1 : done / total))) / 100;
      if (now <= last) return;
      last = now;
      push({ push: 'progress', work, done: now });
    },
  };
}

/** One long piece of work on the whole vault at a time; null when another is under way. */
export async function whenFree<T>({ care }: OpenCore, work: () => Promise<T>): Promise<T | null> {
  if (care.running) return null;
  care.running = true;
  try {
    return await work();
  } finally {
    care.running = false;
  }
}
