import { createHash } from 'node:crypto';
import { archiveDossier } from '../../../shared/contract/dossier-archive.ts';
import type { OutputOf } from '../../../shared/contract/endpoint.ts';
import { ok } from '../../../shared/result.ts';
import type { RasterPage } from '../../reader/protocol.ts';
import type { OpenCore } from '../context.ts';
import { openPaged, type PagedFile } from '../documents/paged-file.ts';
import { type ArchiveBookmark, archivePdf } from '../dossier/archive-pdf.ts';
import { exhibitTitle } from '../dossier/exhibits.ts';
import { copyStops, type KeptVersion, keptVersion, stripFor } from '../dossier/given-copy.ts';
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
      return write(core, { kept, receiver, token });
    });
  }),
];

type Wish = { readonly kept: KeptVersion; readonly receiver: string; readonly token: string };

async function write(core: OpenCore, { kept, receiver, token }: Wish): Promise<OutputOf<typeof archiveDossier>> {
  const { reader } = core.ports;
  const { version, document } = kept;
  const { title } = document;
  const { pdf, missingGlyphs } = await stripFor(core, receiver);
  const strip = await reader.open(pdf);
  if (!strip.ok) return { ok: false, problem: 'readerGone' };
  const opened = await openPaged(core, document.id);
  if (!opened.ok) {
    await reader.close(strip.handle);
    return { ok: false, problem: 'readerGone' };
  }
  const digest = createHash('sha256');
  const facts = { title: `${title} (archief)`, organisation: organisationOf(core.db).name, madeAt: core.now() };
  const pieces = async function* () {
    for await (const piece of archivePdf(
      rastered(core, version, opened.value, strip.handle),
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
    if (!written.ok) return { ok: false, problem: written.error };
  } catch (error) {
    if (error instanceof NoPage) return { ok: false, problem: 'readerGone' };
    throw error;
  } finally {
    await opened.value.close();
    await reader.close(strip.handle);
  }
  const { caseId, documentId, pageCount } = version;
  return commit<Extract<OutputOf<typeof archiveDossier>, { readonly ok: true }>>(core, ['documents'], () => {
    recordExport(core.db, {
      id: core.newId(),
      caseId,
      kind,
      version: nextExportVersion(core.db, caseId, kind),
      receiver,
      channel: 'file',
      sha256: digest.digest('hex'),
      pageCount,
      documentId,
      exportedOn: core.today(),
      recordedAt: core.now(),
      actorId: core.actorId,
    });
    return ok({ ok: true, pages: pageCount, missingGlyphs: [...missingGlyphs] });
  });
}

/** Every page of the version, with for whom it is at its foot. */
async function* rastered(
  core: OpenCore,
  { id, pageCount }: ExportRecord,
  { handle: file, ready }: PagedFile,
  strip: number,
): AsyncGenerator<RasterPage, void, undefined> {
  for (let page = 0; page < pageCount; page += 1) {
    const found = await ready(page);
    if (!found.ok || found.value.pageCount !== pageCount) throw new NoPage('A page could not be read');
    const drawn = await core.ports.reader.rasterPage(file, page, strip);
    if (!drawn.ok) throw new NoPage('A page could not be drawn');
    core.push({ push: 'progress', work: `archive:${id}`, done: (page + 1) / pageCount });
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
