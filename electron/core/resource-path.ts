import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Beside the sources and beside the build: both are two levels below the project. A packaged program says otherwise at start. */
let directory = fileURLToPath(new URL('../../resources', import.meta.url));

/** Called once, when the process starts. `path` is absolute. */
export function setResources(path: string): void {
  directory = path;
}

/** The absolute path of a file that ships with the program. */
export const resourcePath = (...parts: readonly string[]): string => join(directory, ...parts);
