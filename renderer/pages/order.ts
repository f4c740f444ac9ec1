/** The order of pages while it is being changed. Pure. */
import type { PageEntry } from '../../shared/contract/pages.ts';

export const sameEntries = (a: readonly PageEntry[], b: readonly PageEntry[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** A quarter clockwise. */
export function turned(entries: readonly PageEntry[], at: number): readonly PageEntry[] {
  const next = { 0: 90, 90: 180, 180: 270, 270: 0 } as const;
  return entries.map((entry, index) => (index === at ? { ...entry, turn: next[entry.turn] } : entry));
}

export function moved(entries: readonly PageEntry[], at: number, by: -1 | 1): readonly PageEntry[] {
  const [one, other] = [entries[at], entries[at + by]];
  if (one === undefined || other === undefined) return entries;
  return entries.map((entry, index) => (index === at ? other : index === at + by ? one : entry));
}

export const withoutPage = (entries: readonly PageEntry[], at: number): readonly PageEntry[] =>
  entries.length === 1 ? entries : entries.filter((_, index) => index !== at);

export const asEnvelope = (entries: readonly PageEntry[], at: number): readonly PageEntry[] =>
  entries.map((entry, index) => (index === at ? { ...entry, envelope: !entry.envelope } : entry));

/** Pages of the paper's own original that are not shown, in order. */
export function leftOut(
  documentId: string,
  originalPages: number,
  entries: readonly PageEntry[],
): readonly PageEntry[] {
  const shown = new Set(entries.flatMap(({ from, page }) => (from === documentId ? [page] : [])));
  return Array.from({ length: originalPages }, (_, index) => index + 1)
    .filter((page) => !shown.has(page))
    .map((page) => ({ from: documentId, page, turn: 0, envelope: false }) as const);
}

/** All pages of another paper, as the envelope. */
export const joined = (entries: readonly PageEntry[], from: string, pages: number): readonly PageEntry[] => [
  ...entries,
  ...Array.from({ length: pages }, (_, index) => ({ from, page: index + 1, turn: 0, envelope: true }) as const),
];
