/** A dossier for somebody who may not read of everybody: copies in the place of papers, and nothing of the others anywhere. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDF, PdfArray, PdfDict, PdfName, PdfString } from '@libpdf/core';
import { beforeAll, expect, test } from 'vitest';
import { needlesOf } from '../../../electron/core/redaction/find-details.ts';
import { lookThrough } from '../../../electron/core/redaction/look-through.ts';
import { createReader } from '../../../electron/reader/reader.ts';
import { exportDocument } from '../../../shared/contract/documents.ts';
import { buildDossier, planDossier } from '../../../shared/contract/dossier.ts';
import { makeRedaction, proposeRedaction } from '../../../shared/contract/redaction.ts';
import { COMPLAINANT } from '../../../shared/procedure/fact.ts';
import { sheets } from '../../fixtures/dossier-kit.ts';
import { complainant, complaint, opened, register, step } from './complaint.ts';
import { coreKit, type Window } from './core-kit.ts';

const kit = coreKit();
const secrets = /kanarie|veldhoven|zangvogel|3511|12345678/iu;
let window: Window;
let caseId: string;
let letter: string;
let copyId: string;
const reason = 'Bescherming van haar gegevens';

beforeAll(async () => {
  window = await kit.create('receiver');
  const pdf = await PDF.load(await sheets([{ text: 'Geachte directie' }]));
  pdf.getPage(0)?.drawText('Mevrouw Van Veldhoven schrijft over de lessen', { x: 60, y: 600, size: 11 });
  const taken = await window.take(await pdf.save());
  const other = await window.take(await sheets([{ text: 'De roosters van mei' }]));
  if (!taken.ok || !other.ok) throw new Error('Not taken');
  letter = taken.documentId;
  const documents = [letter, other.documentId].map((documentId) => ({ documentId, role: 'evidence' as const }));
  caseId = await register(window, complaint({ documents }));
  const reaction = { type: 'recordReaction', happenedOn: '2026-11-23', from: COMPLAINANT, documentId: null } as const;
  const words = { rt: 'Kanarie van Veldhoven (Zangvogelstraat 12) zegt dat zij op 3 mei belde.' };
  await step(window, caseId, { ...reaction, text: 'rt' }, words);
  const personIds = [`${caseId}-c`];
  const proposed = await window.ask(proposeRedaction, { documentId: letter, personIds, words: '' });
  if (!proposed.ok) throw new Error(proposed.problem);
  const boxes = proposed.found.map(({ box }) => box);
  const about = { documentId: letter, receiver: 'de heer Bakker', reason, personIds, words: '' };
  const made = await window.ask(makeRedaction, { ...about, boxes, kept: [] });
  if (!made.ok) throw new Error(made.problem);
  copyId = made.documentId;
});

const build = (copies: readonly { documentId: string; copyId: string }[]) =>
  window.ask(buildDossier, {
    caseId,
    omissions: [],
    supplement: false,
    receiver: { name: 'de heer Bakker', withoutPeople: [`${caseId}-c`] },
    copies: [...copies],
  });

test('is refused while something of them stands in an exhibit, and says where; nothing is kept', async () => {
  const before = (await opened(window, caseId)).documents.length;
  const refused = await build([]);
  expect(refused).toMatchObject({ ok: false, problem: 'detailsRemain' });
  expect(!refused.ok && refused.remaining).toEqual([{ exhibit: 1, page: 1, text: 'Veldhoven' }]);
  expect((await opened(window, caseId)).documents).toHaveLength(before);
  expect((await window.ask(planDossier, { caseId })).versions).toEqual([]);
});

test('holds the copy in the place of the paper, says so, and tells nothing of them anywhere', async () => {
  const { exhibits } = await window.ask(planDossier, { caseId });
  expect(exhibits[0]).toMatchObject({ copies: [{ documentId: copyId, receiver: 'de heer Bakker', reason }] });
  const built = await build([{ documentId: letter, copyId }]);
  if (!built.ok) throw new Error(JSON.stringify(built));
  const path = join(kit.directory, 'receiver.pdf');
  window.core.addTarget('t', path);
  await window.ask(exportDocument, { documentId: built.documentId, token: 't', receiver: 'de heer Bakker' });
  const text = execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' })
    .replaceAll(/\u00ad\s*/gu, '')
    .replaceAll(/\s+/gu, ' ');
  expect(text).not.toMatch(secrets);
  expect(execFileSync('qpdf', ['--qdf', '--object-streams=disable', path, '-']).toString('latin1')).not.toMatch(
    /kanarie|veldhoven|zangvogel/iu,
  );
  for (const words of [
    'Voor de heer Bakker',
    `deels onleesbaar gemaakt: ${reason}`,
    'Bijlage 1, deels onleesbaar',
    'roosters',
  ])
    expect(text).toContain(words);
  expect(text).toMatch(/Reactie van indiener: \[naam niet vermeld\]/u);
  const { versions } = await window.ask(planDossier, { caseId });
  expect(versions).toMatchObject([
    { receiver: 'de heer Bakker', redacted: [1], withoutPeople: [`${caseId}-c`], versionId: built.versionId },
  ]);
  // The committee is not given what was made for somebody else.
  const { versionId, documentId, sha256, pages } = built;
  const forward = { type: 'forwardDossier', happenedOn: '2026-11-23', versionId, documentId, sha256, pages } as const;
  await expect(
    step(window, caseId, { ...forward, to: ['m'], omissions: [], channel: 'handedOver' } as never),
  ).rejects.toThrow(/invalid/u);
});

test('takes no copy of another paper, and makes no supplement for somebody else', async () => {
  const wrong = { caseId, omissions: [], supplement: false, copies: [{ documentId: letter, copyId: letter }] };
  expect(await window.send('dossier.build', wrong)).toMatchObject({ ok: false });
  const receiver = { name: 'X', withoutPeople: [] };
  expect(await window.send('dossier.build', { caseId, omissions: [], supplement: true, receiver })).toMatchObject({
    ok: false,
  });
});

test('a name is found wherever a file can hide it', async () => {
  const reader = createReader();
  const hiding: Readonly<Record<string, (pdf: PDF) => void>> = {
    title: (pdf) => pdf.setTitle('Brief van Veldhoven'),
    note: (pdf) => pdf.getPage(0)?.dict.set('KluisNote', PdfString.fromString('mevrouw Van Veldhoven')),
    link: (pdf) => {
      const uri = PdfDict.of({ S: PdfName.of('URI'), URI: PdfString.fromString('mailto:kanarie@voorbeeld.example') });
      pdf.getCatalog().set('OpenAction', uri);
    },
    attachment: (pdf) => pdf.addAttachment('lijst.txt', new TextEncoder().encode('Zangvogelstraat 12')),
    bookmark: (pdf) => {
      const item = pdf.register(PdfDict.of({ Title: PdfString.fromString('Brief van Veldhoven') }));
      pdf.getCatalog().set('Outlines', pdf.register(PdfDict.of({ First: item, Last: item })));
    },
    layer: (pdf) => {
      const layer = pdf.register(PdfDict.of({ Type: PdfName.of('OCG'), Name: PdfString.fromString('Van Veldhoven') }));
      const off = PdfDict.of({ OFF: PdfArray.of(layer) });
      pdf.getCatalog().set('OCProperties', PdfDict.of({ OCGs: PdfArray.of(layer), D: off }));
    },
    page: (pdf) => pdf.getPage(0)?.drawText('06 - 1234 5678', { x: 20, y: 20, size: 4 }),
  };
  const clean = await sheets([{ text: 'Niets over haar' }]);
  const needles = needlesOf(complainant);
  expect(await lookThrough(reader, clean, needles)).toEqual([]);
  for (const [where, hide] of Object.entries(hiding)) {
    const pdf = await PDF.load(clean);
    hide(pdf);
    const found = await lookThrough(reader, await pdf.save(), needles);
    expect(
      found?.map(({ page }) => page),
      where,
    ).toContain(where === 'page' ? 1 : null);
  }
  // Taken away again, and still there for whoever cuts off the end.
  const named = await PDF.load(clean);
  named.setTitle('Brief van Veldhoven');
  named.getPage(0)?.drawText('Kanarie van Veldhoven', { x: 20, y: 300 });
  const earlier = await named.save();
  const hidden = await PDF.load(earlier);
  hidden.setTitle('Brief');
  hidden.removePage(0);
  hidden.addPage({ width: 595, height: 842 });
  const later = await hidden.save({ incremental: true });
  expect(Buffer.from(later.subarray(0, earlier.length)).equals(Buffer.from(earlier))).toBe(true);
  const still = await lookThrough(reader, later, needles);
  expect(still?.map(({ text }) => text).join(' ')).toMatch(/Kanarie[\s\S]*Veldhoven|Veldhoven[\s\S]*Kanarie/u);
  expect(await lookThrough(reader, readFileSync(new URL(import.meta.url)), needles)).toBeNull();
});
