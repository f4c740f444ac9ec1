/** The editor of letters: nothing is lost between a text and what the editor works on, and a place goes as a whole. */
import { EditorState, TextSelection } from 'prosemirror-state';
import { DecorationSet } from 'prosemirror-view';
import { describe, expect, test } from 'vitest';
import { shippedTemplate } from '../../../electron/core/letters/template.ts';
import { nl } from '../../../renderer/i18n/nl/index.ts';
import { chipWords } from '../../../renderer/letters/chip-words.ts';
import { shapeInto, toggleLook, writingPlugins } from '../../../renderer/writing/commands.ts';
import { contentOf, documentOf } from '../../../renderer/writing/document.ts';
import { markWords, placesOfWords } from '../../../renderer/writing/found-words.ts';
import { writingSchema } from '../../../renderer/writing/schema.ts';
import { piecesOf, type TemplateContent } from '../../../shared/letters/content.ts';
import { mergeFields } from '../../../shared/letters/merge-field.ts';
import { letterKinds } from '../../../shared/procedure/letter-kind.ts';

const words = chipWords(nl);
const schema = writingSchema(words);
const stateOf = (content: TemplateContent) =>
  EditorState.create({ doc: documentOf(content, schema), plugins: writingPlugins(schema) });

test.each(letterKinds)('%s comes back from the editor as it went in, and every place has a name', async (kind) => {
  const { content } = await shippedTemplate(kind);
  expect(contentOf(documentOf(content, schema))).toEqual(content);
  for (const piece of piecesOf(content)) {
    if (piece.kind === 'field') expect(words.field(piece.field)).not.toBe(nl.letters.editor.gapFallback);
    if (piece.kind === 'when') expect(words.when(piece.field, piece.has)).not.toContain(piece.field);
  }
});

test('every place there is has a name on screen', () => {
  const flags = Object.keys(nl.templates.conditions);
  for (const field of mergeFields.filter((each) => !flags.includes(each)))
    expect(words.field(field), field).not.toBe(nl.letters.editor.gapFallback);
});

test('line ends, bold, italic and numbered lists come back too; empty paragraphs do not', () => {
  const content: TemplateContent = [
    {
      kind: 'text',
      pieces: [
        { kind: 'text', text: 'een\ntwee ' },
        { kind: 'text', text: 'vet', strong: true },
        { kind: 'text', text: 'en\ncursief', strong: true, emphasis: true },
      ],
    },
    { kind: 'text', pieces: [] },
    { kind: 'list', numbered: true, items: [[{ kind: 'text', text: '#1 **niet vet**' }], []] },
  ];
  const back = contentOf(documentOf(content, schema));
  expect(back).toEqual([
    content[0],
    { kind: 'list', numbered: true, items: [[{ kind: 'text', text: '#1 **niet vet**' }]] },
  ]);
});

test.each([
  ['Backspace', 4],
  ['Delete', 3],
] as const)('%s beside a place takes the whole place', (key, at) => {
  let state = stateOf([
    {
      kind: 'text',
      pieces: [
        { kind: 'text', text: 'Op' },
        { kind: 'field', field: 'hearingOn' },
        { kind: 'text', text: '.' },
      ],
    },
  ]);
  state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)));
  const event = { key, ctrlKey: false, shiftKey: false, altKey: false, metaKey: false, keyCode: 0 } as KeyboardEvent;
  const view = { state, dispatch: (tr: typeof state.tr) => (state = state.apply(tr)), endOfTextblock: () => false };
  const handled = state.plugins.some((plugin) => plugin.props.handleKeyDown?.call(plugin, view as never, event));
  expect(handled).toBe(true);
  expect(contentOf(state.doc)).toEqual([{ kind: 'text', pieces: [{ kind: 'text', text: 'Op.' }] }]);
});

test('bold and a list, and back to a paragraph', () => {
  let state = stateOf([{ kind: 'text', pieces: [{ kind: 'text', text: 'abc' }] }]);
  const run = (command: ReturnType<typeof shapeInto>) => command(state, (tr) => (state = state.apply(tr)));
  state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 1, 3)));
  run(toggleLook(schema, 'strong'));
  run(shapeInto(schema, 'bullets'));
  const pieces = [
    { kind: 'text', text: 'ab', strong: true },
    { kind: 'text', text: 'c' },
  ];
  expect(contentOf(state.doc)).toEqual([{ kind: 'list', numbered: false, items: [pieces] }]);
  run(shapeInto(schema, 'numbers'));
  expect(contentOf(state.doc)).toEqual([{ kind: 'list', numbered: true, items: [pieces] }]);
  run(shapeInto(schema, 'numbers'));
  expect(contentOf(state.doc)).toEqual([{ kind: 'text', pieces }]);
});

test('more text than a letter may have is not taken', () => {
  const state = stateOf([{ kind: 'text', pieces: [{ kind: 'text', text: 'a' }] }]);
  expect(state.apply(state.tr.insertText('x'.repeat(60_000))).doc.eq(state.doc)).toBe(true);
});

describe('words that were looked for', () => {
  const content: TemplateContent = [
    { kind: 'heading', pieces: [{ kind: 'text', text: 'De klacht' }] },
    {
      kind: 'text',
      pieces: [
        { kind: 'text', text: 'Over ' },
        { kind: 'field', field: 'reason' },
        { kind: 'text', text: ' en\nlawaai', strong: true },
        { kind: 'text', text: 'overlast, café.' },
      ],
    },
    { kind: 'list', numbered: false, items: [[{ kind: 'text', text: 'Lawaai van de klacht' }]] },
  ];
  const state = stateOf(content);
  const marked = (...sought: string[]) =>
    placesOfWords(state.doc, sought).map(({ from, to }) => state.doc.textBetween(from, to));

  test('are found where they stand, over places, line ends and changes of look', () => {
    expect(marked('lawaai*')).toEqual(['lawaaioverlast', 'Lawaai']);
    expect(marked('cafe')).toEqual(['café']);
    expect(marked('lawaai van')).toEqual(['Lawaai', 'van']);
    expect(marked('van klacht', 'nergens')).toEqual([]);
  });

  test('are marked until something is typed, with the cursor before the first, and are no part of the letter', () => {
    expect(markWords(state, ['nergens'])).toBeNull();
    const marking = markWords(state, ['lawaai*']);
    if (marking === null) throw new Error('Not found');
    const shown = state.apply(marking);
    const marks = (of: EditorState) => {
      const found = of.plugins.flatMap((plugin) => plugin.props.decorations?.call(plugin, of) ?? []);
      return found.flatMap((set) =>
        set instanceof DecorationSet ? set.find().map(({ from, to }) => of.doc.textBetween(from, to)) : [],
      );
    };
    expect(marks(shown)).toEqual(['lawaaioverlast', 'Lawaai']);
    expect(shown.selection.empty && shown.doc.textBetween(shown.selection.from, shown.selection.from + 6)).toBe(
      'lawaai',
    );
    expect(contentOf(shown.doc)).toEqual(contentOf(state.doc));
    expect(marks(shown.apply(shown.tr.insertText('x')))).toEqual([]);
  });
});
