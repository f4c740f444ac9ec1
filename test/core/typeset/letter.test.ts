import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fillTemplate, shippedTemplate } from '../../../electron/core/letters/template.ts';
import type { LetterInput } from '../../../electron/core/typeset/letter-input.ts';
import { createTypesetter } from '../../../electron/core/typeset/typeset.ts';
import { letterFromText } from '../../../shared/letters/plain-text.ts';
import { letterKinds } from '../../../shared/procedure/letter-kind.ts';

const typesetter = createTypesetter();
afterAll(() => typesetter.close());

const folder = mkdtempSync(join(tmpdir(), 'letter-'));
const save = (pdf: Uint8Array): string => {
  const path = join(folder, 'letter.pdf');
  writeFileSync(path, pdf);
  return path;
};
const run = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: 'utf8', stdio: 'pipe' });
const textOf = (pdf: Uint8Array, ...args: string[]) => run('pdftotext', '-layout', ...args, save(pdf), '-');

const input = (changes: Partial<LetterInput> = {}): LetterInput => ({
  organisation: {
    name: 'De Brug',
    street: 'Kade 1',
    postcode: '3511 AA',
    city: 'Utrecht',
    email: 'k@brug.invalid',
    phone: '030',
  },
  receiver: ['Mevrouw A. de Vries', 'Dorpsweg 12', '3456 CD  Zeist'],
  window: 'left',
  place: 'Utrecht',
  date: '2026-12-01',
  caseNumber: '2026-004',
  letterNumber: '2',
  subject: 'Ontvangst',
  paragraphs: letterFromText('Geachte mevrouw De Vries,'),
  closing: 'Met vriendelijke groet,',
  signatory: { name: 'J. Jansen', role: 'directeur' },
  enclosures: [],
  confidential: true,
  draft: false,
  ...changes,
});

describe('a letter', () => {
  it('carries its references, a Dutch date, and page numbers; is accessible and the same on repeat', async () => {
    const letter = await typesetter.typeset('letter', input());
    const again = await typesetter.typeset('letter', input());
    expect(Buffer.compare(letter.pdf, again.pdf)).toBe(0);
    expect(textOf(letter.pdf)).toMatch(/Utrecht, 1\s+december\s+2026[\s\S]*2026-004 \/ brief 2[\s\S]*pagina 1 van 1/u);
    expect(run('pdfinfo', save(letter.pdf))).toMatch(/Title: +Ontvangst[\s\S]*Tagged: +yes[\s\S]*Page size: .*A4/u);
    expect(run('qpdf', '--check', save(letter.pdf))).toMatch(/No syntax or stream encoding errors/u);
    const fonts = run('pdffonts', save(letter.pdf)).split('\n').slice(2).filter(Boolean);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toContain('+Klachtenkluis');
  });

  it.each([
    ['left', 20, 115],
    ['right', 115, 205],
  ] as const)('shows the address in a DL window on the %s', async (window, from, to) => {
    const { pdf } = await typesetter.typeset('letter', input({ window }));
    const words = [
      ...run('pdftotext', '-bbox', save(pdf), '-').matchAll(
        /xMin="([\d.]+)" yMin="([\d.]+)".*yMax="([\d.]+)">(.*?)</gu,
      ),
    ];
    const millimetres = (points: string | undefined) => (Number(points) * 25.4) / 72;
    const address = words.filter(([, , , , word]) => ['Mevrouw', 'Dorpsweg', 'Zeist'].includes(word ?? ''));
    expect(address.map(([, , , , word]) => word)).toEqual(['Mevrouw', 'Dorpsweg', 'Zeist']);
    for (const [, x, top, bottom] of address) {
      expect(millimetres(x)).toBeGreaterThan(from);
      expect(millimetres(x)).toBeLessThan(to);
      expect(millimetres(top)).toBeGreaterThan(50);
      expect(millimetres(bottom)).toBeLessThan(80);
    }
  });

  it.each(['left', 'right'] as const)('keeps the longest address in the window on the %s', async (window) => {
    const receiver = ['Stichting', 'Mevrouw', 'Regel3', 'Dorpsweg', '3456', 'BELGIË'];
    const { pdf } = await typesetter.typeset('letter', input({ window, receiver }));
    const places = [...run('pdftotext', '-bbox', save(pdf), '-').matchAll(/yMax="([\d.]+)">(.*?)</gu)];
    const last = places.find(([, , word]) => word === 'BELGIË');
    // A window of 35 mm that begins 50 mm below the top of a letter folded in three.
    expect((Number(last?.[1]) * 25.4) / 72).toBeLessThan(85);
  });

  it('prints what was typed, never runs it, and reports what the fonts lack', async () => {
    const typed =
      '#read("/etc/passwd") *ster* $x^2$ @ref <label> \\ #import "@preview/x:1.0.0"漢 😀 שלום cafe\u0301 \u202egnol';
    const { pdf, missingGlyphs } = await typesetter.typeset(
      'letter',
      input({ paragraphs: letterFromText(typed), subject: typed }),
    );
    expect(missingGlyphs).toEqual(['漢']);
    const text = textOf(pdf);
    expect(text).toContain('#read("/etc/passwd") *ster* $x^2$ @ref <label>');
    expect(text).toContain('café gnol');
  });

  it('leaves out a heading that has no words yet, as while somebody is writing it', async () => {
    const heading = (text: string) => ({
      kind: 'heading' as const,
      pieces: [{ kind: 'text' as const, text, strong: false }],
    });
    const blank = [{ kind: 'heading' as const, pieces: [] }, heading(''), heading(' \u200b')];
    const words = letterFromText('Geachte mevrouw De Vries,');
    const { pdf } = await typesetter.typeset('letter', input({ paragraphs: [...blank, ...words, heading('Vervolg')] }));
    expect(textOf(pdf)).toMatch(/De Vries,\s+Vervolg/u);
  });

  it('prints emoji, Hebrew and Arabic as they are, in text and in headings, with fonts of its own', async () => {
    const typed = 'Ik schreef 😀 en 👍🏽, zij שלום, hij السلام عليكم.';
    const filled = input({ paragraphs: letterFromText(`${typed}\n\nMet ✔️ en ☎.`), subject: typed });
    const { pdf, missingGlyphs } = await typesetter.typeset('letter', filled);
    expect(missingGlyphs).toEqual([]);
    const fonts = run('pdffonts', save(pdf));
    for (const family of ['Emoji', 'Hebrew', 'Arabic']) expect(fonts).toContain(`Klachtenkluis${family}`);
    const text = textOf(pdf, '-raw').replaceAll(/[\u200e\u200f\u202a-\u202e]/gu, '');
    for (const word of ['😀', '👍', 'שלום', 'السلام']) expect(text.normalize('NFKC')).toContain(word);
  });

  it('adds a reply sheet on a page of its own', async () => {
    const filled = fillTemplate(await shippedTemplate('hearingInvitation'), { caseNumber: '2026-004' });
    if (filled.replySheet === null) throw new Error('no sheet');
    const letter = await typesetter.typeset(
      'letter',
      input({ paragraphs: filled.content, replySheet: filled.replySheet }),
    );
    const last = textOf(letter.pdf, '-f', String(letter.pageCount));
    expect(letter.pageCount).toBeGreaterThan(1);
    expect(last).toMatch(/Antwoord op de uitnodiging[\s\S]*Handtekening[\s\S]*Terugsturen naar/u);
  });

  it.each(letterKinds)(
    '%s: its reply sheet has one page, with room for a longer address, and names no line that goes on',
    async (kind) => {
      const { replySheet } = await shippedTemplate(kind);
      if (replySheet === null) return;
      const organisation = {
        ...input().organisation,
        name: 'Stichting voor coaching, opleiding en begeleiding De Linde',
      };
      const { pdf, pageCount } = await typesetter.typeset('letter', input({ organisation, replySheet }));
      expect(pageCount).toBe(2);
      const sheet = textOf(pdf, '-f', '2');
      expect(sheet).toMatch(/Naam[\s\S]*Handtekening[\s\S]*Terugsturen naar/u);
      expect(sheet).not.toContain('…');
    },
  );

  it('says CONCEPT until it is final', async () => {
    const text = async (draft: boolean) => textOf((await typesetter.typeset('letter', input({ draft }))).pdf, '-raw');
    expect(await text(true)).toContain('CONCEPT');
    expect(await text(false)).not.toContain('CONCEPT');
  });
});
