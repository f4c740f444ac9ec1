import type { CaseBrief } from '../../shared/contract/agenda.ts';
import { longDate } from '../i18n/format.ts';
import type { Messages } from '../i18n/nl/index.ts';
import { joined } from '../procedure/names.ts';

/** 'Klacht 2026-007 · over een opleider · ontvangen op 5 november 2026'. */
export function aboutCase({ number, subjectKinds, receivedOn }: CaseBrief, t: Messages): string {
  const words: Readonly<Record<string, string>> = t.choices.subject;
  const subjects = subjectKinds.filter((kind) => kind !== 'none').flatMap((kind) => words[kind] ?? []);
  return [
    t.today.case(number),
    subjects.length === 0 ? '' : t.today.about(joined(subjects, t)),
    receivedOn === null ? '' : t.today.receivedOn(longDate(receivedOn, t.dates)),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
