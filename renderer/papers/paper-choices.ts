import type { InputOf } from '../../shared/contract/endpoint.ts';
import type { makePaper } from '../../shared/contract/papers.ts';
import type { Case } from '../../shared/procedure/case.ts';
import { partiesOf } from '../../shared/procedure/query.ts';
import { longDate, sentenceCase } from '../i18n/format.ts';
import type { Messages } from '../i18n/nl/index.ts';
import { joined, type PartyNames } from '../procedure/names.ts';

type PaperChoice = Pick<InputOf<typeof makePaper>, 'paper' | 'about'> & {
  readonly value: string;
  readonly label: string;
  /** Parties who can have a copy of their own. */
  readonly receivers: readonly { readonly value: string; readonly label: string }[];
};

/** No party: everything is in it. */
export const wholePaper = 'whole';

/** What can be made of a case now: a summary always, a report of each hearing that was written down, each ruling. */
export function paperChoices(c: Case, names: PartyNames, t: Messages): readonly PaperChoice[] {
  const { papers, dates } = t;
  const receiversOf = (parties: readonly string[]) =>
    parties.map((id) => ({ value: id, label: sentenceCase(names.party(id)) }));
  const everybody = partiesOf(c, c.elements);
  return [
    { value: 'summary', paper: 'summary', about: null, label: papers.summary, receivers: [] },
    ...c.sessions.flatMap(({ sessionId, heldOn, reportedOn, partyIds }): readonly PaperChoice[] => {
      if (heldOn === null || reportedOn === null) return [];
      const label = papers.report(longDate(heldOn, dates), joined(partyIds.map(names.party), t));
      const receivers = receiversOf(everybody);
      return [{ value: sessionId, paper: 'hearingReport', about: sessionId, label, receivers }];
    }),
    ...c.rulings.map(({ rulingId, on, elementIds }): PaperChoice => {
      const ruled = c.elements.filter(({ elementId }) => elementIds.includes(elementId));
      const label = papers.ruling(longDate(on, dates));
      return { value: rulingId, paper: 'ruling', about: rulingId, label, receivers: receiversOf(partiesOf(c, ruled)) };
    }),
  ];
}
