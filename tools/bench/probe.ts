/** What is measured inside the page itself, on its own clock: nothing of the driver's own slowness is counted. */
import type { Page } from '@playwright/test';

/** The screen counts as settled when nothing in it changed for so many milliseconds. */
const quietMs = 250;
const patienceMs = 10_000;

type Probe = { readonly result: Promise<number> };

/**
 * Milliseconds from the input (click, key, wheel) that `act` gives until the last change it caused was painted: two frames
 * after the last mutation, once `done` holds. `done` is a selector of something that must be there.
 */
export async function untilPainted(page: Page, done: string, act: () => Promise<void>): Promise<number> {
  await page.evaluate(
    ([selector, quiet, patience]) => {
      let startedAt: number | null = null;
      let paintedAt = 0;
      const { promise: result, resolve, reject } = Promise.withResolvers<number>();
      setTimeout(() => reject(new Error(`Not painted: ${selector}`)), patience);
      let waiting: ReturnType<typeof setTimeout> | undefined;
      const changed = () => {
        if (startedAt === null) return;
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            paintedAt = performance.now();
          }),
        );
        clearTimeout(waiting);
        waiting = setTimeout(settle, quiet);
      };
      const settle = () => {
        if (document.querySelector(selector) === null || paintedAt === 0) {
          waiting = setTimeout(settle, quiet);
          return;
        }
        observer.disconnect();
        for (const kind of kinds) window.removeEventListener(kind, begin, true);
        resolve(paintedAt - (startedAt ?? paintedAt));
      };
      // The sign in the top bar that counts the pages still to be read changes by itself, whatever is being done.
      const ofTopBar = ({ target }: MutationRecord) =>
        (target instanceof Element ? target : target.parentElement)?.closest('.mantine-AppShell-header') != null;
      const observer = new MutationObserver((changes) => {
        if (!changes.every(ofTopBar)) changed();
      });
      observer.observe(document.body, { childList: true, characterData: true, subtree: true });
      const kinds = ['click', 'keydown', 'wheel', 'input'] as const;
      const begin = (event: Event) => {
        if (startedAt !== null) return;
        startedAt = event.timeStamp;
        changed();
      };
      for (const kind of kinds) window.addEventListener(kind, begin, true);
      (window as unknown as { probe: Probe }).probe = { result };
    },
    [done, quietMs, patienceMs] as const,
  );
  await act();
  return page.evaluate(() => (window as unknown as { probe: Probe }).probe.result);
}

/** When the largest thing on the page was painted, in milliseconds since 1970. Only before the first input. */
export function paintedAt(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error('Nothing was painted')), 10_000);
        new PerformanceObserver((list) => {
          const last = list.getEntries().at(-1);
          if (last !== undefined) resolve(performance.timeOrigin + last.startTime);
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
}

export type Stillness = { readonly longestFrameGap: number; readonly longestTask: number };

/** Watches how long the page does not answer while `act` runs: the longest gap between frames, and the longest task. */
export async function stillnessDuring(page: Page, act: () => Promise<void>): Promise<Stillness> {
  await page.evaluate(() => {
    let longestFrameGap = 0;
    let longestTask = 0;
    let last = performance.now();
    let watching = true;
    const frame = () => {
      const now = performance.now();
      longestFrameGap = Math.max(longestFrameGap, now - last);
      last = now;
      if (watching) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) longestTask = Math.max(longestTask, entry.duration);
    });
    observer.observe({ type: 'longtask' });
    (window as unknown as { stop: () => Stillness }).stop = () => {
      watching = false;
      observer.disconnect();
      return { longestFrameGap, longestTask };
    };
  });
  await act();
  return page.evaluate(() => (window as unknown as { stop: () => Stillness }).stop());
}

/** The middle and the 95th percentile, by nearest rank. */
export function percentiles(samples: readonly number[]): { readonly p50: number; readonly p95: number } {
  const sorted = samples.toSorted((a, b) => a - b);
  const rank = (share: number): number => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
  return { p50: rank(0.5), p95: rank(0.95) };
}
