import type { Messages } from '../nl/index.ts';

export const files: Messages['files'] = {
  label: 'Add files',
  drop: 'Drag scans, files or a whole folder here, or paste with Ctrl+V.',
  pick: 'Choose a file',
  kinds: 'PDF, scan or photo, e-mail (.eml, .msg), text (Word, ODT), sound or film',
  adding: (name) => `Adding ${name} …`,
  checking: (name) => `Looking at ${name} …`,
  added: (name) => `${name} has been added.`,
  problem: (name) => `${name} was not added.`,
  attachmentProblem: (problem) => `${problem} It is still inside the e-mail it came with, which is kept.`,
  pasted: 'Pasted picture',
  present: {
    title: (name) => `You have ${name} already.`,
    case: (number) => `Exactly the same file is with complaint ${number}. It was not added again.`,
    draft: 'Exactly the same file is with a complaint that has not been registered yet. It was not added again.',
    inbox: 'Exactly the same file is in the in-tray. It was not added again.',
    here: 'Exactly the same file is here already. It was not added again.',
    open: 'Go there',
    use: 'Use that paper',
  },
  problems: {
    empty: 'The file is empty. Scan it again or ask for the file once more.',
    encrypted: 'The file is protected by a password. Save it without one, or scan a print.',
    broken: 'The file is damaged. Scan it again or ask for the file once more.',
    foreign: 'This program cannot read this kind of file. Make a PDF of it (print to PDF) and add that.',
    tooManyPages: 'The file has more than 2,000 pages, more than this program can handle. Split it into parts.',
    tooManyPixels:
      'The picture has more than 60 million pixels, more than this program can handle. Scan at a lower resolution (200 dpi is enough), or make the photo smaller.',
    tooLarge: 'The file is larger than 200 MB. Scan at a lower resolution (200 dpi is enough), or split it into parts.',
    tooMuchPacked:
      'This Word or ODT file has more packed inside than this program unpacks: a text of more than 40 MB, or more than 5,000 parts. Make a PDF of it (print to PDF) and add that.',
    tooDeep:
      'This is too deep inside: in messages or parts that are themselves in others. Open it in your mail program, save it by itself or print it to PDF, and add that.',
    tooManyFiles:
      'There are more than 100 files in the e-mail; this file and those after it were not taken in by themselves. Open the e-mail in your mail program, save what you need, and add that.',
    timeout: 'Reading took too long. Nothing was changed. Try again or make a new scan.',
    crashed: 'Reading failed: the file is damaged or asks for too much memory. Nothing was changed. Make a new scan.',
  },
};
