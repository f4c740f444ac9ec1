/** A dossier for somebody who may not read everything: of some people nothing, of some exhibits a copy that is partly unreadable. */
import type { PersonId } from '../../../shared/procedure/id.ts';
import type { OpenCore } from '../context.ts';
import type { LetterFacts } from '../letters/letter-facts.ts';
import { type Mask, maskOf } from '../letters/withheld.ts';
import { certainNeedlesOf, findDetails, type Needle } from '../redaction/find-details.ts';
import { wordsOf } from '../redaction/read-words.ts';
import { readDocument, type StoredDocument } from '../store/documents.ts';
import { peopleOfCase } from '../store/people.ts';
import { redactionsOfCase } from '../store/redactions.ts';
import type { CaseDossier } from './case-dossier.ts';
import type { DossierInput } from './dossier-input.ts';

/** What stands in an exhibit's place, and why. */
export type ExhibitCopy = { readonly document: StoredDocument; readonly reason: string };

export type DossierReceiver = {
  /** Null: the committee. */
  readonly name: string | null;
  /** Of these nothing may be found in it. */
  readonly withoutPeople: readonly PersonId[];
  /** By the document in whose place they stand. */
  readonly copies: ReadonlyMap<string, ExhibitCopy>;
};

/** Undefined when one of them is no copy of that document in this case. */
export function copiesFor(
  { db }: OpenCore,
  caseId: string,
  chosen: readonly { readonly documentId: string; readonly copyId: string }[],
): ReadonlyMap<string, ExhibitCopy> | undefined {
  const known = redactionsOfCase(db, caseId);
  const copies = new Map<string, ExhibitCopy>();
  for (const { documentId, copyId } of chosen) {
    const made = known.find((one) => one.documentId === copyId && one.originalId === documentId);
    const document = made === undefined ? undefined : readDocument(db, copyId);
    if (made === undefined || document?.state !== 'kept') return undefined;
    copies.set(documentId, { document, reason: made.reason });
  }
  return copies;
}

const maskFor = (facts: LetterFacts, ids: readonly PersonId[]): Mask =>
  maskOf(
    ids.flatMap((id) => facts.person(id) ?? []),
    null,
    '[naam niet vermeld]',
  );

/** The same case in which these people have no name, so that they are called by their part in it. */
export function factsWithout(facts: LetterFacts, ids: readonly PersonId[]): LetterFacts {
  const hidden = new Set(ids);
  const { cover } = maskFor(facts, ids);
  return {
    ...facts,
    person: (id) => (id === null || hidden.has(id) ? null : facts.person(id)),
    text: (id) => cover(facts.text(id)),
  };
}

/** Covers what else was said of them: in titles of papers, and by others of the same name. */
export function inputWithout(input: DossierInput, facts: LetterFacts, ids: readonly PersonId[]): DossierInput {
  const { cover } = maskFor(facts, ids);
  return {
    ...input,
    facts: input.facts.map((fact) => ({ ...fact, value: cover(fact.value) })),
    parties: input.parties.map(({ role, name, details }) => ({ role, name: cover(name), details: details.map(cover) })),
    chapters: input.chapters.map(({ title, entries }) => ({
      title,
      entries: entries.map((entry) => ({
        title: cover(entry.title),
        parts: entry.parts.map(({ label, text }) => ({ label: cover(label), text: cover(text) })),
      })),
    })),
    history: input.history.map((step) => ({ ...step, text: cover(step.text) })),
    exhibits: input.exhibits.map((exhibit) => ({
      ...exhibit,
      title: cover(exhibit.title),
      source: cover(exhibit.source),
      ...(exhibit.omitted === undefined ? {} : { omitted: cover(exhibit.omitted) }),
      ...(exhibit.redacted === undefined ? {} : { redacted: cover(exhibit.redacted) }),
    })),
  };
}

export const needlesFor = ({ db }: OpenCore, caseId: string, ids: readonly PersonId[]): readonly Needle[] =>
  peopleOfCase(db, caseId)
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ person }) => certainNeedlesOf(person));

export type RemainingInExhibit = { readonly exhibit: number; readonly page: number; readonly text: string };

/**
 * Where in the exhibits something of them can be read, pictures of paper included: those are read, which takes seconds a page.
 * What cannot be opened gets a page that says so, so that nothing of it is in the dossier.
 */
export async function remainingInExhibits(
  core: OpenCore,
  { input, files }: CaseDossier,
  { copies }: DossierReceiver,
  needles: readonly Needle[],
  stopped: () => boolean,
): Promise<readonly RemainingInExhibit[]> {
  const found: RemainingInExhibit[] = [];
  for (const { id, number, omitted } of input.exhibits) {
    const file = files.find((one) => one.id === id);
    if (omitted !== undefined || file === undefined || stopped()) continue;
    const pages = await wordsOf(core, copies.get(id)?.document.id ?? id, await file.bytes());
    for (const [index, lines] of (pages ?? []).entries()) {
      for (const { words } of findDetails(lines, needles)) {
        found.push({ exhibit: number, page: index + 1, text: words.map(([word]) => word).join(' ') });
      }
    }
  }
  return found;
}
