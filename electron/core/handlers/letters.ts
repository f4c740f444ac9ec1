import type { LetterInfo } from '../../../shared/contract/cases.ts';
import {
  correctLetter,
  discardLetter,
  finaliseLetter,
  previewLetter,
  readLetter,
  saveLetter,
  startLetter,
} from '../../../shared/contract/letters.ts';
import { openFields } from '../../../shared/letters/content.ts';
import { isAddressee } from '../../../shared/procedure/query.ts';
import type { Refusal } from '../../../shared/procedure/refusal.ts';
import { fail, ok } from '../../../shared/result.ts';
import { record } from '../cases/record.ts';
import type { OpenCore } from '../context.ts';
import { keepMadeDocument } from '../documents/made-document.ts';
import { command, commit, done, type Handler, handle, InvalidRequest } from '../handler.ts';
import { bodyAsJson, bodyOf, type DraftBody, disclosure, prefill, printedForm, toView } from '../letters/draft.ts';
import { type LetterFacts, letterFacts } from '../letters/letter-facts.ts';
import { templateInForce, templateName } from '../letters/own-template.ts';
import { drawLetter } from '../letters/pages.ts';
import type { StoredLetter } from '../store/letters.ts';
import * as store from '../store/letters.ts';

export function letterInfoOf(letter: StoredLetter): LetterInfo {
  const { about, subject, corrects } = bodyOf(letter);
  const final = letter.state === 'final';
  return {
    letterId: letter.id,
    kind: letter.kind,
    to: letter.receiverId ?? '',
    about,
    state: letter.state,
    number: final ? letter.number : null,
    documentId: final ? letter.documentId : null,
    subject,
    template: templateName(letter.template),
    corrects,
    updatedAt: letter.updatedAt,
  };
}

export const letterHandlers: readonly Handler[] = [
  handle(startLetter)(({ caseId, kind, to, about }, core) =>
    core.exclusive(async () => {
      const begun = store.lettersOfCase(core.db, caseId).find((l) => {
        if (l.state !== 'draft' || l.kind !== kind || l.receiverId !== to) return false;
        const body = bodyOf(l);
        return body.about === about && body.corrects === null;
      });
      if (begun !== undefined) return toView(begun);
      const facts = factsOf(core, caseId);
      if (!isAddressee(facts.c, to)) throw new InvalidRequest('Nobody in this case');
      const { template, name } = await templateInForce(core.db, kind);
      const body = prefill(template, { kind, to, about }, facts);
      const begin = { id: core.newId(), caseId, kind, receiverId: to, template: name };
      return commit(core, ['letters'], () => ok(toView(keep(core, begin, body))));
    }),
  ),

  command(correctLetter, ['letters'])(({ letterId }, core) => {
    const before = letterOf(core, letterId);
    if (before.state !== 'final') throw new InvalidRequest('Not final yet: it can still be changed itself');
    const begun = store
      .lettersOfCase(core.db, before.caseId)
      .find((l) => l.state === 'draft' && bodyOf(l).corrects === letterId);
    if (begun !== undefined) return ok(toView(begun));
    return ok(toView(keep(core, { ...before, id: core.newId() }, { ...bodyOf(before), corrects: letterId })));
  }),

  handle(readLetter)(({ letterId }, { db }) => {
    const letter = store.readLetter(db, letterId);
    return letter === undefined ? { found: false } : { found: true, letter: toView(letter) };
  }),

  // Saved while typing: no push, which would have every screen ask again after each word.
  command(
    saveLetter,
    [],
  )(({ letterId, subject, content }, core) => {
    const letter = letterOf(core, letterId);
    const missing = openFields(content);
    if (letter.state === 'final') return ok({ kept: false, missing });
    keep(core, letter, { ...bodyOf(letter), subject, content });
    return ok({ kept: true, missing });
  }),

  handle(previewLetter)(({ letterId, typed }, core) => {
    const letter = letterOf(core, letterId);
    const kept = bodyOf(letter);
    const body = typed === null || letter.state === 'final' ? kept : { ...kept, ...typed };
    const number = letter.state === 'final' ? letter.number : null;
    return drawLetter(core.ports, printedForm(core, letter, factsOf(core, letter.caseId), number, body));
  }),

  handle(finaliseLetter)(({ letterId }, core) =>
    core.exclusive(async () => {
      const letter = letterOf(core, letterId);
      if (letter.state === 'final') throw new InvalidRequest('Final already');
      const body = bodyOf(letter);
      const to = letter.receiverId ?? '';
      const missing = [...(body.subject.trim() === '' ? ['subject'] : []), ...openFields(body.content)];
      if (missing.length > 0) return { kind: 'incomplete', missing };
      const facts = factsOf(core, letter.caseId);
      const refused = disclosure(body, to, facts);
      if (refused !== null) return { kind: 'refused', refusal: refused };
      const number = store.nextLetterNumber(core.db, letter.caseId);
      const input = printedForm(core, letter, facts, number);
      const { pdf, pageCount } = await core.ports.typesetter.typeset('letter', input);
      if (letterOf(core, letterId).updatedAt !== letter.updatedAt) throw new InvalidRequest('Changed meanwhile');
      type Outcome = { kind: 'final'; documentId: string; number: number } | { kind: 'refused'; refusal: Refusal };
      return commit<Outcome>(core, ['cases', 'letters', 'documents'], () => {
        const { caseId, kind } = letter;
        const documentId = keepMadeDocument(core, { caseId, title: body.subject, kind: 'letter', pdf, pageCount });
        const made = store.finaliseLetter(core.db, letterId, documentId, core.now());
        if (!made.ok) throw new Error(`A letter could not be made final: ${made.error}`);
        const recorded = record(core, {
          caseId,
          seen: null,
          commands: [{ type: 'finaliseLetter', happenedOn: core.today(), letterId, kind, to, documentId, number }],
          texts: [],
          people: [],
          setAside: [],
        });
        if (recorded.ok) return ok({ kind: 'final', documentId, number });
        if (recorded.error.kind === 'conflict') throw new Error('The case moved on within a transaction');
        return fail(recorded.error);
      });
    }),
  ),

  command(discardLetter, ['letters'])(({ letterId }, { db }) => {
    store.discardLetterDraft(db, letterId);
    return done;
  }),
];

function letterOf(core: OpenCore, id: string): StoredLetter {
  const letter = store.readLetter(core.db, id);
  if (letter === undefined) throw new InvalidRequest('No such letter');
  return letter;
}

function factsOf(core: OpenCore, caseId: string): LetterFacts {
  const facts = letterFacts(core, caseId);
  if (facts === undefined) throw new InvalidRequest('No such case');
  return facts;
}

type Identity = Pick<StoredLetter, 'id' | 'caseId' | 'kind' | 'receiverId' | 'template'>;

function keep(core: OpenCore, { id, caseId, kind, receiverId, template }: Identity, body: DraftBody): StoredLetter {
  const updatedAt = core.now();
  const saved = store.saveLetterDraft(core.db, {
    id,
    caseId,
    kind,
    receiverId,
    template,
    body: bodyAsJson(body),
    updatedAt,
  });
  if (!saved.ok) throw new Error(`A letter could not be kept: ${saved.error}`);
  core.savedDrafts.add(id);
  return saved.value;
}
