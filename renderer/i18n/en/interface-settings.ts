import type { Messages } from '../nl/index.ts';

export const interfaceSettings: Messages['interfaceSettings'] = {
  title: 'Display and locking',
  language: 'Language of the program',
  languageHelp: 'Letters and the dossier stay in Dutch.',
  languages: { nl: 'Dutch', en: 'English' },
  colorScheme: 'Light or dark',
  colorSchemes: { light: 'Light', dark: 'Dark', auto: 'As the computer' },
  highContrast: 'Extra contrast',
  highContrastHelp: 'Black or white text and clear borders.',
  idleLock: 'Lock by itself after',
  idleLockHelp: 'How long nothing may happen before the vault locks by itself.',
  minutes: (n) => (n === 1 ? '1 minute' : `${n} minutes`),
  saved: 'Saved',
};
