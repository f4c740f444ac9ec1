import type { Messages } from '../nl/index.ts';

export const pages: Messages['pages'] = {
  button: 'Pages',
  buttonOf: (title) => `Put the pages of ${title} in order`,
  title: 'Put pages in order',
  intro:
    'The original is kept as it is. What you choose here holds for what you see, what is searched and what goes into the dossier.',
  impossible: 'The pages of this paper cannot be put in order: the program made them itself.',
  list: 'Pages in order',
  page: (place) => `Page ${place}`,
  envelope: 'envelope',
  original: (page) => `Page ${page} of the original`,
  forward: (place) => `Move page ${place} forward`,
  back: (place) => `Move page ${place} back`,
  turn: (place) => `Turn page ${place} by a quarter`,
  asEnvelope: (place) => `Page ${place} is the envelope`,
  splitBefore: (place) => `Split: page ${place} begins a new paper`,
  leave: (place) => `Leave out page ${place}`,
  splitting: (first, second) =>
    `This becomes two papers: one of ${first === 1 ? '1 page' : `${first} pages`} and one of ${second === 1 ? '1 page' : `${second} pages`}.`,
  leftOut: (n) => (n === 1 ? 'One page of the original is left out.' : `${n} pages of the original are left out.`),
  putBack: 'Put back',
  join: 'Add the envelope',
  joinHelp: 'Scanned apart? The letter and the envelope then become one paper.',
  joinChoose: 'Choose a paper',
  postmark: 'Postmark on the envelope',
  postmarkHelp: 'Counts for the question whether the complaint was sent in time.',
  part: (title) => `${title} (part 2)`,
  restore: 'Back to the original',
  save: 'Keep this order',
  arranged: 'pages put in order, original kept',
  done: 'The pages are in order. The original is kept.',
  correctReceipt:
    'Does the postmark differ from what the receipt says? Then correct that in the course, at Complaint registered.',
  problems: {
    unknownDocument: 'This paper is not there any more, or the program made it itself. Nothing was changed.',
    unknownPage: 'One of the pages belongs to another paper by now. Close this window and try again.',
    readerGone: 'The pages could not be made. Nothing was changed. Try again.',
  },
};
