import { readFileSync, statSync } from 'node:fs';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Reader } from '../../reader/protocol.ts';
import { readKeyPart } from './key-part.ts';

const mostBytes = 50 * 1024 * 1024;
/** A sheet, and perhaps its back and the recovery sheet. */
const mostPages = 4;

/** The key part from the QR code on a scan or photo; the file is foreign, so the reader looks at it. */
export async function scannedKeyPart(file: string, reader: Reader): Promise<Result<string, 'unreadable' | 'notFound'>> {
  const bytes = bytesOf(file);
  if (bytes === null) return fail('unreadable');
  const opened = await reader.open(bytes);
  if (!opened.ok) return fail('unreadable');
  try {
    for (const page of opened.pages.slice(0, mostPages).keys()) {
      const read = await reader.readPage(opened.handle, page);
      const found = read.ok ? read.codes.find((code) => readKeyPart(code).ok) : undefined;
      if (found !== undefined) return ok(found);
    }
    return fail('notFound');
  } finally {
    await reader.close(opened.handle);
  }
}

/** Null for what is too large, or cannot be read from where it is. */
function bytesOf(file: string): Uint8Array | null {
  try {
    return statSync(file).size > mostBytes ? null : new Uint8Array(readFileSync(file));
  } catch {
    return null;
  }
}
