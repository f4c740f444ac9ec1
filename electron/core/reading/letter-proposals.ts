import type { LetterProposal } from '../../../shared/contract/reading.ts';
import { letterFacts } from '../../../shared/reading/letter-facts.ts';
import { textLines } from '../../../shared/reading/letter-text.ts';
import type { OpenCore } from '../context.ts';
import { organisationOf } from '../handlers/settings.ts';
import { first } from '../store/database.ts';
import { readPagesOf, readReading } from '../store/page-readings.ts';

/** A sender introduces himself on the first pages; after that come enclosures of others. */
const mostPages = 3;

/** What the pages of a letter that were read so far say of its sender and its days. */
export function letterProposals(core: OpenCore, documentId: string): readonly LetterProposal[] {
  const { db } = core;
  const pages = readPagesOf(db, documentId)
    .slice(0, mostPages)
    .map((page) => ({ page, lines: readReading(db, documentId, page)?.lines ?? [] }));
  return letterFacts(textLines(pages), organisationOf(db), core.today()).flatMap((found): readonly LetterProposal[] => {
    if (found.field !== 'caseNumber') return [found];
    const known = first<{ case_id: string }>(db, 'SELECT case_id FROM case_record WHERE number = ?', found.value);
    return known === undefined ? [] : [{ ...found, caseId: known.case_id }];
  });
}
