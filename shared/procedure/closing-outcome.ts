import type { Case } from './case.ts';
import type { CommandOf } from './command.ts';

/** How the case ended, in the words of its closing. */
export function closingOutcome(c: Case): CommandOf<'closeCase'>['outcome'] {
  if (c.ended !== null) return c.ended.kind;
  if (c.elements.some((e) => e.committee !== null && e.committee.outcome !== 'admit')) return 'committeeRuled';
  if (c.rulings.length > 0) return 'ruled';
  return c.elements.every((e) => e.admission?.admitted === false) ? 'notAdmitted' : 'notHandled';
}
