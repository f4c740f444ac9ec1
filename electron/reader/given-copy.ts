/** The copy that leaves the vault: for whom it is at the foot of every page, and closed with a passphrase when asked. */
import { createHash } from 'node:crypto';
import { PDF } from '@libpdf/core';
import { drawOnPage } from './draw-on-page.ts';
import { endWith } from './own-pages.ts';
import { formIn, writeForm } from './page-form.ts';
import { createCopier, createObjectWriter, joined } from './pdf-objects.ts';
import { type Failed, type GivenCopy, pdfHead } from './protocol.ts';

/** Points; below the stamps that `dossier.typ` sets, on its own pages and on those of exhibits. */
const foot = { y: 7, height: 9 } as const;

/**
 * `footer` is a PDF of our own with one page, a strip. The fingerprint (hex) is of the copy before it is closed: closing it
 * draws lots, so that the same copy never gives the same bytes twice.
 */
export async function givenCopy(
  bytes: Uint8Array,
  footer: Uint8Array,
  passphrase: string | null,
): Promise<GivenCopy | Failed> {
  const pdf = await PDF.load(bytes);
  const strip = await PDF.load(footer);
  const [stripPage] = strip.getPages();
  if (stripPage === undefined) return { ok: false, problem: 'broken' };
  const objects = createObjectWriter(1);
  const form = writeForm(strip, stripPage, objects, createCopier(strip, objects, false));
  const width = (form.box.width * foot.height) / form.box.height;
  for (const page of pdf.getPages()) {
    const x = (page.width - width) / 2;
    drawOnPage(page, formIn({ x, y: foot.y, width, height: foot.height }, form));
  }
  const first = objects.done();
  const places = first.offsets.map((offset) => pdfHead.length + offset);
  const rest = endWith(pdf, bytes, { length: pdfHead.length + first.bytes.length, places });
  if (rest === undefined) return { ok: false, problem: 'broken' };
  const open = joined([pdfHead, first.bytes, rest]);
  const sha256 = createHash('sha256').update(open).digest('hex');
  if (passphrase === null) return { ok: true, pdf: open, sha256 };
  const closing = await PDF.load(open);
  closing.setProtection({ userPassword: passphrase, ownerPassword: passphrase, algorithm: 'AES-256' });
  return { ok: true, pdf: await closing.save(), sha256 };
}
