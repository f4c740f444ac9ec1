import type { YearlyReportView } from '../../../shared/contract/yearly-report.ts';
import type { Json } from '../../../shared/json.ts';
import type { IsoDate } from '../../../shared/procedure/id.ts';
import type { ShownCount } from '../../../shared/report/safe-counts.ts';
import { type ShownGroup, type YearlyTable, yearlyTables } from '../../../shared/report/yearly-report.ts';
import {
  fewWords,
  groupWords,
  hiddenNote,
  hiddenWords,
  noThemeNote,
  tableWords,
  themeNote,
  themeTitle,
} from './report-words.ts';

const inWords = (count: ShownCount): string => (count === 'hidden' ? hiddenWords : String(count));
const totalInWords = (total: ShownCount): string => (total === 'hidden' ? fewWords : String(total));
const wordsOf = (table: YearlyTable, { group }: ShownGroup): string => {
  const words: Readonly<Record<string, string>> = groupWords[table];
  return words[group] ?? group;
};
type Figure = { readonly name: string; readonly count: ShownCount };
type FigureTable = { readonly title: string; readonly note: string; readonly figures: readonly Figure[] };

function tablesOf({ tables, themes, someWithoutTheme }: YearlyReportView): readonly FigureTable[] {
  return [
    ...yearlyTables.map((table) => ({
      title: tableWords[table],
      note: '',
      figures: tables[table].map((one) => ({ name: wordsOf(table, one), count: one.count })),
    })),
    { title: themeTitle, note: `${themeNote}${someWithoutTheme ? ` ${noThemeNote}` : ''}`, figures: themes },
  ];
}

/** What `resources/typst/yearly.typ` prints. */
export function reportPages(report: YearlyReportView, year: number, organisation: string, madeOn: IsoDate): Json {
  const { total, improvements } = report;
  // A group without complaints is worth a line only where something else is hidden.
  const shown = tablesOf(report).map(({ figures, ...table }) => ({
    ...table,
    groups: figures.filter(({ count }) => count !== 0),
  }));
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
    tables: shown.map(({ title, note, groups }) => ({
      title,
      note,
      groups: groups.map((one) => ({
        name: one.name,
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
export function reportCsv(report: YearlyReportView, year: number): Uint8Array {
  const { total, improvements } = report;
  const rows: (readonly string[])[] = [
    ['Jaar', 'Tabel', 'Groep', 'Aantal klachten'],
    [String(year), 'Totaal', '', totalInWords(total)],
    ...tablesOf(report).flatMap(({ title, figures }) =>
      figures.map(({ name, count }) => [String(year), title, name, inWords(count)]),
    ),
    [String(year), 'Verbeteringen', 'Afgesproken', String(improvements.planned)],
    [String(year), 'Verbeteringen', 'Gedaan', String(improvements.done)],
    [String(year), 'Verbeteringen', 'Voorbij de afgesproken dag', String(improvements.late)],
  ];
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  return new TextEncoder().encode(`\ufeff${rows.map((row) => row.map(quoted).join(';')).join('\r\n')}\r\n`);
}
