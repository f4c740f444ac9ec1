/** Messages as they travel (.eml), with the mistakes that senders make in them. */
import PostalMime, { type Address, type Email } from 'postal-mime';
import { decodeText, writingOf } from '../plain-text.ts';
import type { MailBox } from '../protocol.ts';
import { htmlText } from './html-text.ts';
import {
  fullerText,
  type MailFile,
  type Message,
  momentOf,
  mostFiles,
  oneLine,
  plainContentId,
  plainName,
} from './message.ts';
import { htmlOfRtf, type RtfMarkup } from './rtf-html.ts';
import { isTnef, type Unwrapped, unwrapTnef } from './tnef.ts';

const known =
  /^(from|to|cc|subject|date|received|return-path|message-id|mime-version|reply-to|delivered-to|sender|x-[\w-]+|content-type):/i;
const headerLine = /^([!-9;-~]+:|[ \t]|From )/;

/** Whether a file begins with the headers of a message: at least two known ones, and nothing else before the first empty line. */
export function looksLikeMail(head: string): boolean {
  const lines = head.split(/\r?\n/);
  const end = lines.indexOf('');
  // The last line of what was looked at may be cut.
  const headers = end === -1 ? lines.slice(0, -1) : lines.slice(0, end);
  return headers.every((line) => headerLine.test(line)) && headers.filter((line) => known.test(line)).length >= 2;
}

const unreadable = '\ufffd';
const damage = ({ subject = '', text = '', html = '', from }: Email): number =>
  `${subject}${text}${html}${from?.name ?? ''}`.split(unreadable).length - 1;

const parse = (bytes: Uint8Array | string): Promise<Email> =>
  PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: 40 });
/** The parser says so in words only. */
const saysTooDeep = (error: unknown): boolean => error instanceof Error && error.message.includes('nesting depth');

/**
 * Whether the message goes on to its end: the headers end, and what is said to have parts has the line that closes the last
 * one. The parser takes what was cut off as if it were all; a file inside would then end halfway without a word.
 */
function isWhole(bytes: Uint8Array): boolean {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const end = /\r?\n\r?\n/.exec(raw);
  if (end === null) return false;
  const head = raw.slice(0, end.index).replace(/\r?\n[ \t]+/g, ' ');
  const type = /^content-type:\s*multipart\/.*$/im.exec(head)?.[0];
  const boundary = /boundary\s*=\s*(?:"(?<quoted>[^"]+)"|(?<bare>[^\s;"]+))/i.exec(type ?? '')?.groups;
  if (boundary === undefined) return true;
  return raw.includes(`--${boundary['quoted'] ?? boundary['bare'] ?? ''}--`, end.index);
}

/** `broken` when it was cut off; throws when it is no message at all. */
export async function mimeMessage(bytes: Uint8Array): Promise<Message | 'broken' | 'tooDeep'> {
  if (!isWhole(bytes)) return 'broken';
  try {
    return messageOf(await readable(bytes));
  } catch (error) {
    if (saysTooDeep(error)) return 'tooDeep';
    throw error;
  }
}

function messageOf(email: Email): Message {
  const attached = email.attachments.map(
    ({ filename, content, mimeType, contentId }, index): MailFile => ({
      name: plainName(filename, mimeType === 'message/rfc822' ? `bericht ${index + 1}.eml` : `bijlage ${index + 1}`),
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
      contentId: plainContentId(contentId),
    }),
  );
  const wrapped = attached.map((file) => ({ file, inside: isTnef(file.bytes) ? unwrapTnef(file.bytes) : null }));
  const outlook = wrapped.find(({ inside }) => inside !== null)?.inside ?? null;
  const wrappedMarkup = outlook === null ? null : markupOf(outlook);
  const html = email.html ?? wrappedMarkup?.html;
  const plain = email.text ?? outlook?.plain ?? '';
  const markup = htmlText(html ?? '');
  const files = wrapped.flatMap(({ file, inside }) =>
    // What is wrapped for Outlook is its files; a wrapping that cannot be opened stays what it is.
    inside === null
      ? [file]
      : inside.files.map(({ name, bytes: content }, index) => ({
          name: plainName(name, `bijlage ${index + 1}`),
          bytes: content,
          contentId: null,
        })),
  );
  const received = email.headers
    .find(({ key }) => key === 'received')
    ?.value.split(';')
    .at(-1);
  return {
    head: {
      from: mailbox(email.from ?? email.sender),
      to: (email.to ?? []).flatMap(addresses),
      cc: (email.cc ?? []).flatMap(addresses),
      subject: oneLine(email.subject),
      sentAt: momentOf(email.date),
      arrivedAt: momentOf(received?.replace(/\([^)]*\)/g, '').trim()),
      remoteImages: markup.remoteImages,
      leftOut: files[mostFiles]?.name ?? null,
    },
    writing: writingOf(html === undefined ? plain : fullerText(plain, markup.text)),
    html: email.html ?? (wrappedMarkup?.own === true ? wrappedMarkup.html : null),
    files: files.slice(0, mostFiles),
  };
}

const markupOf = ({ html, compressedRtf }: Unwrapped): RtfMarkup | null =>
  html !== null ? { html: decodeText(html), own: true } : compressedRtf === null ? null : htmlOfRtf(compressedRtf);

/** Many senders say UTF-8 and write Windows. Of the possible readings the one with the fewest unreadable signs counts. */
async function readable(bytes: Uint8Array): Promise<Email> {
  const asSaid = await parse(bytes);
  if (damage(asSaid) === 0) return asSaid;
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const relabelled = raw.replace(/charset\s*=\s*"?utf-?8"?/gi, 'charset=windows-1252');
  const others = [
    await parse(Buffer.from(relabelled, 'latin1')),
    await parse(new TextEncoder().encode(new TextDecoder('windows-1252').decode(bytes))),
  ];
  return others.reduce((best, next) => (damage(next) < damage(best) ? next : best), asSaid);
}

function mailbox(from: Address | undefined): MailBox | null {
  const [one] = from === undefined ? [] : (from.group ?? [from]);
  return one === undefined ? null : { name: oneLine(one.name, 200), address: oneLine(one.address, 200) };
}

const addresses = (to: Address): string[] =>
  (to.group ?? [to]).map(({ name, address = '' }) => oneLine(name === '' ? address : `${name} <${address}>`, 300));
