import { statSync } from 'node:fs';

/** Which file it is, whatever its name; null when there is none. On Windows the volume and the file's own number. */
export function fileIdentity(file: string): string | null {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev}:${found.ino}`;
}
