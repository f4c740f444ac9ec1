/** Exhibits that are closed, wholly or in part, and open for everybody: in a dossier and in a closed copy of it they are seen whole. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createTypesetter } from '../../../electron/core/typeset/typeset.ts';
import { namesCryptFilter } from '../../../electron/reader/crypt-filter.ts';
import { openPdf } from '../../../electron/reader/pdfium.ts';
import { createReader } from '../../../electron/reader/reader.ts';
import { thumbnail } from '../../../electron/reader/thumbnail.ts';
import { type CryptFilter, cryptFilters, cryptPage } from '../../fixtures/crypt-kit.ts';
import { buildWhole, dossierOf, sheets } from '../../fixtures/dossier-kit.ts';

const typesetter = createTypesetter();
const reader = createReader();
const folder = mkdtempSync(join(tmpdir(), 'locked-'));
afterAll(async () => {
  await typesetter.close();
  rmSync(folder, { recursive: true, force: true });
});
const run = (program: string, ...args: readonly string[]) =>
  execFileSync(program, args, { encoding: 'utf8', stdio: 'pipe' });
const saved = (name: string, bytes: Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};
const words = 'woorden achter een slot';
const passphrase = 'zeven groene fietsen';

/** Built, and copied for somebody with a passphrase: both judged by other programs. */
async function givenWith(bytes: Uint8Array) {
  const { input, files } = dossierOf([{ title: 'Stuk', bytes }]);
  const { pdf, exhibits } = await buildWhole(input, files, reader, typesetter);
  const [exhibit] = exhibits;
  const page = exhibit?.firstPage ?? 0;
  const path = saved('dossier.pdf', pdf);
  expect(run('qpdf', '--check', path)).toContain('No syntax or stream encoding errors');
  const { pdf: footer } = await typesetter.typeset('receiver', { line: 'Exemplaar voor de voorzitter' });
  const begun = await reader.beginCopy(footer, passphrase);
  if (!begun.ok) throw new Error(begun.problem);
  const body = await reader.copyPiece(begun.handle, pdf);
  const end = await reader.endCopy(begun.handle);
  await reader.close(begun.handle);
  if (!body.ok || !end.ok) throw new Error('not copied');
  const sealed = saved('sealed.pdf', Buffer.concat([body.bytes, end.bytes]));
  const opened = `--password=${passphrase}`;
  expect(run('qpdf', '--check', opened, sealed)).toContain('No syntax or stream encoding errors');
  const decrypted = join(folder, 'decrypted.pdf');
  run('qpdf', opened, '--decrypt', sealed, decrypted);
  const at = ['-f', String(page), '-l', String(page)];
  return {
    exhibit,
    page,
    pdf,
    decrypted: readFileSync(decrypted),
    texts: [run('pdftotext', ...at, path, '-'), run('pdftotext', '-upw', passphrase, ...at, sealed, '-')],
  };
}

/** How dark the darkest part of a page is: 0 is black. */
async function darkest(pdf: Uint8Array, page: number): Promise<number> {
  const opened = await openPdf(pdf);
  if (!opened.ok) throw new Error(opened.problem);
  const { cells = [] } = thumbnail(opened.document, page - 1) ?? {};
  opened.document.close();
  return Math.min(...cells);
}

const files = [
  ['open', false, ''],
  ['closed', true, 'StdCF'],
  ['closed for strings only', true, 'Identity'],
] as const;
const streams = Object.keys(cryptFilters) as readonly CryptFilter[];
/** All but one in which the streams have a rule of their own, for which there would have to be a key. */
const known = files.flatMap((file) =>
  streams.filter((kind) => kind !== 'closed' || file[2] !== 'Identity').map((kind) => [kind, ...file] as const),
);

describe('a crypt filter', () => {
  test.each(known)('that is %s in a file that is %s hides nothing', async (kind, _file, closed, usual) => {
    const bytes = cryptPage(words, kind, closed, usual);
    // The only one of the three that knows them all.
    expect(run('mutool', 'draw', '-F', 'txt', saved('stuk.pdf', bytes))).toContain(words);
    const opened = await reader.open(bytes);
    if (!opened.ok) throw new Error(opened.problem);
    expect(await reader.renderPage(opened.handle, 0, 400)).toMatchObject({ ok: true, text: words });
    await reader.close(opened.handle);

    const { exhibit, page, pdf, decrypted, texts } = await givenWith(bytes);
    expect(exhibit).not.toHaveProperty('notice');
    for (const text of texts) expect(text).toContain(words);
    for (const made of [pdf, decrypted]) {
      expect(await darkest(made, page)).toBeLessThan(20);
      expect(Buffer.from(made).includes('/Crypt')).toBe(false);
    }
  });

  test('by a rule that is not known is told, and never shown as an empty page', async () => {
    const { exhibit, texts } = await givenWith(cryptPage(words, 'closed', true, 'Identity'));
    expect(exhibit).toHaveProperty('notice');
    for (const text of texts) expect(text).toContain('SHA-256');
  });

  test('of what is not drawn leaves the file as it is', async () => {
    const about = (type: string) =>
      Buffer.from(`1 0 obj\n<</Type /${type} /Filter [/Crypt] /Length 1>>\nstream\nx\nendstream\nendobj\n`, 'latin1');
    expect(namesCryptFilter(about('Metadata'))).toBe(false);
    expect(namesCryptFilter(about('EmbeddedFile'))).toBe(false);
    expect(namesCryptFilter(about('XObject'))).toBe(true);
    expect(namesCryptFilter(about('XObject /Metadata 9 0 R'))).toBe(true);
    expect(namesCryptFilter(Buffer.from('1 0 obj\n<</CF <</StdCF <</Type /CryptFilter>>>>>>\nendobj\n'))).toBe(false);
    const shown = '1 0 obj\n<</Length 24>>\nstream\nBT (Zie /Crypt daar) Tj ET\nendstream\nendobj\n';
    expect(namesCryptFilter(Buffer.from(shown))).toBe(false);
  });
});

const locks = [
  ['256', []],
  ['128', ['--use-aes=y']],
  ['128', ['--use-aes=n']],
  ['40', []],
] as const;

test.each(locks)('a lock of %s bits that needs no password hides nothing %o', async (bits, how) => {
  const plain = saved('plain.pdf', await sheets([{ text: words }]));
  const locked = join(folder, 'locked.pdf');
  const weak = bits === '256' ? [] : ['--allow-weak-crypto'];
  run('qpdf', ...weak, '--encrypt', '', 'baas', bits, ...how, '--', plain, locked);
  const { exhibit, texts, pdf } = await givenWith(readFileSync(locked));
  expect(exhibit).not.toHaveProperty('notice');
  for (const text of texts) expect(text).toContain(words);
  expect(Buffer.from(pdf).includes('/Encrypt')).toBe(false);
});
