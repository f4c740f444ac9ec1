import type { Handler } from '../handler.ts';
import { accessHandlers } from './access.ts';
import { agendaHandlers } from './agenda.ts';
import { appHandlers } from './app.ts';
import { backupHandlers } from './backup.ts';
import { careHandlers } from './care.ts';
import { caseHandlers } from './cases.ts';
import { documentImportHandlers } from './document-import.ts';
import { documentHandlers } from './documents.ts';
import { dossierHandlers } from './dossier.ts';
import { dossierArchiveHandlers } from './dossier-archive.ts';
import { dossierCopyHandlers } from './dossier-copies.ts';
import { draftHandlers } from './drafts.ts';
import { inboxHandlers } from './inbox.ts';
import { keyPartHandlers } from './key-part.ts';
import { letterMailHandlers } from './letter-mail.ts';
import { letterTemplateHandlers } from './letter-templates.ts';
import { letterheadHandlers } from './letterhead.ts';
import { letterHandlers } from './letters.ts';
import { maintenanceHandlers } from './maintenance.ts';
import { moveHandlers } from './move.ts';
import { openExportHandlers } from './open-export.ts';
import { pagesHandlers } from './pages.ts';
import { paperHandlers } from './papers.ts';
import { practiceHandlers } from './practice.ts';
import { readingHandlers } from './reading.ts';
import { redactionHandlers } from './redaction.ts';
import { retentionHandlers } from './retention.ts';
import { searchHandlers } from './search.ts';
import { settingsHandlers } from './settings.ts';
import { themeHandlers } from './themes.ts';
import { upgradeHandlers } from './upgrade.ts';
import { vaultHandlers } from './vault.ts';
import { yearlyReportHandlers } from './yearly-report.ts';

/** Every endpoint of `shared/contract`, once. */
export const handlers: readonly Handler[] = [
  ...appHandlers,
  ...vaultHandlers,
  ...practiceHandlers,
  ...upgradeHandlers,
  ...accessHandlers,
  ...keyPartHandlers,
  ...careHandlers,
  ...backupHandlers,
  ...maintenanceHandlers,
  ...moveHandlers,
  ...retentionHandlers,
  ...settingsHandlers,
  ...draftHandlers,
  ...caseHandlers,
  ...agendaHandlers,
  ...documentImportHandlers,
  ...documentHandlers,
  ...inboxHandlers,
  ...pagesHandlers,
  ...readingHandlers,
  ...searchHandlers,
  ...letterHandlers,
  ...letterTemplateHandlers,
  ...letterMailHandlers,
  ...letterheadHandlers,
  ...dossierHandlers,
  ...dossierCopyHandlers,
  ...dossierArchiveHandlers,
  ...redactionHandlers,
  ...themeHandlers,
  ...yearlyReportHandlers,
  ...openExportHandlers,
  ...paperHandlers,
];
