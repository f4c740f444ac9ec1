/** How many letters must be changed, added or left out, by the plain reckoning. */
export function plainDistance(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  one.split('').forEach((letter, row) => {
    const now = [row + 1];
    for (let at = 1; at <= other.length; at += 1) {
      const same = letter === other[at - 1] ? 0 : 1;
      now.push(Math.min((before[at] ?? 0) + 1, (now[at - 1] ?? 0) + 1, (before[at - 1] ?? 0) + same));
    }
    before = now;
  });
  return before[other.length] ?? 0;
}
