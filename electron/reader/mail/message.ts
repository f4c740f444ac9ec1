/** A mail message as the reader hands it on: what stands above it, its words, and the files that came with it. */
import { Temporal } from 'temporal-polyfill';
import type { MailHead, Writing } from '../protocol.ts';

export type MailFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** By which the markup of the message names it; null when it does not say. */
  readonly contentId: string | null;
};
export type Message = {
  readonly head: Omit<MailHead, 'attachments'>;
  readonly writing: Writing;
  /** Its own markup; null when it was written as plain text. */
  readonly html: string | null;
  readonly files: readonly MailFile[];
};

/** Files of one message; more is no letter but an attack or an archive. */
export const mostFiles = 100;

const longestName = 120;

/** A name that can stand in a list: no path, nothing invisible, nothing that turns the reading direction, not endless. */
export function plainName(name: string | null | undefined, fallback: string): string {
  const last = (name ?? '').replaceAll('\\', '/').split('/').at(-1) ?? '';
  const clean = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .trim();
  if (clean.length <= longestName) return clean === '' ? fallback : clean;
  const ending = /\.[\p{L}\p{N}]{1,8}$/u.exec(clean)?.[0] ?? '';
  return clean.slice(0, longestName - ending.length) + ending;
}

/** One line of a header: a name cannot begin a new one. */
export const oneLine = (text: string | null | undefined, most = 500): string =>
  (text ?? '')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, most);

/** The moment that a header names, or null when nobody can tell. */
export function momentOf(text: string | null | undefined): string | null {
  const at = text == null || text === '' ? Number.NaN : Date.parse(text);
  return Number.isNaN(at) ? null : Temporal.Instant.fromEpochMilliseconds(at).toString();
}

/** Of text and markup of the same message, the one that says more. A text part is often only 'open this elsewhere'. */
export const fullerText = (plain: string, fromHtml: string): string =>
  plain.trim().length * 3 >= fromHtml.trim().length ? plain : fromHtml;

/** As it stands in a header, without its brackets. */
export const plainContentId = (said: string | null | undefined): string | null =>
  (said ?? '') === '' ? null : (said ?? '').replace(/^<|>$/g, '');
