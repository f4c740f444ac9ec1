import { allTexts } from './all-texts.ts';
import { arrange } from './arrange.ts';
import { codesOn } from './codes.ts';
import { dossierEnd } from './dossier-end.ts';
import { exhibitPages } from './exhibit.ts';
import { beginCopy, type GivenCopy } from './given-copy.ts';
import { imageAsSheet, rawAsJpeg, rawAsPng, rawAsSheet, rawAsWebp, renderImage } from './image.ts';
import type { Message } from './mail/message.ts';
import { sentMarkup } from './mail/sent-markup.ts';
import { createOcr } from './ocr.ts';
import { type OpenFile, openFile } from './open-file.ts';
import { stripPlace } from './page-foot.ts';
import { discardEngine } from './pdf-engine.ts';
import { openInBlocks, type PdfInBlocks } from './pdf-in-blocks.ts';
import type { Failed, Inspected, MailHead, Proof, Reader } from './protocol.ts';
import { redact } from './redact.ts';
import { createTextsScan, type TextsScan } from './texts-scan.ts';

const readDotsPerInch = 200;
/** Enough for a code, on a page whose words are known already. */
const codeDotsPerInch = 130;
const broken = { ok: false, problem: 'broken' } as const;
const seen = ({ kind, mime, pages, writing, mail }: OpenFile): Inspected => ({
  ok: true,
  kind,
  mime,
  pages,
  writing,
  mail: mail === null ? null : headOf(mail),
});
const headOf = ({ head, files }: Message): MailHead => ({
  ...head,
  attachments: files.map(({ name, bytes }) => ({ name, size: bytes.length })),
});

/**
 * The reader's operations, without a process around them. Foreign bytes may make a library throw or trap: that is an
 * outcome ('broken') here, never an exception, and the engine is replaced afterwards.
 */
export function createReader(): Reader {
  const files = new Map<number, OpenFile>();
  const inBlocks = new Map<number, PdfInBlocks>();
  const copies = new Map<number, GivenCopy>();
  const looks = new Map<number, TextsScan>();
  const ocr = createOcr();
  let lastHandle = 0;
  const kept = <T>(where: Map<number, T>, what: T): number => {
    lastHandle += 1;
    where.set(lastHandle, what);
    return lastHandle;
  };

  const guarded = async <T>(work: () => Promise<T>): Promise<T | Failed> => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof WebAssembly.RuntimeError) {
        files.clear();
        inBlocks.clear();
        discardEngine();
      }
      return broken;
    }
  };

  return {
    inspect: (bytes) =>
      guarded(async () => {
        const opened = await openFile(bytes);
        if (!opened.ok) return opened;
        opened.file.pdf?.close();
        return seen(opened.file);
      }),
    open: (bytes) =>
      guarded(async () => {
        const opened = await openFile(bytes);
        if (!opened.ok) return opened;
        return { ...seen(opened.file), handle: kept(files, opened.file) };
      }),
    openInBlocks: (size) =>
      guarded(async () => {
        const opened = await openInBlocks(size);
        if (!opened.ok) return opened;
        const handle = kept(files, opened.file);
        inBlocks.set(handle, opened);
        return { ok: true, handle };
      }),
    pageInBlocks: (handle, page, blocks) => guarded(async () => inBlocks.get(handle)?.page(page, blocks) ?? broken),
    pageText: (handle, page) =>
      guarded(async () => {
        const file = files.get(handle);
        if (file?.pdf === undefined || file.pages[page] === undefined) return broken;
        return { ok: true, text: file.pdf.text(page) };
      }),
    renderPage: (handle, page, widthPx) =>
      guarded(async () => {
        const file = files.get(handle);
        if (file?.pages[page] === undefined) return broken;
        const wide = Math.min(4000, Math.max(50, Math.round(widthPx)));
        if (file.pdf === undefined) {
          const { bytes: webp, width, height } = await renderImage(file.bytes, page, wide);
          return { ok: true, webp, width, height, text: '' };
        }
        const raw = file.pdf.render(page, wide);
        if (raw === undefined) return broken;
        const { bytes: webp, width, height } = await rawAsWebp(raw);
        return { ok: true, webp, width, height, text: file.pdf.text(page) };
      }),
    proof: (bytes, widthPx) =>
      guarded(async () => {
        const opened = await openFile(bytes);
        if (!opened.ok) return opened;
        const { pdf, pages } = opened.file;
        if (pdf === undefined) return broken;
        const drawn: Proof['pages'][number][] = [];
        for (const index of pages.keys()) {
          const raw = pdf.render(index, Math.min(2000, Math.max(50, Math.round(widthPx))));
          if (raw === undefined) break;
          const { bytes: png, width, height } = await rawAsPng(raw);
          drawn.push({ png, width, height });
        }
        pdf.close();
        return drawn.length === pages.length ? { ok: true, pages: drawn } : broken;
      }),
    allTexts: (bytes) => guarded(() => allTexts(bytes)),
    beginTexts: () => guarded(async () => ({ ok: true, handle: kept(looks, createTextsScan()) })),
    textsPiece: (handle, bytes) => guarded(async () => looks.get(handle)?.piece(bytes) ?? broken),
    endTexts: (handle) => guarded(async () => looks.get(handle)?.end() ?? broken),
    rasterPage: (handle, page, strip) =>
      guarded(async () => {
        const file = files.get(handle);
        const paper = file?.pages[page];
        const source = files.get(strip)?.pdf;
        const [stripPaper] = source?.pages ?? [];
        if (file?.pdf === undefined || paper === undefined) return broken;
        if (source === undefined || stripPaper === undefined) return broken;
        const foot = { source, ...stripPlace(paper.width, stripPaper) };
        const raw = file.pdf.render(page, Math.ceil((paper.width / 72) * readDotsPerInch), foot);
        if (raw === undefined) return broken;
        const { bytes: jpeg, width, height } = await rawAsJpeg(raw);
        return { ok: true, jpeg, width, height, paper };
      }),
    readPage: (handle, page) =>
      guarded(async () => {
        const file = files.get(handle);
        const size = file?.pages[page];
        if (file === undefined || size === undefined) return broken;
        const lines = file.pdf?.words(page) ?? null;
        const density = lines === null ? readDotsPerInch : codeDotsPerInch;
        const raw = file.pdf?.render(page, Math.round((size.width / 72) * density));
        if (file.pdf !== undefined && raw === undefined) return broken;
        const sheet = raw === undefined ? await imageAsSheet(file.bytes, page) : await rawAsSheet(raw);
        const codes = await codesOn(sheet);
        if (lines !== null) return { ok: true, source: 'layer', lines, extra: [], codes };
        return { ok: true, source: 'ocr', ...(await ocr.read(sheet)), codes };
      }),
    attachment: (handle, index) =>
      guarded(async () => {
        const file = files.get(handle)?.mail?.files[index];
        return file === undefined ? broken : { ok: true, name: file.name, bytes: file.bytes };
      }),
    asSent: (bytes) =>
      guarded(async () => {
        const opened = await openFile(bytes);
        if (!opened.ok) return opened;
        opened.file.pdf?.close();
        const { mail } = opened.file;
        return { ok: true, markup: mail?.html == null ? null : await sentMarkup(mail.html, mail.files) };
      }),
    close: (handle) =>
      guarded(async () => {
        files.get(handle)?.pdf?.close();
        for (const known of [files, inBlocks, copies, looks]) known.delete(handle);
        return { ok: true } as const;
      }),
    exhibitPages: (...args) => guarded(() => exhibitPages(...args)),
    dossierEnd: (...args) => guarded(() => dossierEnd(...args)),
    redact: (...args) => guarded(() => redact(...args)),
    arrange: (...args) => guarded(() => arrange(...args)),
    beginCopy: (...args) =>
      guarded(async () => {
        const copy = await beginCopy(...args);
        if (copy === undefined) return broken;
        return { ok: true, handle: kept(copies, copy) };
      }),
    copyPiece: (handle, bytes) => guarded(async () => copies.get(handle)?.piece(bytes) ?? broken),
    endCopy: (handle) => guarded(async () => copies.get(handle)?.end() ?? broken),
  };
}
