/** A message that has still to be sent, as a file that every mail program opens: RFC 5322 and MIME, nothing of it of our own. */

export type MailDraft = {
  /** Of the receiver; empty when it is not known. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly attachment: { readonly name: string; readonly pdf: Uint8Array };
  /** Not in any of the parts; letters and digits. */
  readonly boundary: string;
};

const isAscii = (text: string): boolean => /^[\x20-\x7e]*$/u.test(text);

/** A header line keeps to ASCII, and can hold no second line. */
function headerText(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  if (isAscii(line)) return line;
  // Each encoded word may be 75 characters long; 40 bytes of text stay below that.
  const words: string[] = [];
  let word = '';
  for (const character of line) {
    if (Buffer.byteLength(word + character) > 40) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  return [...words, word].map((each) => `=?utf-8?B?${Buffer.from(each).toString('base64')}?=`).join('\r\n ');
}

const inLines = (base64: string): string => base64.match(/.{1,76}/gu)?.join('\r\n') ?? '';

/** The bytes of the `.eml`. `X-Unsent` has mail programs that know it open it as a draft. An address that is none is left out. */
export function mailDraftFile({ to, subject, text, attachment, boundary }: MailDraft): Uint8Array {
  const address = /^[\x21-\x7e]+@[\x21-\x7e]+$/u.test(to) && !/[<>,;:"]/u.test(to) ? [`To: <${to}>`] : [];
  const lines = [
    ...address,
    `Subject: ${headerText(subject)}`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    inLines(Buffer.from(text.replaceAll(/\r?\n/gu, '\r\n')).toString('base64')),
    `--${boundary}`,
    `Content-Type: application/pdf; name="${attachment.name}"`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment; filename="${attachment.name}"`,
    '',
    inLines(Buffer.from(attachment.pdf).toString('base64')),
    `--${boundary}--`,
    '',
  ];
  return Buffer.from(lines.join('\r\n'), 'latin1');
}
