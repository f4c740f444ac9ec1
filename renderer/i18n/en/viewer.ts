import type { Messages } from '../nl/index.ts';

export const viewer: Messages['viewer'] = {
  region: (title) => `Document: ${title}`,
  pages: (title) => `Pages of ${title}`,
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
  pageAlt: (page, title) => `Page ${page} of ${title}`,
  previous: 'Previous page',
  next: 'Next page',
  zoomIn: 'Larger',
  zoomOut: 'Smaller',
  fitWidth: 'Fit the width',
  zoomed: (percent) => `${percent} per cent`,
  rotate: 'Turn a quarter',
  print: 'Print',
  preparingPrint: (page, pages) => `Preparing page ${page} of ${pages} …`,
  saveAs: 'Keep a copy outside the vault',
  close: 'Close document',
  pageLoading: (page) => `Page ${page} is on its way …`,
  pageMissing: (page) => `Page ${page} cannot be shown. The file itself is kept.`,
  noPages: 'No pages of this document can be shown. The file itself is kept.',
  keys: 'Page Up and Page Down turn the pages, + and − make them larger and smaller.',
  asSent: {
    choice: 'How you look at this message',
    pages: 'Pages',
    sent: 'As sent',
    frame: (title) => `The message as it was sent: ${title}`,
    about:
      'This is how the message looked. Links do not work here, and nothing is fetched from outside. What is printed and goes into the dossier are the pages.',
    blocked: (n) => (n === 1 ? '1 external picture blocked' : `${n} external pictures blocked`),
    cut: 'This message is too large to be shown like this as a whole: its end is missing. The pages hold more.',
    namesHidden:
      'Names are hidden now. The program cannot take names out of a message as it was sent; that is why it is not shown here. Switch off Hide names to see it.',
  },
  save: {
    title: 'Keep a copy outside the vault',
    warning:
      'The copy is an ordinary file. Whoever can open that folder can read it: the vault no longer protects it. It is up to you to make it disappear again.',
    receiver: 'Who is the copy for?',
    receiverHelp: 'This is kept, so that it can be seen later who received this document.',
    receiverMissing: 'Please say who the copy is for.',
    choose: 'Choose where the copy goes',
    dialogTitle: 'Where does the copy go?',
    fileName: 'document',
    saved: 'The copy is now outside the vault. That has been recorded.',
    problems: {
      unknownTarget: 'The place you chose is no longer valid. Please choose again.',
      notWritable: 'That place cannot be written to. Please choose another folder.',
      diskFull: 'There is no room left in that place. Choose another or make room.',
      unknownDocument: 'This document is no longer there.',
    },
  },
};
