/** Identifiers are random (UUID v4 text) and carry no meaning; `Brand` keeps one kind from being passed for another. */
declare const brand: unique symbol;
type Brand<K extends string> = string & { readonly [brand]?: K };

export type CaseId = Brand<'case'>;
export type PersonId = Brand<'person'>;
/** Free text lives in a table with revisions; events hold only its id (and a salted digest in the envelope). */
export type TextId = Brand<'text'>;
export type DocumentId = Brand<'document'>;
export type LetterId = Brand<'letter'>;
/** A director or deputy: the slot with which they open the vault. */
export type ActorId = Brand<'actor'>;
/** A day as ISO text, `2026-12-10`; a moment as ISO instant text, `2026-12-10T09:00:00Z`. */
export type IsoDate = string;
export type IsoInstant = string;
