/** A message that was passed on as text inside another: what its writer's program put above it. */
import type { IsoDate } from '../procedure/id.ts';
import { datePattern, dayOfMatch } from './dates.ts';

export type ForwardedMessage = {
  readonly fromName: string;
  readonly fromAddress: string;
  readonly subject: string;
  /** As the text says, by the clock of whoever passed it on. */
  readonly sentOn: IsoDate | null;
};

/** Lines under 'Van:' within which the other headers stand. */
const headerLines = 8;
const longestLine = 1_000;

const label = (...names: readonly string[]) =>
  new RegExp(`^[*_\\s]*(?:${names.join('|')})[*_\\s]*:[*_\\s]*(?<value>.*)$`, 'iu');
const from = label('van', 'from', 'afzender', 'de');
const sent = label('verzonden', 'verstuurd', 'datum', 'date', 'sent', 'verzonden op');
const about = label('onderwerp', 'subject', 'betreft');
const to = label('aan', 'to');
/** 'Op zondag 22 november 2026 om 23:59 schreef Noor <noor@…>:' and its English brother. */
const wrote: readonly RegExp[] = [
  /^op\s+(?<when>.{6,80}?)\s+(?:schreef|heeft)\s+(?<who>[^<\n]{0,80}?)\s*<(?<address>[^<>\s]+@[^<>\s]+)>/iu,
  /^on\s+(?<when>.{6,80}?\d{4}[^<\n]{0,30}?),\s+(?<who>[^<,\n]{0,80}?)\s*<(?<address>[^<>\s]+@[^<>\s]+)>\s*wrote/iu,
];
const addressPattern = /[\w.+'-]+@[\w-]+(?:\.[\w-]+)+/u;

/**
 * The message that was passed on, the newest when there are several; null when there is none. `own`: addresses of the
 * organisation, which did not complain to itself: what it wrote is passed over.
 */
export function forwardedMessage(text: string, own: readonly string[]): ForwardedMessage | null {
  const lines = text.split('\n').map((line) =>
    line
      .slice(0, longestLine)
      .replace(/^[\s>|]+/u, '')
      .trim(),
  );
  const mine = new Set(own.map((address) => address.toLowerCase()));
  for (const at of lines.keys()) {
    const found = headAt(lines, at) ?? lineAt(lines, at);
    if (found !== null && !mine.has(found.fromAddress)) return found;
  }
  return null;
}

/** 'Van: …' with a day close under it; a letter that only says 'Van: Noor' is no message. */
function headAt(lines: readonly string[], at: number): ForwardedMessage | null {
  const sender = from.exec(lines[at] ?? '')?.groups?.['value'];
  if (sender === undefined || sender === '') return null;
  const head = lines.slice(at + 1, at + 1 + headerLines);
  const value = (pattern: RegExp) =>
    head.map((line) => pattern.exec(line)?.groups?.['value']).find((one) => one !== undefined);
  const day = value(sent);
  if (day === undefined || (value(about) === undefined && value(to) === undefined)) return null;
  return { ...senderOf(sender), subject: value(about) ?? '', sentOn: dayIn(day) };
}

/** The line may be broken in two. */
function lineAt(lines: readonly string[], at: number): ForwardedMessage | null {
  const line = lines[at] ?? '';
  if (!/^(op|on)\s/iu.test(line)) return null;
  const groups = [line, `${line} ${lines[at + 1] ?? ''}`]
    .flatMap((one) => wrote.map((pattern) => pattern.exec(one)?.groups))
    .find((one) => one !== undefined);
  const sentOn = dayIn(groups?.['when'] ?? '');
  if (groups === undefined || sentOn === null) return null;
  const [who = '', address = ''] = [groups['who'], groups['address']];
  return { fromName: bare(who), fromAddress: address.toLowerCase(), subject: '', sentOn };
}

function senderOf(value: string): Pick<ForwardedMessage, 'fromName' | 'fromAddress'> {
  const address = addressPattern.exec(value)?.[0] ?? '';
  const name = bare(value.replace(/[[<(]?(?:mailto:)?[\w.+'-]+@[\w-]+(?:\.[\w-]+)+[\]>)]?/giu, ''));
  return { fromName: name, fromAddress: address.toLowerCase() };
}

const bare = (name: string): string =>
  name
    .replace(/["*_<>[\]]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,;]+|[\s,;]+$/gu, '');

const english: Readonly<Record<string, string>> = {
  january: 'januari',
  february: 'februari',
  march: 'maart',
  mar: 'mrt',
  may: 'mei',
  june: 'juni',
  july: 'juli',
  august: 'augustus',
  october: 'oktober',
  oct: 'okt',
};

/** The day in 'zondag 22 november 2026 23:59', '22-11-2026', '2026-11-22T23:59', 'Sunday, November 22, 2026 11:59 PM'. */
function dayIn(text: string): IsoDate | null {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/u.exec(text);
  if (iso !== null) return dayOfMatch(first(`${Number(iso[3])}-${Number(iso[2])}-${iso[1]}`) ?? iso);
  const dutch = text
    .replace(/[\p{L}]+/gu, (word) => english[word.toLowerCase()] ?? word)
    .replace(/\b(\p{L}{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})\b/u, '$2 $1 $3');
  const match = first(dutch);
  return match === null ? null : dayOfMatch(match);
}

const first = (text: string): RegExpExecArray | null => new RegExp(datePattern.source, 'iu').exec(text);
