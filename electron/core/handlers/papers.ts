import { createHash } from 'node:crypto';
import type { OutputOf } from '../../../shared/contract/endpoint.ts';
import { makePaper } from '../../../shared/contract/papers.ts';
import { isParty } from '../../../shared/procedure/query.ts';
import { ok } from '../../../shared/result.ts';
import type { OpenCore } from '../context.ts';
import { keepMadeDocument } from '../documents/made-document.ts';
import { removeDocument } from '../documents/remove-document.ts';
import { commit, type Handler, handle, InvalidRequest } from '../handler.ts';
import { type LetterFacts, letterFacts } from '../letters/letter-facts.ts';
import { receiverOf } from '../letters/receiver.ts';
import { maskFor } from '../letters/withheld.ts';
import { caseSummary } from '../papers/case-summary.ts';
import { hearingReport } from '../papers/hearing-report.ts';
import { nameIn } from '../papers/names.ts';
import { covered, type PaperInput } from '../papers/paper-input.ts';
import { rulingPaper } from '../papers/ruling-paper.ts';
import { directorsOf } from '../settings/directors.ts';
import { documentsOfCase } from '../store/documents.ts';
import { exportsOfCase } from '../store/exports.ts';
import { recordRedaction } from '../store/redactions.ts';

type Kind = 'hearingReport' | 'ruling';
type Made = OutputOf<typeof makePaper> & { readonly ok: true };
/** Stands beside the copy in the list of papers, and in the inventory of a dossier that holds it. */
const copyReason = 'alleen wat deze partij aangaat';
const nothingThere = { ok: false, problem: 'nothingThere' } as const;

export const paperHandlers: readonly Handler[] = [
  handle(makePaper)(({ caseId, paper, about, to }, core) =>
    core.exclusive(async () => {
      const facts = letterFacts(core, caseId);
      if (facts === undefined) throw new InvalidRequest('No such case');
      if (paper === 'summary') return summary(core, facts);
      if (to !== null && !isParty(facts.c, to)) throw new InvalidRequest('Nobody in this case');
      const whole = paperFor(core, facts, paper, about, null);
      if (whole === undefined) return nothingThere;
      const own = to === null ? undefined : paperFor(core, facts, paper, about, to);
      if (to !== null && own === undefined) return nothingThere;
      const original = await keep(core, caseId, paper, whole);
      return own === undefined ? original : keep(core, caseId, paper, own, original.documentId);
    }),
  ),
];

/** What stands there of an earlier day and was given to nobody makes place: it is a look at a moment, not a paper of the case. */
async function summary(core: OpenCore, facts: LetterFacts): Promise<Made> {
  const { caseId } = facts.c;
  const exports = exportsOfCase(core.db, caseId);
  const { pdf, pageCount, missingGlyphs } = await core.ports.typesetter.typeset('summary', caseSummary(facts, exports));
  return commit<Made>(core, ['documents'], () => {
    const given = new Set(exports.map(({ documentId }) => documentId));
    for (const { id, kind } of documentsOfCase(core.db, caseId))
      if (kind === 'summary' && !given.has(id)) removeDocument(core.db, id);
    const title = `Samenvatting van klacht ${facts.c.registered?.number ?? ''}`;
    return ok({
      ok: true,
      documentId: keepMadeDocument(core, { caseId, title, kind: 'summary', pdf, pageCount }),
      pages: pageCount,
      missingGlyphs: [...missingGlyphs],
    });
  });
}

function paperFor(
  core: OpenCore,
  facts: LetterFacts,
  kind: Kind,
  about: string | null,
  to: string | null,
): PaperInput | undefined {
  const { c, organisation } = facts;
  const directors = new Map(directorsOf(core).map(({ actorId, name }) => [actorId, name]));
  const made =
    kind === 'hearingReport'
      ? hearingReport(facts, about, to)
      : rulingPaper(facts, about, to, (id) => directors.get(id) ?? 'de waarnemer van de directie');
  if (made === undefined) return undefined;
  const input = {
    ...made,
    organisation: organisation.name,
    caseNumber: c.registered?.number ?? '',
    copyFor: to === null ? '' : (nameIn(facts, to)?.name ?? ''),
  };
  return to === null ? input : covered(input, maskFor(c, to, facts.person, receiverOf(facts, to)).cover);
}

/** The same pages are kept once: what is there already is found by its bytes. A party's copy is one of the whole. */
async function keep(
  core: OpenCore,
  caseId: string,
  kind: Kind,
  input: PaperInput,
  originalId: string | null = null,
): Promise<Made> {
  const { pdf, pageCount: pages, missingGlyphs: missing } = await core.ports.typesetter.typeset('paper', input);
  const missingGlyphs = [...missing];
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  const there = documentsOfCase(core.db, caseId).find((one) => one.state === 'kept' && one.sha256 === sha256);
  if (there !== undefined) return { ok: true, documentId: there.id, pages, missingGlyphs };
  const made = { caseId, pdf, pageCount: pages, datedOn: input.madeOn };
  return commit<Made>(core, ['documents'], () => {
    if (originalId === null) {
      const documentId = keepMadeDocument(core, { ...made, title: input.title, kind });
      return ok({ ok: true, documentId, pages, missingGlyphs });
    }
    const receiver = input.copyFor;
    const title = `${input.title} (voor ${receiver})`;
    const documentId = keepMadeDocument(core, { ...made, title, kind: 'redacted' });
    recordRedaction(core.db, { documentId, originalId, caseId, receiver, reason: copyReason });
    return ok({ ok: true, documentId, pages, missingGlyphs });
  });
}
