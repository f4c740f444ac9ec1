import type { Messages } from '../nl/index.ts';

export const openExport: Messages['openExport'] = {
  caseTitle: 'Hand over the whole complaint',
  caseIntro:
    'Everything of this complaint in one closed file: every paper as it is, the letters, and the whole history with people. Other programs can open it. This is not the dossier for the committee.',
  registerTitle: 'Take everything out of the vault',
  registerIntro:
    'All complaints with their papers, letters, people and history in one closed file that other programs can open. It is no backup: you cannot restore it.',
  button: 'Make a closed file',
  warning:
    'The file goes outside the vault. There the program can no longer protect it or get it back. Keep it no longer than needed.',
  receiver: 'Whom is the file for?',
  receiverHelp: 'This is kept with every complaint in it, so that later you can see who has what.',
  receiverMissing: 'Enter whom the file is for.',
  dialogTitle: 'Where should the file go?',
  caseFile: 'complaint',
  registerFile: 'all complaints',
  busy: 'The file is being written',
  stop: 'Stop',
  howToOpen:
    'It opens with 7-Zip (Windows), Keka (Mac) or another program that knows zip files with AES-256. Windows itself does not open it.',
  holds: { caseExport: 'everything of this complaint', registerExport: 'everything in the vault' },
  problems: {
    cancelled: 'Stopped. No file has been left behind.',
    busy: 'The vault is busy with something large, such as a backup. Try again in a moment.',
  },
};
