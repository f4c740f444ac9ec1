/** The log of the core: what went wrong and where, never with what. It can be read aloud over the telephone. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

export type LogLine = {
  readonly at: string;
  /** The random code that the window shows. */
  readonly reference: string;
  readonly endpoint: string;
  /** Class and machine code of the error; its message may quote what somebody wrote, so it is left out. */
  readonly error: string;
  readonly where: readonly string[];
};

export type Log = (line: LogLine) => void;

const largest = 1_000_000;

/** Appends to `core.log`; one older file is kept. A log that cannot be written stops nothing. */
export function fileLog(directory: string): Log {
  const file = join(directory, 'core.log');
  return (line) => {
    try {
      mkdirSync(directory, { recursive: true, mode: 0o700 });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largest) renameSync(file, `${file}.old`);
      appendFileSync(file, `${JSON.stringify(line)}\n`, { mode: 0o600 });
    } catch {
      // The answer to the window matters more than its trace.
    }
  };
}

/** Class, code and places in our own source; no message. */
export function describeError(error: unknown): Pick<LogLine, 'error' | 'where'> {
  if (!(error instanceof Error)) return { error: typeof error, where: [] };
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const where = (error.stack ?? '')
    .split('\n')
    .flatMap((line) => /([\w.-]+\.(?:ts|js):\d+:\d+)\)?$/.exec(line)?.[1] ?? [])
    .slice(0, 8);
  return { error: `${error.name}${code}`, where };
}
