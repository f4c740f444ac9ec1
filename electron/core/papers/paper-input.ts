import type { IsoDate } from '../../../shared/procedure/id.ts';

/** What `resources/typst/paper.typ` prints: a document of our own, of facts and sections. All text is plain. */
export type PaperInput = {
  readonly organisation: string;
  readonly caseNumber: string;
  readonly title: string;
  /** The day of the latest fact in it: the same facts give the same bytes. */
  readonly madeOn: IsoDate;
  /** Whose copy it is; empty for the whole. */
  readonly copyFor: string;
  readonly facts: readonly Labelled[];
  readonly sections: readonly PaperSection[];
};

export type Labelled = { readonly label: string; readonly value: string };
/** Whatever of it is empty is not printed. `text`: paragraphs, with an empty line between. */
export type PaperSection = {
  readonly title: string;
  readonly text: string;
  readonly list: readonly string[];
  readonly rows: readonly Labelled[];
};

export const section = (title: string, parts: Partial<Omit<PaperSection, 'title'>>): PaperSection => ({
  title,
  text: '',
  list: [],
  rows: [],
  ...parts,
});

/** The same with every text that comes from the case passed through `cover`; what the organisation is called stays. */
export function covered(input: PaperInput, cover: (text: string) => string): PaperInput {
  const labelled = (rows: readonly Labelled[]) => rows.map(({ label, value }) => ({ label, value: cover(value) }));
  return {
    ...input,
    facts: labelled(input.facts),
    sections: input.sections.map(({ title, text, list, rows }) => ({
      title: cover(title),
      text: cover(text),
      list: list.map(cover),
      rows: labelled(rows),
    })),
  };
}
