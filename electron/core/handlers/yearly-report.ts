import { readYearlyReport, saveYearlyReport } from '../../../shared/contract/yearly-report.ts';
import { type Handler, handle } from '../handler.ts';
import { reportCsv, reportPages } from '../report/report-files.ts';
import { yearFigures } from '../report/year-figures.ts';
import { organisationOf } from '../settings/choices.ts';
import { writeTarget } from '../write-target.ts';

export const yearlyReportHandlers: readonly Handler[] = [
  handle(readYearlyReport)(({ year }, core) => yearFigures(core.db, year, core.today())),

  handle(saveYearlyReport)(async ({ year, token, form }, core) => {
    const today = core.today();
    const report = yearFigures(core.db, year, today);
    // A spreadsheet has the fonts of whoever opens it.
    const { pdf: bytes, missingGlyphs } =
      form === 'csv'
        ? { pdf: reportCsv(report, year), missingGlyphs: [] }
        : await core.ports.typesetter.typeset('yearly', reportPages(report, year, organisationOf(core.db).name, today));
    const written = writeTarget(core.targets, token, [bytes]);
    return written.ok ? { ok: true, missingGlyphs: [...missingGlyphs] } : { ok: false, problem: written.error };
  }),
];
