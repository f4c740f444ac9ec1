/** Where the windows of this worker are drawn. */
import { openDisplay } from '../../tools/system.mjs';

let display: Promise<Readonly<Record<string, string>>> | null = null;

/**
 * The environment that leads there. Two programs on one display take the pointer from each other: whichever is pressed comes to
 * the front, and what was being pulled in the other is let go of. So every worker but the first has a virtual display of its
 * own, where there is one to be had.
 */
export function ownDisplay(): Promise<Readonly<Record<string, string>>> {
  if ((process.env['TEST_PARALLEL_INDEX'] ?? '0') === '0') return Promise.resolve({});
  display ??= openDisplay({ own: true });
  return display;
}
