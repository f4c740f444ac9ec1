import type { WaitingFor } from '../../shared/procedure/waiting.ts';
import { sentenceCase } from '../i18n/format.ts';
import type { Messages } from '../i18n/nl/index.ts';
import type { PartyNames } from './names.ts';

/** On whom one waits and for what ('Mevrouw Smit vult de klacht aan.'), and since when or until when. */
export function waitingText(
  { who, what, since, until }: WaitingFor,
  names: PartyNames,
  t: Messages,
): { readonly sentence: string; readonly when: string } {
  const { sentences, since: asked, sinceForwarding, until: answerBy, onSession } = t.waiting;
  const sentence = sentenceCase(sentences[what](names.party(who)));
  if (what === 'session') return { sentence, when: until === null ? '' : sentenceCase(onSession(names.day(until))) };
  const began = (what === 'committeeRuling' ? sinceForwarding : asked)(names.day(since));
  return { sentence, when: sentenceCase(until === null ? began : `${began}, ${answerBy(names.day(until))}`) };
}
