import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepUnsaved, onLock } from '../../../renderer/client/unsaved.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', globalThis);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('locking waits until what was typed is kept, and no longer than it was told to', async () => {
  let kept = (): void => {};
  const stop = onLock(
    () =>
      new Promise<void>((resolve) => {
        kept = resolve;
      }),
  );
  const ended: string[] = [];
  void keepUnsaved(500).then(() => ended.push('kept'));
  await vi.advanceTimersByTimeAsync(100);
  expect(ended).toEqual([]);
  kept();
  await vi.advanceTimersByTimeAsync(0);
  expect(ended).toEqual(['kept']);

  // A disk that does not answer.
  void keepUnsaved(500).then(() => ended.push('gave up'));
  await vi.advanceTimersByTimeAsync(499);
  expect(ended).toEqual(['kept']);
  await vi.advanceTimersByTimeAsync(1);
  expect(ended).toEqual(['kept', 'gave up']);
  stop();
});

test('a failure to keep does not hold up the lock', async () => {
  const stop = onLock(() => Promise.reject(new Error('disk')));
  await expect(keepUnsaved(500)).resolves.toBeUndefined();
  stop();
});
