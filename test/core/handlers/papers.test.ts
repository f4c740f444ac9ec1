import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportDocument } from '../../../shared/contract/documents.ts';
import { buildDossier, planDossier } from '../../../shared/contract/dossier.ts';
import { finaliseLetter, saveLetter, startLetter } from '../../../shared/contract/letters.ts';
import { makePaper } from '../../../shared/contract/papers.ts';
import { listRedactions, makeRedaction, proposeRedaction } from '../../../shared/contract/redaction.ts';
import { withFieldsFilled } from '../../../shared/letters/content.ts';
import type { Command } from '../../../shared/procedure/command.ts';
import { COMPLAINANT } from '../../../shared/procedure/fact.ts';
import { complaint, opened, register, step } from './complaint.ts';
import { coreKit, type Window } from './core-kit.ts';

const kit = coreKit();
const happenedOn = '2026-11-23';
const run = (command: string, ...args: readonly string[]) =>
  execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
const secrets = /kanarie|veldhoven|zangvogel|3511|12345678/iu;

async function textOf(window: Window, documentId: string): Promise<string> {
  const path = join(kit.directory, `${documentId}.pdf`);
  window.core.addTarget(documentId, path);
  expect(await window.ask(exportDocument, { documentId, token: documentId, receiver: 'de indiener' })).toEqual({
    ok: true,
  });
  expect(run('pdfinfo', path)).toMatch(/Tagged:\s+yes/u);
  return run('pdftotext', '-layout', path, '-').replaceAll(/\s+/gu, ' ');
}

/** Heard, reported with a remark, and ruled upon; the complainant's name is withheld. */
async function ruledCase(window: Window): Promise<{ caseId: string; respondent: string }> {
  const input = complaint();
  const caseId = await register(window, {
    ...input,
    complaint: { ...input.complaint, complainant: { ...input.complaint.complainant, nameWithheld: true } },
  });
  const [respondent, elementId] = [`${caseId}-r`, `${caseId}-e1`];
  const { directors } = await opened(window, caseId);
  const decidedBy = directors[0]?.actorId ?? '';
  const told = { happenedOn, channel: 'post', about: null, replyBy: null, documentId: null, letterId: null } as const;
  const take = async (command: unknown, texts: Readonly<Record<string, string>> = {}) => {
    const answer = await step(window, caseId, command as Command, texts);
    if (answer.kind !== 'recorded') throw new Error(JSON.stringify(answer));
  };
  await take({ ...told, type: 'recordSent', sendingId: 's1', kind: 'acknowledgement', to: COMPLAINANT });
  const decision = { elementId, admitted: true, ground: null, reason: null };
  await take({ type: 'decideAdmission', happenedOn, decisions: [decision], decidedBy });
  for (const partyId of [COMPLAINANT, respondent]) {
    const sessionId = `session ${partyId}`;
    await take({
      ...told,
      type: 'recordSent',
      sendingId: `i${partyId}`,
      kind: 'hearingInvitation',
      to: partyId,
      replyBy: '2026-12-10',
    });
    const planned = { type: 'planSession', happenedOn, sessionId, partyIds: [partyId], on: happenedOn, time: '10:00' };
    await take({ ...planned, place: null, askedObjections: false });
    const held = { type: 'holdSession', happenedOn, sessionId, present: [partyId], companions: [] };
    await take({ ...held, toldConfidentiality: true });
    const text = `rt${partyId}`;
    const said = { [text]: `Kanarie van Veldhoven vertelde over ${partyId}.` };
    await take({ type: 'recordHearingReport', happenedOn, sessionId, documentId: null, text }, said);
  }
  const remark = {
    type: 'recordReportComments',
    happenedOn,
    sessionId: `session ${COMPLAINANT}`,
    partyId: COMPLAINANT,
  };
  await take({ ...remark, text: 'ct', documentId: null }, { ct: 'Het was drie keer, niet twee keer.' });
  const ruled = [{ elementId, outcome: 'upheld', reason: 'ur' }];
  const ruling = { type: 'rule', happenedOn, rulingId: 'ruling', elements: ruled, responsible: 'yes', decidedBy };
  await take(
    { ...ruling, responsibleReason: null, adjustments: [], restsOnUnanswered: false },
    { ur: 'Mevrouw Van Veldhoven (Zangvogelstraat 12) kwam voor niets 漢.' },
  );
  return { caseId, respondent };
}

test('hearing reports and rulings are papers of the case; the other side reads no withheld name in theirs', async () => {
  const window = await kit.create('papers');
  const { caseId, respondent } = await ruledCase(window);
  const about = `session ${COMPLAINANT}`;
  const make = async (paper: 'summary' | 'hearingReport' | 'ruling', of: string | null, to: string | null) => {
    const made = await window.ask(makePaper, { caseId, paper, about: of, to });
    if (!made.ok) throw new Error(made.problem);
    return made.documentId;
  };
  const report = await make('hearingReport', about, null);
  expect(await make('hearingReport', about, null)).toBe(report);
  const whole = await textOf(window, report);
  for (const words of ['mevrouw Van Veldhoven (indiener)', 'drie keer niet opdagen', 'Het was drie keer', '10.00'])
    expect(whole).toContain(words);

  const copies = [await make('hearingReport', about, respondent), await make('ruling', 'ruling', respondent)];
  for (const copy of copies) {
    const text = await textOf(window, copy);
    expect(text).not.toMatch(secrets);
    expect(text).toContain('exemplaar voor de heer Bakker');
  }
  const ruling = await textOf(window, await make('ruling', 'ruling', null));
  for (const words of ['Ans de Boer', 'gegrond', 'Zangvogelstraat 12', 'verantwoordelijk'])
    expect(ruling).toContain(words);

  // The letter with a ruling proves later what the log said then; other letters have no need of it.
  for (const [kind, proves] of [
    ['ruling', true],
    ['confidentialityNotice', false],
  ] as const) {
    const letter = await window.ask(startLetter, { caseId, kind, to: COMPLAINANT, about: null });
    const filled = withFieldsFilled(letter.content, () => 'de post');
    await window.ask(saveLetter, { letterId: letter.letterId, subject: letter.subject, content: filled });
    const final = await window.ask(finaliseLetter, { letterId: letter.letterId });
    if (final.kind !== 'final') throw new Error(final.kind);
    const text = await textOf(window, final.documentId);
    expect(/Stand van het logboek: \d+-[0-9A-F]{5}-/u.test(text)).toBe(proves);
  }

  // What the fonts do not have is said, and not only printed as a lozenge.
  const odd = await window.ask(makePaper, { caseId, paper: 'ruling', about: 'ruling', to: null });
  expect(odd).toMatchObject({ ok: true, missingGlyphs: ['漢'] });
  expect(ruling).toContain('◊');
  const plain = await window.ask(makePaper, { caseId, paper: 'hearingReport', about, to: null });
  expect(plain).toMatchObject({ ok: true, missingGlyphs: [] });

  // The whole ones are exhibits; a party's copy and a summary are not.
  await make('summary', null, null);
  const { exhibits } = await window.ask(planDossier, { caseId });
  expect(exhibits.map(({ kind }) => kind).filter((kind) => kind !== 'letter')).toEqual(['hearingReport', 'ruling']);
  const { redactions } = await window.ask(listRedactions, { caseId });
  expect(redactions.map(({ documentId }) => documentId).toSorted()).toEqual(copies.toSorted());
  expect(redactions).toContainEqual(expect.objectContaining({ originalId: report, receiver: 'de heer Bakker' }));
});

test('the dossier tells, in this order, what both sides said, the hearings, the ruling and the objection', async () => {
  const window = await kit.create('chapters');
  const { caseId, respondent } = await ruledCase(window);
  const take = async (command: unknown, texts: Readonly<Record<string, string>> = {}) => {
    const answer = await step(window, caseId, command as Command, texts);
    if (answer.kind !== 'recorded') throw new Error(JSON.stringify(answer));
  };
  const reaction = { type: 'recordReaction', happenedOn, documentId: null };
  await take({ ...reaction, from: COMPLAINANT, text: 'pc' }, { pc: 'Ik wachtte tot het eind.\n\nNiemand kwam.' });
  await take({ ...reaction, from: respondent, text: 'pr' }, { pr: 'De agenda klopte niet.' });
  const told = { type: 'recordSent', happenedOn, channel: 'post', replyBy: null, documentId: null, letterId: null };
  for (const to of [COMPLAINANT, respondent])
    await take({ ...told, sendingId: `ruling ${to}`, kind: 'ruling', to, about: 'ruling' });
  const objection = { type: 'object', happenedOn, objectionId: 'o', against: 'ruling', channel: 'post' };
  await take({ ...objection, elementIds: [`${caseId}-e1`], documentId: null });
  const built = await window.ask(buildDossier, { caseId, omissions: [], supplement: false });
  if (!built.ok) throw new Error(built.problem);
  const path = join(kit.directory, 'chapters.pdf');
  window.core.addTarget('chapters', path);
  await window.ask(exportDocument, { documentId: built.documentId, token: 'chapters', receiver: 'de commissie' });
  const { outlines } = JSON.parse(run('qpdf', '--json', path)) as { readonly outlines: readonly { title: string }[] };
  expect(outlines.map(({ title }) => title)).toEqual([
    'Inventaris',
    'Procesverloop',
    'Betrokkenen',
    'De klacht, per onderdeel',
    'Standpunten van partijen',
    'Verslagen van de hoorzittingen',
    'Uitspraak van de directie',
    'Bezwaar',
    'Waarborg',
  ]);
  const text = run('pdftotext', '-layout', path, '-')
    .replaceAll(/\u00ad\s*/gu, '')
    .replaceAll(/\s+/gu, ' ');
  const after = text.slice(text.lastIndexOf('Standpunten van partijen'));
  for (const words of [
    'Mevrouw Van Veldhoven (indiener), 23 november 2026 Reactie Ik wachtte tot het eind. Niemand kwam.',
    'De heer Bakker (opleider), 23 november 2026 Reactie De agenda klopte niet.',
    'Verslag van de hoorzitting van 23 november 2026',
    'Aanwezig: mevrouw Van Veldhoven (indiener)',
    'Opmerkingen van mevrouw Van Veldhoven (indiener), 23 november 2026 Het was drie keer, niet twee keer.',
    'Uitspraak van 23 november 2026, door Ans de Boer',
    'Onderdeel 1, over een opleider: gegrond Mevrouw Van Veldhoven (Zangvogelstraat 12) kwam voor niets ◊.',
    'Bezwaar van 23 november 2026 Waartegen de uitspraak van de directie Over onderdeel 1 Ontvangen per brief',
  ])
    expect(after).toContain(words);

  // For somebody who may not read of her, nothing of her in these either.
  const receiver = { name: 'de heer Bakker', withoutPeople: [`${caseId}-c`] };
  const other = await window.ask(buildDossier, { caseId, omissions: [], supplement: false, receiver });
  if (!other.ok) throw new Error(JSON.stringify(other));
  window.core.addTarget('other', path);
  await window.ask(exportDocument, { documentId: other.documentId, token: 'other', receiver: 'de heer Bakker' });
  const covered = run('pdftotext', path, '-');
  expect(covered).not.toMatch(secrets);
  expect(covered).toContain('Standpunten van partijen');
}, 60_000);

test('a letter, a report and a ruling of ours are made partly unreadable as any paper is; the whole one stays', async () => {
  const window = await kit.create('own-redacted');
  const { caseId } = await ruledCase(window);
  const paper = async (kind: 'hearingReport' | 'ruling', about: string) => {
    const made = await window.ask(makePaper, { caseId, paper: kind, about, to: null });
    if (!made.ok) throw new Error(made.problem);
    return made.documentId;
  };
  const letter = await window.ask(startLetter, { caseId, kind: 'acknowledgement', to: COMPLAINANT, about: null });
  const content = withFieldsFilled(letter.content, () => 'de post');
  await window.ask(saveLetter, { letterId: letter.letterId, subject: letter.subject, content });
  const final = await window.ask(finaliseLetter, { letterId: letter.letterId });
  if (final.kind !== 'final') throw new Error(final.kind);
  const papers = [await paper('hearingReport', `session ${COMPLAINANT}`), await paper('ruling', 'ruling')];
  for (const documentId of [final.documentId, ...papers]) {
    const whole = await textOf(window, documentId);
    expect(whole).toMatch(secrets);
    const personIds = [`${caseId}-c`];
    const proposed = await window.ask(proposeRedaction, { documentId, personIds, words: '' });
    if (!proposed.ok) throw new Error(proposed.problem);
    const boxes = proposed.found.map(({ box }) => box);
    const about = {
      documentId,
      receiver: 'de heer Bakker',
      reason: 'Haar naam is niet voor hem',
      personIds,
      words: '',
    };
    const made = await window.ask(makeRedaction, { ...about, boxes, kept: [] });
    if (!made.ok) throw new Error(`${made.problem} ${made.pages.join(' ')}`);
    const path = join(kit.directory, 'copy.pdf');
    window.core.addTarget('copy', path);
    await window.ask(exportDocument, { documentId: made.documentId, token: 'copy', receiver: 'de heer Bakker' });
    expect(run('pdftotext', path, '-')).not.toMatch(secrets);
    expect(await textOf(window, documentId)).toBe(whole);
  }
}, 120_000);

test('a summary is one page; the last one stands, unless somebody was given an earlier', async () => {
  const window = await kit.create('summary');
  const { caseId } = await ruledCase(window);
  const make = async () => {
    const made = await window.ask(makePaper, { caseId, paper: 'summary', about: null, to: null });
    if (!made.ok) throw new Error(made.problem);
    expect(made.pages).toBe(1);
    return made.documentId;
  };
  const summaries = async () =>
    (await opened(window, caseId)).documents.filter(({ kind }) => kind === 'summary').map((d) => d.documentId);
  const first = await make();
  const second = await make();
  expect(await summaries()).toEqual([second]);
  expect(second).not.toBe(first);
  const text = await textOf(window, second);
  for (const words of ['Klacht 2026-001', 'gegrond, 23 november 2026', 'M6 gehaald', 'niet noemen'])
    expect(text).toContain(words);
  const third = await make();
  expect(await summaries()).toEqual([second, third]);
  expect(await textOf(window, third)).toMatch(/de indiener een stuk 23 november 2026/u);
});

test('nothing is made of a hearing that was not held or a ruling that is not there', async () => {
  const window = await kit.create('nothing');
  const caseId = await register(window);
  for (const paper of ['hearingReport', 'ruling'] as const)
    expect(await window.ask(makePaper, { caseId, paper, about: 'x', to: null })).toEqual({
      ok: false,
      problem: 'nothingThere',
    });
  expect(await window.send('papers.make', { caseId, paper: 'ruling', about: 'x', to: 'somebody' })).toMatchObject({
    ok: false,
  });
});
