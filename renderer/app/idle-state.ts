const minute = 60_000;
/** How long work that is under way (an export, a backup) may hold off the lock. */
const longestPostponed = 10 * minute;

/**
 * What follows from having seen no sign of life for so many milliseconds: nothing, a warning during the last minute (with one
 * minute, during its second half), or the lock. While `busy` the lock waits, for at most ten minutes more.
 */
export function idleState(idleMs: number, minutes: number, busy: boolean): 'alive' | 'warning' | 'over' {
  const limit = minutes * minute;
  if (idleMs >= limit + (busy ? longestPostponed : 0)) return 'over';
  return idleMs >= limit - Math.min(minute, limit / 2) ? 'warning' : 'alive';
}
