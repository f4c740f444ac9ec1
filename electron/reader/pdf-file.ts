/** Small faults of a PDF file that hide nothing, mended before it is opened. */
import { PDF } from '@libpdf/core';

/** Bytes in which the header of a PDF must stand; what may come before it is rubbish, as all readers allow. */
const headSize = 1024;
const header = '%PDF-1.7\n';
/** Without a header: a comment, and at once the first object. */
const headless = /^%[^\r\n]{0,64}[\r\n]+\d+ 0 obj\b/;
const objectAfterEnd = /\d \d+ obj\b/;
const endMarks = ['%%EOF', 'startxref'] as const;
/** Some machines fill a file up, or write something else behind it. */
const largestFilling = 1024 * 1024;

export const isPdf = (bytes: Uint8Array): boolean => {
  const head = headOf(bytes);
  return head.includes('%PDF-') || headless.test(head);
};

export const withHeader = (bytes: Uint8Array): Uint8Array =>
  headOf(bytes).includes('%PDF-') ? bytes : Uint8Array.from(Buffer.concat([Buffer.from(header, 'latin1'), bytes]));

/**
 * Whether the file is there to its end. The engine repairs one that was cut off, and what then is missing is seen by nobody. A
 * later part that was cut off begins with an object behind the end of the part before it.
 */
export function hasPdfEnd(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = Math.max(...endMarks.map((mark) => file.lastIndexOf(mark)));
  if (end < 0 || file.length - end > largestFilling) return false;
  // A file made to be shown while it comes in has an end after its first page as well.
  if (headOf(bytes).includes('/Linearized') && file.indexOf('startxref') === file.lastIndexOf('startxref'))
    return false;
  return !objectAfterEnd.test(file.toString('latin1', end));
}

/** The same file without a lock that opens with an empty password, which the engine does not try as an owner's. Undefined when it asks for one. */
export async function unlocked(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  try {
    const pdf = await PDF.load(bytes);
    if (!pdf.isAuthenticated) return undefined;
    pdf.removeProtection();
    return await pdf.save();
  } catch {
    return undefined;
  }
}

const headOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1', 0, headSize + header.length);
