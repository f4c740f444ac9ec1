/**
 * Over a vault with a case in every stage: what is derived is as if it were derived now, and a name that is withheld
 * (G2, S28) is in no letter to the other side, of whatever kind and about whatever.
 */

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { involvedIn } from '../../../electron/core/cases/parties.ts';
import { project } from '../../../electron/core/cases/projection.ts';
import { prefill } from '../../../electron/core/letters/draft.ts';
import type { LetterFacts, LetterRequest } from '../../../electron/core/letters/letter-facts.ts';
import { letterFacts } from '../../../electron/core/letters/letter-facts.ts';
import { addressLines, receiverOf } from '../../../electron/core/letters/receiver.ts';
import { shippedTemplate } from '../../../electron/core/letters/template.ts';
import { mayKnowName } from '../../../electron/core/letters/withheld.ts';
import { examplePassphrase } from '../../../electron/core/practice/names.ts';
import { agendaOfCase } from '../../../electron/core/store/agenda.ts';
import { allCaseIds, readCaseRecord } from '../../../electron/core/store/case-record.ts';
import type { OpenVault } from '../../../electron/core/vault/open-vault.ts';
import { todayOverview } from '../../../shared/contract/agenda.ts';
import { finaliseLetter, saveLetter, startLetter } from '../../../shared/contract/letters.ts';
import { saveOrganisation } from '../../../shared/contract/settings.ts';
import { plainText } from '../../../shared/letters/content.ts';
import { COMPLAINANT } from '../../../shared/procedure/fact.ts';
import { letterKinds } from '../../../shared/procedure/letter-kind.ts';
import { makeExampleVault } from '../../../tools/example/vault.ts';
import { complainant, complaint, register } from './complaint.ts';
import { coreKit } from './core-kit.ts';

const kit = coreKit();
const today = '2026-12-08';
let vault: OpenVault;
// With its letters: four figures alone stand in one fingerprint of a file in a thousand.
const secrets = /kanarie|veldhoven|zangvogel|3511\s?ab|voorbeeld\.example|12345678/iu;
const everything = `${complainant.givenName} ${complainant.familyName}, mevrouw Van Veldhoven, VELDHOVENS fiets, Zangvogelstraat  12, 3511AB 3511 AB, kanarie@voorbeeld.example, 06 12345678`;

beforeAll(async () => {
  await makeExampleVault(join(kit.directory, 'example'), today);
}, 120_000);

const stateOf = ({ db }: OpenVault) =>
  allCaseIds(db).map((caseId) => {
    const record = readCaseRecord(db, caseId);
    return { ...record, updatedAt: '', agenda: agendaOfCase(db, caseId) };
  });

test.each([today, '2027-01-20', '2029-06-01'])('register and agenda are as if derived anew, on %s', async (day) => {
  kit.clock.now = `${day}T09:00:00Z`;
  const window = kit.start('example');
  expect(await kit.unlock(window, examplePassphrase)).toEqual({ ok: true });
  // Brings the agenda to this day by the short way: from snapshots, and only of cases that can have changed.
  await window.ask(todayOverview, { now: 20, later: 10, waiting: 10 });
  await window.core.close();
  const inside = await kit.inside('example', examplePassphrase);
  const kept = stateOf(inside);
  expect(kept.length).toBeGreaterThan(10);
  for (const { caseId = '' } of kept) project(inside.db, caseId, day, kit.clock.now);
  expect(stateOf(inside)).toEqual(kept);
  inside.close();
});

/** The same case, with a complainant who is known by these particulars and asked for secrecy, in every text there is. */
function secret(facts: LetterFacts): LetterFacts {
  const { c } = facts;
  if (c.complainant === null) throw new Error('Nobody complains');
  const hidden = { ...c.complainant, personId: 'secret', clientPersonId: null, nameWithheld: true };
  return {
    ...facts,
    c: { ...c, complainant: hidden },
    text: (id) => (id === null ? '' : `Dit schreef ${everything}`),
    person: (id) => (id === 'secret' ? complainant : facts.person(id)),
    exhibits: [`Brief ${everything}.pdf`],
  };
}

const subjects = ({ c }: LetterFacts): readonly (string | null)[] => [
  null,
  ...c.sessions.map((s) => s.sessionId),
  ...c.postponements.map((p) => p.postponementId),
  ...c.rulings.map((r) => r.rulingId),
  ...c.objections.map((o) => o.objectionId),
  ...c.challenges.map((x) => x.challengeId),
  ...c.measures.map((m) => m.measureId),
];

describe('a withheld name, in every example case', () => {
  beforeAll(async () => {
    vault = await kit.inside('example', examplePassphrase);
  });
  afterAll(() => vault.close());

  test.each(letterKinds)('%s', async (kind) => {
    let written = 0;
    for (const caseId of allCaseIds(vault.db)) {
      const known = letterFacts({ db: vault.db, today: () => today }, caseId);
      if (known === undefined) continue;
      const facts = secret(known);
      for (const { id: to } of involvedIn(facts.c)) {
        if (mayKnowName(facts.c, to)) continue;
        for (const about of subjects(facts)) {
          const { subject, content, replySheet } = prefill(await shippedTemplate(kind), { kind, to, about }, facts);
          const address = addressLines(receiverOf(facts, to), facts.organisation.name);
          expect(JSON.stringify([subject, content, replySheet, address])).not.toMatch(secrets);
          written += 1;
        }
      }
    }
    expect(written).toBeGreaterThan(20);
  });

  test('and would be there if nobody had asked for secrecy', async () => {
    const [caseId = ''] = allCaseIds(vault.db);
    const facts = letterFacts({ db: vault.db, today: () => today }, caseId);
    if (facts === undefined) throw new Error('No example');
    const known = secret(facts);
    const open = {
      ...known,
      c: { ...known.c, complainant: known.c.complainant && { ...known.c.complainant, nameWithheld: false } },
    };
    const to = open.c.respondents[0]?.respondentId ?? '';
    const written = async (request: LetterRequest, of: LetterFacts) =>
      plainText(prefill(await shippedTemplate(request.kind), request, of).content);
    expect(await written({ kind: 'respondentNotice', to, about: null }, open)).toMatch(secrets);
    expect(await written({ kind: 'acknowledgement', to: COMPLAINANT, about: null }, known)).toMatch(secrets);
    // The committee reads the papers and may know.
    expect(mayKnowName({ ...known.c, members: [] }, to)).toBe(false);
  });
});

test('a letter into which the name was typed does not become final', async () => {
  kit.clock.now = '2026-11-23T09:00:00Z';
  const window = await kit.create('secret');
  const address = { street: 'Lindelaan 14', postcode: '3571 KD', city: 'Utrecht', addressWindow: 'left' } as const;
  await window.ask(saveOrganisation, { name: 'De Linde', email: 'klachten@linde.example', phone: '', ...address });
  const input = complaint();
  const hidden = { ...input.complaint.complainant, nameWithheld: true };
  const caseId = await register(window, { ...input, complaint: { ...input.complaint, complainant: hidden } });
  const to = `${caseId}-r`;
  const letter = await window.ask(startLetter, { caseId, kind: 'respondentNotice', to, about: null });
  expect(letter.missing).toEqual([]);
  expect(plainText(letter.content)).toContain('een klacht ontvangen van een cliënt');
  const { letterId, subject, content } = letter;
  // Bold halfway, which must not hide it.
  const pieces = [
    { kind: 'text' as const, text: 'Mevrouw van veld' },
    { kind: 'text' as const, text: 'hoven schreef dit.', strong: true },
  ];
  await window.ask(saveLetter, { letterId, subject, content: [...content, { kind: 'text', pieces }] });
  expect(await window.ask(finaliseLetter, { letterId })).toMatchObject({
    kind: 'refused',
    refusal: { code: 'nameIsWithheld' },
  });
  await window.ask(saveLetter, { letterId, subject, content });
  expect(await window.ask(finaliseLetter, { letterId })).toMatchObject({ kind: 'final' });
});
