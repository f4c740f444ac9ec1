import type { Messages } from '../nl/index.ts';

export const restore: Messages['care']['restore'] = {
  open: 'Put a backup back',
  title: 'Put a backup back',
  intro: 'This is how you get a vault back, or move to this computer. Nothing changes before the last step.',
  choose: 'Choose a backup',
  chooseTitle: 'Choosing a backup',
  chooseButton: 'Choose this file',
  found: (when) => `Backup of ${when}.`,
  how: 'How do you open the copy?',
  byPassphrase: 'With a passphrase of then',
  byCode: 'With the recovery code of then',
  who: 'Who were you then?',
  inspect: 'See what it holds',
  inspecting: 'The copy is being opened and read over completely …',
  holds: 'In the backup',
  here: 'On this computer now',
  made: 'Made',
  cases: 'Complaints',
  documents: 'Documents',
  lastGiven: 'Last complaint number',
  events: 'Entries in the log',
  last: 'Last entry',
  older:
    'This copy is of an older version of this program. When it is opened the vault is brought up to date; a copy of what it was is kept.',
  nothingHere: 'There is no vault here yet.',
  sameVault: 'The same vault.',
  otherVault: 'Another vault.',
  lastChanged: (when) => `Last changed: ${when}.`,
  hereCounts: (lastNumber, events) =>
    `${lastNumber === null ? 'No complaint number given yet' : `Last complaint number: ${lastNumber}`}, ${events === 1 ? '1 log entry' : `${events} log entries`}.`,
  olderBy: (n) =>
    n === 1
      ? 'The copy is older: the last entry of the log is not in it.'
      : `The copy is older: the last ${n} entries of the log are not in it.`,
  lastNumber: {
    question: 'What is the last complaint number that you gave?',
    why: (inCopy) =>
      `A complaint number is never given twice. This computer does not know which numbers were given after this copy. ${
        inCopy === null ? 'There is no complaint in the copy yet.' : `The last number in the copy is ${inCopy}.`
      }`,
    givenSince: 'I fill in the last number',
    noneSince: 'No complaint was registered after this copy',
    unknown: 'I do not know',
    skips: (last) =>
      `Then the program skips plenty of numbers: everything up to ${last} is not given any more. So no second complaint gets a number that was given already. A gap stays in the numbering; the log says why. If you can still find the number, rather fill it in: this cannot be undone afterwards.`,
    field: 'Last complaint number',
    where:
      'Such as 2026-014. It is on every letter and every dossier: look in your post, your sent messages or your binder, or ask the complaints committee. If you are not sure, look it up first; nothing has changed yet.',
    form: 'A complaint number is a year, a dash and at least three digits, such as 2026-014.',
    goesOn: (number) => `Number ${number} and all lower ones are not given any more.`,
    inCopyAlready: 'This number is in the copy already. It changes nothing about the numbers to come.',
  },
  swap: 'Put this copy back',
  swapConsequence:
    'The vault that is on this computer now is set aside and not thrown away. What was filled in after the backup is not in the vault that is put back. Whoever could open it then can do so again, also somebody who left since: remove them again afterwards.',
  swapping: 'The vault is being put back …',
  done: 'The backup was put back. Open the vault with the passphrase of then.',
  back: 'Back to opening',
  refusals: {
    unknownTarget: 'The chosen file is not known any more. Choose it again.',
    notABackup: 'This file is not a backup of this program, or it is not whole.',
    newerVersion: 'This copy was made with a newer version of this program. Use that version.',
    wrongPassphrase: 'The copy did not open. See that you chose who you were then, and type it again.',
    weakParameters: 'The security of this copy is weaker than this program allows. Somebody may have changed the file.',
    damaged: 'This copy is damaged and is not put back. Choose an older one.',
    numberNotSaid:
      'This computer does not know which complaint numbers were given after this copy. Say first what the last one was. Nothing changed.',
    numberUnlikely:
      'That last complaint number cannot be right: it is far above the one in the copy, or in a year that has not begun. Check it and fill it in again. Nothing changed.',
    alreadyOpen: 'The vault is still open. Lock it first.',
    networkDrive: 'A vault cannot be on a network drive.',
    syncedFolder: 'A vault cannot be in a folder that is kept the same over the internet.',
    diskFull: 'There is too little room on the disk. Nothing changed.',
    ioError: 'The disk gave an error. Nothing changed.',
  },
};
