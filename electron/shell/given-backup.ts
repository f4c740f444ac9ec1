/** A backup that somebody double-clicked: it is offered once, where backups are put back, and never over an open vault. */
import { resolve } from 'node:path';

export type GivenBackup = {
  /** `given` is what comes after the executable, `directory` where it was started. */
  readonly fromArguments: (given: readonly string[], directory: string) => void;
  readonly fromSystem: (path: string) => void;
  readonly waits: () => boolean;
  /** The absolute path, the first time it is asked for. */
  readonly take: () => string | null;
};

export function keepGivenBackup(): GivenBackup {
  let waiting: string | null = null;
  const offer = (path: string) => {
    if (path.endsWith('.kluis')) waiting = path;
  };
  return {
    fromArguments: (given, directory) => {
      for (const argument of given) if (!argument.startsWith('-')) offer(resolve(directory, argument));
    },
    fromSystem: offer,
    waits: () => waiting !== null,
    take: () => {
      const path = waiting;
      waiting = null;
      return path;
    },
  };
}
