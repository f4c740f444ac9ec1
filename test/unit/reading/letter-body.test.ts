import { expect, test } from 'vitest';
import type { Line } from '../../../shared/page-words.ts';
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
