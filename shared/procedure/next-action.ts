/** What can be done in a case now: what is asked, what may be done besides, and what may not be done yet and why. */
import { type CandidateContext, candidatesOf } from './candidate.ts';
import type { Case } from './case.ts';
import { type Command, type CommandType, commandTypes } from './command.ts';
import type { Context } from './context.ts';
import { refusalsOf } from './decide.ts';
import { standingObligations } from './obligations.ts';
import type { Refusal } from './refusal.ts';

export type NextAction = {
  readonly type: CommandType;
  /** The first plausible command of this kind that is allowed, or the first that is not: the form starts from it. */
  readonly command: Command;
  /** `asked`: an obligation waits for it. `possible`: may be done. `withReason`: yields to a reason. `notNow`: refused. */
  readonly standing: 'asked' | 'possible' | 'withReason' | 'notNow';
  readonly refusal: Refusal | null;
};

/** Every kind of command once (letters once per kind through `recordSent`), in the order of the procedure. */
export function nextActions(c: Case, context: Context, x: CandidateContext): readonly NextAction[] {
  const asked = new Set(
    standingObligations(c, context.today).map((o) => (o.letter === null ? o.command : `${o.command}:${o.letter}`)),
  );
  return commandTypes.flatMap((type) => {
    const byKind = new Map<string, Command[]>();
    for (const command of candidatesOf(type, c, x)) {
      const kind =
        command.type === 'recordSent' || command.type === 'finaliseLetter' ? `${type}:${command.kind}` : type;
      byKind.set(kind, [...(byKind.get(kind) ?? []), command]);
    }
    return [...byKind].map(([kind, commands]) => actionOf(c, context, commands, asked.has(kind)));
  });
}

function actionOf(c: Case, context: Context, commands: readonly Command[], isAsked: boolean): NextAction {
  const tried = commands.map((command) => ({ command, refusal: refusalsOf(c, command, context)[0] ?? null }));
  const best = tried.find((t) => t.refusal === null) ?? tried.find((t) => t.refusal?.hard === false) ?? tried[0];
  if (best === undefined) throw new TypeError('An action without a candidate');
  const { command, refusal } = best;
  const standing = refusal === null ? (isAsked ? 'asked' : 'possible') : refusal.hard ? 'notNow' : 'withReason';
  return { type: command.type, command, standing, refusal };
}
