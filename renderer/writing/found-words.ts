/** Words that were looked for, marked in a text that is being written: until the text changes, and never part of it. */
import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { soughtAmong } from '../../shared/search/fold.ts';

const marked = new PluginKey<DecorationSet>('found words');

type Place = { readonly from: number; readonly to: number };

/** Where they stand. `sought`: folded, a star after a beginning, phrases with blanks in them. */
export function placesOfWords(document: Node, sought: readonly string[]): readonly Place[] {
  const words: (Place & { readonly word: string })[] = [];
  document.descendants((node, at) => {
    if (!node.isTextblock) return;
    // One sign for everything that is no text, so that places in the text are places in the document.
    const text = node.textBetween(0, node.content.size, null, '\ufffc');
    for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu))
      words.push({ word, from: at + 1 + index, to: at + 1 + index + word.length });
  });
  const found = soughtAmong(
    words.map(({ word }) => word),
    sought,
  );
  return words.filter((_, nth) => found.has(nth)).map(({ from, to }) => ({ from, to }));
}

/** Marks them, with the cursor before the first; null when none of them stands there. */
export function markWords({ doc, tr }: EditorState, sought: readonly string[]): Transaction | null {
  const places = placesOfWords(doc, sought);
  const [first] = places;
  if (first === undefined) return null;
  const marks = places.map(({ from, to }) => Decoration.inline(from, to, { nodeName: 'mark' }));
  return tr.setSelection(TextSelection.create(doc, first.from)).setMeta(marked, DecorationSet.create(doc, marks));
}

export const foundWords = (): Plugin<DecorationSet> =>
  new Plugin({
    key: marked,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, before) => {
        const marks: unknown = transaction.getMeta(marked);
        if (marks instanceof DecorationSet) return marks;
        return transaction.docChanged ? DecorationSet.empty : before;
      },
    },
    props: { decorations: (state) => marked.getState(state) },
  });
