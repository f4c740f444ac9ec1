import {
  contrastOnWhite,
  type Letterhead,
  leastContrast,
  readLetterhead,
  removeLogo,
  saveColour,
  saveLogo,
} from '../../../shared/contract/letterhead.ts';
import { ok } from '../../../shared/result.ts';
import type { FileKind } from '../../reader/protocol.ts';
import type { OpenCore } from '../context.ts';
import { command, commit, done, type Handler, handle, InvalidRequest } from '../handler.ts';
import { keepChoice, letterheadOf } from '../settings/choices.ts';
import { readDocumentBytes } from '../store/documents.ts';

/** Twice as dense as a printer needs for the widest logo on paper (60 mm). */
const logoWidth = 1000;

function keep({ db, recorded }: OpenCore, change: Partial<Letterhead>): void {
  keepChoice(db, 'letterhead', { ...letterheadOf(db), ...change }, recorded());
}

const pictures: ReadonlySet<FileKind> = new Set(['jpeg', 'png', 'tiff', 'webp', 'heic']);

type Saved = { readonly kind: 'saved' };

export const letterheadHandlers: readonly Handler[] = [
  handle(readLetterhead)((_input, { db }) => letterheadOf(db)),

  handle(saveColour)(({ colour }, core) => {
    if (contrastOnWhite(colour) < leastContrast) return { kind: 'tooLight' };
    return commit<Saved>(core, ['settings'], () => {
      keep(core, { colour });
      return ok({ kind: 'saved' });
    });
  }),

  handle(saveLogo)(async ({ uploadId }, core) => {
    const upload = core.uploads.get(uploadId);
    if (upload === undefined || upload.toCheck) throw new InvalidRequest('No such upload');
    core.uploads.delete(uploadId);
    const { writer, documentId } = upload.incoming;
    try {
      writer.seal();
      const { reader } = core.ports;
      const opened = await reader.open(readDocumentBytes(core.db, documentId));
      if (!opened.ok) return { kind: 'notAPicture' };
      const drawn = pictures.has(opened.kind) ? await reader.renderPage(opened.handle, 0, logoWidth) : null;
      await reader.close(opened.handle);
      if (drawn === null || !drawn.ok) return { kind: 'notAPicture' };
      const { webp, width, height } = drawn;
      return commit<Saved>(core, ['settings'], () => {
        keep(core, { logo: { image: Buffer.from(webp).toString('base64'), width, height } });
        return ok({ kind: 'saved' });
      });
    } finally {
      // The file itself is not kept.
      writer.abort();
    }
  }),

  command(removeLogo, ['settings'])((_input, core) => {
    keep(core, { logo: null });
    return done;
  }),
];
