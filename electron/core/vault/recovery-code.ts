import type { Result } from '../../../shared/result.ts';
import type { Random } from '../random.ts';
import { type GroupProblem, groupsFor, readGroups, writeGroups } from './grouped-text.ts';

const secretLength = 20;

/** Makes 160 random bits and writes them down: 8 groups of 5, the last of each group a check digit that also knows its place. */
export const makeRecoveryCode = (random: Random): string => writeGroups(random(secretLength));

/** Reads a code as somebody typed it. Gives the text that the key is derived from, or the groups that cannot be right. */
export const parseRecoveryCode = (typed: string): Result<string, GroupProblem> =>
  readGroups(typed, groupsFor(secretLength));
