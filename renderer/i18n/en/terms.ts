import type { Messages } from '../nl/index.ts';

export const terms: Messages['terms'] = {
  title: 'Terms',
  intro: 'What must be ready when, in all complaints.',
  month: 'Month',
  list: 'List',
  view: 'View',
  previous: 'Previous month',
  next: 'Next month',
  today: 'Today',
  monthTitle: (month, year) => `${month} ${year}`,
  count: (n) => (n === 0 ? 'No terms in this month' : n === 1 ? '1 term in this month' : `${n} terms in this month`),
  weekend: 'weekend',
  more: (n) => (n === 1 ? '1 more' : `${n} more`),
  dayTitle: (date) => `Terms on ${date}`,
  complaint: (number) => `complaint ${number}`,
  states: {
    late: 'late',
    targetPassed: 'past the target date',
    open: 'to do',
    met: 'done',
    metLate: 'done late',
    metAfterTarget: 'done after the target date',
    impossible: 'was not possible',
  },
  emptyTitle: 'No terms in this month',
  empty:
    'As soon as you register a complaint, the last days appear here by themselves. The buttons take you to another month.',
  export: {
    button: 'Put in your calendar',
    title: 'Save calendar file',
    save: 'Save',
    file: 'terms',
    explanation:
      'You get a calendar file (.ics) with all running terms: the day, what is to be done and the number of the complaint. It holds no names. The file stands outside the vault and does not change along.',
    choose: 'Choose where to keep it',
    done: (n) => (n === 1 ? 'There is 1 term in the calendar file.' : `There are ${n} terms in the calendar file.`),
    problems: {
      unknownTarget: 'The chosen place is no longer known. Choose again where to keep the file.',
      notWritable: 'Nothing can be saved in this place. Choose another folder.',
      diskFull: 'The disk is full. Make room or choose another place.',
    },
  },
};
