/** Looks for texts in everything that lies on the disk under some folders: in what files hold and in what they are called. */
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { encodings } from './memory.ts';

export type DiskSearch = {
  /** `file: text`, relative to the folder searched. */
  readonly found: readonly string[];
  readonly files: readonly string[];
};

/** Every file under `directory`, links not followed; sockets and pipes hold nothing. */
export function searchDisk(directory: string, texts: readonly string[]): DiskSearch {
  const found: string[] = [];
  const files: string[] = [];
  const wanted = texts.map((text) => ({ text, forms: encodings(text) }));
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(directory, path);
    for (const { text } of wanted) if (name.includes(text)) found.push(`${name}: ${text} in its name`);
    if (!entry.isFile() || !lstatSync(path, { throwIfNoEntry: false })?.isFile()) continue;
    files.push(name);
    const content = readIfThere(path);
    for (const { text, forms } of wanted)
      if (forms.some((form) => content.includes(form))) found.push(`${name}: ${text}`);
  }
  return { found, files };
}

/** A running browser removes files of its own meanwhile. */
function readIfThere(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}
