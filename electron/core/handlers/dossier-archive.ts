import { createHash } from 'node:crypto';
import { archiveDossier } from '../../../shared/contract/dossier-archive.ts';
import type { OutputOf } from '../../../shared/contract/endpoint.ts';
import { ok } from '../../../shared/result.ts';
import { limits, type RasterPage } from '../../reader/protocol.ts';
import type { OpenCore } from '../context.ts';
import { type ArchiveBookmark, archivePdf } from '../dossier/archive-pdf.ts';
import { exhibitTitle } from '../dossier/exhibits.ts';
import {
  CopyFailed,
  type CopyWish,
  copyPieces,
  copyStops,
  type KeptVersion,
  keptVersion,
} from '../dossier/given-copy.ts';
import { commit, type Handler, handle } from '../handler.ts';
import { organisationOf } from '../settings/choices.ts';
import { readDocument } from '../store/documents.ts';
import { readDossierVersion } from '../store/dossier-versions.ts';
import { type ExportRecord, nextExportVersion, recordExport } from '../store/exports.ts';
import { writeTargetInTurns } from '../write-target.ts';

const kind = 'archive';

/** The reader gave a page up: what was written so far is no archive file. */
class NoPage extends Error {
  override readonly name = 'NoPage';
}

export const dossierArchiveHandlers: readonly Handler[] = [
  handle(archiveDossier)(({ versionId, token, receiver }, core) => {
    copyStops.begin(core, versionId);
    return core.exclusive(async () => {
      const kept = keptVersion(core, versionId);
      if (kept === undefined) return { ok: false, problem: 'unknownDocument' };
      // Its pages are drawn from the copy, which the reader has whole: nothing is read that it would refuse.
      if (kept.document.size > limits.bytes) return { ok: false, problem: 'tooLarge' };
      const copy = await wholeCopy(core, kept, receiver);
      if (copy === undefined) return { ok: false, problem: 'readerGone' };
      return write(core, { version: kept.version, title: kept.document.title, receiver, token, copy });
    });
  }),
];

type WholeCopy = { readonly bytes: Uint8Array; readonly missingGlyphs: readonly string[] };

async function wholeCopy(core: OpenCore, kept: KeptVersion, receiver: string): Promise<WholeCopy | undefined> {
  let missingGlyphs: readonly string[] = [];
  const onEnd: CopyWish['onEnd'] = (_sha256, missing) => {
    missingGlyphs = missing;
  };
  const wish = { receiver, passphrase: null, onProgress: () => {}, onEnd };
  const pieces: Uint8Array[] = [];
  try {
    for await (const piece of copyPieces(core, kept, wish)) pieces.push(piece);
  } catch (error) {
    if (error instanceof CopyFailed) return undefined;
    throw error;
  }
  return { bytes: Uint8Array.from(Buffer.concat(pieces)), missingGlyphs };
}

type Wish = {
  readonly version: ExportRecord;
  readonly title: string;
  readonly receiver: string;
  readonly token: string;
  readonly copy: WholeCopy;
};

async function write(core: OpenCore, { version, title, receiver, token, copy }: Wish) {
  const { reader } = core.ports;
  const opened = await reader.open(copy.bytes);
  if (!opened.ok) return { ok: false, problem: 'readerGone' } as const;
  const { handle: file, pages } = opened;
  const digest = createHash('sha256');
  const facts = { title: `${title} (archief)`, organisation: organisationOf(core.db).name, madeAt: core.now() };
  const pieces = async function* () {
    for await (const piece of archivePdf(
      rastered(core, version.id, file, pages.length),
      bookmarksOf(core, version),
      facts,
    )) {
      digest.update(piece);
      yield piece;
    }
  };
  const goesOn = () => !copyStops.stopped(core, version.id) && !core.closing();
  try {
    const written = await writeTargetInTurns(core.targets, token, pieces(), goesOn);
    if (!written.ok) return { ok: false, problem: written.error } as const;
  } catch (error) {
    if (error instanceof NoPage) return { ok: false, problem: 'readerGone' } as const;
    throw error;
  } finally {
    await reader.close(file);
  }
  const { caseId, documentId } = version;
  return commit<Extract<OutputOf<typeof archiveDossier>, { readonly ok: true }>>(core, ['documents'], () => {
    recordExport(core.db, {
      id: core.newId(),
      caseId,
      kind,
      version: nextExportVersion(core.db, caseId, kind),
      receiver,
      channel: 'file',
      sha256: digest.digest('hex'),
      pageCount: pages.length,
      documentId,
      exportedOn: core.today(),
      recordedAt: core.now(),
      actorId: core.actorId,
    });
    return ok({ ok: true, pages: pages.length, missingGlyphs: [...copy.missingGlyphs] });
  });
}

async function* rastered(
  core: OpenCore,
  versionId: string,
  file: number,
  pages: number,
): AsyncGenerator<RasterPage, void, undefined> {
  for (let page = 0; page < pages; page += 1) {
    const drawn = await core.ports.reader.rasterPage(file, page);
    if (!drawn.ok) throw new NoPage('A page could not be drawn');
    core.push({ push: 'progress', work: `archive:${versionId}`, done: (page + 1) / pages });
    yield drawn;
  }
}

function bookmarksOf({ db }: OpenCore, { id }: ExportRecord): readonly ArchiveBookmark[] {
  const kept = readDossierVersion(db, id);
  const exhibits = (kept?.exhibits ?? []).flatMap(({ documentId, number, firstPage }): readonly ArchiveBookmark[] => {
    const document = readDocument(db, documentId);
    const title = document === undefined ? '' : `: ${exhibitTitle(document)}`;
    return [{ title: `Bijlage ${number}${title}`, page: firstPage - 1 - (kept?.pagesBefore ?? 0) }];
  });
  return [{ title: 'Voorblad', page: 0 }, ...exhibits.toSorted((one, other) => one.page - other.page)];
}
