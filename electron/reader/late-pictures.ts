import { randomBytes } from 'node:crypto';

export type LatePictures = {
  /** What to write where the picture comes; it is as long for every picture. */
  readonly mark: (picture: Uint8Array) => Uint8Array;
  /** The file with the pictures in it; may be asked once. */
  readonly fill: (pdf: Uint8Array) => Uint8Array;
};

type Edit = { readonly from: number; readonly to: number; readonly pieces: readonly Uint8Array[] };
const lengthOf = (pieces: readonly Uint8Array[]): number => pieces.reduce((sum, { length }) => sum + length, 0);

/**
 * Keeps photos out of a PDF until it has been written: a thousand of them would be copied again and again on the way. Each
 * stream first holds a mark that nobody can foresee; `fill` puts the pictures there and moves the file's table of places along.
 */
export function createLatePictures(): LatePictures {
  const secret = randomBytes(24).toString('hex');
  const pictures: Uint8Array[] = [];
  const markOf = (index: number): string => `${secret}${String(index).padStart(8, '0')}`;
  const length = Buffer.from(`<<\n/Length ${markOf(0).length}/`, 'latin1');

  const editsIn = (file: Buffer): Edit[] =>
    pictures
      .map((picture, index) => {
        const at = file.indexOf(markOf(index), 0, 'latin1');
        const lengthAt = at === -1 ? -1 : file.lastIndexOf(length, at);
        if (lengthAt === -1) throw new Error('A picture has no place');
        const between = file.subarray(lengthAt + length.length, at);
        const own = Buffer.from(`<<\n/Length ${picture.length}/`, 'latin1');
        return { from: lengthAt, to: at + markOf(index).length, pieces: [own, between, picture] };
      })
      .sort((one, other) => one.from - other.from);

  return {
    mark: (picture) => {
      pictures.push(picture);
      return Uint8Array.from(Buffer.from(markOf(pictures.length - 1), 'latin1'));
    },
    fill: (pdf) => {
      if (pictures.length === 0) return pdf;
      const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length);
      const edits = editsIn(file);
      const tableAt = Number(/startxref\s+(\d+)\s+%%EOF\s*$/u.exec(file.toString('latin1', file.length - 64))?.[1]);
      const parts: Uint8Array[] = [];
      let done = 0;
      for (const { from, to, pieces } of edits) {
        parts.push(file.subarray(done, from), ...pieces);
        done = to;
      }
      parts.push(file.subarray(done, tableAt));
      parts.push(movedTable(file.toString('latin1', tableAt), edits, lengthOf(parts)));
      pictures.length = 0;
      const whole = new Uint8Array(lengthOf(parts));
      let at = 0;
      for (const part of parts) {
        whole.set(part, at);
        at += part.length;
      }
      return whole;
    },
  };
}

/** The table of places as libpdf writes it (one section, twenty bytes a line), for the file after the edits. */
function movedTable(table: string, edits: readonly Edit[], tableAt: number): Uint8Array {
  const [, head, lines, tail] = /^(xref\n0 \d+\n)((?:\d{10} \d{5} [nf][ \r]\n)+)([\s\S]*)$/u.exec(table) ?? [];
  if (head === undefined || lines === undefined || tail === undefined)
    throw new Error('Not the table that was expected');
  const grown = edits.map(({ from, to, pieces }) => ({ from, by: lengthOf(pieces) - (to - from) }));
  let passed = 0;
  let by = 0;
  const places = lines
    .split('\n')
    .flatMap((line, number) =>
      line.endsWith('n ') || line.endsWith('n\r') ? [{ number, at: Number(line.slice(0, 10)) }] : [],
    )
    .sort((one, other) => one.at - other.at);
  const moved = lines.split('\n');
  for (const { number, at } of places) {
    for (let next = grown[passed]; next !== undefined && next.from < at; next = grown[passed]) {
      by += next.by;
      passed += 1;
    }
    moved[number] = `${String(at + by).padStart(10, '0')}${(moved[number] ?? '').slice(10)}`;
  }
  const end = tail.replace(/startxref\s+\d+/u, `startxref\n${tableAt}`);
  return Uint8Array.from(Buffer.from(`${head}${moved.join('\n')}${end}`, 'latin1'));
}
