/**
 * `winmail.dat`: how Outlook wraps a message and its files when it thinks that the receiver has Outlook too ([MS-OXTNEF]).
 * Only the words and the files are taken out; every length is held against the bytes that are there.
 */
import { type MailFile, mostFiles } from './message.ts';

const signature = 0x223e9f78;
const attribute = {
  body: 0x0002800c,
  properties: 0x00069003,
  newFile: 0x00069002,
  fileName: 0x00018010,
  fileBytes: 0x0006800f,
  fileProperties: 0x00069005,
} as const;
const property = { compressedRtf: 0x1009, html: 0x1013, plain: 0x1000, longName: 0x3707 } as const;
/** Bytes of a value by its type; a text or a list of bytes says its own length. */
const sizes: Readonly<Record<number, number>> = {
  2: 4,
  3: 4,
  4: 4,
  5: 8,
  6: 8,
  7: 8,
  10: 4,
  11: 4,
  20: 8,
  64: 8,
  72: 16, // biome-ignore format: a table
};
const texts: ReadonlySet<number> = new Set([0x1e, 0x1f, 0x0d, 0x102]);
const wide = 0x1f;
const many = 0x1000;
const mostProperties = 5_000;

export type Unwrapped = {
  readonly plain: string;
  readonly html: Uint8Array | null;
  readonly compressedRtf: Uint8Array | null;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
};

export const isTnef = (bytes: Uint8Array): boolean =>
  bytes.length > 6 && new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true) === signature;

/** Null when it ends before its own lengths say, or is no TNEF. */
export function unwrapTnef(bytes: Uint8Array): Unwrapped | null {
  if (!isTnef(bytes)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let plain = '';
  let html: Uint8Array | null = null;
  let compressedRtf: Uint8Array | null = null;
  const files: Omit<MailFile, 'contentId'>[] = [];
  let begun = 0;
  const change = (part: Partial<MailFile>) => {
    const last = files.at(-1);
    if (last !== undefined && begun === files.length) files[files.length - 1] = { ...last, ...part };
  };
  for (let at = 6; at < bytes.length; ) {
    if (at + 11 > bytes.length) return null;
    const [id, length] = [view.getUint32(at + 1, true), view.getUint32(at + 5, true)];
    const data = bytes.subarray(at + 9, at + 9 + length);
    if (data.length < length) return null;
    switch (id) {
      case attribute.body:
        plain = text(data, 0x1e);
        break;
      case attribute.newFile:
        begun += 1;
        // One more than is handed on tells that there are more.
        if (files.length <= mostFiles) files.push({ name: '', bytes: new Uint8Array(0) });
        break;
      case attribute.fileName:
        if (files.at(-1)?.name === '') change({ name: text(data, 0x1e) });
        break;
      case attribute.fileBytes:
        change({ bytes: Uint8Array.from(data) });
        break;
      case attribute.fileProperties:
        for (const { id: tag, type, value } of propertiesOf(data))
          if (tag === property.longName) change({ name: text(value, type) });
        break;
      case attribute.properties:
        for (const { id: tag, type, value } of propertiesOf(data)) {
          if (tag === property.compressedRtf) compressedRtf = value;
          else if (tag === property.html && type === 0x102) html = value;
          else if (tag === property.plain) plain = text(value, type);
        }
        break;
    }
    at += 9 + length + 2;
  }
  return { plain, html, compressedRtf, files };
}

type Property = { readonly id: number; readonly type: number; readonly value: Uint8Array };

/** Those with a length of their own; numbers and days are stepped over. Stops at what it does not know. */
function propertiesOf(data: Uint8Array): readonly Property[] {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const found: Property[] = [];
  let at = 4;
  const number = (): number => {
    if (at + 4 > data.length) return -1;
    at += 4;
    return view.getUint32(at - 4, true);
  };
  const padded = (length: number): number => (length + 3) & ~3;
  const count = data.length < 4 ? 0 : Math.min(view.getUint32(0, true), mostProperties);
  for (let index = 0; index < count && at + 4 <= data.length; index += 1) {
    const tag = number();
    const [type, id] = [tag & 0xffff, tag >>> 16];
    if (id >= 0x8000) {
      at += 16;
      const kind = number();
      const length = number();
      if (kind === 1) at += padded(Math.max(0, length));
    }
    const plainType = type & ~many;
    const values = (type & many) !== 0 || texts.has(plainType) ? number() : 1;
    if (values < 0 || values > data.length) return found;
    for (let n = 0; n < values; n += 1) {
      const length = texts.has(plainType) ? number() : (sizes[plainType] ?? -1);
      if (length < 0 || at + length > data.length) return found;
      if (texts.has(plainType))
        found.push({ id, type: plainType, value: Uint8Array.from(data.subarray(at, at + length)) });
      at += padded(length);
    }
  }
  return found;
}

const text = (bytes: Uint8Array, type: number): string =>
  new TextDecoder(type === wide ? 'utf-16le' : 'windows-1252').decode(bytes).replace(/\0[\s\S]*$/u, '');
