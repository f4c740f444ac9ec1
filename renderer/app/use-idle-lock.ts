import { useEffect, useState } from 'react';

const minute = 60_000;
const signsOfLife = ['pointermove', 'pointerdown', 'keydown', 'wheel'] as const;

/**
 * Locks the vault after the given minutes without a key or a pointer. Returns true during the last minute, so that the
 * window can warn (WCAG 2.2.1). Counts by the clock, since timers stand still while a computer sleeps.
 */
export function useIdleLock(minutes: number, lock: () => void): boolean {
  const [warning, setWarning] = useState(false);
  useEffect(() => {
    let lastSign = performance.now();
    const alive = () => {
      lastSign = performance.now();
      setWarning(false);
    };
    const timer = window.setInterval(() => {
      const idle = performance.now() - lastSign;
      if (idle >= minutes * minute) lock();
      else setWarning(idle >= (minutes - 1) * minute && minutes > 1);
    }, 1000);
    for (const sign of signsOfLife) window.addEventListener(sign, alive, { passive: true });
    return () => {
      window.clearInterval(timer);
      for (const sign of signsOfLife) window.removeEventListener(sign, alive);
    };
  }, [minutes, lock]);
  return warning;
}
