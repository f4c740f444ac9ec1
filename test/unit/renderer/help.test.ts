import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Route } from '../../../renderer/app/route.ts';
import { blocksOf } from '../../../renderer/help/blocks.ts';
import { chapterFor } from '../../../renderer/help/chapter-for.ts';

const manual = fileURLToPath(new URL('../../../docs/handleiding/', import.meta.url));
const files = readdirSync(manual, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));

test('reads headings, paragraphs that run over lines, and both kinds of list', () => {
  const text =
    '# Een\n\nTekst die\ndoorloopt met **nadruk**.\n\n1. Eerst\n   en verder\n2. Dan\n\n- Los\n\n![beeld](x.png)\n';
  expect(blocksOf(text)).toEqual([
    { kind: 'heading', level: 1, text: 'Een' },
    {
      kind: 'paragraph',
      runs: [
        { text: 'Tekst die doorloopt met ', strong: false },
        { text: 'nadruk', strong: true },
        { text: '.', strong: false },
      ],
    },
    {
      kind: 'list',
      ordered: true,
      items: [[{ text: 'Eerst en verder', strong: false }], [{ text: 'Dan', strong: false }]],
    },
    { kind: 'list', ordered: false, items: [[{ text: 'Los', strong: false }]] },
  ]);
});

test.each(files)('%s holds nothing that the program would show as signs, and pictures that exist', (name) => {
  const text = readFileSync(`${manual}${name}`, 'utf8');
  const blocks = blocksOf(text);
  expect(blocks[0]).toMatchObject({ kind: 'heading', level: 1 });
  const shown = JSON.stringify(blocks);
  expect(shown).not.toMatch(/`|\*\*|\]\(|"text":"(#|\||>)/);
  for (const [, file = ''] of text.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g))
    expect(existsSync(`${manual}${file}`), file).toBe(true);
});

test('F1 opens the chapter that helps with the screen', () => {
  const chapters = files.filter((name) => !name.startsWith('en')).sort();
  const opened = (route: Route) => chapters[chapterFor(route)];
  expect(opened({ screen: 'today' })).toBe('1-eerste-dag.md');
  expect(opened({ screen: 'intake' })).toBe('2-een-klacht.md');
  expect(opened({ screen: 'case', caseId: 'x', tab: 'letters' })).toBe('3-brieven.md');
  expect(opened({ screen: 'case', caseId: 'x', tab: 'dossier' })).toBe('4-de-commissie.md');
  expect(opened({ screen: 'report' })).toBe('9-terugkijken.md');
  expect(opened({ screen: 'settings' })).toBe('5-reservekopie.md');
  expect(opened({ screen: 'retention' })).toBe('7-bewaren-en-vernietigen.md');
});
