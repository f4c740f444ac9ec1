/** Folders that a person chose outside the vault. */
import { accessSync, constants, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';

/** Whether one folder is another or lies in it. */
export const isWithin = (folder: string, directory: string): boolean => {
  const path = relative(resolve(directory), resolve(folder));
  return path === '' || (!path.startsWith('..') && resolve(directory, path) === resolve(folder));
};

export function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return statSync(folder).isDirectory();
  } catch {
    return false;
  }
}
