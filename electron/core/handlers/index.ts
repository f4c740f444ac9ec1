import type { Handler } from '../handler.ts';
import { agendaHandlers } from './agenda.ts';
import { appHandlers } from './app.ts';
import { caseHandlers } from './cases.ts';
import { documentImportHandlers } from './document-import.ts';
import { documentHandlers } from './documents.ts';
import { dossierHandlers } from './dossier.ts';
import { draftHandlers } from './drafts.ts';
import { letterHandlers } from './letters.ts';
import { readingHandlers } from './reading.ts';
import { settingsHandlers } from './settings.ts';
import { vaultHandlers } from './vault.ts';

/** Every endpoint of `shared/contract`, once. */
export const handlers: readonly Handler[] = [
  ...appHandlers,
  ...vaultHandlers,
  ...settingsHandlers,
  ...draftHandlers,
  ...caseHandlers,
  ...agendaHandlers,
  ...documentImportHandlers,
  ...documentHandlers,
  ...readingHandlers,
  ...letterHandlers,
  ...dossierHandlers,
];
