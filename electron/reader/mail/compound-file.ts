/**
 * Is this compound file (the container of .msg, [MS-CFB]) whole enough to be parsed? The parser follows chains without
 * looking back, so that a loop, or a size larger than the file, makes it take all memory: both are refused here first.
 */
const endOfChain = 0xfffffffe;
const noEntry = 0xffffffff;
const entrySize = 128;
const stream = 2;
const root = 5;

export function isSoundCompoundFile(bytes: Uint8Array): boolean {
  if (bytes.length < 512) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(0x1e, true);
  if (shift !== 9 && shift !== 12) return false;
  const sectorSize = 1 << shift;
  const sectors = Math.ceil((bytes.length - sectorSize) / sectorSize);
  const fat = tableOf(view, fatSectors(view, sectorSize, sectors), sectorSize);
  const directory = fat === null ? null : chainOf(fat, view.getUint32(0x30, true), sectors);
  if (fat === null || directory === null) return false;
  const miniSectors = chainOf(fat, view.getUint32(0x3c, true), sectors);
  const miniFat = miniSectors === null ? null : tableOf(view, miniSectors, sectorSize);
  if (miniFat === null) return false;
  const entries = directory.flatMap((sector) => entriesOf(view, sector, sectorSize));
  const cutoff = view.getUint32(0x38, true);
  return (
    entries.every((entry) => {
      if (entry.type !== stream && entry.type !== root) return true;
      if (entry.size > bytes.length) return false;
      if (entry.size === 0) return true;
      const mini = entry.type === stream && entry.size < cutoff;
      return chainOf(mini ? miniFat : fat, entry.start, mini ? miniFat.length : sectors) !== null;
    }) && isTree(entries)
  );
}

type Entry = {
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
};

/** Where the allocation table itself is: the first 109 sectors in the header, more in a chain of their own. */
function fatSectors(view: DataView, sectorSize: number, sectors: number): readonly number[] {
  const found: number[] = [];
  for (let at = 0x4c; at < 512; at += 4) found.push(view.getUint32(at, true));
  let next = view.getUint32(0x44, true);
  for (let steps = 0; next < sectors && steps <= sectors; steps += 1) {
    const offset = (next + 1) * sectorSize;
    if (offset + sectorSize > view.byteLength) break;
    for (let at = offset; at < offset + sectorSize - 4; at += 4) found.push(view.getUint32(at, true));
    next = view.getUint32(offset + sectorSize - 4, true);
  }
  return found.filter((sector) => sector !== noEntry).slice(0, sectors + 1);
}

/** The numbers in these sectors, or null when one lies outside the file. */
function tableOf(view: DataView, where: readonly number[], sectorSize: number): Uint32Array | null {
  const table = new Uint32Array(where.length * (sectorSize / 4));
  let index = 0;
  for (const sector of where) {
    const offset = (sector + 1) * sectorSize;
    if (offset + sectorSize > view.byteLength) return null;
    for (let at = offset; at < offset + sectorSize; at += 4) table[index++] = view.getUint32(at, true);
  }
  return table;
}

/** The sectors of a chain in order; null when it leaves the table or comes back on itself. */
function chainOf(table: Uint32Array, start: number, most: number): readonly number[] | null {
  const chain: number[] = [];
  for (let at = start; at !== endOfChain && !(chain.length === 0 && at === noEntry); at = table[at] ?? noEntry) {
    if (at >= table.length || chain.length > most) return null;
    chain.push(at);
  }
  return chain;
}

function entriesOf(view: DataView, sector: number, sectorSize: number): readonly Entry[] {
  const list: Entry[] = [];
  const offset = (sector + 1) * sectorSize;
  for (let at = offset; at + entrySize <= Math.min(offset + sectorSize, view.byteLength); at += entrySize)
    list.push({
      type: view.getUint8(at + 0x42),
      left: view.getUint32(at + 0x44, true),
      right: view.getUint32(at + 0x48, true),
      child: view.getUint32(at + 0x4c, true),
      start: view.getUint32(at + 0x74, true),
      size: view.getUint32(at + 0x78, true),
    });
  return list;
}

/** Every entry is reached once at most from the first one. */
function isTree(entries: readonly Entry[]): boolean {
  const seen = new Set<number>();
  const open = [0];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === noEntry) continue;
    const entry = entries[at];
    if (entry === undefined || seen.has(at)) return false;
    seen.add(at);
    open.push(entry.left, entry.right, entry.child);
  }
  return true;
}
