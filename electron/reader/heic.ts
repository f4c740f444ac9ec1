/** Photos of telephones (HEVC), which libvips cannot read: turned into PNG once, after which they are pictures like all others. */
import decodeAll from 'heic-decode';
import sharp from 'sharp';
import type { Failed, FileProblem } from './protocol.ts';
import { limits } from './protocol.ts';

/** The first picture, upright: the decoder turns it as the file says. Its size is known before its pixels are made. */
export async function heicAsPng(bytes: Uint8Array): Promise<{ ok: true; png: Uint8Array } | Failed<FileProblem>> {
  try {
    const pictures = await decodeAll.all({ buffer: bytes });
    try {
      const [first] = pictures;
      if (first === undefined) return { ok: false, problem: 'broken' };
      if (first.width * first.height > limits.pixels) return { ok: false, problem: 'tooManyPixels' };
      const { data, width, height } = await first.decode();
      const raw = { width, height, channels: 4 } as const;
      return { ok: true, png: Uint8Array.from(await sharp(data, { raw }).png({ compressionLevel: 1 }).toBuffer()) };
    } finally {
      pictures.dispose();
    }
  } catch {
    return { ok: false, problem: 'broken' };
  }
}
