/**
 * Every reason for which a file is refused, by a real file that has it: taken in as the window does it, it leads to its own problem,
 * nothing of it stays, and what the screen then says in both languages names what to do.
 */

import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mostFiles } from '../../../electron/reader/mail/message.ts';
import { largestPart, mostEntries } from '../../../electron/reader/office-text.ts';
import { limits } from '../../../electron/reader/protocol.ts';
import { en } from '../../../renderer/i18n/en/index.ts';
import { nl } from '../../../renderer/i18n/nl/index.ts';
import {
  beginDocument,
  type FileProblemCode,
  fileProblems,
  largestFile,
  type TakenAttachment,
} from '../../../shared/contract/document-import.ts';
import { discardDocument, unfiledDocuments } from '../../../shared/contract/documents.ts';
import { startChildReader } from '../../fixtures/child-reader.ts';
import { sheets } from '../../fixtures/dossier-kit.ts';
import { eml, type MailPart, msg, usualHeaders, winmail } from '../../fixtures/mail-kit.ts';
import { docx, odt } from '../../fixtures/office-kit.ts';
import { tiff } from '../../fixtures/tiff-kit.ts';
import { coreKit, type Window } from '../handlers/core-kit.ts';

const kit = coreKit();
let window: Window;
beforeAll(async () => {
  window = await kit.create('limits');
});

const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
/** Sound, since that costs nothing to show; each is another. */
const sound = (nth: number): Uint8Array => latin1(`ID3\u0003\0\0${nth}`);

/** Parts inside each other, closed as they should be. */
function partsInEachOther(depth: number): Uint8Array {
  const levels = Array.from({ length: depth }, (_, nth) => nth);
  const open = levels.map((nth) => `--b${nth}\r\nContent-Type: multipart/mixed; boundary=b${nth + 1}\r\n\r\n`);
  const close = levels.toReversed().map((nth) => `--b${nth}--\r\n`);
  const inner = `--b${depth}\r\nContent-Type: text/plain\r\n\r\nHallo\r\n--b${depth}--\r\n`;
  const head = [...usualHeaders, 'Content-Type: multipart/mixed; boundary=b0'].join('\r\n');
  return latin1(`${head}\r\n\r\n${open.join('')}${inner}${close.join('')}`);
}

const dot = { width: 8, height: 1, grey: new Uint8Array(8) };

/** By the limit, so that each of them is one of these. */
const files: Readonly<Record<string, readonly [FileProblemCode, () => Uint8Array | Promise<Uint8Array>]>> = {
  'bytes: none': ['empty', () => new Uint8Array(0)],
  'a password': ['encrypted', () => odt('<office:text/>', '<manifest:encryption-data/>')],
  'cut off': ['broken', async () => (await sheets([{ text: 'Half' }])).slice(0, 500)],
  'another kind': ['foreign', () => latin1('<html><body>brief</body></html>')],
  'pixels of a scan': [
    'tooManyPixels',
    async () => {
      const create = {
        width: 9_000,
        height: Math.ceil((limits.pixels + 1) / 9_000),
        channels: 3,
        background: '#fff',
      } as const;
      return Uint8Array.from(await sharp({ create }).png({ compressionLevel: 1 }).toBuffer());
    },
  ],
  'pages of a scan': ['tooManyPages', () => tiff(Array.from({ length: limits.pages + 1 }, () => dot))],
  'pages of a PDF': [
    'tooManyPages',
    async () => {
      const one = Buffer.from(await sheets([{ text: 'Een' }])).toString('latin1');
      return latin1(one.replace('/Count 1', `/Count ${limits.pages + 1}`));
    },
  ],
  'an archive that unpacks to too much': [
    'tooMuchPacked',
    () => docx('<w:p/>', { 'word/comments.xml': new Uint8Array(largestPart + 1) }),
  ],
  'an archive of too many parts': [
    'tooMuchPacked',
    () =>
      docx(
        '<w:p/>',
        Object.fromEntries(Array.from({ length: mostEntries }, (_, nth) => [`word/${nth}.xml`, latin1('x')])),
      ),
  ],
  'parts of a message inside each other': ['tooDeep', () => partsInEachOther(60)],
};

const left = async () => (await window.ask(unfiledDocuments, {})).documents;

it.each(Object.entries(files))(
  '%s: refused with its own problem, and nothing stays',
  async (_name, [problem, bytes]) => {
    expect(await window.take(await bytes())).toEqual({ ok: false, problem });
    expect(await left()).toEqual([]);
  },
);

it('bytes: too many are refused before one of them is taken', async () => {
  const begin = { title: 'film.mov', caseId: null, source: 'dropped', inbox: true } as const;
  expect(await window.ask(beginDocument, { ...begin, size: largestFile + 1 })).toEqual({
    ok: false,
    problem: 'tooLarge',
  });
  expect(await window.ask(beginDocument, { ...begin, size: largestFile })).toMatchObject({ ok: true });
});

describe('of a message that is kept, what is too much in it is named', () => {
  const many = Array.from({ length: mostFiles + 2 }, (_, nth) => ({ name: `s${nth + 1}.mp3`, bytes: sound(nth) }));
  const asPart = ({ name, bytes }: (typeof many)[number]): MailPart => ({ name, type: 'audio/mpeg', bytes });
  const rtf = '{\\rtf1 Ik klaag}';

  async function attachmentsOf(bytes: Uint8Array): Promise<readonly TakenAttachment[]> {
    const taken = await window.take(bytes);
    if (!taken.ok) throw new Error(taken.problem);
    for (const { documentId } of await left()) await window.ask(discardDocument, { documentId });
    return taken.attachments;
  }

  it.each([
    ['as it travels', () => eml({ parts: many.map(asPart) })],
    ['of Outlook', () => msg({ '0037': 'Klacht', '1000': 'Ik klaag', '0C1A': 'Bas Bos' }, {}, many)],
    [
      'wrapped for Outlook',
      () => eml({ parts: [{ name: 'winmail.dat', type: 'application/ms-tnef', bytes: winmail(rtf, many) }] }),
    ],
  ])('more files than are kept by themselves, %s', async (_name, bytes) => {
    const attachments = await attachmentsOf(bytes());
    expect(attachments.filter((one) => 'taken' in one)).toHaveLength(mostFiles);
    expect(attachments.filter((one) => 'problem' in one)).toEqual([
      { title: `s${mostFiles + 1}.mp3`, problem: 'tooManyFiles' },
    ]);
    expect(attachments.filter((one) => 'taken' in one).at(-1)?.title).toBe(`s${mostFiles}.mp3`);
  });

  it('messages in messages, below the third', async () => {
    const inside = (depth: number): Uint8Array =>
      eml({
        headers: [
          `From: Bas <b${depth}@x.example>`,
          'Date: Mon, 2 Nov 2026 23:30:00 +0000',
          `Subject: ${depth}`,
          ...Array.from({ length: depth }, (_, nth) => `X-Level: ${nth}`),
        ],
        parts: [
          depth === 0
            ? { name: 'diepst.mp3', type: 'audio/mpeg', bytes: sound(9) }
            : { name: '', type: 'message/rfc822', bytes: inside(depth - 1) },
        ],
      });
    const deep = await attachmentsOf(inside(4));
    expect(deep.map((one) => ('problem' in one ? one.problem : 'taken'))).toEqual([
      'taken',
      'taken',
      'taken',
      'tooDeep',
    ]);
    const within = await attachmentsOf(inside(2));
    expect(within.map((one) => ('problem' in one ? one.problem : 'taken'))).toEqual(['taken', 'taken', 'taken']);
    expect(within.at(-1)?.title).toBe('diepst.mp3');
  });
});

describe('a file that costs the reader', () => {
  const reader = startChildReader((op) => (op === 'open' ? 1 : 30_000));
  afterAll(() => reader.end());

  it('more time than it may have is "timeout"', async () => {
    expect(await reader.open(await sheets([{ text: 'Lang' }]))).toEqual({ ok: false, problem: 'timeout' });
  });

  it('its life is "crashed"', async () => {
    const asked = reader.inspect(await sheets([{ text: 'Zwaar' }]));
    reader.gone();
    expect(await asked).toEqual({ ok: false, problem: 'crashed' });
  });
});

describe('what the screen says', () => {
  /** Beginnings of what somebody can do. */
  const advice = {
    nl: /(Maak|Sla|Scan|Splits|Probeer|Open|vraag) (de|er|het|een|met|opnieuw|apart)/u,
    en: /(Make|Save|Scan|Split|Try|Open|print) (a|it|at|again|the)/u,
  };

  it('of every problem there is a file here', () => {
    const shown = new Set<FileProblemCode>(Object.values(files).map(([problem]) => problem));
    for (const elsewhere of ['tooLarge', 'tooManyFiles', 'timeout', 'crashed'] as const) shown.add(elsewhere);
    expect([...shown].toSorted()).toEqual([...fileProblems].toSorted());
  });

  it.each(fileProblems)('%s: what is wrong and what to do, each its own words, in both languages', (problem) => {
    for (const [language, { files: words }] of [
      ['nl', nl],
      ['en', en],
    ] as const) {
      expect(words.problems[problem]).toMatch(advice[language]);
      expect(Object.values(words.problems).filter((other) => other === words.problems[problem])).toHaveLength(1);
    }
  });
});
