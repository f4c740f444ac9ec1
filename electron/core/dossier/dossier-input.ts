import type { IsoDate } from '../../../shared/procedure/id.ts';
import type { ReaderProblem } from '../../reader/protocol.ts';

/** A dossier as plain data, in Dutch, as it will be printed. What a receiver may not see has already been left out by the caller. */
export type DossierInput = {
  readonly caseNumber: string;
  readonly organisation: string;
  /** Who gets this copy: 'de klachtencommissie'. */
  readonly recipient: string;
  readonly preparedOn: IsoDate;
  /** For the cover: 'Ontvangen', '3 november 2026'. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly parties: readonly { readonly role: string; readonly name: string; readonly details: readonly string[] }[];
  readonly elements: readonly {
    readonly number: number;
    readonly title: string;
    readonly parts: readonly { readonly label: string; readonly text: string }[];
  }[];
  /** After the complaint itself: what was said and decided of it, whole. */
  readonly chapters: readonly DossierChapter[];
  /** In order of date. `norm` is a short reference ('M6, 10 werkdagen'); `exhibits` are the numbers of what proves it. */
  readonly history: readonly {
    readonly date: IsoDate;
    readonly text: string;
    readonly norm?: string;
    readonly exhibits?: readonly number[];
  }[];
  readonly exhibits: readonly DossierExhibit[];
  /** Late papers only: which version they continue, and the pages there were already. Null for a whole dossier. */
  readonly continues: { readonly version: number; readonly pagesBefore: number } | null;
  /** State of the log when this was put together, for the last page. */
  readonly checkpoint: string;
};

export type DossierChapter = {
  readonly title: string;
  readonly entries: readonly {
    readonly title: string;
    readonly parts: readonly { readonly label: string; readonly text: string }[];
  }[];
};

export type DossierExhibit = {
  readonly id: string;
  /** 'Bijlage 1' and on, without gaps. */
  readonly number: number;
  readonly title: string;
  readonly date?: IsoDate;
  /** 'ontvangen per post', 'verzonden brief'. */
  readonly source: string;
  readonly fileName?: string;
  readonly size: number;
  readonly sha256: string;
  /** Stands there in a copy of which some parts cannot be read, and why; the inventory says so. */
  readonly redacted?: string;
  /** Left out on purpose; the inventory and a page of its own say why. */
  readonly omitted?: string;
};

/** Bytes are asked for one exhibit at a time, so that a large dossier is never in memory whole. */
export type ExhibitFile = {
  readonly id: string;
  /** The reader looked through it when it was taken in. */
  readonly inspected: boolean;
  readonly bytes: () => Promise<Uint8Array>;
};

/** `done` is 0..1; `exhibit` the number of the one that is being worked on, null for our own pages. */
export type DossierProgress = { readonly done: number; readonly exhibit: number | null };

export type BuiltDossier = {
  readonly pageCount: number;
  /** SHA-256 (hex) over all that the pages before the last one say, and over the exhibits' own fingerprints. */
  readonly contentDigest: string;
  readonly exhibits: readonly {
    readonly id: string;
    /** From 1, as printed. */
    readonly firstPage: number;
    readonly pages: number;
    /** Why a page stands in its place instead of the exhibit itself. */
    readonly notice?: ReaderProblem | 'omitted';
  }[];
  /** In our own pages: an exhibit has its own letters. */
  readonly missingGlyphs: readonly string[];
};
