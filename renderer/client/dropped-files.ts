/** More than anybody means to add at once. */
const mostFiles = 500;

type Entry = Pick<FileSystemEntry, 'isFile' | 'isDirectory' | 'name'>;
type DroppedThings = {
  readonly files: ArrayLike<File>;
  readonly items: ArrayLike<{ readonly webkitGetAsEntry?: () => Entry | null }>;
};

/**
 * What was let go over the window: files as they are, and of a folder all files in it, those of folders inside it too, by
 * name. To be called before the event ends. Unseen files (`.DS_Store`) are nobody's scans.
 */
export function droppedFiles({ files, items }: DroppedThings): Promise<readonly File[]> {
  // The list is emptied as soon as the event is over.
  const entries = Array.from(items).map((item) => item.webkitGetAsEntry?.() ?? null);
  const plain = Array.from(files);
  return entries.some((entry) => entry?.isDirectory === true) ? inOrder(entries) : Promise.resolve(plain);
}

async function inOrder(entries: readonly (Entry | null)[]): Promise<readonly File[]> {
  const found: File[] = [];
  for (const entry of entries) if (entry !== null) await collect(entry, found);
  return found;
}

async function collect(entry: Entry, found: File[]): Promise<void> {
  if (found.length >= mostFiles || entry.name.startsWith('.')) return;
  if (isFile(entry)) {
    const file = await new Promise<File | null>((resolve) => entry.file(resolve, () => resolve(null)));
    if (file !== null) found.push(file);
  } else if (isFolder(entry)) {
    const children = await childrenOf(entry);
    for (const child of children.toSorted((a, b) => a.name.localeCompare(b.name))) await collect(child, found);
  }
}

const isFile = (entry: Entry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: Entry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** A folder tells its contents in handfuls, until it gives an empty one. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (some.length === 0 || all.length > mostFiles) return all;
    all.push(...some);
  }
}
