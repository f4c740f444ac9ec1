/** Everything that can be read beside the pages of a dossier of ours, while it goes by: the same as `all-texts.ts` finds in a whole file. */
import { inflateSync } from 'node:zlib';
import { PdfString } from '@libpdf/core';
import { createCopyScan, NotOurs, orNotOurs } from './copy-scan.ts';
import type { Failed, TextsPiece } from './protocol.ts';

export type TextsScan = {
  readonly piece: (bytes: Uint8Array) => TextsPiece | Failed;
  readonly end: () => { readonly ok: true } | Failed;
};

const string = /<([0-9a-f]+)>/gu;
const name = /\/([^\s/<>[\]]+)/gu;
const coded = /(?:#[0-9a-f]{2})+/gu;
/** Metadata and files inside the file. */
const readable = /\/Type \/(?:Metadata|EmbeddedFile)\n/u;
const packed = '/Filter /FlateDecode\n';
/** Of what can be read: nothing that is written into a dossier has as much. */
const mostReadable = 64 * 1024 * 1024;

export function createTextsScan(): TextsScan {
  const told = new Set<string>();
  let found: string[] = [];
  const tell = (text: string): void => {
    if (text.trim() === '' || told.has(text)) return;
    told.add(text);
    found.push(text);
  };
  const look = (body: string): void => {
    for (const [, digits = ''] of body.matchAll(string)) tell(new PdfString(Buffer.from(digits, 'hex')).asString());
    for (const [, written = ''] of body.matchAll(name)) tell(nameIn(written));
  };
  let reading: { readonly packed: boolean; readonly parts: Uint8Array[] } | null = null;
  const scan = createCopyScan(
    {
      object: (_, body) => look(body),
      stream: (_, entries, length) => {
        look(entries);
        reading = readable.test(entries) ? { packed: entries.includes(packed), parts: [] } : null;
        // What cannot be looked through must not pass for looked through.
        const unread = length > mostReadable || (entries.includes('/Filter') && !reading?.packed);
        if (reading !== null && unread) throw new NotOurs('Text packed in another way');
      },
      // What comes is part of a buffer that is used again.
      data: (bytes) => void reading?.parts.push(Uint8Array.from(bytes)),
      endStream: () => {
        if (reading === null) return;
        const all = Buffer.concat(reading.parts);
        tell((reading.packed ? inflateSync(all, { maxOutputLength: mostReadable }) : all).toString('utf8'));
        reading = null;
      },
    },
    true,
  );
  return {
    piece: (bytes) =>
      orNotOurs((): TextsPiece => {
        scan.feed(bytes);
        const texts = found;
        found = [];
        return { ok: true, texts };
      }),
    end: () =>
      orNotOurs(() => {
        scan.end();
        return { ok: true } as const;
      }),
  };
}

const nameIn = (written: string): string =>
  written.replaceAll(coded, (codes) => Buffer.from(codes.replaceAll('#', ''), 'hex').toString('utf8'));
