/** What the keys and the buttons above a text do. */
import { baseKeymap, chainCommands, setBlockType, toggleMark } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import { type Command, type EditorState, Plugin } from 'prosemirror-state';
import { foundWords } from './found-words.ts';
import type { WritingSchema } from './schema.ts';

/** So long a text may become, in characters, and so many paragraphs it may have. */
const longest = 50_000;
const mostBlocks = 600;

export type Look = 'strong' | 'emphasis';
export type Shape = 'paragraph' | 'heading' | 'bullets' | 'numbers';

const chips: ReadonlySet<string> = new Set(['field', 'when', 'end']);

/** A chip beside the cursor goes as a whole, whatever the browser would make of it. */
const deleteChip =
  (side: 'before' | 'after'): Command =>
  ({ selection, tr }, dispatch) => {
    const { $from, empty } = selection;
    const node = side === 'before' ? $from.nodeBefore : $from.nodeAfter;
    if (!empty || node === null || !chips.has(node.type.name)) return false;
    const from = side === 'before' ? $from.pos - node.nodeSize : $from.pos;
    dispatch?.(tr.delete(from, from + node.nodeSize).scrollIntoView());
    return true;
  };

const endLine =
  (schema: WritingSchema): Command =>
  ({ tr }, dispatch) => {
    dispatch?.(tr.replaceSelectionWith(schema.nodes.lineEnd.create()).scrollIntoView());
    return true;
  };

export function writingPlugins(schema: WritingSchema): Plugin[] {
  const { item, paragraph } = schema.nodes;
  const { strong, emphasis } = schema.marks;
  return [
    foundWords(),
    history(),
    keymap({
      'Mod-b': toggleMark(strong),
      'Mod-i': toggleMark(emphasis),
      'Mod-z': undo,
      'Mod-y': redo,
      'Shift-Mod-z': redo,
      Enter: chainCommands(leaveEmptyItem(schema), splitListItem(item)),
      'Shift-Enter': endLine(schema),
      Backspace: chainCommands(deleteChip('before'), atStart(liftListItem(item)), atStart(setBlockType(paragraph))),
      Delete: deleteChip('after'),
    }),
    keymap(baseKeymap),
    new Plugin({
      filterTransaction: ({ doc, docChanged }, { doc: before }) =>
        !docChanged ||
        doc.content.size <= before.content.size ||
        (doc.content.size <= longest && doc.childCount <= mostBlocks),
    }),
  ];
}

const atStart =
  (command: Command): Command =>
  (state, dispatch, view) => {
    const { empty, $from } = state.selection;
    return empty && $from.parentOffset === 0 ? command(state, dispatch, view) : false;
  };

/** Enter in an empty item ends the list. */
const leaveEmptyItem =
  (schema: WritingSchema): Command =>
  (state, dispatch, view) =>
    state.selection.empty && state.selection.$from.parent.content.size === 0
      ? liftListItem(schema.nodes.item)(state, dispatch, view)
      : false;

export const toggleLook = (schema: WritingSchema, look: Look): Command => toggleMark(schema.marks[look]);

export function hasLook(state: EditorState, schema: WritingSchema, look: Look): boolean {
  const { from, to, empty, $from } = state.selection;
  const mark = schema.marks[look];
  if (empty) return mark.isInSet(state.storedMarks ?? $from.marks()) !== undefined;
  return state.doc.rangeHasMark(from, to, mark);
}

/** What the block at the cursor is. */
export function shapeAt(state: EditorState): Shape {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const { name } = $from.node(depth).type;
    if (name === 'heading' || name === 'bullets' || name === 'numbers') return name;
  }
  return 'paragraph';
}

/** Makes the block at the cursor this, or a paragraph again when it is this already. */
export function shapeInto(schema: WritingSchema, shape: Shape): Command {
  const { nodes } = schema;
  return (state, dispatch, view) => {
    const now = shapeAt(state);
    if (now === 'bullets' || now === 'numbers') {
      if (shape === now || shape === 'paragraph') return liftListItem(nodes.item)(state, dispatch, view);
      if (shape === 'heading') return false;
      const { $from } = state.selection;
      dispatch?.(state.tr.setNodeMarkup($from.before($from.depth - 2), nodes[shape]));
      return true;
    }
    if (shape === 'heading' && now === 'heading') return setBlockType(nodes.paragraph)(state, dispatch, view);
    if (shape === 'heading' || shape === 'paragraph') return setBlockType(nodes[shape])(state, dispatch, view);
    if (now === 'heading') return false;
    return wrapInList(nodes[shape])(state, dispatch, view);
  };
}

/** Puts a place to fill in at the cursor. */
export const insertField =
  (schema: WritingSchema, field: string): Command =>
  ({ tr }, dispatch) => {
    dispatch?.(tr.replaceSelectionWith(schema.nodes.field.create({ field }), false).scrollIntoView());
    return true;
  };

/** Makes what is selected a part that is only in letters in which `field` has a value, or has none. */
export const insertPart =
  (schema: WritingSchema, field: string, has: boolean): Command =>
  ({ tr, selection }, dispatch) => {
    const { when, end } = schema.nodes;
    dispatch?.(
      tr.insert(selection.to, end.create()).insert(selection.from, when.create({ field, has })).scrollIntoView(),
    );
    return true;
  };
