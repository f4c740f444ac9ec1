import type { YearlyReportView } from '../../../shared/contract/yearly-report.ts';
import type { Json } from '../../../shared/json.ts';
import type { IsoDate } from '../../../shared/procedure/id.ts';
import type { ShownCount } from '../../../shared/report/safe-counts.ts';
import { type ShownGroup, type YearlyTable, yearlyTables } from '../../../shared/report/yearly-report.ts';
import { fewWords, groupWords, hiddenNote, hiddenWords, tableWords } from './report-words.ts';

const inWords = (count: ShownCount): string => (count === 'hidden' ? hiddenWords : String(count));
const totalInWords = (total: ShownCount): string => (total === 'hidden' ? fewWords : String(total));
const wordsOf = (table: YearlyTable, { group }: ShownGroup): string => {
  const words: Readonly<Record<string, string>> = groupWords[table];
  return words[group] ?? group;
};
/** A group without complaints is worth a line only where something else is hidden. */
const worthTelling = (groups: readonly ShownGroup[]): readonly ShownGroup[] =>
  groups.filter(({ count }) => count !== 0);

/** What `resources/typst/yearly.typ` prints. */
export function reportPages(report: YearlyReportView, year: number, organisation: string, madeOn: IsoDate): Json {
  const { total, tables, improvements } = report;
  const shown = yearlyTables.map((table) => ({ table, groups: worthTelling(tables[table]) }));
  const largest = Math.max(
    1,
    ...shown.flatMap(({ groups }) => groups.map(({ count }) => (count === 'hidden' ? 0 : count))),
  );
  return {
    organisation,
    year: String(year),
    madeOn,
    total: totalInWords(total),
    note: shown.some(({ groups }) => groups.some(({ count }) => count === 'hidden')) ? hiddenNote : '',
    tables: shown.map(({ table, groups }) => ({
      title: tableWords[table],
      groups: groups.map((one) => ({
        name: wordsOf(table, one),
        count: inWords(one.count),
        /** Of the longest bar, 0..1. */
        part: one.count === 'hidden' ? 0 : one.count / largest,
      })),
    })),
    improvements: [
      { name: 'Afgesproken', count: String(improvements.planned) },
      { name: 'Gedaan', count: String(improvements.done) },
      { name: 'Voorbij de afgesproken dag', count: String(improvements.late) },
    ],
  };
}

/** For a spreadsheet: with the mark that tells it the letters are UTF-8, and semicolons as Dutch ones expect. */
export function reportCsv({ total, tables, improvements }: YearlyReportView, year: number): Uint8Array {
  const rows: (readonly string[])[] = [
    ['Jaar', 'Tabel', 'Groep', 'Aantal klachten'],
    [String(year), 'Totaal', '', totalInWords(total)],
    ...yearlyTables.flatMap((table) =>
      tables[table].map((one) => [String(year), tableWords[table], wordsOf(table, one), inWords(one.count)]),
    ),
    [String(year), 'Verbeteringen', 'Afgesproken', String(improvements.planned)],
    [String(year), 'Verbeteringen', 'Gedaan', String(improvements.done)],
    [String(year), 'Verbeteringen', 'Voorbij de afgesproken dag', String(improvements.late)],
  ];
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  return new TextEncoder().encode(`\ufeff${rows.map((row) => row.map(quoted).join(';')).join('\r\n')}\r\n`);
}
