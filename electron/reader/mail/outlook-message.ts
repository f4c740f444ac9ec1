/** Messages as Outlook saves them (.msg). */
import Reader, { type FieldsData } from '@kenjiuno/msgreader';
import * as iconvLite from 'iconv-lite';
import { writingOf } from '../plain-text.ts';
import { isSoundCompoundFile } from './compound-file.ts';
import { htmlText } from './html-text.ts';
import { fullerText, type Message, momentOf, mostFiles, oneLine, plainContentId, plainName } from './message.ts';
import { htmlOfRtf, type RtfMarkup } from './rtf-html.ts';

// Both packages are CommonJS; bundled and unbundled give their parts in different places.
const MsgReader = (Reader as unknown as { readonly default?: typeof Reader }).default ?? Reader;

/** Null when there is no message in it: the parser gives back an empty one for anything at all. */
export function outlookMessage(bytes: Uint8Array): Message | null {
  if (!isSoundCompoundFile(bytes)) return null;
  const reader = new MsgReader(copyOf(bytes));
  reader.parserConfig = { ansiEncoding: 'windows-1252' };
  const mail = reader.getFileData();
  if (mail.error !== undefined || mail.dataType !== 'msg') return null;
  const written = htmlOf(mail);
  const markup = htmlText(written?.html ?? '');
  const text = written === null ? (mail.body ?? '') : fullerText(mail.body ?? '', markup.text);
  const attachments = mail.attachments ?? [];
  const { senderName, subject } = mail;
  if (text === '' && attachments.length === 0 && senderName === undefined && subject === undefined) return null;
  const files = attachments.slice(0, mostFiles + 1).map((attachment, index) => {
    const { fileName, content } = reader.getAttachment(attachment);
    const contentId = plainContentId(attachment.pidContentId);
    const fallback = attachment.innerMsgContent === true ? `bericht ${index + 1}.msg` : `bijlage ${index + 1}`;
    return { name: plainName(fileName, fallback), bytes: Uint8Array.from(content), contentId };
  });
  const recipients = (kind: 'to' | 'cc') =>
    (mail.recipients ?? [])
      .filter((one) => one.recipType === kind)
      .map(({ name = '', smtpAddress, email }) => withAddress(name, smtpAddress ?? email ?? ''));
  const address = [mail.senderSmtpAddress, mail.creatorSMTPAddress, mail.senderEmail].find((one) => one?.includes('@'));
  return {
    head: {
      from: senderName === undefined && address === undefined ? null : sender(senderName, address),
      to: recipients('to'),
      cc: recipients('cc'),
      subject: oneLine(subject),
      sentAt: momentOf(mail.clientSubmitTime) ?? momentOf(/^Date:(.*)$/im.exec(mail.headers ?? '')?.[1]?.trim()),
      arrivedAt: momentOf(mail.messageDeliveryTime),
      remoteImages: markup.remoteImages,
      leftOut: files[mostFiles]?.name ?? null,
    },
    writing: writingOf(text),
    html: written?.own === true ? written.html : null,
    files: files.slice(0, mostFiles),
  };
}

const copyOf = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;
const sender = (name: string | undefined, address: string | undefined) => ({
  name: name === address ? '' : oneLine(name, 200),
  address: oneLine(address, 200),
});
const withAddress = (name: string, address: string): string =>
  oneLine(name === '' || name === address ? address : address === '' ? name : `${name} <${address}>`, 300);

/** The markup of the message: kept as such, or wrapped in compressed RTF, which Outlook does by itself. */
function htmlOf({ bodyHtml, html, compressedRtf, internetCodepage }: FieldsData): RtfMarkup | null {
  if (bodyHtml !== undefined && bodyHtml !== '') return { html: bodyHtml, own: true };
  if (html !== undefined && html.length > 0) {
    const page = `cp${internetCodepage ?? 65001}`;
    return { html: iconvLite.decode(Buffer.from(html), iconvLite.encodingExists(page) ? page : 'utf8'), own: true };
  }
  return compressedRtf === undefined ? null : htmlOfRtf(Uint8Array.from(compressedRtf));
}
