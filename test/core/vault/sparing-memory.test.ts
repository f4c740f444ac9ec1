/** What takes much memory itself gets by with a small cache; a search has its own again afterwards. */
import { expect, test } from 'vitest';
import { type openEncrypted, sparingMemory } from '../../../electron/core/vault/pragmas.ts';
import { storeKit } from '../store/store-kit.ts';

const kit = storeKit();
const cacheOf = (db: ReturnType<typeof openEncrypted>) => Number(db.pragma('cache_size', { simple: true }));

test('the cache is small meanwhile and as it was afterwards, also when the work fails', async () => {
  const db = kit.fresh('sparing.db');
  const usual = cacheOf(db);
  expect(await sparingMemory(db, async () => cacheOf(db))).toBe(-8192);
  expect(usual).toBe(-24576);
  expect(cacheOf(db)).toBe(usual);
  const failing = sparingMemory(db, async () => {
    throw new Error('no room');
  });
  await expect(failing).rejects.toThrow('no room');
  expect(cacheOf(db)).toBe(usual);
});
