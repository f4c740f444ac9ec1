import type { Messages } from '../i18n/nl/index.ts';

/** Groups on one line of the key sheet. */
const groupsPerLine = 8;
const groupLength = 5;
/** More places than this help nobody. */
const mostPlaces = 3;

/** The groups as they stand on the key sheet. */
export const linesOf = (groups: readonly string[]): readonly string[] =>
  Array.from({ length: Math.ceil(groups.length / groupsPerLine) }, (_, line) =>
    groups.slice(line * groupsPerLine, (line + 1) * groupsPerLine).join(' '),
  );

/** Where on the key sheet something was miscopied, in words; `groups` count from 1, and are empty when no group is wrong by itself. */
export function miscopied(typed: string, groups: readonly number[], wantedGroups: number, t: Messages): string {
  const words = t.keyPart;
  const found = typed.replace(/[^0-9a-z]/gi, '').length;
  const wanted = wantedGroups * groupLength;
  if (found !== wanted) return words.wrongLength(found, wanted);
  if (groups.length === 0) return words.wrongOrder;
  const places = groups
    .slice(0, mostPlaces)
    .map((group) => words.place(Math.ceil(group / groupsPerLine), ((group - 1) % groupsPerLine) + 1))
    .join('; ');
  return words.wrongAt(places, Math.max(0, groups.length - mostPlaces));
}
