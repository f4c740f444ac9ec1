import { COMPLAINANT } from '../../shared/procedure/fact.ts';
import type { Obligation } from '../../shared/procedure/obligation.ts';
import { sentenceCase } from '../i18n/format.ts';
import type { Messages } from '../i18n/nl/index.ts';
import { joined, type PartyNames } from './names.ts';

export type ObligationText = {
  /** 'Stuur mevrouw De Vries een ontvangstbevestiging.' */
  readonly sentence: string;
  /** The same with its last day: '… uiterlijk donderdag 10 december …'. */
  readonly dated: string;
  readonly button: string;
  readonly why: string;
  /** 'uit de klachtenregeling', 'eigen keuze van dit programma' … */
  readonly basis: string;
  /** The norm in one sentence of our own. */
  readonly norm: string;
};

/**
 * What must be done, as an order that names whom it concerns. `about`: everybody, where alike obligations of one case are
 * said together ('Nodig mevrouw De Vries en de heer Jansen uit'). `orPostpone`: a late complaint that may be postponed.
 */
export function obligationText(
  o: Obligation,
  names: PartyNames,
  t: Messages,
  about: readonly (string | null)[] = [o.about],
  orPostpone = false,
): ObligationText {
  const steps: Readonly<
    Record<string, { sentence: (who: string, by: string, from: string) => string; button: string }>
  > = t.obligationSteps;
  const words = t.obligations[o.kind];
  const step = orPostpone ? 'postpone' : o.kind === 'composeCommittee' || o.kind === 'hear' ? o.command : '';
  const { sentence, button } = steps[step] ?? words;
  const who = joined([...new Set(about.map(names.party))], t);
  const from = names.party(COMPLAINANT);
  const say = (by: string): string => sentenceCase(sentence(who, by, from));
  return {
    sentence: say(''),
    dated: say(byWhen(o, names, t)),
    button,
    why: words.why,
    basis: t.bases[o.basis],
    norm: t.norms[o.norm],
  };
}

/** Only terms of the text and the law are 'uiterlijk'; our own targets are wishes. */
function byWhen({ dueOn, basis, command, status }: Obligation, names: PartyNames, t: Messages): string {
  if (dueOn === null) return '';
  const { due, target, appointed, passed } = t.obligationDates;
  if (status === 'overdue') return passed;
  if (command === 'holdSession') return appointed(names.day(dueOn));
  return (basis === 'text' || basis === 'law' ? due : target)(names.day(dueOn));
}
