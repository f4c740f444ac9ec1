/** Between the text of a letter or template and what the editor works on. Nothing is lost on the way there and back. */
import type { Node } from 'prosemirror-model';
import type { TemplateBlock, TemplateContent, TemplatePiece } from '../../shared/letters/content.ts';
import { fieldOf, hasOf, type WritingSchema } from './schema.ts';

export function documentOf(content: TemplateContent, schema: WritingSchema): Node {
  const { nodes, marks } = schema;
  const inline = (piece: TemplatePiece): Node[] => {
    switch (piece.kind) {
      case 'field':
        return [nodes.field.create({ field: piece.field })];
      case 'when':
        return [nodes.when.create({ field: piece.field, has: piece.has })];
      case 'end':
        return [nodes.end.create()];
      case 'text': {
        const look = [
          ...(piece.strong === true ? [marks.strong.create()] : []),
          ...(piece.emphasis === true ? [marks.emphasis.create()] : []),
        ];
        return piece.text
          .split('\n')
          .flatMap((line, at) => [
            ...(at > 0 ? [nodes.lineEnd.create(null, null, look)] : []),
            ...(line === '' ? [] : [schema.text(line, look)]),
          ]);
      }
    }
  };
  const paragraph = (pieces: readonly TemplatePiece[]) => nodes.paragraph.create(null, pieces.flatMap(inline));
  const blocks = content.map((block): Node => {
    if (block.kind === 'text') return paragraph(block.pieces);
    if (block.kind === 'heading')
      return nodes.heading.create(
        null,
        block.pieces.flatMap(inline).map((of) => of.mark([])),
      );
    const list = block.numbered ? nodes.numbers : nodes.bullets;
    const items = block.items.map((item) => nodes.item.create(null, paragraph(item)));
    return list.create(null, items.length === 0 ? [nodes.item.create(null, paragraph([]))] : items);
  });
  return nodes.doc.create(null, blocks.length === 0 ? [paragraph([])] : blocks);
}

/** What was written, without its empty paragraphs and items. */
export function contentOf(document: Node): TemplateContent {
  const blocks: TemplateBlock[] = [];
  document.forEach((node) => {
    const block = blockOf(node);
    const empty = block.kind === 'list' ? block.items.length === 0 : block.pieces.length === 0;
    if (!empty) blocks.push(block);
  });
  return blocks;
}

function blockOf(node: Node): TemplateBlock {
  switch (node.type.name) {
    case 'heading':
      return { kind: 'heading', pieces: piecesIn(node) };
    case 'bullets':
    case 'numbers': {
      const items: TemplatePiece[][] = [];
      node.forEach((item) => {
        const pieces = item.firstChild === null ? [] : piecesIn(item.firstChild);
        if (pieces.length > 0) items.push(pieces);
      });
      return { kind: 'list', numbered: node.type.name === 'numbers', items };
    }
    default:
      return { kind: 'text', pieces: piecesIn(node) };
  }
}

function piecesIn(node: Node): TemplatePiece[] {
  const pieces: TemplatePiece[] = [];
  node.forEach((child) => {
    const piece = pieceOf(child);
    const last = pieces.at(-1);
    const same = piece.kind === 'text' && last?.kind === 'text' && looks(piece) === looks(last);
    if (same) pieces[pieces.length - 1] = { ...last, text: last.text + piece.text };
    else pieces.push(piece);
  });
  return pieces.some((piece) => piece.kind !== 'text' || piece.text.trim() !== '') ? pieces : [];
}

const looks = ({ strong, emphasis }: Extract<TemplatePiece, { kind: 'text' }>): string =>
  `${strong ?? false} ${emphasis ?? false}`;

function pieceOf(node: Node): TemplatePiece {
  switch (node.type.name) {
    case 'field':
      return { kind: 'field', field: fieldOf(node) };
    case 'when':
      return { kind: 'when', field: fieldOf(node), has: hasOf(node) };
    case 'end':
      return { kind: 'end' };
    default: {
      const has = (name: string) => node.marks.some((mark) => mark.type.name === name);
      return {
        kind: 'text',
        text: node.type.name === 'lineEnd' ? '\n' : (node.text ?? ''),
        ...(has('strong') ? { strong: true } : {}),
        ...(has('emphasis') ? { emphasis: true } : {}),
      };
    }
  }
}
