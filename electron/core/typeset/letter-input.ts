import type { LetterContent } from '../../../shared/letters/content.ts';
import type { ReplySheet } from '../../../shared/letters/reply-sheet.ts';
import type { IsoDate } from '../../../shared/procedure/id.ts';

/** What `resources/typst/letter.typ` prints. All text is plain: nothing in it is markup. */
export type LetterInput = {
  readonly organisation: {
    readonly name: string;
    readonly street: string;
    readonly postcode: string;
    readonly city: string;
    readonly email: string;
    readonly phone: string;
  };
  /** The organisation's own colour (`#rrggbb`) and logo (SVG); without it the program's colour and the name. */
  readonly letterhead?: { readonly colour: string; readonly logo: string | null };
  /** Name and address as on the envelope, at most six lines; an e-mail address for a letter that goes by e-mail. */
  readonly receiver: readonly string[];
  /** Where the envelope's window is. */
  readonly window: 'left' | 'right';
  readonly place: string;
  readonly date: IsoDate;
  readonly caseNumber: string;
  /** Within the case, from 1; empty for a draft. */
  readonly letterNumber: string;
  /** The letter of this case in whose place this one comes. */
  readonly replaces?: { readonly number: string; readonly date: IsoDate };
  readonly subject: string;
  readonly paragraphs: LetterContent;
  readonly closing: string;
  readonly signatory: { readonly name: string; readonly role: string };
  readonly enclosures: readonly string[];
  readonly confidential: boolean;
  /** Printed across a letter that is not final, so that a proof is never sent by mistake. */
  readonly draft: boolean;
  /** State of the log when a ruling was made final, so that its past can be proved later; absent on other letters. */
  readonly checkpoint?: string;
  /** A last page to fill in and send back. */
  readonly replySheet?: PrintedReplySheet;
};

/** A reply sheet as printed: with the picture (SVG) of the code by which its scan finds the way back. */
export type PrintedReplySheet = ReplySheet & { readonly code?: string };
