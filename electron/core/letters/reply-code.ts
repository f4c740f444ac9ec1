/** What stands in the code on a reply sheet: of which vault, case and letter it is. Nothing in it says anything to anybody else. */
import { createHash } from 'node:crypto';
import type { CaseId, LetterId } from '../../../shared/procedure/id.ts';

export type ReplyCode = { readonly vaultId: string; readonly caseId: CaseId; readonly letterId: LetterId };

/** Capitals, digits and colons only: a QR code holds twice as many of those. */
const mark = 'KLUIS1';
const checkLength = 6;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Against a damaged or half-read code, not against a forger: a code only ever leads to a proposal. */
const checkOf = (body: string): string =>
  createHash('sha256').update(body).digest('hex').slice(0, checkLength).toUpperCase();

/** Null for ids that were not made by `newId`: those may be longer than a code holds. */
export function writeReplyCode({ vaultId, caseId, letterId }: ReplyCode): string | null {
  const ids = [vaultId, caseId, letterId];
  if (!ids.every((id) => uuid.test(id))) return null;
  const body = [mark, ...ids.map((id) => id.replaceAll('-', '').toUpperCase())].join(':');
  return `${body}:${checkOf(body)}`;
}

/** Null for every code that is not one of this program. */
export function parseReplyCode(text: string): ReplyCode | null {
  const parts =
    /^(?<body>KLUIS1:(?<vault>[0-9A-F]{32}):(?<of>[0-9A-F]{32}):(?<letter>[0-9A-F]{32})):(?<check>[0-9A-F]{6})$/.exec(
      text,
    )?.groups;
  if (parts === undefined || checkOf(parts['body'] ?? '') !== parts['check']) return null;
  return { vaultId: idOf(parts['vault']), caseId: idOf(parts['of']), letterId: idOf(parts['letter']) };
}

const idOf = (hex = ''): string => hex.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
