/** `npm run icons`: draws every icon of the installers from resources/icon.svg. What it makes is kept in resources/icons. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { icns, ico } from './icons/containers.ts';

const at = (path: string) => fileURLToPath(new URL(`../resources/${path}`, import.meta.url));
const source = readFileSync(at('icon.svg'));
const drawn = (size: number) =>
  sharp(source, { density: (72 * size) / 1024 })
    .resize(size, size)
    .png({ compressionLevel: 9 })
    .toBuffer();

mkdirSync(at('icons'), { recursive: true });
const sizes = [16, 32, 48, 64, 128, 256, 512, 1024] as const;
const images = new Map(await Promise.all(sizes.map(async (size) => [size, await drawn(size)] as const)));
const pick = (...wanted: readonly number[]) => [...images].filter(([size]) => wanted.includes(size));

writeFileSync(at('icons/icon.ico'), ico(pick(16, 32, 48, 64, 128, 256)));
writeFileSync(at('icons/icon.icns'), icns(pick(128, 256, 512, 1024)));
for (const [size, image] of pick(16, 32, 48, 64, 128, 256, 512)) writeFileSync(at(`icons/${size}x${size}.png`), image);
