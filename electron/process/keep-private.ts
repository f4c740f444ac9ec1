/** What a process with keys or names in its memory owes them: nothing of it may end up readable on disk. */
import { writeFileSync } from 'node:fs';

/**
 * Files are for this user only, and on Linux a core dump holds no memory: an empty filter leaves only the registers. It is
 * inherited by the processes started from here. Windows and macOS make no dumps unless an administrator asked for them.
 */
export function keepPrivate(): void {
  process.umask(0o077);
  if (process.platform !== 'linux') return;
  try {
    writeFileSync('/proc/self/coredump_filter', '0');
  } catch {
    // A kernel without core dumps has no filter to set.
  }
}
