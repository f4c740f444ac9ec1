/** Whoever has something made with letters that our fonts lack is told which, wherever it is made. */
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildDossier, previewDossier } from '../../../shared/contract/dossier.ts';
import { archiveDossier } from '../../../shared/contract/dossier-archive.ts';
import { giveDossier } from '../../../shared/contract/dossier-copies.ts';
import { readOrganisation, saveOrganisation } from '../../../shared/contract/settings.ts';
import { readThemes, saveThemes } from '../../../shared/contract/themes.ts';
import { saveYearlyReport } from '../../../shared/contract/yearly-report.ts';
import { complainant, complaint, register, trainer } from './complaint.ts';
import { coreKit, type Window } from './core-kit.ts';

const kit = coreKit();
let window: Window;

beforeAll(async () => {
  window = await kit.create('glyphs');
});

/** A case with a complainant of that name, in a dossier of its own. */
async function wishFor(familyName: string) {
  const { people, ...whole } = complaint();
  const [who, other] = people;
  const named = [
    { id: who?.id ?? '', person: { ...complainant, familyName } },
    { id: other?.id ?? '', person: trainer },
  ];
  return { caseId: await register(window, { ...whole, people: named }), omissions: [], supplement: false };
}

test('a dossier: of what is looked over beforehand, and of the version', async () => {
  const odd = await wishFor('𠮷田 龘');
  const told = { ok: true, missingGlyphs: ['𠮷', '田', '龘'] };
  expect(await window.ask(previewDossier, odd)).toMatchObject(told);
  expect(await window.ask(buildDossier, odd)).toMatchObject(told);
  // Emoji, Hebrew, Arabic, and a letter made of two, are ours.
  const plain = await wishFor('Łukasik 😀 שלום السلام e\u0301');
  expect(await window.ask(previewDossier, plain)).toMatchObject({ ok: true, missingGlyphs: [] });
  expect(await window.ask(buildDossier, plain)).toMatchObject({ ok: true, missingGlyphs: [] });
});

test('the line with the receiver, on a copy, a closed copy and an archive file', async () => {
  const built = await window.ask(buildDossier, await wishFor('Jansen'));
  if (!built.ok) throw new Error(built.problem);
  const { versionId } = built;
  const target = (name: string) => {
    window.core.addTarget(name, join(kit.directory, `${name}.pdf`));
    return { versionId, token: name };
  };
  for (const [receiver, missingGlyphs] of [
    ['mr. 龘', ['龘']],
    ['mr. Łukasik', []],
  ] as const) {
    for (const sealed of [false, true])
      expect(await window.ask(giveDossier, { ...target('copy'), receiver, sealed })).toMatchObject({
        ok: true,
        missingGlyphs,
      });
    expect(await window.ask(archiveDossier, { ...target('archive'), receiver })).toMatchObject({
      ok: true,
      missingGlyphs,
    });
  }
});

test('the year in figures: of the organisation and the themes, in the pages only', async () => {
  const save = (form: 'pdf' | 'csv') => {
    window.core.addTarget(form, join(kit.directory, `year.${form}`));
    return window.ask(saveYearlyReport, { year: 2026, token: form, form });
  };
  expect(await save('pdf')).toEqual({ ok: true, missingGlyphs: [] });
  const { themes } = await window.ask(readThemes, {});
  await window.ask(saveThemes, { names: [...themes.map(({ name }) => name), 'Overig 龘'] });
  await window.ask(saveOrganisation, { ...(await window.ask(readOrganisation, {})), name: 'Huize 𠮷' });
  expect(await save('pdf')).toMatchObject({ ok: true, missingGlyphs: expect.arrayContaining(['𠮷', '龘']) });
  // The spreadsheet has the fonts of whoever opens it.
  expect(await save('csv')).toEqual({ ok: true, missingGlyphs: [] });
});
