import type { Node } from 'prosemirror-model';
import { EditorState, NodeSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { writingPlugins } from './commands.ts';
import { markWords } from './found-words.ts';
import type { WritingSchema } from './schema.ts';

export type ViewOptions = {
  readonly schema: WritingSchema;
  readonly document: Node;
  /** Of the text field: its name and description for a screen reader. */
  readonly attributes: Readonly<Record<string, string>>;
  /** After every change of text or selection. */
  readonly onState: (state: EditorState, changed: boolean) => void;
};

/** The editor in `place`. What is pasted or dropped arrives as plain text: no markup of elsewhere comes in. */
export function openView(place: HTMLElement, { schema, document, attributes, onState }: ViewOptions): EditorView {
  const view = new EditorView(place, {
    state: EditorState.create({ doc: document, plugins: writingPlugins(schema) }),
    attributes,
    dispatchTransaction: (transaction) => {
      const state = view.state.apply(transaction);
      view.updateState(state);
      onState(state, transaction.docChanged);
    },
    handleDOMEvents: {
      paste: (_view, event) => {
        event.preventDefault();
        view.pasteText(event.clipboardData?.getData('text/plain') ?? '');
        return true;
      },
      drop: (_view, event) => {
        // What is moved within the text is the editor's own business.
        if (view.dragging !== null) return false;
        event.preventDefault();
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
        const text = event.dataTransfer?.getData('text/plain') ?? '';
        if (at !== null && text !== '') view.dispatch(view.state.tr.insertText(text, at.pos));
        return true;
      },
    },
  });
  return view;
}

/** Selects the `nth` open place (from 0), so that typing takes its place. */
export function selectField(view: EditorView, nth: number): void {
  let seen = 0;
  let found: number | null = null;
  view.state.doc.descendants((node, at) => {
    if (node.type.name !== 'field') return;
    if (seen === nth) found = at;
    seen += 1;
  });
  if (found === null) return;
  view.focus();
  view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, found)).scrollIntoView());
}

/** Marks the words that were looked for and leads to the first of them; false when none stands here. */
export function showWords(view: EditorView, sought: readonly string[]): boolean {
  const marking = markWords(view.state, sought);
  if (marking === null) return false;
  view.focus();
  view.dispatch(marking);
  view.dom.querySelector('mark')?.scrollIntoView({ block: 'center' });
  return true;
}
