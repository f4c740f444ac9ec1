/** The summary of a case is one page, whatever is in the case: long words, wide letters, every list fuller than it can show. */
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { LetterFacts } from '../../../electron/core/letters/letter-facts.ts';
import { caseSummary } from '../../../electron/core/papers/case-summary.ts';
import type { ExportRecord } from '../../../electron/core/store/exports.ts';
import { createTypesetter } from '../../../electron/core/typeset/typeset.ts';
import type { Organisation } from '../../../shared/contract/settings.ts';
import type { Case } from '../../../shared/procedure/case.ts';
import { emptyPerson } from '../../../shared/procedure/person.ts';
import { worlds } from '../procedure/worlds.ts';

const typesetter = createTypesetter();
afterAll(() => typesetter.close());

const wild = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc
    .constantFrom('W', 'm', 'Ж', '\n', 'é ', 'een woord ', '#$*@_')
    .chain((piece) => fc.integer({ min: 1, max: 200 }).map((times) => piece.repeat(times))),
);
const many = fc.integer({ min: 1, max: 12 });

/** The same case with each of its lists so many times as long. */
const stretched = (c: Case, times: number): Case => {
  const long = <T>(list: readonly T[]): readonly T[] => Array.from({ length: times }, () => list).flat();
  return {
    ...c,
    elements: long(c.elements),
    respondents: long(c.respondents),
    members: long(c.members),
    sessions: long(c.sessions),
    forwardings: long(c.forwardings),
  };
};

const copy = (receiver: string): ExportRecord => ({
  id: 'x',
  caseId: 'c',
  kind: 'copy',
  version: 1,
  receiver,
  channel: 'file',
  sha256: '',
  pageCount: 1,
  documentId: null,
  exportedOn: '2026-09-11',
  recordedAt: '2026-09-11T10:00:00Z',
  actorId: 'a',
});

test('every case fits on one page', async () => {
  const cases = worlds().map(({ start }) => start);
  await fc.assert(
    fc.asyncProperty(fc.nat(cases.length - 1), many, wild, wild, async (index, times, text, name) => {
      const world = cases[index];
      if (world === undefined) throw new Error('No such case');
      const c = stretched(world, times);
      const person = { ...emptyPerson, givenName: name.slice(0, 200), familyName: name.slice(0, 200) };
      const organisation = { name } as Organisation;
      const facts: LetterFacts = {
        c,
        events: c.history,
        text: () => text,
        person: () => person,
        organisation,
        today: '2026-12-08',
        exhibits: [],
      };
      const summary = caseSummary(
        facts,
        Array.from({ length: times }, () => copy(name)),
      );
      expect((await typesetter.typeset('summary', summary)).pageCount).toBe(1);
    }),
    { numRuns: 30 },
  );
}, 60_000);
