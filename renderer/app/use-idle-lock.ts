import { useEffect, useState } from 'react';

const minute = 60_000;
const signsOfLife = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchmove', 'scroll'] as const;
/** How long work that is under way (an export, a backup) may hold off the lock. */
const longestPostponed = 10 * minute;

/**
 * Locks the vault after the given minutes without a key or a pointer. Returns true during the last minute, so that the
 * window can warn (WCAG 2.2.1); with one minute, during the second half of it. `busy` work postpones the lock for a while. Counts by the clock, since timers stand still while a computer sleeps.
 */
export function useIdleLock(minutes: number, lock: () => void, busy: () => boolean): boolean {
  const [warning, setWarning] = useState(false);
  useEffect(() => {
    let lastSign = performance.now();
    const alive = () => {
      lastSign = performance.now();
      setWarning(false);
    };
    const timer = window.setInterval(() => {
      const idle = performance.now() - lastSign;
      const limit = minutes * minute;
      if (idle >= limit + (busy() ? longestPostponed : 0)) lock();
      else setWarning(idle >= limit - Math.min(minute, limit / 2));
    }, 1000);
    for (const sign of signsOfLife) window.addEventListener(sign, alive, { passive: true, capture: true });
    return () => {
      window.clearInterval(timer);
      for (const sign of signsOfLife) window.removeEventListener(sign, alive, { capture: true });
    };
  }, [minutes, lock, busy]);
  return warning;
}
