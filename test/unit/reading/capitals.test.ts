import { expect, it } from 'vitest';
import type { Line } from '../../../shared/page-words.ts';
import { ordinaryCase } from '../../../shared/reading/capitals.ts';
import { textLines } from '../../../shared/reading/letter-text.ts';

const read = (texts: readonly string[]) =>
  textLines([
    {
      page: 1,
      lines: texts.map(
        (text): Line => text.split(' ').map((word, at) => [word, at * 100, 0, at * 100 + 90, 80, 93] as const),
      ),
    },
  ]);
const filler = 'GEACHTE DIRECTIE VAN DE ORGANISATIE';

it.each([
  ['MEVR. T. VAN DEN HEUVEL', 'Mevr. T. van den Heuvel'],
  ['J.P. DE BRUIJN-VAN DER WAL', 'J.P. de Bruijn-van der Wal'],
  ['VAN SPEIJKSTRAAT 12-A', 'Van Speijkstraat 12-A'],
  ['1973 SN IJMUIDEN', '1973 SN IJmuiden'],
  ["5211KD 'S-HERTOGENBOSCH", "5211KD 's-Hertogenbosch"],
  ['2511 AB DEN HAAG', '2511 AB Den Haag'],
  ['2405 XX ALPHEN AAN DEN RIJN', '2405 XX Alphen aan den Rijn'],
  ['2E JAN STEENSTRAAT 7 III', '2E Jan Steenstraat 7 III'],
  ['F. MCDONALD', 'F. MCDONALD'],
  ['OP 5 NOVEMBER 2026 HEEFT UW COACH MIJ UITGELACHEN', 'Op 5 november 2026 heeft uw coach mij uitgelachen'],
])('types %s over as %s', (line, typed) => {
  expect(ordinaryCase(read([line, filler]))[0]?.text).toBe(typed);
});

it('leaves a letter with small letters as it is, and what it types over where it stood', () => {
  const mixed = read(['J. DE BOER', '1011 AB AMSTERDAM', 'Geachte directie, hierbij mijn klacht.']);
  expect(ordinaryCase(mixed)).toBe(mixed);
  const [line] = ordinaryCase(read(['J. DE BOER', filler]));
  expect(line?.place(3, 10)).toEqual({ page: 1, box: [100, 0, 290, 80] });
});
