import { care } from './care.ts';
import { caseScreen } from './case.ts';
import { common } from './common.ts';
import { dates } from './dates.ts';
import { dossier } from './dossier.ts';
import { failures } from './failures.ts';
import { files } from './files.ts';
import { improvements } from './improvements.ts';
import { inbox } from './inbox.ts';
import { intake } from './intake.ts';
import { interfaceSettings } from './interface-settings.ts';
import { keyPart } from './key-part.ts';
import { letterhead } from './letterhead.ts';
import { letters } from './letters.ts';
import { names } from './names.ts';
import { navigation } from './navigation.ts';
import { openExport } from './open-export.ts';
import { pages } from './pages.ts';
import { papers } from './papers.ts';
import { practice } from './practice.ts';
import { procedure } from './procedure/index.ts';
import { redaction } from './redaction.ts';
import { register } from './register.ts';
import { replies } from './replies.ts';
import { report } from './report.ts';
import { safekeeping } from './safekeeping.ts';
import { settings } from './settings.ts';
import { templates } from './templates.ts';
import { termTitles } from './term-titles.ts';
import { terms } from './terms.ts';
import { themes } from './themes.ts';
import { today } from './today.ts';
import { unlock } from './unlock.ts';
import { viewer } from './viewer.ts';
import { writing } from './writing.ts';

/** Dutch is the first language: its shape is the key set every other language must have. */
export const nl = {
  ...procedure,
  today,
  common,
  care,
  caseScreen,
  navigation,
  unlock,
  dates,
  names,
  openExport,
  practice,
  files,
  failures,
  interfaceSettings,
  keyPart,
  dossier,
  improvements,
  inbox,
  letterhead,
  letters,
  pages,
  papers,
  settings,
  terms,
  intake,
  redaction,
  register,
  replies,
  safekeeping,
  report,
  viewer,
  templates,
  themes,
  writing,
  termTitles,
};

export type Messages = typeof nl;
