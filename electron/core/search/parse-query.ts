import { wordsOf } from '../../../shared/search/fold.ts';

export type QueryPart =
  | { readonly kind: 'word'; readonly word: string }
  /** Words that must follow each other. */
  | { readonly kind: 'phrase'; readonly words: readonly string[] };

const mostParts = 8;

/** What somebody typed. Between quotation marks (of any shape) stands a phrase; nothing is ever a mistake. */
export function parseQuery(typed: string): readonly QueryPart[] {
  const parts = typed.replace(/[“”„«»]/g, '"').split('"');
  return parts
    .flatMap((part, index): readonly QueryPart[] => {
      const words = wordsOf(part);
      // An odd part stands after an opening mark; what was never closed is words.
      const quoted = index % 2 === 1 && index < parts.length - 1;
      if (quoted && words.length > 1) return [{ kind: 'phrase', words }];
      return words.map((word) => ({ kind: 'word', word }));
    })
    .slice(0, mostParts);
}
