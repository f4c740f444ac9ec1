import { expect, test } from 'vitest';
import { droppedFiles } from '../../../renderer/client/dropped-files.ts';

const fileEntry = (name: string, readable = true) => ({
  isFile: true,
  isDirectory: false,
  name,
  file: (give: (file: File) => void, refuse: () => void) => (readable ? give(new File(['x'], name)) : refuse()),
});
/** As browsers do: two at a time, then none. */
const folderEntry = (name: string, children: readonly object[]) => ({
  isFile: false,
  isDirectory: true,
  name,
  createReader: () => {
    let at = 0;
    return {
      readEntries: (give: (some: readonly object[]) => void) => {
        give(children.slice(at, at + 2));
        at += 2;
      },
    };
  },
});
type Dropped = Parameters<typeof droppedFiles>[0];
const dropped = (entries: readonly object[], files: readonly File[] = []) =>
  ({ files, items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })) }) as unknown as Dropped;

test('of a folder all files are taken by name, those deeper too; unseen ones are not', async () => {
  const tree = folderEntry('scans', [
    fileEntry('b.pdf'),
    fileEntry('.DS_Store'),
    folderEntry('post', [fileEntry('c.pdf'), fileEntry('weg.pdf', false)]),
    fileEntry('a.pdf'),
  ]);
  const found = await droppedFiles(dropped([fileEntry('los.pdf'), tree]));
  expect(found.map(({ name }) => name)).toEqual(['los.pdf', 'a.pdf', 'b.pdf', 'c.pdf']);
});

test('files alone are taken as they are', async () => {
  const files = [new File(['x'], 'een.pdf'), new File(['y'], 'twee.pdf')];
  expect(await droppedFiles(dropped([fileEntry('een.pdf'), fileEntry('twee.pdf')], files))).toEqual(files);
});
