import { afterAll, expect, it } from 'vitest';
import type { ExhibitFile } from '../../../electron/core/dossier/dossier-input.ts';
import { createTypesetter } from '../../../electron/core/typeset/typeset.ts';
import { createReader } from '../../../electron/reader/reader.ts';
import { buildWhole, dossierOf, usualExhibits } from '../../fixtures/dossier-kit.ts';

const typesetter = createTypesetter();
const reader = createReader();
afterAll(() => typesetter.close());

it('takes each file out of the vault once, the next one while the reader is at the one before, and none that is left out', async () => {
  const { input, files } = dossierOf(await usualExhibits());
  const happened: string[] = [];
  const watched = files.map(
    (file): ExhibitFile => ({
      ...file,
      bytes: () => {
        happened.push(`taken ${file.id}`);
        return file.bytes();
      },
    }),
  );
  const watchedReader = {
    ...reader,
    exhibitPages: async (...args: Parameters<typeof reader.exhibitPages>) => {
      const made = await reader.exhibitPages(...args);
      happened.push('read');
      return made;
    },
  };
  await buildWhole(input, watched, watchedReader, typesetter);
  // The fifth is left out, so that nothing is taken ahead for it, nor by it.
  expect(happened).toEqual([
    'taken e1',
    'taken e2',
    'read',
    'taken e3',
    'read',
    'taken e4',
    'read',
    'read',
    'taken e6',
    'read',
  ]);
});

it('does not take a large file ahead, which would be in memory beside the one before', async () => {
  const { input, files } = dossierOf((await usualExhibits()).slice(0, 2));
  const large = { ...input, exhibits: input.exhibits.map((one) => ({ ...one, size: 5 * 1024 * 1024 })) };
  let [taken, mostAtOnce] = [0, 0];
  const watched = files.map((file) => ({ ...file, bytes: () => file.bytes().finally(() => (taken += 1)) }));
  const watchedReader = {
    ...reader,
    exhibitPages: async (...args: Parameters<typeof reader.exhibitPages>) => {
      const made = await reader.exhibitPages(...args);
      mostAtOnce = Math.max(mostAtOnce, taken);
      taken = 0;
      return made;
    },
  };
  await buildWhole(large, watched, watchedReader, typesetter);
  expect(mostAtOnce).toBe(1);
});

it('tells that a file could not be taken also when it was taken ahead', async () => {
  const { input, files } = dossierOf((await usualExhibits()).slice(0, 2));
  const lost = files.map((file) =>
    file.id === 'e2' ? { ...file, bytes: () => Promise.reject(new Error('Lost')) } : file,
  );
  await expect(buildWhole(input, lost, reader, typesetter)).rejects.toThrow('Lost');
});
