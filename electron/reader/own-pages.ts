import { createHash } from 'node:crypto';
import type { PDF } from '@libpdf/core';
import { createCopier, createObjectWriter, fileEnd, joined } from './pdf-objects.ts';
import type { DossierSoFar } from './protocol.ts';

/**
 * The end of a file that begins with `before`: all of `own`, which may draw objects that stand there already, and the table of
 * the whole. `source` are the bytes that `own` was read from: the same give the same.
 */
export function endWith(own: PDF, source: Uint8Array, { length, places }: DossierSoFar): Uint8Array | undefined {
  const { trailer } = own.context.info;
  const [root, info] = [trailer.getRef('Root'), trailer.getRef('Info')];
  if (root === undefined) return undefined;
  const objects = createObjectWriter(places.length + 1);
  const { refer, drain } = createCopier(own, objects, false);
  const about = {
    root: refer(root),
    info: info === undefined ? null : refer(info),
    id: createHash('sha256').update(source).digest('hex').slice(0, 32),
  };
  drain();
  const { bytes, offsets } = objects.done();
  const all = [...places, ...offsets.map((offset) => length + offset)];
  return joined([bytes, fileEnd(length + bytes.length, [{ first: 1, places: all }], about)]);
}
