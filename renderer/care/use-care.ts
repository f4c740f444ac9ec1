import { useEffect } from 'react';
import { careTick } from '../../shared/contract/care.ts';
import { call } from '../client/call.ts';

const everyMs = 10 * 60_000;
/** Not while the first screen is being drawn. */
const firstMs = 20_000;

/** Lets the core do what is due in the background: the daily backup and the weekly check. */
export function useCare(): void {
  useEffect(() => {
    const tick = () => void call(careTick, {}).catch(() => undefined);
    const first = window.setTimeout(tick, firstMs);
    const timer = window.setInterval(tick, everyMs);
    return () => {
      window.clearTimeout(first);
      window.clearInterval(timer);
    };
  }, []);
}
