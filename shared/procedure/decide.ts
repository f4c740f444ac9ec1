import { fail, ok, type Result } from '../result.ts';
import type { Case } from './case.ts';
import type { Command, CommandType } from './command.ts';
import type { Context } from './context.ts';
import { afterwards } from './decide/afterwards.ts';
import { committee } from './decide/committee.ts';
import { hearing } from './decide/hearing.ts';
import { receiving } from './decide/receiving.ts';
import { type Rule, type Rules, refuse } from './decide/rule.ts';
import { telling } from './decide/telling.ts';
import { type CaseEvent, eventTypes } from './event.ts';
import type { Refusal } from './refusal.ts';

const rules: Rules<CommandType> = { ...receiving, ...telling, ...hearing, ...committee, ...afterwards };

/** What may still be recorded in a closed case: it is kept, consulted, corrected, reopened and in the end destroyed. */
const afterClosing: ReadonlySet<CommandType> = new Set<CommandType>([
  'reopenCase',
  'correctFact',
  'receiveAccessRequest',
  'answerAccessRequest',
  'placeHold',
  'liftHold',
  'destroyDocument',
  'destroyPassage',
  'destroyCase',
  'completeImprovement',
  'executeAdjustment',
  'chooseThemes',
  'linkCase',
  'unlinkCase',
  'recordContactMoment',
  'recordPapersReturned',
  'attachDocument',
  'recordCourtOutcome',
  'finaliseLetter',
  'recordSent',
  'recordReturned',
  'correctCommitteeRuling',
  'recordCommitteeTold',
]);
/** A voided entry stays in the register and is destroyed in its time; nothing else happens to it. */
const afterVoiding: ReadonlySet<CommandType> = new Set<CommandType>([
  'destroyCase',
  'placeHold',
  'liftHold',
  'receiveAccessRequest',
  'answerAccessRequest',
  'destroyDocument',
  'destroyPassage',
]);

function general(c: Case, command: Command, { today }: Context): readonly (Refusal | null)[] {
  const registering = command.type === 'registerComplaint';
  return [
    refuse('notRegistered', c.registered === null && !registering),
    refuse('caseIsDestroyed', c.destroyedOn !== null),
    refuse('caseIsVoid', c.voidedOn !== null && !afterVoiding.has(command.type)),
    refuse('caseIsClosed', c.closed !== null && c.voidedOn === null && !afterClosing.has(command.type)),
    refuse('dateInFuture', command.happenedOn > today, { date: command.happenedOn, today }),
  ];
}

/** All that stands in the way of a command now, hard refusals first; safeguards already set aside are left out. */
export function refusalsOf(c: Case, command: Command, context: Context): readonly Refusal[] {
  const found: (Refusal | null)[] = [...general(c, command, context)];
  // A rule table is indexed by the command's own type, which the compiler cannot follow.
  if (!found.some((r) => r !== null))
    found.push(...(rules[command.type] as Rule<CommandType>)(c, command as never, context));
  const standing = found.filter(
    (r): r is Refusal => r !== null && (r.hard || !context.setAside.some((s) => s.code === r.code)),
  );
  return [...standing.filter((r) => r.hard), ...standing.filter((r) => !r.hard)];
}

/**
 * Decides on a command: the events it leads to, or the first reason why not. A refusal that is not hard yields when
 * `context.setAside` gives a reason for it; that reason is recorded in the event. Pure; the command is already parsed.
 */
export function decide(c: Case, command: Command, context: Context): Result<readonly CaseEvent[], Refusal> {
  const [first] = refusalsOf(c, command, context);
  if (first !== undefined) return fail(first);
  const { type, ...facts } = command;
  // The event holds exactly what its command held (see CaseEvent).
  return ok([{ type: eventTypes[type], ...facts, setAside: usedReasons(c, command, context) } as CaseEvent]);
}

/** Only reasons for safeguards that really stood in the way are recorded. */
function usedReasons(c: Case, command: Command, context: Context) {
  if (context.setAside.length === 0) return [];
  const without = refusalsOf(c, command, { ...context, setAside: [] });
  return context.setAside.filter((s) => without.some((r) => r.code === s.code));
}
