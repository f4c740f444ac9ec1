import type { Messages } from '../nl/index.ts';

export const papers: Messages['papers'] = {
  title: 'Make a document yourself',
  intro: 'The document is added to the list above and shown beside it. You can print and save it there.',
  what: 'What do you make?',
  summary: 'Summary on one page',
  report: (date, who) => `Report of the hearing of ${date} (${who})`,
  ruling: (date) => `Ruling of the management of ${date}`,
  forWhom: 'For whom?',
  whole: 'Complete, for the dossier',
  make: 'Make the document',
  summaryHelp: 'For yourself: how the complaint stands now. The summary does not go into the dossier.',
  wholeHelp: 'With everything in it. The document goes along as an exhibit in the dossier.',
  copyHelp:
    'Only what concerns this party, and without a name that may not be told. Read the text before you give the document.',
  glyphAdvice: 'Correct the text with the complaint and make the paper again.',
  kinds: {
    summary: 'summary, for the management',
    hearingReport: 'report of a hearing',
    ruling: 'ruling of the management',
  },
  problems: {
    nothingThere: 'The complaint holds nothing on this yet that concerns this party. Nothing was made.',
  },
};
