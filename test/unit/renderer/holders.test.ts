import { expect, test } from 'vitest';
import { holdersOf } from '../../../renderer/dossier/holders.ts';

type Case = Parameters<typeof holdersOf>[0];
const version = { documentId: 'd1', version: 1, sha256: 'aa' };
const forwarding = { versionId: 'v1', on: '2026-09-01', sha256: 'aa', pages: 9, channel: 'registeredPost', matter: 0 };
const recall = { kind: 'papersRecall', on: '2026-09-20', returned: null };

/** The committee of a case, as far as it has papers. */
function committee(about: object, exports: readonly object[] = []): Case {
  return {
    state: { forwardings: [], members: [], sendings: [], confidentiality: {}, ...about },
    exports,
  } as unknown as Case;
}

test('a member who left has the papers until they are back, and is said to have been asked for them', () => {
  const seated = (papers: string) => [
    { memberId: 'chair', papers: 'has' },
    { memberId: 'left', papers },
  ];
  const of = (papers: string, sendings: readonly object[]) =>
    holdersOf(
      committee({ forwardings: [{ ...forwarding, to: ['chair', 'left'] }], members: seated(papers), sendings }),
      [version],
    ).find(({ who }) => who.kind === 'member' && who.id === 'left');
  const about = { what: 'dossier', version: 1, how: 'forwarded', on: '2026-09-01' };
  expect(of('has', [])).toMatchObject({ ...about, papers: 'has', recalledOn: null });
  expect(of('has', [{ ...recall, to: 'left' }])).toMatchObject({ papers: 'has', recalledOn: '2026-09-20' });
  // Somebody else's letter, one that came back, and one of an earlier matter ask for nothing.
  for (const other of [
    { ...recall, to: 'chair' },
    { ...recall, to: 'left', returned: { on: '2026-09-25', reason: 'r' } },
    { ...recall, to: 'left', on: '2026-08-20' },
    { ...recall, to: 'left', kind: 'closing' },
  ])
    expect(of('has', [other])).toMatchObject({ recalledOn: null });
  for (const papers of ['returned', 'destroyed', 'notReturned']) expect(of(papers, [])).toMatchObject({ papers });
});

test('a forwarding says how it went, and under which promise to keep silent', () => {
  const unknown = { toldOn: null, declaredOn: null, refusedOn: null, exemption: null };
  const of = (record: object, sendings: readonly object[] = []) =>
    holdersOf(
      committee({
        forwardings: [{ ...forwarding, to: ['chair'] }],
        confidentiality: { chair: { ...unknown, ...record } },
        sendings,
      }),
      [version],
    );
  expect(of({ declaredOn: '2026-08-01', toldOn: '2026-07-01' })).toMatchObject([
    { channel: 'registeredPost', undertaking: { kind: 'declared', on: '2026-08-01' } },
  ]);
  expect(of({ exemption: 'lawyer' })).toMatchObject([{ undertaking: { kind: 'exempt' } }]);
  expect(of({ toldOn: '2026-07-01' })).toMatchObject([{ undertaking: { kind: 'told', on: '2026-07-01' } }]);
  const letter = { kind: 'confidentialityNotice', to: 'chair', on: '2026-07-15', returned: null };
  expect(of({}, [letter])).toMatchObject([{ undertaking: { kind: 'told', on: '2026-07-15' } }]);
  // Declared, and taken back: nothing binds.
  expect(of({ declaredOn: '2026-08-01', refusedOn: '2026-08-20' })).toMatchObject([{ undertaking: null }]);
});

test('what was saved is told of once, by what it is; making a version gives it to nobody', () => {
  const saved = (kind: string, channel: string, documentId: string | null, exportedOn: string) => ({
    exportId: `${kind} ${channel} ${documentId}`,
    kind,
    channel,
    documentId,
    exportedOn,
    receiver: 'mr. Ruiter',
  });
  const all = holdersOf(
    committee({}, [
      saved('dossier', '', 'd1', '2026-09-01'),
      saved('copy', 'sealedFile', 'd1', '2026-09-02'),
      saved('sealed', 'sealedFile', 'd1', '2026-09-02'),
      saved('copy', 'file', 'letter', '2026-09-03'),
      saved('archive', 'file', 'd1', '2026-09-04'),
      saved('caseExport', 'sealedFile', null, '2026-09-05'),
      saved('mail', 'mailDraft', 'letter', '2026-09-06'),
    ]),
    [version],
  );
  expect(all.map(({ what, how, version: of, on }) => [what, how, of, on])).toEqual([
    ['document', 'mailed', null, '2026-09-06'],
    ['caseExport', 'sealed', null, '2026-09-05'],
    ['archive', 'exported', 1, '2026-09-04'],
    ['document', 'exported', null, '2026-09-03'],
    ['dossier', 'sealed', 1, '2026-09-02'],
  ]);
  expect(all.every(({ papers }) => papers === null)).toBe(true);
});
