/** The texts of docs/handleiding as they are, built into the window. */
import { type Block, blocksOf } from './blocks.ts';

export type Chapter = { readonly title: string; readonly blocks: readonly Block[] };

const texts = {
  nl: import.meta.glob<string>('../../docs/handleiding/*.md', { query: '?raw', import: 'default', eager: true }),
  en: import.meta.glob<string>('../../docs/handleiding/en/*.md', { query: '?raw', import: 'default', eager: true }),
};

/** In the order of their file names; the first heading is the title. */
export function chaptersIn(language: 'nl' | 'en'): readonly Chapter[] {
  return Object.entries(texts[language])
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, text]) => {
      const [first, ...blocks] = blocksOf(text);
      return { title: first?.kind === 'heading' ? first.text : '', blocks };
    });
}
