import type { Json } from '../../shared/json.ts';
import type { Refusal } from '../../shared/procedure/refusal.ts';
import { sentenceCase } from '../i18n/format.ts';
import type { Messages } from '../i18n/nl/index.ts';
import type { RefusalText, RefusalWords } from '../i18n/nl/procedure/refusals.ts';
import { joined, type PartyNames } from './names.ts';

export type RefusalExplanation = {
  /** What stands in the way. */
  readonly what: string;
  /** What to do about it. */
  readonly todo: string;
  /** Where it comes from: 'uit de klachtenregeling' … */
  readonly basis: string;
  /** The norm in one sentence of our own, with its id beside it. */
  readonly norm: string;
  readonly normId: Refusal['norm'];
  /** It is a safeguard and gives way to a reason. */
  readonly yields: boolean;
};

/** Why a step cannot be taken now and what to do, with the dates and people the refusal is about. */
export function explainRefusal(refusal: Refusal, names: PartyNames, t: Messages): RefusalExplanation {
  const words: RefusalWords = t.refusals[refusal.code];
  const [first, second] = filledIn(refusal, names, t);
  const say = (text: RefusalText): string => sentenceCase(typeof text === 'string' ? text : text(first, second));
  return {
    what: say(words.what),
    todo: say(words.todo),
    basis: t.bases[refusal.basis],
    norm: t.norms[refusal.norm],
    normId: refusal.norm,
    yields: !refusal.hard,
  };
}

/** What is filled into the words of a refusal, in their order. */
function filledIn({ code, facts }: Refusal, names: PartyNames, t: Messages): readonly [string, string] {
  const fact = (name: string): Json | undefined => facts[name];
  const day = (value: Json | undefined): string =>
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? names.day(value) : t.refusalFrame.thatDay;
  const list = (value: Json | undefined): readonly string[] =>
    Array.isArray(value) ? value.filter((x): x is string => typeof x === 'string') : [];
  const people = (value: Json | undefined): string => {
    const ids = list(value);
    return ids.length === 0 ? t.eventParts.somebody : joined(ids.map(names.party), t);
  };
  switch (code) {
    case 'dateInFuture':
      return [day(fact('date')), ''];
    case 'dateBeforeCause':
      return [day(fact('date')), day(fact('cause'))];
    case 'unknownReference':
      return [t.unknownThings[String(fact('what'))] ?? t.fields.value.label, ''];
    case 'nothingLate':
      return [day(fact('lastDay')), ''];
    case 'replyTimeTooShort':
      return [day(fact('sentOn')), day(fact('replyBy'))];
    case 'replyTimeRunning':
      return [day(fact('replyBy')), ''];
    case 'notInvited':
      return [people([fact('partyId') ?? null]), ''];
    case 'targetNotLater':
      return [day(fact('target')), day(fact('newTarget'))];
    case 'noOpportunity':
    case 'notHeardYet':
    case 'notHeardOnThis':
    case 'notTold':
      return [people(fact('parties')), ''];
    case 'tiesDeclared': {
      const ties: Readonly<Record<string, string>> = t.choices.tie;
      return [
        joined(
          list(fact('ties')).map((tie) => ties[tie] ?? t.choices.tie.other),
          t,
        ),
        '',
      ];
    }
    case 'committeeUnusual': {
      const points: Readonly<Record<string, string>> = t.refusalFrame.committeePoints;
      return [
        joined(
          list(fact('points')).flatMap((point) => points[point] ?? []),
          t,
        ),
        '',
      ];
    }
    case 'membersNotNamed':
      return [fact('earliest') == null ? '' : t.refusalFrame.earliest(day(fact('earliest'))), ''];
    case 'retentionRunning':
      return [day(fact('endsOn')), ''];
    default:
      return ['', ''];
  }
}
