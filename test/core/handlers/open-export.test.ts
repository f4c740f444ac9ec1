import { execFileSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { closedZip, zipDirectory, zipSize } from '../../../electron/core/export/closed-zip.ts';
import { systemRandom } from '../../../electron/core/random.ts';
import { startLetter } from '../../../shared/contract/letters.ts';
import { cancelOpenExport, exportOpenly } from '../../../shared/contract/open-export.ts';
import { COMPLAINANT } from '../../../shared/procedure/fact.ts';
import { sheets } from '../../fixtures/dossier-kit.ts';
import { complainant, complaint, opened, register } from './complaint.ts';
import { coreKit } from './core-kit.ts';

const kit = coreKit();
const unpack = (path: string, passphrase: string, into: string): void => {
  mkdirSync(into);
  execFileSync('bsdtar', ['-x', '--passphrase', passphrase, '-f', path, '-C', into], { stdio: 'pipe' });
};

test('everything of a case leaves in one closed file that another program opens, and is logged', async () => {
  const window = await kit.create('export');
  const bytes = await sheets([{ text: 'De klachtbrief' }]);
  const paper = await window.take(bytes);
  if (!paper.ok) throw new Error(paper.problem);
  const caseId = await register(window, complaint({ documents: [{ documentId: paper.documentId, role: 'evidence' }] }));
  const { letterId } = await window.ask(startLetter, {
    caseId,
    kind: 'acknowledgement',
    to: COMPLAINANT,
    about: null,
  });
  const path = join(kit.directory, 'klacht.zip');
  window.core.addTarget('one', path);
  const made = await window.ask(exportOpenly, { caseId, token: 'one', receiver: 'Inzageverzoek' });
  if (!made.ok) throw new Error(made.problem);
  expect(made.passphrase.split(' ')).toHaveLength(6);

  const raw = readFileSync(path);
  expect(raw.includes(complainant.familyName)).toBe(false);
  const into = join(kit.directory, 'uit');
  unpack(path, made.passphrase, into);
  expect(readFileSync(join(into, 'stukken/0001.pdf')).equals(Buffer.from(bytes))).toBe(true);
  const told = JSON.parse(readFileSync(join(into, 'klacht.json'), 'utf8')) as {
    events: unknown[];
    texts: Record<string, string>;
    letters: { id: string }[];
  };
  expect(told.texts[`${caseId}-s`]).toBe('Begeleiding tijdens de opleiding');
  expect(told.letters.map(({ id }) => id)).toEqual([letterId]);
  expect(told.events.length).toBeGreaterThan(0);
  expect(JSON.stringify(told)).toContain(complainant.familyName);
  expect(() => unpack(path, 'een heel andere zin van zes', join(kit.directory, 'mis'))).toThrow();
  expect((await opened(window, caseId)).exports).toMatchObject([
    { kind: 'caseExport', receiver: 'Inzageverzoek', channel: 'sealedFile' },
  ]);

  const all = join(kit.directory, 'alles.zip');
  window.core.addTarget('all', all);
  const whole = await window.ask(exportOpenly, { caseId: null, token: 'all', receiver: 'Accountant' });
  if (!whole.ok) throw new Error(whole.problem);
  const wholeInto = join(kit.directory, 'alles');
  unpack(all, whole.passphrase, wholeInto);
  expect(readdirSync(wholeInto).sort()).toEqual(['2026-001', 'lees-mij.txt']);
});

test('what is stopped, or has nowhere to go, leaves no file', async () => {
  const window = await kit.create('stopped');
  for (let number = 0; number < 3; number += 1) await register(window, complaint());
  const path = join(kit.directory, 'half.zip');
  window.core.addTarget('half', path);
  const running = window.ask(exportOpenly, { caseId: null, token: 'half', receiver: 'Niemand' });
  await window.ask(cancelOpenExport, {});
  expect(await running).toEqual({ ok: false, problem: 'cancelled' });
  expect(readdirSync(kit.directory).filter((name) => name.startsWith('half'))).toEqual([]);
  window.core.addTarget('nowhere', join(kit.directory, 'bestaat-niet', 'x.zip'));
  expect(await window.ask(exportOpenly, { caseId: null, token: 'nowhere', receiver: 'Niemand' })).toEqual({
    ok: false,
    problem: 'notWritable',
  });
  if (existsSync('/dev/full')) {
    // What is written beside the target lands on a disk that is always full.
    symlinkSync('/dev/full', join(kit.directory, 'vol.zip.deel'));
    window.core.addTarget('full', join(kit.directory, 'vol.zip'));
    const full = await window.ask(exportOpenly, { caseId: null, token: 'full', receiver: 'Niemand' });
    expect(full).toEqual({ ok: false, problem: 'diskFull' });
    expect(readdirSync(kit.directory).filter((name) => name.startsWith('vol'))).toEqual([]);
  }
  const caseId = await register(window, complaint());
  expect((await opened(window, caseId)).exports).toEqual([]);
});

test('files of any size, in pieces of any size, come out as they went in', () => {
  const random = systemRandom;
  const sizes = [0, 1, 15, 16, 17, 1000, 70_000];
  const contents = sizes.map((size) => random(size));
  const entries = contents.map((bytes, index) => ({
    name: `map/${index}.bin`,
    size: bytes.length,
    pieces: function* () {
      for (let at = 0; at < bytes.length; at += 7 + index * 5) yield bytes.subarray(at, at + 7 + index * 5);
    },
  }));
  const path = join(kit.directory, 'stukjes.zip');
  const zip = Buffer.concat([...closedZip(entries, 'vier groene fietsen', random)]);
  expect(zipSize(entries)).toBeGreaterThanOrEqual(zip.length);
  execFileSync('tee', [path], { input: zip, stdio: ['pipe', 'ignore', 'ignore'] });
  expect(statSync(path).size).toBe(zip.length);
  const into = join(kit.directory, 'stukjes');
  unpack(path, 'vier groene fietsen', into);
  for (const [index, bytes] of contents.entries()) {
    expect(readFileSync(join(into, `map/${index}.bin`)).equals(Buffer.from(bytes))).toBe(true);
  }
  // One byte changed is noticed by whoever opens it.
  const broken = Buffer.from(zip);
  broken[zip.length - 1500] = (broken[zip.length - 1500] ?? 0) ^ 1;
  execFileSync('tee', [path], { input: broken, stdio: ['pipe', 'ignore', 'ignore'] });
  expect(() => unpack(path, 'vier groene fietsen', join(kit.directory, 'kapot'))).toThrow();
});

test('beyond what a zip of the old kind can say, it goes on', () => {
  const random = systemRandom;
  const contents = [random(70_000), random(5)];
  const entries = contents.map((bytes, index) => ({
    name: `map/${index}.bin`,
    size: bytes.length,
    pieces: () => [bytes],
  }));
  const [, small] = entries;
  if (small === undefined) throw new Error('Unknown');
  const passphrase = 'vier groene fietsen';
  // As if sizes, places and their number were too large: said the long way everywhere.
  const path = join(kit.directory, 'lang.zip');
  writeFileSync(path, Buffer.concat([...closedZip(entries, passphrase, random, { bytes: 1, entries: 1 })]));
  unpack(path, passphrase, join(kit.directory, 'lang'));
  for (const [index, bytes] of contents.entries())
    expect(readFileSync(join(kit.directory, `lang/map/${index}.bin`)).equals(Buffer.from(bytes))).toBe(true);

  // Really beyond 4 GiB: a file that is mostly a hole, which takes no room.
  const place = 5 * 1024 ** 3;
  const whole = Buffer.concat([...closedZip([small], passphrase, random)]);
  const itself = whole.subarray(0, whole.length - zipDirectory([small], [0], 0).length);
  const far = join(kit.directory, 'ver.zip');
  const handle = openSync(far, 'w');
  writeSync(handle, itself, 0, itself.length, place);
  const end = zipDirectory([small], [place], place + itself.length);
  writeSync(handle, end, 0, end.length, place + itself.length);
  closeSync(handle);
  unpack(far, passphrase, join(kit.directory, 'ver'));
  expect(readFileSync(join(kit.directory, 'ver/map/1.bin')).equals(Buffer.from(contents[1] ?? []))).toBe(true);
  expect(statSync(far).blocks * 512).toBeLessThan(1024 ** 2);

  // More papers than the old kind can count.
  const many = Array.from({ length: 66_000 }, (_, index) => ({ name: `${index}`, size: 0 }));
  const [list] = [
    zipDirectory(
      many,
      many.map(() => 0),
      0,
    ),
  ];
  expect(Buffer.from(list).subarray(-22).readUInt16LE(10)).toBe(0xffff);
  expect(Buffer.from(list).subarray(-98).readBigUInt64LE(32)).toBe(66_000n);
});
