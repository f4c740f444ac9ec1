/** The program's archive (asar): what it lists, and writing it out without what it says lies beside it. */
import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

type Entry = {
  readonly files?: Readonly<Record<string, Entry>>;
  readonly size?: number;
  readonly offset?: string;
  readonly unpacked?: boolean;
};
export type Packed = {
  readonly path: string;
  readonly size: number;
  readonly unpacked: boolean;
  readonly bytes: () => Buffer;
};

/** Every file that the archive lists, with `/` between folders. */
export function listArchive(file: string): readonly Packed[] {
  const whole = readFileSync(file);
  const start = 8 + whole.readUInt32LE(4);
  const head = JSON.parse(whole.subarray(16, 16 + whole.readUInt32LE(12)).toString('utf8')) as Entry;
  const walk = (entry: Entry, path: string): readonly Packed[] => {
    if (entry.files !== undefined)
      return Object.entries(entry.files).flatMap(([name, part]) => walk(part, path === '' ? name : `${path}/${name}`));
    const { size = 0, unpacked = false } = entry;
    const from = start + Number(entry.offset ?? 0);
    return [
      {
        path,
        size,
        unpacked,
        bytes: () => (unpacked ? readFileSync(join(`${file}.unpacked`, path)) : whole.subarray(from, from + size)),
      },
    ];
  };
  return walk(head, '');
}

/** What threads open themselves, by outsideArchive(): it must not be needed inside. */
const onlyBeside = /^out\/main\/(?!start-)\w+-worker\.js$|\.gz$|^node_modules\/(tesseract\.js-core|zlibjs|bmp-js)\//;

/**
 * Lays the program out as Electron shows it to itself: `app.asar` as a folder, in which modules that lie beside the archive
 * are found as well. What only threads open is left out of that folder.
 */
export function layOut(archive: string, to: string): string {
  const resources = join(to, 'resources');
  for (const { path, unpacked, bytes } of listArchive(archive)) {
    const target = join(resources, 'app.asar', path);
    if (unpacked && onlyBeside.test(path)) continue;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes());
    if (path.endsWith('.node')) chmodSync(target, 0o755);
  }
  for (const part of ['app.asar.unpacked', 'resources'])
    cpSync(join(dirname(archive), part), join(resources, part), { recursive: true });
  return resources;
}
