import type { CaseTab, Route } from '../app/route.ts';

/** Chapters of docs/handleiding by what they help with, counted from 0 in the order of their file names. */
const chapter = { firstDay: 0, complaint: 1, letters: 2, committee: 3, backup: 4, keeping: 6, lookingBack: 8 } as const;

const byTab: Readonly<Record<CaseTab, number>> = {
  course: chapter.complaint,
  documents: chapter.complaint,
  parties: chapter.complaint,
  letters: chapter.letters,
  dossier: chapter.committee,
  log: chapter.complaint,
};

/** The chapter that helps with a screen. */
export function chapterFor(route: Route): number {
  switch (route.screen) {
    case 'case':
      return byTab[route.tab];
    case 'cases':
    case 'inbox':
    case 'intake':
    case 'terms':
      return chapter.complaint;
    case 'templates':
      return chapter.letters;
    case 'improvements':
    case 'report':
      return chapter.lookingBack;
    case 'settings':
      return chapter.backup;
    case 'retention':
      return chapter.keeping;
    default:
      return chapter.firstDay;
  }
}
