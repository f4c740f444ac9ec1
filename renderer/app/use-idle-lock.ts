import { useEffect, useState } from 'react';
import { idleState } from './idle-state.ts';

const signsOfLife = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchmove', 'scroll'] as const;

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
      const state = idleState(idle, minutes, busy());
      if (state === 'over') lock();
      else setWarning(state === 'warning');
    }, 1000);
    for (const sign of signsOfLife) window.addEventListener(sign, alive, { passive: true, capture: true });
    return () => {
      window.clearInterval(timer);
      for (const sign of signsOfLife) window.removeEventListener(sign, alive, { capture: true });
    };
  }, [minutes, lock, busy]);
  return warning;
}
