/**
 * The colour profile of sRGB (IEC 61966-2-1) as an ICC file of version 2, made here from the numbers of the standard: what
 * PDF/A asks for, and free of anybody's rights. Same bytes every time.
 */

const curvePoints = 1024;
/** Red, green and blue seen in the light of the profile's own white (D50), with X, Y and Z. */
const primaries = {
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141],
} as const;
const d50 = [0.9642, 1, 0.8249] as const;

/** How bright a number of sRGB is; both 0..1. */
const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

export function srgbProfile(): Uint8Array {
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', description('sRGB IEC61966-2-1')],
    ['cprt', textTag('No rights reserved')],
    ['wtpt', xyzTag(d50)],
    ['rXYZ', xyzTag(primaries.rXYZ)],
    ['gXYZ', xyzTag(primaries.gXYZ)],
    ['bXYZ', xyzTag(primaries.bXYZ)],
    ['rTRC', curveTag()],
  ];
  const shared = ['gTRC', 'bTRC'] as const;
  const table = Buffer.alloc(4 + 12 * (tags.length + shared.length));
  table.writeUInt32BE(tags.length + shared.length, 0);
  let offset = headerBytes + table.length;
  const write = (index: number, name: string, at: number, size: number): void => {
    table.write(name, 4 + 12 * index, 'latin1');
    table.writeUInt32BE(at, 8 + 12 * index);
    table.writeUInt32BE(size, 12 + 12 * index);
  };
  for (const [index, [name, data]] of tags.entries()) {
    write(index, name, offset, data.length);
    // All three colours bend in the same way.
    if (name === 'rTRC')
      for (const [more, other] of shared.entries()) write(tags.length + more, other, offset, data.length);
    offset += data.length;
  }
  return Buffer.concat([header(offset), table, ...tags.map(([, data]) => data)]);
}

const headerBytes = 128;

function header(size: number): Buffer {
  const bytes = Buffer.alloc(headerBytes);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x02100000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  // The day of the standard's amendment, so that the file is the same every time.
  for (const [index, part] of [2003, 1, 1, 0, 0, 0].entries()) bytes.writeUInt16BE(part, 24 + 2 * index);
  bytes.write('acsp', 36, 'latin1');
  for (const [index, part] of d50.entries()) bytes.writeInt32BE(fixed(part), 68 + 4 * index);
  return bytes;
}

const fixed = (value: number): number => Math.round(value * 65_536);

function tag(type: string, size: number): Buffer {
  const bytes = Buffer.alloc(8 + Math.ceil(size / 4) * 4);
  bytes.write(type, 0, 'latin1');
  return bytes;
}

function xyzTag(parts: readonly number[]): Buffer {
  const bytes = tag('XYZ ', 12);
  for (const [index, part] of parts.entries()) bytes.writeInt32BE(fixed(part), 8 + 4 * index);
  return bytes;
}

function textTag(text: string): Buffer {
  const bytes = tag('text', text.length + 1);
  bytes.write(text, 8, 'latin1');
  return bytes;
}

/** In ASCII only; the places for other scripts stay empty. */
function description(text: string): Buffer {
  const bytes = tag('desc', 4 + text.length + 1 + 8 + 3 + 67);
  bytes.writeUInt32BE(text.length + 1, 8);
  bytes.write(text, 12, 'latin1');
  return bytes;
}

function curveTag(): Buffer {
  const bytes = tag('curv', 4 + 2 * curvePoints);
  bytes.writeUInt32BE(curvePoints, 8);
  for (let point = 0; point < curvePoints; point += 1) {
    bytes.writeUInt16BE(Math.round(65_535 * linear(point / (curvePoints - 1))), 12 + 2 * point);
  }
  return bytes;
}
