/**
 * A JPEG as it can stand in a PDF: its own compressed picture, byte for byte, without anything that came along with it
 * (place and time of a photo, previews, a second picture behind the first, notes).
 */
export type JpegOriginal = {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly components: 1 | 3;
  /** The colours its numbers stand for; null for the usual ones. */
  readonly profile: Uint8Array | null;
};

const marker = { start: 0xd8, end: 0xd9, scan: 0xda, jfif: 0xe0, profile: 0xe2, adobe: 0xee, comment: 0xfe } as const;
/** Baseline, extended and progressive, Huffman-coded: what every PDF program must be able to show. */
const frames: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
const otherFrames: ReadonlySet<number> = new Set([
  0xc3, 0xc5, 0xc6, 0xc7, 0xc8, 0xc9, 0xca, 0xcb, 0xcc, 0xcd, 0xce, 0xcf,
]);
const profileLabel = 'ICC_PROFILE\0';
const largestProfile = 512 * 1024;
/** Without density and without a preview: which of the two colour codings it is, that is all it says. */
const plainJfif = Uint8Array.of(0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0);

type Frame = Pick<JpegOriginal, 'width' | 'height' | 'components'> & { readonly usualIds: boolean };

/** Undefined when the picture must be made anew: four inks, rare codings, or not as the standard says. */
export function jpegOriginal(bytes: Uint8Array): JpegOriginal | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (view.length < 4 || view[0] !== 0xff || view[1] !== marker.start) return undefined;
  const kept: Uint8Array[] = [];
  const profileParts = new Map<number, Uint8Array>();
  let frame: Frame | undefined;
  let saysColours = false;
  let adobe: Uint8Array | undefined;
  let at = 2;
  while (at + 4 <= view.length) {
    if (view[at] !== 0xff) return undefined;
    const kind = view[at + 1] ?? 0;
    if (kind === 0xff) {
      at += 1;
      continue;
    }
    if (kind === marker.end) break;
    const length = view.readUInt16BE(at + 2);
    const next = at + 2 + length;
    if (length < 2 || next > view.length || otherFrames.has(kind)) return undefined;
    const body = view.subarray(at + 4, next);
    if (frames.has(kind)) {
      frame = frame === undefined ? frameOf(body) : undefined;
      if (frame === undefined) return undefined;
    }
    if (kind === marker.jfif) saysColours = true;
    if (kind === marker.adobe && body.toString('latin1', 0, 5) === 'Adobe') adobe = view.subarray(at, next);
    if (kind === marker.profile && body.toString('latin1', 0, 12) === profileLabel)
      profileParts.set(body[12] ?? 0, body.subarray(14));
    const passenger = (kind >= marker.jfif && kind <= 0xef) || kind === marker.comment;
    const end = kind === marker.scan ? endOfScan(view, next) : next;
    if (!passenger) kept.push(view.subarray(at, end));
    at = end;
  }
  if (frame === undefined || view[at] !== 0xff || view[at + 1] !== marker.end) return undefined;
  if (frame.components === 3 && !saysColours && adobe === undefined && !frame.usualIds) return undefined;
  const profile = wholeProfile(profileParts, frame.components);
  if (profile === undefined) return undefined;
  const all = [Uint8Array.of(0xff, marker.start), adobe ?? plainJfif, ...kept, Uint8Array.of(0xff, marker.end)];
  const { width, height, components } = frame;
  return { bytes: Uint8Array.from(Buffer.concat(all)), width, height, components, profile };
}

function frameOf(body: Buffer): Frame | undefined {
  if (body.length < 6 || body[0] !== 8) return undefined;
  const components = body[5];
  const [height, width] = [body.readUInt16BE(1), body.readUInt16BE(3)];
  if ((components !== 1 && components !== 3) || body.length < 6 + 3 * components) return undefined;
  const ids = Array.from({ length: components }, (_, index) => body[6 + 3 * index]);
  const usualIds = ids.every((id, index) => id === index + 1);
  return width > 0 && height > 0 ? { width, height, components, usualIds } : undefined;
}

/** Where the compressed picture ends and the next marker begins. */
function endOfScan(view: Buffer, from: number): number {
  for (let at = view.indexOf(0xff, from); at !== -1 && at + 1 < view.length; at = view.indexOf(0xff, at + 1)) {
    const next = view[at + 1] ?? 0;
    const restart = next >= 0xd0 && next <= 0xd7;
    if (next !== 0 && next !== 0xff && !restart) return at;
  }
  return view.length;
}

/** Null when there is none, undefined when it does not fit the picture. */
function wholeProfile(parts: ReadonlyMap<number, Uint8Array>, components: 1 | 3): Uint8Array | null | undefined {
  if (parts.size === 0) return null;
  const ordered = [...parts].sort(([one], [other]) => one - other).map(([, part]) => part);
  const profile = Buffer.concat(ordered);
  const space = profile.toString('latin1', 16, 20);
  if (profile.length > largestProfile || profile.length < 128) return undefined;
  return space === (components === 3 ? 'RGB ' : 'GRAY') ? Uint8Array.from(profile) : undefined;
}
