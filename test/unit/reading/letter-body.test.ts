import { expect, test } from 'vitest';
import type { Line } from '../../../shared/page-words.ts';
import { writtenLines } from '../../../shared/reading/legible-lines.ts';
import { letterBody } from '../../../shared/reading/letter-body.ts';
import { textLines } from '../../../shared/reading/letter-text.ts';

/** Words side by side, a line under the other. */
const read = (lines: readonly string[], confidence = 90) =>
  textLines([
    {
      page: 1,
      lines: lines.map(
        (text, row): Line =>
          text
            .split(' ')
            .map((word, at) => [word, at * 100, row * 100, at * 100 + 90, row * 100 + 80, confidence] as const),
      ),
    },
  ]);
const before = ['Noor van Velden', 'Lindelaan 12', 'Geachte directie,'];
const after = ['Met vriendelijke groet,', 'Noor van Velden'];

test('what stands between the salutation and the closing words is one running text', () => {
  const body = ['Op 12 november was er weer geluids-', 'overlast tijdens de begeleiding.', 'Graag hoor ik van u. '];
  expect(letterBody(read([...before, ...body, ...after]))).toEqual({
    value: 'Op 12 november was er weer geluidsoverlast tijdens de begeleiding. Graag hoor ik van u.',
    page: 1,
    box: [0, 300, 690, 380],
  });
});

test('without an end, without a beginning, hardly legible or hardly anything: nothing is proposed', () => {
  const body = ['Op 12 november was er weer overlast tijdens de begeleiding.'];
  expect(letterBody(read([...before, ...body]))).toBeNull();
  expect(letterBody(read([...body, ...after]))).toBeNull();
  expect(letterBody(read([...before, ...body, ...after], 30))).toBeNull();
  expect(letterBody(read([...before, 'Ik klaag.', ...after]))).toBeNull();
});

test('what is enclosed behind a letter, or answered under a message, is not of it', () => {
  const body = ['Op 12 november was er weer overlast tijdens de begeleiding.'];
  const enclosed = [
    'Bijlage',
    'Geachte mevrouw Van Velden,',
    'Uw afspraak is verzet.',
    'Met vriendelijke groet,',
    'Tineke',
  ];
  const value = body.join(' ');
  expect(letterBody(read([...before, ...body, ...after, ...enclosed]))?.value).toBe(value);
  const thread = [
    'Van: Noor van Velden <noor@post.example>',
    'Aan: info@delinde.example',
    'Beste mensen,',
    ...body,
    'Op vr 20 nov. 2026 om 09:01 schreef De Linde <info@delinde.example>:',
    '> Beste Noor,',
    '> Groeten van ons allen',
  ];
  const addressee = { name: 'De Linde', postcode: '3511 AA', email: 'info@delinde.example', phone: '' };
  expect(letterBody(writtenLines(read(thread), addressee))).toBeNull();
  const signed = [...thread.slice(0, 4), 'Groet,', 'Noor', ...thread.slice(4)];
  expect(letterBody(writtenLines(read(signed), addressee))?.value).toBe(value);
});
