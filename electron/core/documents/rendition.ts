import type { Writing } from '../../reader/protocol.ts';
import type { Typeset, Typesetter } from '../typeset/typeset.ts';

/** Sets the words of a file on pages. `rows` stand above them, as on a message. */
export function setWriting(
  typesetter: Typesetter,
  writing: Writing,
  title: string,
  rows: readonly { readonly label: string; readonly value: string }[] = [],
): Promise<Typeset> {
  const paragraphs = writing.text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
  return typesetter.typeset('writing', { title, rows: [...rows], paragraphs, cut: writing.cut });
}
