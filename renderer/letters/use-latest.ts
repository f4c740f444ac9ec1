import { useEffect, useRef, useState } from 'react';
import type { WireFailure } from '../../shared/contract/wire.ts';
import { RequestFailed } from '../client/port.ts';

/** Typing has paused after so many milliseconds. */
const pause = 80;

type Latest<T> = { readonly made: T | null; readonly failure: WireFailure | null; readonly busy: boolean };

/**
 * What `make` gives, made anew after a pause whenever `make` is another function. One at a time: while one is being made, only the
 * newest wish waits. Null from `make`: nothing to show for now, the former stays.
 */
export function useLatest<T>(make: () => Promise<T | null>): Latest<T> {
  const [made, setMade] = useState<T | null>(null);
  const [failure, setFailure] = useState<WireFailure | null>(null);
  const [busy, setBusy] = useState(true);
  const wish = useRef<(() => Promise<T | null>) | null>(null);
  const running = useRef(false);
  const here = useRef(true);
  const first = useRef(true);

  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);

  useEffect(() => {
    const run = async () => {
      wish.current = make;
      if (running.current) return;
      running.current = true;
      setBusy(true);
      while (wish.current !== null && here.current) {
        const next = wish.current;
        wish.current = null;
        try {
          const answer = await next();
          if (!here.current) break;
          if (answer !== null) setMade(answer);
          setFailure(null);
        } catch (problem) {
          if (!(problem instanceof RequestFailed)) throw problem;
          if (here.current) setFailure(problem.failure);
        }
      }
      running.current = false;
      if (here.current) setBusy(false);
    };
    const timer = window.setTimeout(() => void run(), first.current ? 0 : pause);
    first.current = false;
    return () => window.clearTimeout(timer);
  }, [make]);

  return { made, failure, busy };
}
