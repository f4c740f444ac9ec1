import type { Messages } from '../nl/index.ts';

export const keyPart: Messages['keyPart'] = {
  intro:
    'A key sheet belongs to the code. You need it only when the files with the keys of the vault are lost or damaged. It is no secret: without the code it opens nothing.',
  states: {
    impossible:
      'No key sheet can be made for this code, because an earlier version of the program made it. Make a new recovery code.',
    none: 'No key sheet was printed yet.',
    current: (when) => `The key sheet of ${when} fits the vault.`,
    older: (when) =>
      `The key sheet of ${when} does not fit any more: the keys of the vault were renewed since. Print a new key sheet and throw the old one away. The recovery code stays the same.`,
  },
  print: 'Print key sheet',
  sheetTitle: 'Key sheet of the vault',
  sheetFor: (organisation, when) => `${organisation}, made on ${when}`,
  sheetWhat:
    'This sheet belongs to the recovery code. You need it only when Klachtenkluis says that the keys of the vault are missing or damaged. There is no secret on it: without the recovery code it opens nothing.',
  sheetSteps: [
    'Start Klachtenkluis on the computer where the vault is and choose: Make the keys anew.',
    'Type the recovery code from the recovery sheet.',
    'Choose a scan or photo of this sheet, or copy the lines by hand. A typing error is pointed out by group.',
    'Everybody then opens the vault with their own passphrase again.',
  ],
  sheetUntil:
    'This sheet fits until somebody takes another passphrase or leaves, there is a new recovery code, or a complaint is destroyed. In Settings, under Recovery code, you see whether a new sheet is needed.',
  qr: 'The same characters as a QR code',
  withCode:
    'A second sheet belongs to this one, the key sheet. It is needed only when the keys of the vault are missing or damaged. Keep the two together.',
  advice: 'With the recovery sheet and its key sheet you make the keys anew yourself. A backup holds the keys as well.',
  open: 'Make the keys anew',
  title: 'Make the keys anew',
  openIntro:
    'The vault is still there, but the files with its keys are lost or damaged. With the recovery code and the key sheet the program makes them anew. Everybody then opens the vault with their own passphrase again.',
  choose: 'Choose a scan or photo of the key sheet',
  chooseButton: 'Choose this file',
  reading: 'The program is looking for the QR code. This may take half a minute …',
  read: 'The key sheet was read. Its characters are below.',
  scanProblems: {
    notFound: 'No QR code of a key sheet can be read on this scan. Make a sharper scan, or copy the lines by hand.',
    unreadable: 'This file cannot be read. Choose a PDF or a photo, or copy the lines by hand.',
  },
  field: 'The characters of the key sheet',
  fieldHelp: 'Line by line, without the numbers of the lines. Capitals, spaces and dashes do not matter.',
  missing: 'Copy the characters of the key sheet, or choose a scan.',
  place: (line, group) => `line ${line}, group ${group}`,
  wrongAt: (places, more) =>
    more === 0
      ? `There is a typing error here: ${places}. Look at the sheet and type that group again.`
      : `There are typing errors here: ${places}, and ${more} more. If all of them come after one place, a group was left out or typed twice there.`,
  wrongLength: (found, wanted) =>
    `The key sheet has ${wanted} characters, here are ${found}. Something is missing, or there is too much.`,
  wrongOrder: 'Each group is right, but together they are not. Are all lines in the right order?',
  run: 'Make the keys anew',
  busy: 'The keys are being made. This takes a few seconds …',
  done: 'The keys of the vault are back. Open it with your own passphrase.',
  back: 'Open the vault',
  refusals: {
    wrongTogether:
      'The code does not open this key sheet. Nothing was changed. See whether the two sheets belong together: the code of the newest recovery sheet, and a key sheet from after it.',
    slotsPresent: 'The keys are still there. Go back and open the vault with your passphrase or the recovery code.',
    otherVault: 'This key sheet is of another vault. Nothing was changed. Look for the sheet of this vault.',
    older: (date) =>
      `This key sheet is of ${date} and does not fit the vault any more: its keys were renewed since. Nothing was changed. Look for a newer key sheet, or put a backup back.`,
  },
};
