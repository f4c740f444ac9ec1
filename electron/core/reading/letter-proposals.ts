import type { LetterProposal } from '../../../shared/contract/reading.ts';
import { writtenLines } from '../../../shared/reading/legible-lines.ts';
import { letterBody } from '../../../shared/reading/letter-body.ts';
import { letterFacts } from '../../../shared/reading/letter-facts.ts';
import { textLines } from '../../../shared/reading/letter-text.ts';
import { dayOf, type OpenCore } from '../context.ts';
import { organisationOf } from '../settings/choices.ts';
import { first } from '../store/database.ts';
import { readDocument } from '../store/documents.ts';
import { readPagesOf, readReading } from '../store/page-readings.ts';

/** A sender introduces himself on the first pages; after that come enclosures of others. */
const mostPages = 3;

/** What the pages of a letter that were read so far say of its sender and its days. */
export function letterProposals(core: OpenCore, documentId: string): readonly LetterProposal[] {
  const { db } = core;
  const pages = readPagesOf(db, documentId)
    .slice(0, mostPages)
    .map((page) => ({ page, lines: readReading(db, documentId, page)?.lines ?? [] }));
  if (pages.length === 0) return [];
  const lines = textLines(pages);
  const organisation = organisationOf(db);
  const body = letterBody(writtenLines(lines, organisation));
  const found = letterFacts(lines, organisation, core.today()).flatMap((fact): readonly LetterProposal[] => {
    if (fact.field !== 'caseNumber') return [fact];
    const known = first<{ case_id: string }>(db, 'SELECT case_id FROM case_record WHERE number = ?', fact.value);
    return known === undefined ? [] : [{ ...fact, caseId: known.case_id }];
  });
  return [
    ...arrivalOf(core, documentId),
    ...found,
    ...(body === null ? [] : [{ field: 'deviation' as const, ...body }]),
  ];
}

/** What lay in the scanner's folder came in on paper, most likely that day by post. A person knows better, and decides. */
function arrivalOf({ db }: OpenCore, documentId: string): readonly LetterProposal[] {
  const document = readDocument(db, documentId);
  return document?.source !== 'scanned'
    ? []
    : [
        { field: 'channel', value: 'post' },
        { field: 'receivedOn', value: dayOf(document.addedAt) },
      ];
}
