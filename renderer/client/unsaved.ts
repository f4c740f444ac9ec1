/** What is typed and not yet kept, by whoever holds it, so that locking can have it kept first. */
const keepers = new Set<() => Promise<unknown>>();

/** `keep` resolves when everything typed has been kept. Returns how to stop. */
export function onLock(keep: () => Promise<unknown>): () => void {
  keepers.add(keep);
  return () => {
    keepers.delete(keep);
  };
}

/** Has everything kept, but waits no longer than that many milliseconds: locking must not hang on a slow disk. */
export async function keepUnsaved(atMost: number): Promise<void> {
  const kept = Promise.allSettled([...keepers].map((keep) => keep()));
  await Promise.race([kept, new Promise((resolve) => window.setTimeout(resolve, atMost))]);
}
