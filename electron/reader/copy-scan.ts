/** Reads a dossier of ours object by object, as its bytes come in; nothing of a stream is kept. */
import { type Failed, pdfHead } from './protocol.ts';

export type ObjectHandler = {
  readonly object: (number: number, body: string) => void;
  readonly stream: (number: number, entries: string, length: number) => void;
  readonly data: (bytes: Uint8Array) => void;
  readonly endStream: () => void;
};

export type CopyScan = {
  readonly feed: (bytes: Uint8Array) => void;
  /** The table and what follows it; throws when the file was not whole. */
  readonly end: () => string;
};

const objectEnd = '\nendobj\n';
const streamBegin = '>>\nstream\n';
const streamEnd = '\nendstream\nendobj\n';
const tableBegin = 'xref\n';
const begin = /^(\d+) 0 obj\n/u;
const length = /\/Length (\d+)\n$/u;
/** Of an object without its stream: of a structure tree of thousands of pages still a small part. */
const mostOfObject = 64 * 1024 * 1024;

/** What is written otherwise than `pdf-objects.ts` writes is no dossier of ours. */
export class NotOurs extends Error {
  override readonly name = 'NotOurs';
}
export const notOurs: Failed = { ok: false, problem: 'broken' };

/** What the work gives, or that the file is not one of ours. */
export function orNotOurs<T>(work: () => T): T | Failed {
  try {
    return work();
  } catch (error) {
    if (error instanceof NotOurs) return notOurs;
    throw error;
  }
}

/** `head`: whether the bytes begin with that of a file. */
export function createCopyScan(handler: ObjectHandler, head: boolean): CopyScan {
  let rest = Buffer.alloc(0);
  /** Of `rest`, what was searched already. */
  let searched = 0;
  let left = 0;
  let state: 'head' | 'object' | 'data' | 'streamEnd' | 'table' = head ? 'head' : 'object';

  const drop = (bytes: number): void => {
    rest = rest.subarray(bytes);
    searched = 0;
  };
  const need = (text: string): boolean => {
    if (rest.length < text.length) return false;
    if (rest.toString('latin1', 0, text.length) !== text) throw new NotOurs(`Not ${JSON.stringify(text)}`);
    drop(text.length);
    return true;
  };
  /** Whether there may be more to do with what there is. */
  const step = (): boolean => {
    switch (state) {
      case 'head':
        if (!need(Buffer.from(pdfHead).toString('latin1'))) return false;
        state = 'object';
        return true;
      case 'object':
        return nextObject();
      case 'data': {
        const piece = rest.subarray(0, left);
        if (piece.length > 0) handler.data(piece);
        left -= piece.length;
        drop(piece.length);
        if (left > 0) return false;
        state = 'streamEnd';
        return true;
      }
      case 'streamEnd':
        if (!need(streamEnd)) return false;
        handler.endStream();
        state = 'object';
        return true;
      case 'table':
        return false;
    }
  };
  const nextObject = (): boolean => {
    if (rest.length < tableBegin.length) return false;
    if (rest.toString('latin1', 0, tableBegin.length) === tableBegin) {
      state = 'table';
      return true;
    }
    const from = Math.max(0, searched - streamEnd.length);
    const end = rest.indexOf(objectEnd, from, 'latin1');
    // Nothing in a dictionary of ours looks like either mark: strings are in hexadecimals, and odd names are too.
    const upTo = end < 0 ? rest : rest.subarray(0, end);
    const stream = upTo.indexOf(streamBegin, from, 'latin1');
    searched = rest.length;
    if (stream < 0 && end < 0) {
      if (rest.length > mostOfObject) throw new NotOurs('An object without an end');
      return false;
    }
    const text = rest.toString('latin1', 0, stream < 0 ? end : stream);
    const number = begin.exec(text);
    if (number === null) throw new NotOurs('No object where one should begin');
    const body = text.slice(number[0].length);
    if (stream < 0) {
      handler.object(Number(number[1]), body);
      drop(end + objectEnd.length);
      return true;
    }
    const size = length.exec(body);
    if (size === null) throw new NotOurs('A stream without a length');
    left = Number(size[1]);
    handler.stream(Number(number[1]), body.slice(0, size.index), left);
    drop(stream + streamBegin.length);
    state = 'data';
    return true;
  };
  return {
    feed: (bytes) => {
      rest = rest.length === 0 ? Buffer.from(bytes) : Buffer.concat([rest, bytes]);
      while (step());
    },
    end: () => {
      const whole = head ? state === 'table' : state === 'object' && rest.length === 0;
      if (!whole) throw new NotOurs('It stops in the middle');
      return rest.toString('latin1');
    },
  };
}
