import { type ShownCount, smallestShown } from './safe-counts.ts';

export type ThemeCount = { readonly id: string; readonly count: ShownCount };

/**
 * How many complaints have each theme. A complaint can have several, so that the numbers add up to nothing and no number follows
 * from the others; but each also tells how many complaints do not have the theme. Hidden where either is a group of 1 to 4.
 */
export function themeCounts(ids: readonly string[], complaints: readonly (readonly string[])[]): readonly ThemeCount[] {
  const total = complaints.length;
  return ids.map((id) => {
    const count = complaints.filter((themes) => themes.includes(id)).length;
    return { id, count: isFew(count) || isFew(total - count) ? 'hidden' : count };
  });
}

const isFew = (count: number): boolean => count > 0 && count < smallestShown;
