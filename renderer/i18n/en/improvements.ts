import type { Messages } from '../nl/index.ts';

export const improvements: Messages['improvements'] = {
  title: 'Improvements',
  intro: 'What you promised to improve or adjust because of complaints.',
  filter: 'Show',
  filters: { open: 'Still to do', done: 'Done', all: 'Everything' },
  kinds: { improvement: 'Improvement', structural: 'Structural improvement', adjustment: 'Adjustment from a ruling' },
  owner: (name) => `By: ${name}`,
  noOwner: 'Nobody named yet',
  planned: (date) => `agreed on ${date}`,
  done: (date) => `done on ${date}`,
  fromComplaint: (number) => `From complaint ${number}`,
  complaintGone: (number) => `From complaint ${number}, which is no longer kept`,
  markDone: 'Record that this is done',
  more: (n) => `Show ${n} more`,
  overdue: 'Past the agreed day',
  running: 'Still to do',
  finished: 'Done',
  emptyTitle: 'No improvements yet',
  empty:
    'A complaint teaches something. With a ruling you can agree on adjustments, and in every complaint on an improvement. You find them here until they are done.',
  nothingShownTitle: { open: 'Nothing left to do', done: 'Nothing finished yet' },
  nothingShown: {
    open: 'Everything that was agreed is done.',
    done: 'As soon as you record that an improvement is done, it stands here.',
  },
};
