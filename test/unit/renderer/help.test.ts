import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { blocksOf } from '../../../renderer/help/blocks.ts';

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
