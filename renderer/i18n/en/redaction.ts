import type { Messages } from '../nl/index.ts';

export const redaction: Messages['redaction'] = {
  button: 'Make unreadable',
  buttonOf: (title) => `Make unreadable: parts of ${title}`,
  title: (title) => `Make unreadable: ${title}`,
  intro:
    'You make a copy for somebody who may not read everything. The document itself stays as it is. In the copy the black parts are really gone: searching or copying does not find them either.',
  people: 'Whose particulars must go?',
  peopleHelp:
    'Name, address, telephone and e-mail are looked for. A scan is read first, which takes some seconds a page.',
  typed: 'Other words that must go',
  typedHelp: 'With spaces in between, a nickname or the name of a child for instance.',
  search: 'Look for these particulars',
  searching: 'The document is being searched …',
  found: (n) =>
    n === 0
      ? 'Nothing found. Look for yourself whether there is something, and draw a box there.'
      : n === 1
        ? '1 place found. Check that it is right, and that nothing is missing.'
        : `${n} places found. Check that they are right, and that nothing is missing.`,
  onPage: (page) => `On page ${page}`,
  none: 'Nothing becomes unreadable here.',
  drawn: 'Box you drew',
  remove: 'Take this box away',
  drawHelp: 'Draw a box by dragging over the page.',
  what: { name: 'Name', address: 'Address', phone: 'Telephone', email: 'E-mail', words: 'Word' },
  receiver: 'Who is the copy for?',
  receiverMissing: 'Please fill in who the copy is for.',
  reason: 'Why do you make this unreadable?',
  reasonHelp: 'This is kept with the copy, with your name.',
  reasonMissing: 'Please fill in the reason.',
  nothing: 'First choose or draw what becomes unreadable.',
  make: (n) => (n === 1 ? 'Make the copy with 1 black box' : `Make the copy with ${n} black boxes`),
  making: 'The copy is being made and read back …',
  made: 'The copy is with the documents. In the black boxes nothing can be read any more.',
  wordsRemain: (pages) =>
    `The copy was not made: on page ${pages} something that must go can still be read. Make a box larger or draw another one.`,
  because: (reason, by) => `made partly unreadable by ${by}: ${reason}`,
  problems: {
    unknownDocument: 'This document is no longer there, or it has no pages.',
    readerGone: 'Reading failed. Nothing was changed. Try again.',
  },
};
