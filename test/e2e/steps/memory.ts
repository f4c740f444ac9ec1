/** Looks into the memory of the program's processes, as somebody with the rights to do so could. Linux only. */
import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';

export type MemoryTrace = { readonly pid: number; readonly command: string; readonly text: string };

const read = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // It ended meanwhile.
    return null;
  }
};

/** All processes that were started with `marker` in their environment, and what those started: browsers write over theirs. */
export function processesMarked(marker: string): readonly number[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name) && Number(name) !== process.pid)
    .map(Number)
    .filter(isRunning);
  const marked = new Set(all.filter((pid) => read(`/proc/${pid}/environ`)?.includes(marker) === true));
  for (let before = -1; before < marked.size; ) {
    before = marked.size;
    for (const pid of all) if (marked.has(parentOf(pid))) marked.add(pid);
  }
  return [...marked];
}

const parentOf = (pid: number): number => Number(/^PPid:\s+(\d+)$/mu.exec(read(`/proc/${pid}/status`) ?? '')?.[1]);

/** Not a zombie: that has no memory left. */
export const isRunning = (pid: number): boolean => !/^State:\s+[ZX]/mu.test(read(`/proc/${pid}/status`) ?? 'State: X');

/** The texts as they can lie in memory: UTF-8, and UTF-16 in both byte orders. */
export const encodings = (text: string): readonly Buffer[] => {
  const wide = Buffer.from(text, 'utf16le');
  return [Buffer.from(text, 'utf8'), wide, Buffer.from(wide).swap16()];
};

const pageSize = 4096;
const pieceSize = 4 * 1024 * 1024;

type Range = { readonly start: number; readonly end: number };

/** The readable parts of which anything is in memory. Browsers reserve terabytes; of those only what is there is gone through. */
function rangesOf(pid: number): readonly Range[] {
  const ranges: { start: number; end: number; kept: number }[] = [];
  let readable = false;
  for (const line of (read(`/proc/${pid}/smaps`) ?? '').split('\n')) {
    const heading = /^([0-9a-f]+)-([0-9a-f]+) (r?)/u.exec(line);
    if (heading) {
      readable = heading[3] === 'r' && !/\[(vvar|vsyscall)/u.test(line);
      if (readable)
        ranges.push({
          start: Number.parseInt(heading[1] ?? '', 16),
          end: Number.parseInt(heading[2] ?? '', 16),
          kept: 0,
        });
      continue;
    }
    const kept = /^(?:Rss|Swap):\s+(\d+) kB/u.exec(line);
    const last = ranges.at(-1);
    if (kept && readable && last) last.kept += Number(kept[1]);
  }
  return ranges.filter(({ kept }) => kept > 0);
}

/** The runs of pages within a range that are in memory or swapped out (bits 63 and 62 of their entry in `pagemap`). */
function* pagesKept(pagemap: number, { start, end }: Range): Generator<Range> {
  const entries = Buffer.alloc(128 * 1024);
  const perRead = entries.length / 8;
  let from: number | null = null;
  for (let page = start / pageSize; page < end / pageSize; page += perRead) {
    const wanted = Math.min(perRead, end / pageSize - page);
    const got = readSync(pagemap, entries, 0, wanted * 8, page * 8) / 8;
    for (let index = 0; index < got; index += 1) {
      const kept = (entries.readUInt8(index * 8 + 7) & 0xc0) !== 0;
      const at = (page + index) * pageSize;
      if (kept) from ??= at;
      else if (from !== null) {
        yield { start: from, end: at };
        from = null;
      }
    }
  }
  if (from !== null) yield { start: from, end };
}

/** Which texts lie in the memory of a process; each is told once a process. Throws when its memory may not be read. */
export function findInMemory(pid: number, texts: readonly string[]): readonly MemoryTrace[] {
  const command = (read(`/proc/${pid}/cmdline`) ?? '').replaceAll('\0', ' ').slice(0, 200);
  const wanted = texts.map((text) => ({ text, forms: encodings(text) }));
  const longest = Math.max(...wanted.flatMap(({ forms }) => forms.map((form) => form.length)));
  const found = new Set<string>();
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  const pagemap = openSync(`/proc/${pid}/pagemap`, 'r');
  const piece = Buffer.alloc(pieceSize + longest);
  try {
    for (const range of rangesOf(pid)) {
      for (const { start, end } of pagesKept(pagemap, range)) {
        for (let at = start; at < end; at += pieceSize) {
          const length = Math.min(piece.length, end - at);
          let got = 0;
          try {
            got = readSync(memory, piece, 0, length, at);
          } catch {
            // Given back meanwhile.
            continue;
          }
          const content = piece.subarray(0, got);
          for (const { text, forms } of wanted)
            if (!found.has(text) && forms.some((form) => content.includes(form))) found.add(text);
        }
      }
    }
  } finally {
    closeSync(memory);
    closeSync(pagemap);
  }
  return [...found].map((text) => ({ pid, command, text }));
}
