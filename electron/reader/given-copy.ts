/**
 * The copy that leaves the vault: for whom it is at the foot of every page, and closed with a passphrase when asked. It is made
 * while the version's bytes go by, so that a dossier of any size takes the same memory: everything passes through as it is, but
 * for the pages, which wait until the strip has its number and then come last.
 */
import { PDF } from '@libpdf/core';
import { createCopyScan, notOurs, orNotOurs } from './copy-scan.ts';
import { type CopySink, createCopySink } from './copy-sink.ts';
import { type FootedPage, footBegin, isPage, type Strip, withFoot } from './page-foot.ts';
import { writeForm } from './page-form.ts';
import { lockWith } from './pdf-lock.ts';
import { createCopier, createObjectWriter } from './pdf-objects.ts';
import { type CopyEnd, type CopyPiece, type Failed, type Objects, pdfHead } from './protocol.ts';

export type GivenCopy = {
  readonly piece: (bytes: Uint8Array) => CopyPiece | Failed;
  /** What is left, and what the whole is known by. */
  readonly end: () => CopyEnd | Failed;
};

type StripForm = { readonly objects: Objects; readonly strip: Strip };

/** `footer` is a PDF of our own with one page, a strip. Undefined when it is not. */
export async function beginCopy(footer: Uint8Array, passphrase: string | null): Promise<GivenCopy | undefined> {
  const source = await PDF.load(footer);
  const [page] = source.getPages();
  if (page === undefined) return undefined;
  const stripFrom = (first: number): StripForm => {
    const objects = createObjectWriter(first);
    const { object, box } = writeForm(source, page, objects, createCopier(source, objects, false));
    return { objects: objects.done(), strip: { object, width: box.width, height: box.height } };
  };
  // The fingerprint is of the copy before it is closed: closing draws lots, so that it never gives the same bytes twice.
  const open = createCopySink(null);
  const given = passphrase === null ? open : createCopySink(lockWith(passphrase));
  const sinks = given === open ? [open] : [open, given];
  return copyInto(sinks, stripFrom, () => {
    const bytes = given.take();
    if (given !== open) open.take();
    return bytes;
  });
}

function copyInto(
  sinks: readonly CopySink[],
  stripFrom: (first: number) => StripForm,
  taken: () => Uint8Array,
): GivenCopy {
  const toAll = (tell: (sink: CopySink) => void): void => {
    for (const sink of sinks) tell(sink);
  };
  const streams = {
    stream: (number: number, entries: string, length: number) => toAll((sink) => sink.stream(number, entries, length)),
    data: (bytes: Uint8Array) => toAll((sink) => sink.data(bytes)),
    endStream: () => toAll((sink) => sink.endStream()),
  };
  const object = (number: number, body: string) => toAll((sink) => sink.object(number, body));
  const pages: { readonly number: number; readonly body: string }[] = [];
  const scan = createCopyScan(
    { ...streams, object: (number, body) => (isPage(body) ? void pages.push({ number, body }) : object(number, body)) },
    true,
  );
  toAll((sink) => sink.head(pdfHead));

  const writeStream = (number: number, text: string): void => {
    const bytes = Buffer.from(text, 'latin1');
    streams.stream(number, '<<\n', bytes.length);
    streams.data(bytes);
    streams.endStream();
  };
  /** Gives the number after the last. */
  const writePages = (first: number): number | undefined => {
    const { objects, strip } = stripFrom(first);
    const own = createCopyScan({ ...streams, object }, false);
    own.feed(objects.bytes);
    own.end();
    const before = first + objects.offsets.length;
    let next = before + 1;
    writeStream(before, footBegin);
    const drawn = new Map<string, number>();
    const footed = pages.map(({ number, body }) => ({ number, page: withFoot(body, strip) }));
    for (const { number, page } of footed) {
      if (page === undefined) return undefined;
      object(number, page.write(before, afterOf(page)));
    }
    return next;

    /** Most pages are of one size, and share it. */
    function afterOf({ operators }: FootedPage): number {
      const known = drawn.get(operators);
      if (known !== undefined) return known;
      const number = next;
      next += 1;
      drawn.set(operators, number);
      writeStream(number, operators);
      return number;
    }
  };
  const endCopy = (): CopyEnd | Failed => {
    const table = scan.end();
    const trailer =
      /\ntrailer\n<<\n\/Size (\d+)\n\/Root (\d+ 0 R)\n(?:\/Info (\d+ 0 R)\n)?\/ID \[<[0-9a-f]+> <[0-9a-f]+>\]\n>>\nstartxref\n\d+\n%%EOF\n$/u;
    const found = trailer.exec(table);
    const next = found === null ? undefined : writePages(Number(found[1]));
    if (found === null || next === undefined) return notOurs;
    toAll((sink) => sink.end(next, { root: found[2] ?? '', info: found[3] ?? null }));
    return { ok: true, bytes: taken(), sha256: sinks[0]?.sha256() ?? '', pageCount: pages.length };
  };
  return {
    piece: (bytes) =>
      orNotOurs((): CopyPiece => {
        scan.feed(bytes);
        return { ok: true, bytes: taken() };
      }),
    end: () => orNotOurs(endCopy),
  };
}
