import type { Messages } from '../nl/index.ts';

export const inbox: Messages['inbox'] = {
  intro: 'What comes in and is with no complaint yet comes here.',
  count: (n) => (n === 1 ? 'One paper is with no complaint yet.' : `${n} papers are with no complaint yet.`),
  badge: (n) => (n === 1 ? '1 paper' : `${n} papers`),
  list: 'Papers in the in-tray',
  paper: (name) => `Paper: ${name}`,
  nameless: (place) => `Paper ${place}`,
  cameIn: (when) => `Came in on ${when}`,
  attachments: (n) => (n === 1 ? '1 attachment' : `${n} attachments`),
  together: 'These belong together and go together:',
  message: 'The e-mail itself',
  attachment: (place) => `Attachment ${place}`,
  emptyTitle: 'The in-tray is empty',
  empty:
    'Scan a letter to the scanner’s folder, or drag files here. They then lie here until you say which complaint they belong to.',
  add: 'Put something in the in-tray',
  begin: 'New complaint with this',
  gone: 'This paper is no longer in the in-tray. See whether it is with a complaint already.',
  assign: {
    button: 'Add to a complaint',
    title: 'Which complaint does this paper belong to?',
    case: 'Complaint',
    caseMissing: 'Find the complaint by number or name, and choose it from the list.',
    role: 'What is it?',
    roleMissing: 'Choose what kind of paper it is.',
    receivedOn: 'Received on',
    receivedHelp: 'The day it reached your organisation, even if you scanned it later.',
    receivedMissing: 'Enter the day it came in.',
    together: (n) => (n === 1 ? 'The attachment goes along.' : `The ${n} attachments go along.`),
    postmark: (day) =>
      `The date of the postmark, ${day}, goes along. When you record that something came in, one press takes it over.`,
    submit: 'Add to the complaint',
    done: 'The paper is with the complaint now.',
  },
  dismiss: {
    button: 'Belongs to no complaint',
    title: 'This belongs to no complaint',
    why: 'Why?',
    whyMissing: 'Choose a reason.',
    reasons: {
      noComplaint: 'It is not a complaint',
      advertising: 'It is advertising',
      twice: 'It was scanned twice',
      passedOn: 'Somebody else deals with it',
      badScan: 'The scan failed',
    },
    what: 'What do you do with it?',
    whatMissing: 'Choose whether you keep it or throw it away.',
    choices: { keep: 'Lay it aside', remove: 'Throw it away' },
    help: {
      keep: (days) =>
        `It stays in the vault for ${days} days, under Laid aside. After that it disappears by itself, for good. Until that day you can take it back or keep it longer.`,
      remove: () =>
        'The paper and all that was read in it disappear from the vault for good. Only the day and the reason stay. Earlier backups hold it for 35 days at most.',
    },
    submit: 'Lay aside',
    submitRemove: 'Throw away for good',
    kept: (days) => `The paper has been laid aside. It disappears by itself in ${days} days.`,
    removed: 'The paper has been thrown away.',
  },
  aside: {
    title: (n, first) =>
      n === 0
        ? 'Laid aside and thrown away'
        : first === null
          ? `Laid aside (${n})`
          : `Laid aside (${n}); the first disappears on ${first}`,
    intro:
      'These papers belong to no complaint. On the day that is named they disappear by themselves, for good; only the day and the reason stay. Earlier backups hold them for at most 35 days more.',
    since: (day) => `laid aside on ${day}`,
    until: (day) => `Disappears by itself on ${day}`,
    longer: (days) => `Keep for ${days} more days`,
    longerOf: (days, name) => `Keep for ${days} more days: ${name}`,
    automatic: 'by itself, on the day that was named',
    restore: 'Back to the in-tray',
    restoreOf: (name) => `Back to the in-tray: ${name}`,
    removed: 'Thrown away:',
  },
  folder: {
    noneTitle: 'Let scans come in by themselves',
    none: 'Choose the folder in which your scanner puts its scans. New scans then come here by themselves.',
    choose: 'Choose the folder in Settings',
    missingTitle: 'The scanner’s folder is not there',
    missing: 'Switch on the scanner or the drive. As soon as the folder is back, new scans come in by themselves.',
    leftTitle: (n) =>
      n === 1 ? 'One scan is still in the scanner’s folder too' : `${n} scans are still in the scanner’s folder too`,
    left: 'What is there is also kept in the vault. In the folder, everybody who can use this computer can read it.',
    clear: 'Remove from the folder',
    clearConsequence:
      'The files in the folder are overwritten and removed. They stay in the vault. On an SSD or a USB stick an old trace may remain where no program can reach it; only an encrypted disk prevents that.',
    cleared: (n) => (n === 1 ? 'One file was removed from the folder.' : `${n} files were removed from the folder.`),
    notCleared: (n) =>
      n === 1
        ? 'One file was left: it is in use, or has changed since it was taken in. Remove it yourself.'
        : `${n} files were left: they are in use, or have changed since they were taken in. Remove them yourself.`,
    refusedTitle: (n) =>
      n === 1 ? 'One file in the folder could not be taken in' : `${n} files in the folder could not be taken in`,
    again: 'Try again',
  },
  settings: {
    title: 'Scanner’s folder',
    intro: 'What the scanner puts in this folder comes into the in-tray by itself while the vault is open.',
    folder: (path) => `Folder: ${path}`,
    none: 'You have not chosen a folder yet.',
    honest:
      'The program removes nothing from the folder before you confirm that in the in-tray. Choose a folder that gets scans only.',
    choose: 'Choose the scanner’s folder',
    chooseOther: 'Choose another folder',
    stop: 'Look in no folder any more',
    dialogTitle: 'Scanner’s folder',
    dialogButton: 'Choose this folder',
    refusals: {
      unknownTarget: 'The chosen folder is no longer known. Choose it again.',
      insideVault: 'This folder belongs to the vault itself. Choose another folder.',
      backups: 'The backups are in this folder. Choose another folder.',
      notWritable: 'The program may change nothing in this folder. Choose another folder, or give rights to this one.',
    },
  },
  today: {
    title: 'In-tray',
    count: (n) => (n === 1 ? 'There is one paper in the in-tray.' : `There are ${n} papers in the in-tray.`),
    row: (n) => (n === 1 ? 'One paper is with no complaint yet' : `${n} papers are with no complaint yet`),
    since: (when) => `oldest of ${when}`,
  },
};
