import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportDocument } from '../../../shared/contract/documents.ts';
import { buildDossier, cancelDossier, orderExhibits, planDossier } from '../../../shared/contract/dossier.ts';
import { finaliseLetter, saveLetter, startLetter } from '../../../shared/contract/letters.ts';
import { verifyLog } from '../../../shared/contract/settings.ts';
import { withFieldsFilled } from '../../../shared/letters/content.ts';
import { COMPLAINANT } from '../../../shared/procedure/fact.ts';
import { sheets } from '../../fixtures/dossier-kit.ts';
import { complaint, opened, register, step } from './complaint.ts';
import { coreKit } from './core-kit.ts';

const kit = coreKit();
const happenedOn = '2026-11-23';
const run = (command: string, ...args: readonly string[]) =>
  execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

test('the dossier has every paper, every step and every reason, and is kept as it was built', async () => {
  const window = await kit.create('dossier');
  const complaintLetter = await window.take(await sheets([{ text: 'De klacht' }, { text: 'Tweede blad' }]));
  const medical = await window.take(await sheets([{ text: 'Medisch stuk' }]));
  if (!complaintLetter.ok || !medical.ok) throw new Error('Not taken');
  const documents = [{ documentId: complaintLetter.documentId, role: 'complaintLetter' as const }];
  const caseId = await register(window, complaint({ documents }));
  // Brought along by a step, not attached in so many words.
  const reaction = { type: 'recordReaction', happenedOn, from: `${caseId}-r`, documentId: medical.documentId } as const;
  expect(await step(window, caseId, { ...reaction, text: 'rt' }, { rt: 'De opleider was ziek.' })).toEqual({
    kind: 'recorded',
    place: 4,
  });
  const letter = await window.ask(startLetter, { caseId, kind: 'acknowledgement', to: COMPLAINANT, about: null });
  const { letterId, subject } = letter;
  await window.ask(saveLetter, { letterId, subject, content: withFieldsFilled(letter.content, () => 'de post') });
  const final = await window.ask(finaliseLetter, { letterId });
  if (final.kind !== 'final') throw new Error(final.kind);
  const sent = { type: 'recordSent', happenedOn, sendingId: 's', letterId, kind: 'acknowledgement' } as const;
  const facts = { to: COMPLAINANT, channel: 'registeredPost', about: null, replyBy: null, documentId: null } as const;
  await step(window, caseId, { ...sent, ...facts });

  const plan = await window.ask(planDossier, { caseId });
  expect(plan.exhibits.map(({ documentId, number }) => [documentId, number])).toEqual([
    [complaintLetter.documentId, 1],
    [medical.documentId, 2],
    [final.documentId, 3],
  ]);
  const reason = 'Bevat gegevens over de gezondheid.';
  const { checkpoint } = await window.ask(verifyLog, {});
  const omissions = [{ documentId: medical.documentId, reason }];
  // Nothing is left out without a reason.
  for (const none of ['', ' \n'])
    expect(
      await window.send('dossier.build', {
        caseId,
        omissions: omissions.map((one) => ({ ...one, reason: none })),
        supplement: false,
      }),
    ).toMatchObject({ ok: false, failure: { kind: 'invalid' } });
  const built = await window.ask(buildDossier, { caseId, omissions, supplement: false });
  if (!built.ok) throw new Error(built.problem);
  expect(built.version).toBe(1);
  expect(built.exhibits.map(({ embedded }) => embedded)).toEqual([true, false, true]);
  expect(window.pushes).toContainEqual({ push: 'progress', work: `dossier:${caseId}`, done: 1 });
  expect((await window.ask(planDossier, { caseId })).exhibits).toHaveLength(3);
  expect((await window.ask(planDossier, { caseId })).versions).toMatchObject([
    { documentId: built.documentId, version: 1, pages: built.pages, sha256: built.sha256, omissions },
  ]);

  const file = join(kit.directory, 'dossier.pdf');
  window.core.addTarget('t', file);
  const saved = await window.ask(exportDocument, { documentId: built.documentId, token: 't', receiver: 'commissie' });
  expect(saved).toEqual({ ok: true });
  expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(built.sha256);
  expect(run('pdfinfo', file)).toMatch(new RegExp(`Pages:\\s+${built.pages}\\n`));
  const text = run('pdftotext', '-raw', file, '-')
    .replaceAll(/\u00ad\s*/g, '')
    .replaceAll(/\s+/g, ' ');
  for (const words of [
    'Dossier klacht 2026-001',
    'Kanarie van Veldhoven',
    'De heer Bakker kwam drie keer niet opdagen.',
    'De klacht is ontvangen, per brief.',
    'Reactie van de heer Bakker (opleider): De opleider was ziek. zie bijlage 2',
    'Aan het dossier toegevoegd: klacht. zie bijlage 1',
    'Brief aan mevrouw Van Veldhoven (indiener) verzonden, per aangetekende post',
    'Tweede blad',
    'Wij hebben uw klacht ontvangen',
    reason,
    checkpoint,
  ]) {
    expect(text).toContain(words);
  }
  expect(text).not.toContain('Medisch stuk');
  expect(text).not.toContain('toegevoegd: reactie');

  const again = await window.ask(buildDossier, { caseId, omissions: [], supplement: false });
  if (!again.ok) throw new Error(again.problem);
  expect(again).toMatchObject({ version: 2 });
  expect((await opened(window, caseId)).exports.map(({ kind, version }) => [kind, version])).toEqual([
    ['copy', 1],
    ['dossier', 1],
    ['dossier', 2],
  ]);
});

test('exhibits go in the order that was chosen; promises of confidentiality stay apart', async () => {
  const window = await kit.create('order');
  const paper = async (text: string): Promise<string> => {
    const taken = await window.take(await sheets([{ text }]));
    if (!taken.ok) throw new Error(taken.problem);
    return taken.documentId;
  };
  const [first, second, undertaking] = [await paper('Eerste'), await paper('Tweede'), await paper('Ik zwijg')];
  const documents = [first, second].map((documentId) => ({ documentId, role: 'evidence' as const }));
  const caseId = await register(window, complaint({ documents }));
  const declared = { type: 'recordConfidentiality', happenedOn, who: COMPLAINANT, how: 'declared' } as const;
  await step(window, caseId, { ...declared, exemption: null, documentId: undertaking });
  await window.ask(orderExhibits, { caseId, documentIds: [second, first] });
  const plan = await window.ask(planDossier, { caseId });
  expect(plan.exhibits.map(({ documentId, number }) => [documentId, number])).toEqual([
    [second, 1],
    [first, 2],
  ]);
  expect(plan.apart.map(({ documentId }) => documentId)).toEqual([undertaking]);
  expect(plan.continues).toBeNull();
  expect(await window.ask(buildDossier, { caseId, omissions: [], supplement: true })).toEqual({
    ok: false,
    problem: 'nothingNew',
  });
  expect(await window.send('dossier.order', { caseId, documentIds: [undertaking] })).toMatchObject({ ok: false });
});

test('one that is stopped halfway leaves no version, and can be made afterwards', async () => {
  const window = await kit.create('stopped');
  const papers = await Promise.all(
    ['een', 'twee', 'drie', 'vier', 'vijf', 'zes'].map(async (text) => window.take(await sheets([{ text }]))),
  );
  const documents = papers.flatMap((paper) =>
    paper.ok ? [{ documentId: paper.documentId, role: 'evidence' as const }] : [],
  );
  const caseId = await register(window, complaint({ documents }));
  const building = window.ask(buildDossier, { caseId, omissions: [], supplement: false });
  await window.ask(cancelDossier, { caseId });
  expect(await building).toEqual({ ok: false, problem: 'cancelled' });
  expect((await window.ask(planDossier, { caseId })).versions).toEqual([]);
  expect((await opened(window, caseId)).documents).toHaveLength(documents.length);
  expect(await window.ask(buildDossier, { caseId, omissions: [], supplement: false })).toMatchObject({ version: 1 });
});
