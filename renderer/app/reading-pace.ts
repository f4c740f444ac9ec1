/** How long a page takes to be read, so that it can be said how long all of them will. */
export type ReadingPace = {
  /** When the last page was read, in milliseconds of any clock; null while nothing is being read: a rest is no work. */
  readonly at: number | null;
  /** Milliseconds for one page. */
  readonly page: number;
};

/** Before it is known how fast this computer is. */
export const usualPace: ReadingPace = { at: null, page: 5_000 };

/** A page was read, and so many are left. The last ones count most. */
export const afterPage = ({ at, page }: ReadingPace, now: number, left: number): ReadingPace => ({
  at: left === 0 ? null : now,
  page: at === null ? page : page * 0.7 + (now - at) * 0.3,
});

export const minutesFor = ({ page }: ReadingPace, left: number): number => Math.ceil((left * page) / 60_000);
