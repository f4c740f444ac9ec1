import type { planDossier } from '../../shared/contract/dossier.ts';
import type { OutputOf } from '../../shared/contract/endpoint.ts';

export type PlannedExhibit = OutputOf<typeof planDossier>['exhibits'][number];

/** The document itself, and no copy of it. */
export const wholeExhibit = 'whole';

const plainly = (name: string): string =>
  name
    .toLocaleLowerCase('nl')
    .replace(/^(de|het) /u, '')
    .trim();
const forEverybody = /^(iedereen|ieder ander|anyone|everybody)\b/u;

/**
 * What stands in an exhibit's place: what was chosen, or else the last copy that was made for this receiver or for everybody.
 * `receiver` null: the committee. Gives the id of a copy, or `wholeExhibit`.
 */
export function shownCopy(
  { copies }: Pick<PlannedExhibit, 'copies'>,
  receiver: string | null,
  chosen: string | undefined,
): string {
  if (chosen !== undefined && (chosen === wholeExhibit || copies.some(({ documentId }) => documentId === chosen)))
    return chosen;
  const meant = ({ receiver: name }: PlannedExhibit['copies'][number]): boolean => {
    const made = plainly(name);
    if (receiver === null) return made === 'klachtencommissie' || made === 'commissie';
    return forEverybody.test(made) || (receiver.trim() !== '' && made === plainly(receiver));
  };
  return copies.findLast(meant)?.documentId ?? wholeExhibit;
}
