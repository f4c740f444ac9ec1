/**
 * For each kind of command, the plausible commands in a case: complete, with this case's own parties, letters and dates
 * filled in. The window prefills its forms from them and shows what may and may not be done (`next-action.ts`); the
 * exploration test walks them. Whether one is allowed is for `decide` alone.
 */
import { afterwards } from './candidate/afterwards.ts';
import type { CandidateContext, Candidates, CandidatesOf } from './candidate/candidates.ts';
import { committee } from './candidate/committee.ts';
import { hearing } from './candidate/hearing.ts';
import { receiving } from './candidate/receiving.ts';
import { telling } from './candidate/telling.ts';
import type { Case } from './case.ts';
import type { Command, CommandType } from './command.ts';

export type { CandidateContext } from './candidate/candidates.ts';
export { letterTargets } from './candidate/letter-target.ts';

const byType: Candidates<CommandType> = { ...receiving, ...telling, ...hearing, ...committee, ...afterwards };

/** The plausible commands of one kind, on a day. */
export function candidatesOf(type: CommandType, c: Case, x: CandidateContext): readonly Command[] {
  const list = (byType[type] as CandidatesOf<CommandType>)(c, x);
  return list.map((facts) => ({ type, happenedOn: x.on, ...facts }) as Command);
}
